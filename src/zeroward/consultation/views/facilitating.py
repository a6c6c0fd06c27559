"""Facilitating a poll: the questions before, opening and closing them, results as they come in, the room's screen."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.poll_questions import (
    add_questions,
    delete_question,
    fields_of,
    move_question,
    save_question,
)
from zeroward.consultation.domain.poll_sets import poll_sets
from zeroward.consultation.domain.poll_steps import take_step
from zeroward.consultation.forms.poll import QuestionForm
from zeroward.consultation.models import PollQuestion, Session
from zeroward.consultation.queries.poll_charts import chart_of
from zeroward.consultation.queries.poll_results import Result, results_of
from zeroward.consultation.queries.poll_words import languages_of
from zeroward.consultation.queries.session_pages import cities_there, questions_of, silence_of
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.problems import show_problems
from zeroward.consultation.views.sessions import one, session_frame
from zeroward.core.documents.qr import qr_svg
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_safe
@login_required
def questions(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """The questions of a poll in their order, and sets to begin with."""
    record = one(request, pk, session)
    others = (
        Session.objects.filter(stream__consultation=record.stream.consultation, questions__isnull=False)
        .exclude(pk=record.pk)
        .distinct()
    )
    context = {
        **session_frame(request, record),
        "questions": questions_of(record),
        "sets": poll_sets(),
        "others": list(others),
    }
    return render(request, "consultation/sessions/questions.html", context)


@require_POST
@login_required
def questions_add(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """Questions of a set, or of another meeting."""
    record = one(request, pk, session)
    chosen, source = request.POST.get("set", ""), request.POST.get("session", "")
    several = [list(item.questions) for item in poll_sets() if item.key == chosen]
    if source.isdecimal() and len(source) < 40:
        other = one(request, pk, int(source))
        several = [[fields_of(question) for question in other.questions.all()]]
    try:
        added = add_questions(
            **who(request), session=record, several=[question for some in several for question in some]
        )
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("%(count)d questions are added.") % {"count": len(added)})
    return redirect("consultation:session-questions", pk=pk, session=session)


@require_http_methods(EDITS)
@login_required
def question_edit(request: HttpRequest, pk: int, session: int, question: int | None = None) -> HttpResponse:
    """Write a question, in as many languages as the others have."""
    record = one(request, pk, session)
    kept = _question(record, question) if question is not None else None
    languages = _languages(request, record)
    form = QuestionForm(request.POST or None, session=record, languages=languages, question=kept)
    if request.method == "POST" and form.is_valid():
        try:
            save_question(**who(request), session=record, new=form.fields_written(), question=kept)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The question is saved."))
            return redirect("consultation:session-questions", pk=pk, session=session)
    context = {**session_frame(request, record), "form": form, "question": kept, "languages": languages}
    return render(request, "consultation/sessions/question.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def question_change(request: HttpRequest, pk: int, session: int, question: int, verb: str) -> HttpResponse:
    """Delete it, or move it by one place."""
    record = one(request, pk, session)
    kept = _question(record, question)
    try:
        if verb == "delete":
            delete_question(**who(request), question=kept)
        elif verb in ("up", "down"):
            move_question(**who(request), question=kept, earlier=verb == "up")
        else:
            raise Http404("There is no such step.")
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("consultation:session-questions", pk=pk, session=session)


@never_cache
@require_safe
@login_required
def run(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """What is asked now, how many answered, and the next step."""
    record = one(request, pk, session)
    page = (
        "consultation/sessions/run_now.html"
        if getattr(request, "htmx", False)
        else "consultation/sessions/run.html"
    )
    context = {**session_frame(request, record), **_live(record), **_door(request, record)}
    context["there"] = cities_there(record)
    return render(request, page, context)


@require_POST
@login_required
def question_step(request: HttpRequest, pk: int, session: int, question: int) -> HttpResponse:
    """Open or close a question, show or hide its result."""
    record = one(request, pk, session)
    try:
        take_step(**who(request), question=_question(record, question), step=request.POST.get("step", ""))
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("consultation:session-run", pk=pk, session=session)


@never_cache
@require_safe
@login_required
def screen(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """For the wall of the room: the code, the question, how many answered, and the result once it is shown."""
    record = one(request, pk, session)
    page = "screen_now.html" if getattr(request, "htmx", False) else "screen.html"
    context = {"session": record, "consultation": record.stream.consultation, **_live(record)}
    context |= _door(request, record)
    return render(request, f"consultation/sessions/{page}", context)


def _live(session: Session) -> dict[str, Any]:
    results = results_of(session, get_language() or session.language)
    rows = [(result, chart_of(result)) for result in results]
    asked = next((row for row in rows if row[0].question.state == "open"), None)
    shown = [row for row in ([asked] if asked else rows) if _on_screen(row[0])]
    return {
        "rows": rows,
        "asked": asked,
        "shown": shown[-1:],
        "silence": silence_of(session),
        "waiting": next((result for result in results if result.question.state == "waiting"), None),
    }


def _on_screen(result: Result) -> bool:
    """What the room sees: shown, from five answers on, and never what somebody wrote themselves."""
    question = result.question
    return question.shown and question.kind != "open" and result.may_be_shown


def _door(request: HttpRequest, session: Session) -> dict[str, Any]:
    page = request.build_absolute_uri(reverse("consultation:poll", args=[session.code]))
    door = request.build_absolute_uri(reverse("consultation:poll-door"))
    return {
        "poll_url": page,
        "door": door.partition("://")[2].rstrip("/"),
        "qr": mark_safe(qr_svg(page)),  # noqa: S308 (squares alone, drawn by us)
    }


def _languages(request: HttpRequest, session: Session) -> list[str]:
    """Those of the session and of its other questions, and one more that is asked for."""
    more = request.GET.get("language", "")
    found = [session.language, *languages_of(session.questions.all())]
    if 2 <= len(more) <= 12 and more.replace("-", "").isalpha():
        found.append(more)
    return list(dict.fromkeys(found))


def _question(session: Session, pk: int) -> PollQuestion:
    question = session.questions.filter(pk=pk).first()
    if question is None:
        raise Http404("There is no such question.")
    question.session = session
    return question
