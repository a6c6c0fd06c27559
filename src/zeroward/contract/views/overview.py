"""The first page of a contract, its frame, and deleting it."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.contract.domain.errors import StaleError
from zeroward.contract.domain.opening import change_frame, delete_contract
from zeroward.contract.forms.frame import FrameForm
from zeroward.contract.forms.work import CommentForm
from zeroward.contract.queries.overview import overview_page
from zeroward.contract.rules import COMMENT, DECIDE, EDIT
from zeroward.contract.views.finding import EDITS, address, found, frame_of
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.inventory.queries.access import inventories_of
from zeroward.plan.queries.access import plans_of


@require_safe
@login_required
def contract(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the contract stands, part by part."""
    found_contract, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    frame, inside = frame_of(found_contract, place), may(viewer, COMMENT, place)
    context = {
        **frame,
        "page": overview_page(found_contract, frame["standing"], inside=inside),
        "may_edit": may(viewer, EDIT, place),
        "may_comment": inside,
        "comment_form": CommentForm(),
        "review_url": address("review", pk),
        "language_words": dict(settings.LANGUAGES).get(found_contract.language, found_contract.language),
    }
    return render(request, "contract/contract.html", context)


@require_http_methods(EDITS)
@login_required
def frame(request: HttpRequest, pk: int) -> HttpResponse:
    """Title, sources, language, who may see the draft."""
    kept, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    if not may(viewer, EDIT, place):
        raise PermissionDenied
    plans, inventories = plans_of(place, viewer), inventories_of(place, viewer)
    form = FrameForm(request.POST or None, plans=plans, inventories=inventories, contract=kept)
    if request.method == "POST" and form.is_valid():
        try:
            change_frame(
                **who(request), contract=kept, frame=form.frame(), lock=form.cleaned_data["lock"] or 0
            )
        except StaleError as error:
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = FrameForm(data, plans=plans, inventories=inventories, contract=kept)
            form.add_error(None, str(error))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("contract:contract", pk=pk)
    context = {**frame_of(kept, place), "form": form, "may_decide": may(viewer, DECIDE, place)}
    return render(request, "contract/frame.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def contract_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then delete a draft of which no version was kept."""
    kept, place = found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    if request.method == "POST":
        try:
            delete_contract(**who(request), contract=kept)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("contract:contract", pk=pk)
        messages.success(request, _("The contract is deleted."))
        return redirect("contract:contracts", scope=place.scope)
    return render(request, "contract/contract_delete.html", frame_of(kept, place))
