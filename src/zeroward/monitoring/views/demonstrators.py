"""System demonstrators: list, one of them, writing it with its four steps."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.monitoring.domain.demonstrators import delete_demonstrator, save_demonstrator
from zeroward.monitoring.forms.learning import DemonstratorForm
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import Demonstrator
from zeroward.monitoring.queries.demonstrator_pages import demonstrator_page, demonstrator_rows
from zeroward.monitoring.queries.learning_access import demand_inside, one_for, place_of, place_or_404
from zeroward.monitoring.views.learning_editing import EDITS, Editing, edit_page, frame
from zeroward.monitoring.views.log import around


@require_safe
@login_required
def demonstrators(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The demonstrators of a place, and how far each is."""
    place = place_or_404(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    demand_inside(viewer, place)
    context = {
        "rows": demonstrator_rows(viewer, place),
        "may_edit": may(viewer, LEARN, place),
        **frame(place),
    }
    return render(request, "monitoring/learning/demonstrators.html", context)


@require_safe
def demonstrator(request: HttpRequest, pk: int) -> HttpResponse:
    """One demonstrator with its steps and the money behind it."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = demonstrator_page(viewer, pk)
    context = {"page": page, **around(viewer, page.place)}
    return render(request, "monitoring/learning/demonstrator.html", context)


@require_http_methods(EDITS)
@login_required
def demonstrator_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_or_404(scope)
    demand_inside(request.viewer, place)  # type: ignore[attr-defined]
    return edit_page(request, place, None, _editing(reverse("monitoring:demonstrators", args=[scope])))


@require_http_methods(EDITS)
@login_required
def demonstrator_edit(request: HttpRequest, pk: int) -> HttpResponse:
    kept = one_for(Demonstrator, request.viewer, pk)  # type: ignore[attr-defined]
    back = reverse("monitoring:demonstrator", args=[pk])
    return edit_page(request, place_of(kept), kept, _editing(back, kept))


@require_POST
@login_required
def demonstrator_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a demonstrator; its form asked before."""
    kept = one_for(Demonstrator, request.viewer, pk)  # type: ignore[attr-defined]
    place = place_of(kept)
    try:
        delete_demonstrator(**who(request), place=place, demonstrator=kept, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("monitoring:demonstrator", pk=pk)
    messages.success(request, _("Deleted."))
    return redirect("monitoring:demonstrators", scope=place.scope)


def _editing(back: str, kept: Demonstrator | None = None) -> Editing:
    return Editing(
        form=DemonstratorForm,
        model=Demonstrator,
        question=_("What is to change as a whole?"),
        save=lambda form, asked: save_demonstrator(**asked, steps=form.steps(), demonstrator=kept),
        done=lambda made: reverse("monitoring:demonstrator", args=[made.pk]),
        back=back,
        delete=reverse("monitoring:demonstrator-delete", args=[kept.pk]) if kept is not None else "",
        delete_words=_("Delete this demonstrator"),
        template="monitoring/learning/demonstrator_form.html",
    )
