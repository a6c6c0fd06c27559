"""The poll on a phone: the code, joining, answering. No account, no script needed."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.polling import answer, change_voter, join, voter_of
from zeroward.consultation.forms.poll import AnswerForm, DoorForm, JoinForm
from zeroward.consultation.models import PollVoter, Session
from zeroward.consultation.queries.poll_charts import chart_of
from zeroward.consultation.queries.poll_room import Room, poll_languages, room_of, stamp_now
from zeroward.consultation.queries.session_access import session_by_code
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError

EDITS = ["GET", "HEAD", "POST"]
A_DAY = 24 * 3600


@require_safe
def door(request: HttpRequest) -> HttpResponse:
    """Where the code is typed."""
    form = DoorForm(request.GET if "code" in request.GET else None)
    if form.is_bound and form.is_valid():
        code = form.cleaned_data["code"]
        if Session.objects.filter(code=code).exists():
            return redirect("consultation:poll", code=code)
        form.add_error("code", _("No session has this code. Look at the screen once more."))
    return render(request, "consultation/poll/door.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
@require_http_methods(EDITS)
def poll(request: HttpRequest, code: str) -> HttpResponse:
    """What is asked now; before that, for whom this phone speaks."""
    if code != code.upper():
        return redirect("consultation:poll", code=code.upper())
    session = session_by_code(code)
    voter = _voter(request, session)
    if voter is None:
        return _join(request, session)
    if request.method == "POST":
        return _answer(request, session, voter)
    return render(request, "consultation/poll/poll.html", _context(session, voter))


@never_cache
@require_safe
def now(request: HttpRequest, code: str) -> HttpResponse:
    """The part of the page that changes; 204 while it is the same as what the phone shows."""
    session = session_by_code(code)
    voter = _voter(request, session)
    if voter is None:
        raise Http404("This phone has not joined.")
    if request.GET.get("seen") == stamp_now(session):
        return HttpResponse(status=204)
    return render(request, "consultation/poll/now.html", _context(session, voter))


@never_cache
@require_http_methods(EDITS)
def me(request: HttpRequest, code: str) -> HttpResponse:
    """Another city or language for this phone."""
    session = session_by_code(code)
    voter = _voter(request, session)
    if voter is None:
        return redirect("consultation:poll", code=session.code)
    languages = poll_languages(session)
    initial = {"unit": voter.unit or "-", "language": voter.language}
    form = JoinForm(request.POST or None, session=session, languages=languages, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_voter(voter=voter, unit=form.chosen_unit, language=form.language_chosen(voter.language))
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect(_address(session, voter.language))
    context = {"session": session, "form": form, "changing": True}
    return render(request, "consultation/poll/join.html", context, status=422 if form.errors else 200)


@never_cache
@require_POST
def leave(request: HttpRequest, code: str) -> HttpResponse:
    """Somebody hands the phone on: it is a new one then. What was answered counts."""
    session = session_by_code(code)
    response = redirect("consultation:poll", code=session.code)
    response.delete_cookie(_cookie(session))
    return response


def _join(request: HttpRequest, session: Session) -> HttpResponse:
    languages = poll_languages(session)
    here = get_language() or "en"
    initial = {"language": here if here in languages else next(iter(languages), session.language)}
    form = JoinForm(request.POST or None, session=session, languages=languages, initial=initial)
    if request.method == "POST" and form.is_valid():
        language = form.language_chosen(next(iter(languages), session.language))
        try:
            joined = join(session=session, unit=form.chosen_unit, language=language)
        except HouseError as error:
            show_problems(form, error)
        else:
            response = redirect(_address(session, language))
            response.set_cookie(
                _cookie(session),
                joined.secret,
                max_age=A_DAY,
                httponly=True,
                samesite="Lax",
                secure=request.is_secure(),
            )
            return response
    context = {"session": session, "form": form}
    return render(request, "consultation/poll/join.html", context, status=422 if form.errors else 200)


def _answer(request: HttpRequest, session: Session, voter: PollVoter) -> HttpResponse:
    context = _context(session, voter)
    room: Room = context["room"]
    sent = request.POST.get("question", "")
    if room.asked is None or str(room.asked.pk) != sent:
        messages.error(request, _("This question is closed. What you answered before it closed counts."))
        return redirect("consultation:poll", code=session.code)
    form = AnswerForm(request.POST, question=room.asked, language=voter.language)
    if form.is_valid():
        try:
            kept = answer(voter=voter, question=room.asked, value=form.cleaned_data.get("answer"))
        except HouseError as error:
            show_problems(form, error)
        else:
            if kept is None:
                messages.success(request, _("Your answer is taken out."))
            return redirect("consultation:poll", code=session.code)
    return render(request, "consultation/poll/poll.html", {**context, "form": form}, status=422)


def _context(session: Session, voter: PollVoter) -> dict[str, Any]:
    room = room_of(session, voter, voter.language)
    form = None
    if room.asked is not None:
        form = AnswerForm(question=room.asked, language=voter.language, value=room.given)
    shown = [(one, chart_of(one)) for one in room.results]
    return {"session": session, "voter": voter, "room": room, "form": form, "shown": shown}


def _voter(request: HttpRequest, session: Session) -> PollVoter | None:
    voter = voter_of(session, request.COOKIES.get(_cookie(session), ""))
    if voter is not None:
        voter.session = session
    return voter


def _cookie(session: Session) -> str:
    return f"zeroward-poll-{session.pk}"


def _address(session: Session, language: str) -> str:
    """The page of the poll, in the phone's language where the interface speaks it."""
    with override(language if language in dict(settings.LANGUAGES) else get_language()):
        return reverse("consultation:poll", args=[session.code])
