"""Requests of platforms for support, and the mentors' own pages."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.ecosystem.domain import mentoring as mentors
from zeroward.ecosystem.domain import support_requests as work
from zeroward.ecosystem.forms.support import (
    AnswerForm,
    ChoosePlanForm,
    MentorReplyForm,
    RequestForm,
    SessionForm,
)
from zeroward.ecosystem.models import AssistanceRequest, Mentoring
from zeroward.ecosystem.queries.my_mentoring import mentoring_for, my_mentorings
from zeroward.ecosystem.queries.support_access import place_of
from zeroward.ecosystem.queries.support_requests import open_plans_of
from zeroward.ecosystem.support_rules import ANSWER, PLAN
from zeroward.ecosystem.views.finding import EDITS, acted, asked_page, tried
from zeroward.ecosystem.views.support_finding import (
    country_of,
    desk_url,
    place_frame,
    plan_url,
    request_frame,
    request_of,
    viewer_of,
)


@require_http_methods(EDITS)
@login_required
def request_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = country_of(request, scope.key) if scope.kind == "country" else None
    if place is None or not may(viewer_of(request), ANSWER, place):
        raise Http404("This is for the platform.")
    form = RequestForm(request.POST or None)
    made: list[AssistanceRequest] = []
    if tried(
        request,
        form,
        lambda: made.append(work.send_request(**who(request), place=place, values=form.values())),
    ):
        messages.success(request, _("The Mission team has your request."))
        return redirect("ecosystem:support-request", made[0].pk)
    lead = _("The Mission team reads it and answers here. Nobody else sees it.")
    return asked_page(
        request, place_frame(place), form, h1=_("What support do you ask for?"), lead=lead,
        button=_("Send"), back=desk_url(scope),
    )  # fmt: skip


@require_safe
@login_required
def support_request(request: HttpRequest, pk: int) -> HttpResponse:
    record = request_of(request, pk)
    place = place_of(record)
    context = {
        **place_frame(place),
        "record": record,
        "may_ask": may(viewer_of(request), ANSWER, place) and record.is_open,
        "may_plan": may(viewer_of(request), PLAN, place) and record.is_open,
    }
    return render(request, "ecosystem/support/request.html", context)


@require_http_methods(EDITS)
@login_required
def request_edit(request: HttpRequest, pk: int) -> HttpResponse:
    record = _mine(request, pk, ANSWER)
    form = RequestForm(request.POST or None, record=record)
    if tried(
        request,
        form,
        lambda: work.change_request(**who(request), request=record, values=form.values(), lock=form.seen()),
    ):
        return redirect("ecosystem:support-request", pk)
    return asked_page(
        request, request_frame(record), form, h1=_("What support do you ask for?"),
        button=_("Save"), back=reverse("ecosystem:support-request", args=[pk]),
    )  # fmt: skip


@require_http_methods(EDITS)
@login_required
def request_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    record = _mine(request, pk, ANSWER)
    if request.method == "POST":
        acted(request, lambda: work.withdraw_request(**who(request), request=record), _("It is withdrawn."))
        return redirect("ecosystem:support-request", pk)
    return asked_page(
        request, request_frame(record), None, h1=_("Withdraw this request?"), lead=record.title,
        button=_("Withdraw it"), danger=True, back=reverse("ecosystem:support-request", args=[pk]),
    )  # fmt: skip


@require_http_methods(EDITS)
@login_required
def request_answer(request: HttpRequest, pk: int) -> HttpResponse:
    record = _mine(request, pk, PLAN)
    form = AnswerForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: work.answer_request(
            **who(request),
            request=record,
            state=form.cleaned_data["state"],
            answer=form.cleaned_data["answer"],
        ),
    ):
        return redirect("ecosystem:support-request", pk)
    return asked_page(
        request, request_frame(record), form, h1=_("What do you answer?"), lead=record.title,
        button=_("Answer"), back=reverse("ecosystem:support-request", args=[pk]),
    )  # fmt: skip


@require_http_methods(EDITS)
@login_required
def request_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a request into a plan of its country that is not agreed."""
    record = _mine(request, pk, PLAN)
    plans = open_plans_of(record)
    form = ChoosePlanForm(request.POST or None, plans=plans)
    of_pk = {str(one.pk): one for one in plans}
    if tried(
        request,
        form,
        lambda: work.plan_request(
            **who(request),
            request=record,
            plan=of_pk[form.cleaned_data["plan"]],
            answer=form.cleaned_data["answer"],
        ),
    ):
        return redirect(plan_url(of_pk[form.cleaned_data["plan"]]))
    lead = record.title if plans else _("There is no plan that is open for changes. Begin one first.")
    return asked_page(
        request, request_frame(record), form, h1=_("Into which plan?"), lead=lead,
        button=_("Take it in"), back=reverse("ecosystem:support-request", args=[pk]),
    )  # fmt: skip


@require_safe
@login_required
def my_mentoring(request: HttpRequest) -> HttpResponse:
    """Countries that somebody goes with, or is asked to."""
    context = {"found": my_mentorings(viewer_of(request)), "station": "share", "crumbs": []}
    return render(request, "ecosystem/support/my_mentoring.html", context)


@require_safe
@login_required
def mentoring(request: HttpRequest, pk: int) -> HttpResponse:
    found = _mentoring(request, pk)
    mine = found.mentor_id == viewer_of(request).user_id
    accepted = found.state in (Mentoring.State.ACCEPTED, Mentoring.State.ENDED)
    context = {
        **_mentoring_frame(),
        "found": found,
        "place": place_of(found.item.plan),
        "sessions": found.sessions.all(),
        "mine": mine,
        "may_reply": mine and found.state == Mentoring.State.ASKED,
        "may_note": accepted,
        "may_end": found.state in mentors.OPEN
        and (mine or may(viewer_of(request), PLAN, place_of(found.item.plan))),
    }
    return render(request, "ecosystem/support/mentoring.html", context)


@require_http_methods(EDITS)
@login_required
def mentoring_reply(request: HttpRequest, pk: int) -> HttpResponse:
    found = _mentoring(request, pk)
    if found.mentor_id != viewer_of(request).user_id or found.state != Mentoring.State.ASKED:
        raise Http404("There is nothing to answer for you.")
    form = MentorReplyForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: mentors.reply(
            **who(request),
            mentoring=found,
            accept=form.cleaned_data["accept"] == "yes",
            words_said=form.cleaned_data["reply"],
        ),
    ):
        return redirect("ecosystem:mentoring-one", pk)
    h1 = _("Do you go with %(place)s?") % {"place": place_of(found.item.plan).name}
    return asked_page(
        request, _mentoring_frame(), form, h1=h1,
        lead=found.message, button=_("Answer"), back=reverse("ecosystem:mentoring-one", args=[pk]),
    )  # fmt: skip


@require_http_methods(EDITS)
@login_required
def mentoring_session(request: HttpRequest, pk: int) -> HttpResponse:
    found = _mentoring(request, pk)
    form = SessionForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: mentors.note_session(**who(request), mentoring=found, values=form.cleaned_data),
    ):
        return redirect("ecosystem:mentoring-one", pk)
    return asked_page(
        request, _mentoring_frame(), form, h1=_("What did you talk about?"),
        button=_("Save"), back=reverse("ecosystem:mentoring-one", args=[pk]),
    )  # fmt: skip


@require_POST
@login_required
def mentoring_end(request: HttpRequest, pk: int) -> HttpResponse:
    found = _mentoring(request, pk)
    acted(
        request,
        lambda: mentors.end_mentoring(**who(request), mentoring=found),
        _("The mentoring has ended."),
    )
    return redirect("ecosystem:mentoring-one", pk)


def _mentoring_frame() -> dict[str, object]:
    return {"station": "share", "crumbs": [(_("Mentoring"), reverse("ecosystem:mentoring"))]}


def _mentoring(request: HttpRequest, pk: int) -> Mentoring:
    found = mentoring_for(viewer_of(request), pk)
    if found is None:
        raise Http404("There is no such mentoring for you.")
    return found


def _mine(request: HttpRequest, pk: int, action: str) -> AssistanceRequest:
    record = request_of(request, pk)
    if not record.is_open or not may(viewer_of(request), action, place_of(record)):
        raise Http404("There is nothing to do for you.")
    return record
