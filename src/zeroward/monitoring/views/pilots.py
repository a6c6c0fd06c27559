"""Pilots: board, public list, one pilot, writing and moving it; lessons that go to the portfolio."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.monitoring.domain.lessons import LessonRow, draft_lesson, send_lesson
from zeroward.monitoring.domain.pilots import delete_pilot, move_pilot, save_pilot
from zeroward.monitoring.forms.learning import LessonForm, MoveForm, PilotForm
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import LogEntry, Pilot, Stage
from zeroward.monitoring.queries.learning_access import demand_inside, one_for, place_of, place_or_404
from zeroward.monitoring.queries.pilot_pages import board, pilot_page, public_pilots
from zeroward.monitoring.views.learning_editing import EDITS, Editing, edit_page, frame
from zeroward.monitoring.views.log import around


@require_safe
@login_required
def pilots(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The board of a place: where each pilot stands."""
    place = place_or_404(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    demand_inside(viewer, place)
    context = {"board": board(viewer, place), "may_edit": may(viewer, LEARN, place), **frame(place)}
    return render(request, "monitoring/learning/pilots.html", context)


@require_safe
def pilots_public(request: HttpRequest) -> HttpResponse:
    """The pilots that everyone may read."""
    page, cards, q, stage = public_pilots(request.GET.dict())
    context = {
        "page": page,
        "cards": cards,
        "q": q,
        "stage": stage,
        "stages": Stage.choices,
        "station": "monitor",
    }
    return render(request, "monitoring/learning/pilots_public.html", context)


@require_safe
def pilot(request: HttpRequest, pk: int) -> HttpResponse:
    """One pilot, for whoever may see it; without an account where it is public."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = pilot_page(viewer, pk)
    context = {"page": page, **around(viewer, page.place)}
    return render(request, "monitoring/learning/pilot.html", context)


@require_http_methods(EDITS)
@login_required
def pilot_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_or_404(scope)
    demand_inside(request.viewer, place)  # type: ignore[attr-defined]
    return edit_page(request, place, None, _editing(reverse("monitoring:pilots", args=[scope])))


@require_http_methods(EDITS)
@login_required
def pilot_edit(request: HttpRequest, pk: int) -> HttpResponse:
    kept = one_for(Pilot, request.viewer, pk)  # type: ignore[attr-defined]
    back = reverse("monitoring:pilot", args=[pk])
    return edit_page(request, place_of(kept), kept, _editing(back, kept))


@require_http_methods(EDITS)
@login_required
def pilot_move(request: HttpRequest, pk: int) -> HttpResponse:
    """To another stage, with the day and the reason."""
    kept = one_for(Pilot, request.viewer, pk)  # type: ignore[attr-defined]
    place = place_of(kept)
    if not may(request.viewer, LEARN, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = MoveForm(request.POST or None, pilot=kept, initial={"stage": request.GET.get("to", "")})
    if request.method == "POST" and form.is_valid():
        said: dict[str, Any] = form.cleaned_data
        try:
            move_pilot(**who(request), place=place, pilot=kept, **said, lock=lock_of(request))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("monitoring:pilot", pk=pk)
    context = {"pilot": kept, "form": form, "lock": kept.lock, **frame(place)}
    return render(request, "monitoring/learning/pilot_move.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def pilot_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a pilot; its form asked before."""
    kept = one_for(Pilot, request.viewer, pk)  # type: ignore[attr-defined]
    place = place_of(kept)
    try:
        delete_pilot(**who(request), place=place, pilot=kept, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("monitoring:pilot", pk=pk)
    messages.success(request, _("Deleted."))
    return redirect("monitoring:pilots", scope=place.scope)


@require_http_methods(EDITS)
@login_required
def lesson(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """What would go to the editors of the portfolio; posted, it goes."""
    source = one_for(Pilot if kind == "pilot" else LogEntry, request.viewer, pk)  # type: ignore[attr-defined]
    place = place_of(source)
    if not may(request.viewer, LEARN, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    draft = draft_lesson(source)
    first = {"title": draft.title, "text": draft.text, "named": draft.named}
    form = LessonForm(request.POST or None, initial=first)
    back = reverse(f"monitoring:{kind}", args=[pk])
    if request.method == "POST" and form.is_valid():
        try:
            send_lesson(**who(request), place=place, source=source, row=LessonRow(**form.cleaned_data))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Sent to the editors of the portfolio. They will answer you."))
            return redirect(back)
    context = {"source": source, "form": form, "back": back, **frame(place)}
    return render(request, "monitoring/learning/lesson.html", context, status=422 if form.errors else 200)


def _editing(back: str, kept: Pilot | None = None) -> Editing:
    return Editing(
        form=PilotForm,
        model=Pilot,
        question=_("What do you want to try out?"),
        save=lambda _form, asked: save_pilot(**asked, pilot=kept),
        done=lambda made: reverse("monitoring:pilot", args=[made.pk]),
        back=back,
        delete=reverse("monitoring:pilot-delete", args=[kept.pk]) if kept is not None else "",
        delete_words=_("Delete this pilot"),
    )
