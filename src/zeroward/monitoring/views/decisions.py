"""Decision notes: list, one of them, writing it."""

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
from zeroward.monitoring.domain.decisions import delete_decision, save_decision
from zeroward.monitoring.forms.learning import DecisionForm
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import DecisionNote
from zeroward.monitoring.queries.decision_pages import decision_page, decision_rows, first_values
from zeroward.monitoring.queries.learning_access import demand_inside, one_for, place_of, place_or_404
from zeroward.monitoring.views.learning_editing import EDITS, Editing, edit_page, frame
from zeroward.monitoring.views.log import around


@require_safe
@login_required
def decisions(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Which figures led to which decisions."""
    place = place_or_404(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    demand_inside(viewer, place)
    context = {
        "rows": decision_rows(viewer, place),
        "may_edit": may(viewer, LEARN, place),
        **frame(place),
    }
    return render(request, "monitoring/learning/decisions.html", context)


@require_safe
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """One decision with the figure as it stood that day."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = decision_page(viewer, pk)
    context = {"page": page, **around(viewer, page.place)}
    return render(request, "monitoring/learning/decision.html", context)


@require_http_methods(EDITS)
@login_required
def decision_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_or_404(scope)
    demand_inside(request.viewer, place)  # type: ignore[attr-defined]
    first = first_values(place, request.GET.get("indicator", ""))
    back = reverse("monitoring:decisions", args=[scope])
    return edit_page(request, place, None, _editing(back, first=first))


@require_http_methods(EDITS)
@login_required
def decision_edit(request: HttpRequest, pk: int) -> HttpResponse:
    kept = one_for(DecisionNote, request.viewer, pk)  # type: ignore[attr-defined]
    back = reverse("monitoring:decision", args=[pk])
    return edit_page(request, place_of(kept), kept, _editing(back, kept))


@require_POST
@login_required
def decision_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a note; its form asked before."""
    kept = one_for(DecisionNote, request.viewer, pk)  # type: ignore[attr-defined]
    place = place_of(kept)
    try:
        delete_decision(**who(request), place=place, decision=kept, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("monitoring:decision", pk=pk)
    messages.success(request, _("Deleted."))
    return redirect("monitoring:decisions", scope=place.scope)


def _editing(back: str, kept: DecisionNote | None = None, first: dict[str, object] | None = None) -> Editing:
    return Editing(
        form=DecisionForm,
        model=DecisionNote,
        question=_("What was decided, and because of which figure?"),
        save=lambda _form, asked: save_decision(**asked, decision=kept),
        done=lambda made: reverse("monitoring:decision", args=[made.pk]),
        back=back,
        delete=reverse("monitoring:decision-delete", args=[kept.pk]) if kept is not None else "",
        delete_words=_("Delete this note"),
        first=first or {},
    )
