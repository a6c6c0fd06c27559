"""A city's answer to a round, and its reports outside rounds: many actions on one page."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.problems import ProblemsError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain import handing_in as work
from zeroward.monitoring.domain.reports import StaleReportError, Told, default_day, report_actions
from zeroward.monitoring.forms.both_versions import differences
from zeroward.monitoring.forms.reports import HandInForm, ReasonForm, ReportForm, report_forms
from zeroward.monitoring.queries.action_states import StateOfAction, states_of
from zeroward.monitoring.queries.report_choices import barrier_choices, document_choices
from zeroward.monitoring.queries.round_pages import AskedRound, asked_round
from zeroward.monitoring.rules import REPORT
from zeroward.monitoring.views.finding import EDITS, acted, asked_page, frame_of, place_for, tried
from zeroward.plan.models import Action
from zeroward.plan.queries.field_words import Difference

PER_PAGE = 40


@require_http_methods(EDITS)
@login_required
def answer(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """The city's answer to a round: every action with what is known of it, to correct and hand in."""
    place = place_for(request, scope, REPORT)
    asked = _asked(place, pk)
    if asked.phase in ("over", "withdrawn", "waiting"):
        return render(request, "monitoring/answer_closed.html", {**frame_of(place), "asked": asked})
    return _sheet(request, place, asked)


@require_http_methods(EDITS)
@login_required
def report(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Report at any time, outside rounds."""
    return _sheet(request, place_for(request, scope, REPORT), None)


@require_POST
@login_required
def unchanged(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Whatever is not answered yet stands as it stood."""
    place = place_for(request, scope, REPORT)
    asked = _asked(place, pk)
    try:
        told = work.nothing_changed(**who(request), place=place, round=asked.round)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        _say(request, told)
    return redirect("monitoring:answer", scope, pk)


@require_POST
@login_required
def hand_in(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place = place_for(request, scope, REPORT)
    asked = _asked(place, pk)
    note = request.POST.get("note", "")
    acted(
        request,
        lambda: work.hand_in(**who(request), place=place, round=asked.round, note=note),
        _("Handed in. Thank you."),
    )
    return redirect("monitoring:answer", scope, pk)


@require_POST
@login_required
def take_back(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place = place_for(request, scope, REPORT)
    asked = _asked(place, pk)
    acted(
        request,
        lambda: work.take_back(**who(request), place=place, round=asked.round),
        _("Your answer is open again."),
    )
    return redirect("monitoring:answer", scope, pk)


@require_http_methods(EDITS)
@login_required
def decline(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Say that the city does not take part, and why."""
    place = place_for(request, scope, REPORT)
    asked = _asked(place, pk)
    form = ReasonForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: work.decline(
            **who(request), place=place, round=asked.round, reason=form.cleaned_data["reason"]
        ),
    ):
        messages.success(request, _("Who asks has been told."))
        return redirect("monitoring:home", scope)
    return asked_page(
        request,
        frame_of(place),
        form,
        h1=_("Not take part in “%(round)s”?") % {"round": asked.round.title},
        lead=_("You can take part after all until the round is closed."),
        button=_("We do not take part"),
        back=reverse("monitoring:answer", args=[scope, pk]),
    )


def _asked(place: Workspace, pk: int) -> AskedRound:
    asked = asked_round(place.scope.key, pk)
    if asked is None:
        raise Http404("There is no such round.")
    return asked


def _sheet(request: HttpRequest, place: Workspace, asked: AskedRound | None) -> HttpResponse:
    """The page with all actions, for a round or for today."""
    round = asked.round if asked else None
    states = states_of(place, default_day(round), round=round)
    page: Page[StateOfAction] = Paginator(states, PER_PAGE).get_page(request.GET.get("page"))
    locked = asked is not None and asked.is_answered
    data = request.POST if request.method == "POST" and not locked else None
    forms = report_forms(
        list(page),
        data=data,
        barriers=barrier_choices(request.viewer, place),  # type: ignore[attr-defined]
        documents=document_choices(request.viewer, place),  # type: ignore[attr-defined]
    )
    stale: StaleReportError | None = None
    stale_rows: list[Difference] = []
    broken = [form for form in forms if not form.is_valid()] if data is not None else []
    if data is not None and not broken:
        try:
            told = report_actions(
                **who(request), place=place, rows=[form.row() for form in forms], round=round
            )
        except ProblemsError as error:
            _show(forms, error)
        except StaleReportError as error:
            stale = error
            stale_rows = differences(_form_of(forms, error.action), error.current)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            _say(request, told)
            return redirect(request.get_full_path())
    context: dict[str, Any] = {
        **frame_of(place),
        "asked": asked,
        "states": states,
        "page": page,
        "forms": forms,
        "stale": stale,
        "stale_rows": stale_rows,
        "locked": locked,
        "answered": sum(one.answered for one in states),
        "open": [one for one in states if not one.answered],
        "known": sum(one.report is not None and not one.answered for one in states),
        "refused": sum(bool(form.errors) for form in forms),
        "hand_in": HandInForm(),
    }
    status = 422 if context["refused"] or stale else 200
    return render(request, "monitoring/answer.html", context, status=status)


def _form_of(forms: list[ReportForm], action: Action) -> ReportForm:
    return next(form for form in forms if form.state.action.pk == action.pk)


def _show(forms: list[ReportForm], error: ProblemsError) -> None:
    of_action = {str(form.state.action.pk): form for form in forms}
    for one in error.problems:
        form = of_action.get(one.place.partition(".")[0])
        if form is not None:
            form.show(one)


def _say(request: HttpRequest, told: Told) -> None:
    said = ngettext("%(count)d report is kept.", "%(count)d reports are kept.", told.kept)
    messages.success(request, said % {"count": told.kept} if told.kept else _("Nothing new was said."))
