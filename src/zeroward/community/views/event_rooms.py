"""The room on a phone: the code, joining, answering, asking, voting. No account, no script needed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.community.domain.phones import answer, ask, join, phone_of, vote
from zeroward.community.forms.event_guest import AskForm, DoorForm, LiveAnswerForm, PhoneForm
from zeroward.community.forms.problems import show_problems
from zeroward.community.models import Phone, Stage
from zeroward.community.queries.live_results import (
    asked_rows,
    current_question,
    given_by,
    shown_results,
    stage_by_code,
    stamp_of,
)
from zeroward.community.views.event_finding import EDITS, number
from zeroward.core.errors import HouseError

A_DAY = 24 * 3600


@require_safe
def door(request: HttpRequest) -> HttpResponse:
    """Where the code is typed."""
    form = DoorForm(request.GET if "code" in request.GET else None)
    if form.is_bound and form.is_valid():
        found = stage_by_code(form.cleaned_data["code"])
        if found is not None:
            return redirect("community:stage", code=found.code)
        form.add_error("code", _("No event has this code. Look at the screen once more."))
    return render(request, "community/live/door.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
@require_http_methods(EDITS)
def stage(request: HttpRequest, code: str) -> HttpResponse:
    """What is asked now; before that, where this phone comes from."""
    found = _found(code)
    if code != found.code:
        return redirect("community:stage", code=found.code)
    phone = _phone(request, found)
    if phone is None:
        return _join(request, found)
    if request.method == "POST":
        return _answer(request, found, phone)
    return render(request, "community/live/phone.html", _context(found, phone))


@never_cache
@require_safe
def stage_now(request: HttpRequest, code: str) -> HttpResponse:
    """The part of the page that changes; 204 while it is the same as what the phone shows."""
    found = _found(code)
    phone = _phone(request, found)
    if phone is None:
        raise Http404("This phone has not joined.")
    if request.GET.get("seen") == stamp_of(found):
        return HttpResponse(status=204)
    return render(request, "community/live/now.html", _context(found, phone))


@never_cache
@require_POST
def stage_ask(request: HttpRequest, code: str) -> HttpResponse:
    """A question from the room."""
    found = _found(code)
    phone = _phone(request, found)
    form = AskForm(request.POST)
    if phone is None:
        return redirect("community:stage", code=found.code)
    if form.is_valid():
        try:
            ask(phone=phone, text=form.cleaned_data["text"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Your question is with the host."))
            return redirect("community:stage", code=found.code)
    return render(request, "community/live/phone.html", {**_context(found, phone), "ask": form}, status=422)


@never_cache
@require_POST
def stage_vote(request: HttpRequest, code: str) -> HttpResponse:
    """This phone wants a question answered, or not any more."""
    found = _found(code)
    phone = _phone(request, found)
    if phone is not None:
        try:
            vote(
                phone=phone,
                asked=number(request.POST.get("asked", "")),
                wanted=request.POST.get("wanted") == "yes",
            )
        except HouseError as error:
            messages.error(request, str(error))
    return redirect("community:stage", code=found.code)


def _join(request: HttpRequest, found: Stage) -> HttpResponse:
    form = PhoneForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            joined = join(stage=found, country=form.cleaned_data["country"])
        except HouseError as error:
            show_problems(form, error)
        else:
            response = redirect("community:stage", code=found.code)
            response.set_cookie(
                _cookie(found),
                joined.secret,
                max_age=A_DAY,
                httponly=True,
                samesite="Lax",
                secure=request.is_secure(),
            )
            return response
    context = {"stage": found, "event": found.event, "form": form}
    return render(request, "community/live/join.html", context, status=422 if form.errors else 200)


def _answer(request: HttpRequest, found: Stage, phone: Phone) -> HttpResponse:
    context = _context(found, phone)
    asked = context["asked"]
    if asked is None or str(asked.pk) != request.POST.get("question", ""):
        messages.error(request, _("This question is closed. What you answered before it closed counts."))
        return redirect("community:stage", code=found.code)
    form = LiveAnswerForm(request.POST, question=asked)
    if form.is_valid():
        try:
            answer(phone=phone, question=asked.pk, value=form.cleaned_data.get("answer"))
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("community:stage", code=found.code)
    return render(request, "community/live/phone.html", {**context, "form": form}, status=422)


def _context(found: Stage, phone: Phone) -> dict[str, Any]:
    asked = current_question(found) if found.is_open else None
    given = given_by(phone, asked) if asked is not None else None
    return {
        "stage": found,
        "event": found.event,
        "asked": asked,
        "given": given,
        "form": LiveAnswerForm(question=asked, given=given) if asked is not None else None,
        "ask": AskForm() if found.is_open and found.takes_questions else None,
        "results": shown_results(found),
        "wanted": asked_rows(found, states=("shown",), phone=phone),
        "stamp": stamp_of(found),
    }


def _found(code: str) -> Stage:
    found = stage_by_code(code)
    if found is None:
        raise Http404("There is no such room.")
    return found


def _phone(request: HttpRequest, found: Stage) -> Phone | None:
    phone = phone_of(found, request.COOKIES.get(_cookie(found), ""))
    if phone is not None:
        phone.stage = found
    return phone


def _cookie(found: Stage) -> str:
    return f"zeroward-room-{found.pk}"
