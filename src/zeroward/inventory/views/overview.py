"""One inventory: how far it is, what comes next, its frame."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.inventory.domain.errors import StaleError
from zeroward.inventory.domain.opening import change_frame
from zeroward.inventory.domain.prefill import estimate
from zeroward.inventory.forms.opening import FrameForm
from zeroward.inventory.queries.matrix import matrix_of
from zeroward.inventory.queries.overview import overview_of
from zeroward.inventory.rules import ENTER
from zeroward.inventory.views.finding import EDITS, found, frame_of


@require_safe
@login_required
def inventory(request: HttpRequest, pk: int) -> HttpResponse:
    """The guided path with its state, and the steps that can be taken."""
    record, place = found(request, pk)
    page = overview_of(record, request.viewer, place)  # type: ignore[attr-defined]
    return render(request, "inventory/inventory.html", {**frame_of(record, place), "page": page})


@require_safe
@login_required
def matrix(request: HttpRequest, pk: int) -> HttpResponse:
    """Every sector and kind, each cell a link."""
    record, place = found(request, pk)
    groups = matrix_of(record)
    context = {
        **frame_of(record, place),
        "groups": groups,
        "done": sum(group.done for group in groups),
        "total": sum(group.total for group in groups),
    }
    return render(request, "inventory/matrix.html", context)


@require_http_methods(EDITS)
@login_required
def frame(request: HttpRequest, pk: int) -> HttpResponse:
    """Boundary, rules, inhabitants, and who may see the draft."""
    record, place = found(request, pk)
    if not may(request.viewer, ENTER, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = FrameForm(request.POST or None, inventory=record)
    if request.method == "POST" and form.is_valid():
        lock = form.cleaned_data["lock"] or 0
        try:
            change_frame(**who(request), inventory=record, frame=form.frame(), lock=lock)
        except StaleError as error:
            remedy = _("Open this page anew, then make your changes again.")
            form.add_error(None, f"{error.message} {remedy}")
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The frame is saved."))
            return redirect("inventory:inventory", pk=pk)
    context = {**frame_of(record, place), "form": form}
    return render(request, "inventory/frame.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def estimates(request: HttpRequest, pk: int) -> HttpResponse:
    """Fill what is empty with estimates per inhabitant."""
    record, _place = found(request, pk)
    try:
        written = estimate(**who(request), inventory=record)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        said = ngettext(
            "One estimate is in. Replace it as soon as you know better.",
            "%(count)d estimates are in. Replace them as soon as you know better.",
            written.added,
        )
        messages.success(request, said % {"count": written.added})
    return redirect("inventory:inventory", pk=pk)
