"""Example calls for `make demo`: cities are real, every application is made up, and every page says so."""

import datetime
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone

from zeroward.core.models import Visibility
from zeroward.core.scope import MISSION, Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.exchange.domain.applying import ApplicationRow, begin, save, submit
from zeroward.exchange.domain.awards import save_award
from zeroward.exchange.domain.calls import CallRow, make_call
from zeroward.exchange.domain.deciding import announce, prepare
from zeroward.exchange.domain.pilots import ActivityRow, ReportRow, save_activity, save_report
from zeroward.exchange.domain.programmes import ProgrammeRow, make_programme
from zeroward.exchange.domain.references import next_reference
from zeroward.exchange.domain.reviewing import assign, score
from zeroward.exchange.domain.steps import move
from zeroward.exchange.models import Activity, Application, ApplicationState, Call, Programme
from zeroward.exchange.queries.ready_rules import condition_from
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.taxonomy.models import Concept

KEY: Final = "twinning-example"
TEAM: Final = Workspace(MISSION, "Mission team")
LEARNERS: Final = (
    ("graz", "energy-systems"),
    ("kranj", "mobility-and-transport"),
    ("miskolc", "built-environment"),
    ("zilina", "energy-systems"),
    ("gabrovo", "built-environment"),
)
HOSTS: Final = (
    ("lahti", "energy-systems"),
    ("lund", "mobility-and-transport"),
    ("aarhus", "built-environment"),
)


@dataclass(frozen=True, slots=True)
class CallTeam:
    """Who acts in the example: pairs of person and viewer. `city` is the city of `editor`."""

    manager: tuple[Any, Viewer]
    reader: tuple[Any, Viewer]
    editor: tuple[Any, Viewer]
    city: Workspace


def make_calls(*, team: CallTeam) -> Call | None:
    """An open twinning call, a challenge that was decided, a pilot that runs. Nothing where they are there already, or
    the catalogue was not loaded. Returns the open call."""
    if Programme.objects.filter(key=KEY).exists() or workspace("city:lahti") is None:
        return None
    call = _twinning(team)
    _challenge(team)
    _pilot(team)
    _open_call(team)
    return call


def receive(
    call: Call, side: str, key: str, theme: str, *, summary: str = "", facts: Any = None
) -> Application | None:
    """An application of a real city, made up and marked so, as if it had been handed in; None for a city that the
    catalogue does not have."""
    place = workspace(Scope.city(key))
    if place is None:
        return None
    themes = [theme] if theme in {one.key for one in Concept.objects.of("thematic-areas")} else []
    made: Application = Application.objects.create(
        call=call,
        side=side,
        scope=str(place.scope),
        scope_country=place.country,
        visibility=Visibility.CITY,
        reference=next_reference(call),
        state=ApplicationState.SUBMITTED,
        submitted_at=timezone.now(),
        summary=summary or "Example: what this city would write stands here.",
        needs=themes if side != "host" else [],
        offers=themes if side != "learner" else [],
        languages=["en"],
        capacity=2 if side == "host" else 1,
        shown=True,
        facts=facts or {"country": place.country},
        is_example=True,
    )
    return made


def _twinning(team: CallTeam) -> Call:
    who = _who(team.manager)
    row = ProgrammeRow(
        title="Twinning of cities (example)",
        kind="bilateral-twinning",
        summary="Example: cities learn for a year from cities that have done it.",
        key=KEY,
        is_example=True,
    )
    programme = make_programme(**who, place=TEAM, row=row)
    rules = {side: condition_from(["eu-or-associated", "pledge"], {}) for side in ("learner", "host")}
    versions = {"learner": _form("application-learner"), "host": _form("application-host")}
    row_of_call = _row("Twinning 2027 (example)", conditions=rules, versions=versions)
    made = make_call(**who, programme=programme, row=row_of_call)
    call = move(**who, call=made, to="open")
    for key, theme in HOSTS:
        receive(call, "host", key, theme)
    for key, theme in LEARNERS:
        receive(call, "learner", key, theme)
    draft = begin(**_who(team.editor), call=call, side="learner", place=team.city)
    said = ApplicationRow(summary="Example: we want to see heat from waste water at work.", languages=("de",))
    save(**_who(team.editor), application=draft, row=said)
    return call


def _challenge(team: CallTeam) -> Call:
    who = _who(team.manager)
    row = ProgrammeRow(
        title="City challenge (example)",
        kind="challenge",
        summary="Example: teams work for a weekend on questions that cities ask.",
        is_example=True,
    )
    programme = make_programme(**who, place=TEAM, row=row)
    made = make_call(**who, programme=programme, row=_row("Shade for squares (example)"))
    call = move(**who, call=made, to="open")
    teams = [
        _team(call, name)
        for name in ("Green roofs (example)", "Cool squares (example)", "Bus lanes (example)")
    ]
    call = move(**who, call=call, to="reviewing")
    readings = assign(**who, call=call, pairs=[(one.pk, team.reader[0].pk) for one in teams])
    for at, reading in enumerate(readings):
        points = {one["key"]: max(1, 5 - at) for one in call.criteria}
        score(**_who(team.reader), review=reading, scores=points, note="Example note.", done=True)
    for at, one in enumerate(teams):
        state = "accepted" if at < 2 else "declined"
        reason = "Example: the jury found it new and fair." if at < 2 else "Example: others were further."
        prepare(**who, application=one, state=state, reason=reason)
    announce(**who, call=call)
    _long_ago(call)
    save_award(
        **who,
        call=call,
        title="First prize (example)",
        prize="Example: a day with the planners of a city",
        reason="Example: it works on every square.",
        winner=teams[0].pk,
    )
    return call


def _pilot(team: CallTeam) -> Call:
    who = _who(team.manager)
    row = ProgrammeRow(
        title="Pilots (example)",
        kind="pilot-portfolio",
        summary="Example: cities try out what could remove what stands in the way.",
        is_example=True,
    )
    programme = make_programme(**who, place=TEAM, row=row)
    made = make_call(**who, programme=programme, row=_row("Pilots 2026 (example)"))
    call = move(**who, call=made, to="open")
    mine = begin(**_who(team.editor), call=call, side="single", place=team.city)
    said = ApplicationRow(summary="Example: one permit for heat pumps instead of four.", languages=("de",))
    save(**_who(team.editor), application=mine, row=said)
    mine = submit(**_who(team.editor), application=mine)
    call = move(**who, call=call, to="reviewing")
    prepare(**who, application=mine, state="accepted", reason="Example: others can do the same at once.")
    announce(**who, call=call)
    call = move(**who, call=call, to="running")
    _long_ago(call)
    today = timezone.localdate()
    activity = ActivityRow(
        title="Sit down with the four offices (example)", state=Activity.State.RUNNING, starts_on=today
    )
    save_activity(**_who(team.editor), application=mine, row=activity)
    report = ReportRow(
        title="First half (example)",
        done="Example: we met all four offices.",
        lessons="Example: bring the four forms on one sheet before the first talk.",
        is_public=True,
    )
    save_report(**_who(team.editor), application=mine, row=report, hand_in=True)
    return call


def _open_call(team: CallTeam) -> Call:
    """A call that is being reviewed: one application waits for its reader."""
    who = _who(team.manager)
    row = ProgrammeRow(
        title="Small towns (example)",
        kind="open-call",
        summary="Example: ten towns are coached.",
        is_example=True,
    )
    programme = make_programme(**who, place=TEAM, row=row)
    made = make_call(**who, programme=programme, row=_row("Ten towns (example)"))
    call = move(**who, call=made, to="open")
    received = [receive(call, "single", key, theme) for key, theme in LEARNERS[:2]]
    call = move(**who, call=call, to="reviewing")
    pairs = [(one.pk, team.reader[0].pk) for one in received if one is not None]
    assign(**who, call=call, pairs=pairs[:1])
    return call


def _form(key: str) -> int | None:
    """The shipped form, where the catalogue was loaded."""
    found = QuestionnaireVersion.objects.filter(questionnaire__key=key, state="opened").order_by("-number")
    return found.values_list("pk", flat=True).first()


def _long_ago(call: Call) -> None:
    """Its deadline lies some days back: nobody decides on a call that is open."""
    now = timezone.now()
    Call.objects.filter(pk=call.pk).update(
        opens_at=now - datetime.timedelta(days=60),
        closes_at=now - datetime.timedelta(days=20),
        decided_by=now.date(),
        starts_on=now.date(),
    )


def _team(call: Call, name: str) -> Application:
    made: Application = Application.objects.create(
        call=call,
        side="single",
        team=name,
        reference=next_reference(call),
        state=ApplicationState.SUBMITTED,
        submitted_at=timezone.now(),
        summary="Example: what this team would write stands here.",
        languages=["en"],
        is_example=True,
    )
    return made


def _row(title: str, **values: Any) -> CallRow:
    now = timezone.now()
    given: dict[str, Any] = {
        "title": title,
        "summary": "Example: what is offered, for how long, and what it asks of those who take part.",
        "closes": now + datetime.timedelta(days=40),
        "decided_by": (now + datetime.timedelta(days=80)).date(),
        "starts_on": (now + datetime.timedelta(days=100)).date(),
        "contact": "programmes@example.org",
        "is_example": True,
        **values,
    }
    return CallRow(**given)


def _who(pair: tuple[Any, Viewer]) -> dict[str, Any]:
    return {"actor": pair[0], "viewer": pair[1]}
