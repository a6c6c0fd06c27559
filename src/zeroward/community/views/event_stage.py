"""Live, for the host: questions to the room, its results, questions from the room, the screen."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.community.domain.staging import (
    QuestionRow,
    add_question,
    ask_room,
    close_question,
    drop_question,
    load_exercise,
    set_asked,
    set_stage,
)
from zeroward.community.exercises import EXERCISES
from zeroward.community.exporters.event_tables import answers_csv, answers_text
from zeroward.community.forms.event_host import QuestionForm
from zeroward.community.forms.problems import show_problems
from zeroward.community.models import Event, Stage
from zeroward.community.queries.event_access import held_event
from zeroward.community.queries.live_results import (
    asked_rows,
    open_answers,
    result_of,
    results_of,
    shown_results,
)
from zeroward.community.views.event_finding import EDITS, held_frame, viewer_of
from zeroward.core.documents.qr import qr_svg
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@never_cache
@require_http_methods(EDITS)
@login_required
def event_live(request: HttpRequest, key: str) -> HttpResponse:
    """Questions and results; a form for one more."""
    event = held_event(viewer_of(request), key)
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            add_question(**who(request), event=event, row=form.row())
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("community:event-live", key=key)
    stage = Stage.objects.filter(event=event).first()
    context = {
        **held_frame(request, event),
        "stage": stage,
        "results": results_of(stage, with_words=True) if stage is not None else [],
        "phones": stage.phones.count() if stage is not None else 0,
        "asked": asked_rows(stage, states=("new", "shown", "answered")) if stage is not None else [],
        "exercises": list(EXERCISES.values()),
        "form": form,
        **_door(request, stage),
    }
    return render(request, "community/live/host.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def event_stage(request: HttpRequest, key: str) -> HttpResponse:
    """Open or close the room; load an exercise."""
    event = held_event(viewer_of(request), key)
    exercise = EXERCISES.get(request.POST.get("exercise", ""))
    try:
        if exercise is not None:
            rows = [
                QuestionRow(
                    str(one.text), one.kind, [str(word) for word in one.choices], exercise.key, one.minutes
                )
                for one in exercise.questions
            ]
            load_exercise(**who(request), event=event, exercise=exercise.key, rows=rows)
        else:
            set_stage(
                **who(request),
                event=event,
                is_open=request.POST.get("open") == "yes",
                takes_questions=request.POST.get("takes_questions", "yes") == "yes",
            )
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("community:event-live", key=key)


@require_POST
@login_required
def event_question(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Ask, close, show, hide or take out a question."""
    event = held_event(viewer_of(request), key)
    step = request.POST.get("step", "")
    try:
        if step == "ask":
            ask_room(**who(request), event=event, question=pk)
        elif step == "drop":
            drop_question(**who(request), event=event, question=pk)
        else:
            show = {"show": True, "hide": False}.get(step)
            close_question(**who(request), event=event, question=pk, show=show)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("community:event-live", key=key)


@require_POST
@login_required
def event_asked(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """What becomes of a question from the room."""
    event = held_event(viewer_of(request), key)
    try:
        set_asked(**who(request), event=event, asked=pk, state=request.POST.get("state", ""))
    except HouseError as error:
        messages.error(request, str(error))
    return redirect(f"{reverse('community:event-live', args=[key])}#asked")


@never_cache
@require_safe
@login_required
def event_screen(request: HttpRequest, key: str) -> HttpResponse:
    """For the wall of the room: the code, the question, what is shown."""
    event = held_event(viewer_of(request), key)
    stage = Stage.objects.filter(event=event).first()
    if stage is None:
        messages.error(request, _("Open the room first."))
        return redirect("community:event-live", key=key)
    context = {**_screen(event, stage), **_door(request, stage)}
    part = "HX-Request" in request.headers
    return render(request, f"community/live/{'screen_now' if part else 'screen'}.html", context)


@require_safe
@login_required
def event_answers(request: HttpRequest, key: str) -> HttpResponse:
    """What the room wrote itself, for coding."""
    event = held_event(viewer_of(request), key)
    return answers_csv(event, open_answers(event))


@require_safe
@login_required
def event_answers_text(request: HttpRequest, key: str) -> HttpResponse:
    """The same as plain text, which a needs assessment takes in."""
    event = held_event(viewer_of(request), key)
    return answers_text(event, open_answers(event))


def _screen(event: Event, stage: Stage) -> dict[str, Any]:
    asked = stage.questions.filter(state="open").prefetch_related("answers").first()
    return {
        "event": event,
        "stage": stage,
        "asked": result_of(asked, with_words=False) if asked is not None else None,
        "results": shown_results(stage),
        "wanted": asked_rows(stage, states=("shown",))[:5],
        "phones": stage.phones.count(),
    }


def _door(request: HttpRequest, stage: Stage | None) -> dict[str, Any]:
    if stage is None:
        return {}
    door = request.build_absolute_uri(reverse("community:stage-door"))
    whole = request.build_absolute_uri(reverse("community:stage", args=[stage.code]))
    # drawn here from an address of our own
    return {"door": door.partition("//")[2], "stage_url": whole, "qr": mark_safe(qr_svg(whole))}  # noqa: S308
