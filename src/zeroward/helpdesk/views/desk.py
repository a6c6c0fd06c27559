"""The desk of those who answer: what to do next, lists, who answers on what, figures."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import workspace, workspaces
from zeroward.helpdesk.domain.agents import save_agent
from zeroward.helpdesk.domain.handing import come_back, keep_away_from
from zeroward.helpdesk.forms.problems import show_problems
from zeroward.helpdesk.forms.working import AgentForm, AwayForm
from zeroward.helpdesk.models import Agent
from zeroward.helpdesk.queries.access import seat_of
from zeroward.helpdesk.queries.cities import city_choices
from zeroward.helpdesk.queries.desk import Choice, conflicts_mine, desk_page, listed, spoken_by
from zeroward.helpdesk.queries.people import person_lines
from zeroward.helpdesk.queries.pool import pool
from zeroward.helpdesk.queries.rows import rows_of
from zeroward.helpdesk.queries.statistics import figures
from zeroward.helpdesk.rules import FIGURES
from zeroward.helpdesk.views.finding import EDITS, STATION, desk_crumbs, seated
from zeroward.helpdesk.vocabulary import kinds, topics


@require_safe
@login_required
def desk(request: HttpRequest) -> HttpResponse:
    """What to do next."""
    seated(request)
    page = desk_page(request.viewer, timezone.now())  # type: ignore[attr-defined]
    return render(request, "helpdesk/desk/desk.html", {"page": page, "station": STATION, "crumbs": []})


@require_safe
@login_required
def cases(request: HttpRequest) -> HttpResponse:
    """All cases that the person reads, narrowed."""
    seated(request)
    given = request.GET
    choice = Choice.read(*(given.get(name, "") for name in ("kind", "state", "topic", "words")))
    found = rows_of(listed(request.viewer, choice), timezone.now())  # type: ignore[attr-defined]
    context = {
        "choice": choice,
        "rows": found,
        "kinds": kinds().values(),
        "topics": topics().values(),
        "states": [("open", _("open")), ("solved", _("solved")), ("all", _("all"))],
        "station": STATION,
        "crumbs": desk_crumbs(),
    }
    return render(request, "helpdesk/desk/cases.html", context)


@require_http_methods(EDITS)
@login_required
def agent(request: HttpRequest) -> HttpResponse:
    """What one answers on, and from whom one keeps away."""
    seated(request)
    kept = Agent.objects.filter(user=request.user.pk).first()
    form = AgentForm(request.POST or None, agent=kept, spoken=spoken_by(request.viewer))  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        try:
            save_agent(**who(request), row=form.row())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("helpdesk:desk")
    return _agent_page(request, form, AwayForm(cities=city_choices(), prefix="away"))


@require_POST
@login_required
def keep_away(request: HttpRequest) -> HttpResponse:
    """Keep away from everything that a city asks."""
    seated(request)
    form = AwayForm(request.POST, cities=city_choices(), prefix="away")
    if form.is_valid():
        try:
            keep_away_from(viewer=request.viewer, **form.cleaned_data)  # type: ignore[attr-defined]
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Their questions go to others."))
            return redirect("helpdesk:agent")
    return _agent_page(request, AgentForm(agent=Agent.objects.filter(user=request.user.pk).first()), form)


@require_POST
@login_required
def back(request: HttpRequest, pk: int) -> HttpResponse:
    """A conflict is over."""
    come_back(viewer=request.viewer, pk=pk)  # type: ignore[attr-defined]
    messages.success(request, _("Saved."))
    return redirect("helpdesk:agent")


@require_safe
@login_required
def people(request: HttpRequest) -> HttpResponse:
    """Who answers on what, how much they have; for those who distribute."""
    seat = seated(request)
    if not (seat.leads or seat.runs):
        raise PermissionDenied
    found = pool(timezone.localdate())
    shown = found if seat.runs else [one for one in found if set(one.countries) & seat.leads]
    context = {"people": person_lines(shown), "station": STATION, "crumbs": desk_crumbs()}
    return render(request, "helpdesk/desk/people.html", context)


@require_safe
@login_required
def figures_page(request: HttpRequest) -> HttpResponse:
    """How well questions are answered: for a platform its country, for the Mission all."""
    viewer = request.viewer  # type: ignore[attr-defined]
    mission = workspace(MISSION)
    everywhere = mission is not None and may(viewer, FIGURES, mission)
    led = [
        place
        for place in workspaces([f"country:{code}" for code in viewer.countries]).values()
        if may(viewer, FIGURES, place)
    ]
    if not everywhere and not led:
        raise PermissionDenied
    countries = None if everywhere else [one.country for one in led]
    context = {
        "page": figures(countries, timezone.now()),
        "places": [] if everywhere else led,
        "station": STATION,
        "crumbs": desk_crumbs() if seat_of(viewer).has_one else [],
    }
    return render(request, "helpdesk/desk/figures.html", context)


def _agent_page(request: HttpRequest, form: AgentForm, away: AwayForm) -> HttpResponse:
    context = {
        "form": form,
        "away": away,
        "conflicts": conflicts_mine(request.viewer),  # type: ignore[attr-defined]
        "station": STATION,
        "crumbs": desk_crumbs(),
    }
    return render(
        request, "helpdesk/desk/agent.html", context, status=422 if form.errors or away.errors else 200
    )
