"""A learning log, sessions, pilots, decisions and a demonstrator as examples for `make demo`: made up, labelled so."""

import datetime
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.decisions import save_decision
from zeroward.monitoring.domain.demonstrators import save_demonstrator
from zeroward.monitoring.domain.log import save_entry
from zeroward.monitoring.domain.next_steps import save_step
from zeroward.monitoring.domain.pilots import move_pilot, save_pilot
from zeroward.monitoring.domain.sessions import save_session
from zeroward.monitoring.models import LogEntry, Pilot
from zeroward.plan.models import Action, Indicator

DAY: Final = datetime.timedelta(days=1)
PILOTS: Final[tuple[tuple[dict[str, Any], tuple[tuple[str, int, str], ...]], ...]] = (
    (
        {
            "title": "Bus on demand for the hill villages (example)",
            "where": "Hill villages",
            "problem": "After eight in the evening no bus goes up the hill. People drive.",
            "hypothesis": "If a small bus comes when it is called, half of the evening trips by car end.",
            "measure": "Trips a week; fifty are enough to go on.",
            "result": "Sixty-two trips a week in the fourth month, most of them by young people.",
            "lessons": "Tell the schools first. The app alone reached nobody over sixty; the telephone did.",
            "transfer": "A call centre that already works in the evening, and one vehicle with eight seats.",
            "cost_planned": 48_000.0,
            "cost_spent": 43_500.0,
            "visibility": "public",
        },
        (("test", 420, ""), ("replicate", 120, "More trips than we needed to go on.")),
    ),
    (
        {
            "title": "Heat from the bakery (example)",
            "problem": "The oven is cold at noon, the school next door heats with gas.",
            "hypothesis": "If a pipe joins the two, the school needs a third less gas.",
            "measure": "Gas of the school, month by month; a third less is enough.",
            "result": "Ten per cent less. The pipe is too long for so little heat.",
            "lessons": "Measure the length of the pipe before the promise.",
            "cost_planned": 90_000.0,
            "cost_spent": 31_000.0,
            "visibility": "platform",
        },
        (("test", 500, ""), ("stop", 200, "Too little heat for the length of the pipe.")),
    ),
    (
        {
            "title": "Shade from vines on the school yard (example)",
            "problem": "Forty degrees on the yard in June.",
            "hypothesis": "If vines cover the frame, the yard is five degrees cooler in the third summer.",
            "measure": "Temperature at two in the afternoon, ten days in June.",
            "cost_planned": 6_000.0,
            "visibility": "city",
        },
        (("test", 60, ""),),
    ),
    ({"title": "Lending cargo bicycles in every district (example)", "visibility": "city"}, ()),
)
ENTRIES: Final = (
    (
        {
            "title": "Hardly anybody knew of the evening bus (example)",
            "origin": "people",
            "origin_text": "Calls to the town hall",
            "what": "In the first week three people called the bus. Forty asked at the town hall whether it exists.",
            "so_what": "We announced it in the newspaper, which the young do not read.",
            "now_what": "Go to the schools, and print the number on the school timetable.",
            "visibility": "public",
        },
        400,
        0,
    ),
    (
        {
            "title": "The pipe is longer than on the map (example)",
            "origin": "work",
            "what": "The contractor measured 340 metres; our map says 180.",
            "so_what": "The heat is lost on the way. Other ideas rest on the same map.",
            "now_what": "Measure on site before anything is promised.",
            "visibility": "platform",
        },
        230,
        1,
    ),
    (
        {
            "title": "Owners of flats do not answer letters (example)",
            "origin": "meeting",
            "origin_text": "Monthly meeting of the climate team",
            "what": "We wrote to 400 owners about renovation. Eleven answered.",
        },
        30,
        None,
    ),
)
STEPS: Final = (
    ("Print the number of the bus on the school timetable (example)", -10, 0),
    ("Visit three owners instead of writing to all (example)", 20, None),
    ("Check the lengths of all planned pipes on site (example)", -3, -4),
)


@dataclass(frozen=True, slots=True)
class LearningTeam:
    """Who writes for a place."""

    place: Workspace
    user: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.user, "viewer": self.viewer, "place": self.place}


def make_learning(*, city: LearningTeam, platform: LearningTeam) -> None:
    """Everything for the city, and an entry and a pilot of the platform. Nothing when the city has a log."""
    if LogEntry.objects.filter(scope=str(city.place.scope)).exists():
        return
    today = timezone.localdate()
    pilots = [_pilot(city, values, moves, today) for values, moves in PILOTS]
    entries = [_entry(city, values, days, place, pilots, today) for values, days, place in ENTRIES]
    _session(city, entries, today)
    _decision(city, today)
    _demonstrator(city, today)
    _of_platform(platform, today)


def _pilot(
    team: LearningTeam,
    values: dict[str, Any],
    moves: tuple[tuple[str, int, str], ...],
    today: datetime.date,
) -> Pilot:
    pilot = save_pilot(**team.who, values={"lang": "en", **values}, is_example=True)
    for stage, days, reason in moves:
        pilot = move_pilot(**team.who, pilot=pilot, stage=stage, reason=reason, on=today - days * DAY)
    return pilot


def _entry(
    team: LearningTeam,
    values: dict[str, Any],
    days: int,
    pilot: int | None,
    pilots: list[Pilot],
    today: datetime.date,
) -> LogEntry:
    about = pilots[pilot].pk if pilot is not None else None
    action = Action.objects.filter(plan__scope=str(team.place.scope)).order_by("pk").first()
    more = {"pilot_id": about, "lang": "en", "happened_on": today - days * DAY}
    if about is None and action is not None:
        more["action_id"] = action.pk
    return save_entry(**team.who, values={**more, **values}, is_example=True)


def _session(team: LearningTeam, entries: list[LogEntry], today: datetime.date) -> None:
    """One that was held, with steps; one to come."""
    held = save_session(
        **team.who,
        values={
            "title": "What the first year of pilots tells us (example)",
            "held_on": today - 25 * DAY,
            "state": "held",
            "place": "Town hall",
            "question": "Why do people not know what we offer?",
            "agenda": "Read the entries alone\nSay what surprised you\nName the patterns\nAgree on steps",
            "participants": "Two people of the climate team (example)\nOne head of a school (example)",
            "head_count": 9,
            "visibility": "public",
            "patterns": "We tell people late, and where we read ourselves.",
            "minutes": "We looked at two entries. Both began with a guess that nobody had checked.",
        },
        entries=[one.pk for one in entries[:2]],
        is_example=True,
    )
    for title, due, done in STEPS:
        values = {
            "title": title,
            "due": today + due * DAY,
            "owner_id": team.user.pk if done is None else None,
            "who": "" if done is None else "Climate team (example)",
            "done_on": today + done * DAY if done is not None and done < 0 else None,
        }
        save_step(**team.who, parent=held, values=values)
    save_session(
        **team.who,
        values={
            "title": "Before the budget (example)",
            "held_on": today + 30 * DAY,
            "question": "Which pilots do we pay for next year?",
            "agenda": "Where each pilot stands\nWhat each needs\nWhat we stop",
        },
        entries=[entries[2].pk],
        is_example=True,
    )


def _decision(team: LearningTeam, today: datetime.date) -> None:
    indicator = Indicator.objects.filter(plan__scope=str(team.place.scope)).order_by("pk").first()
    values = {
        "title": "Two more evening buses (example)",
        "decided_on": today - 100 * DAY,
        "decided_by": "City council (example)",
        "figure_name": "Trips a week by the evening bus (example)",
        "figure_value": 62.0,
        "figure_unit": "trips",
        "figure_year": today.year - 1,
        "figure_source": "Counted by the drivers (example)",
        "reading": "More than the fifty that we had said would be enough.",
        "options": "Leave it at one bus, or pay for taxis.",
        "reason": "A second and third bus cost less than the parking spaces that they spare.",
        "review_on": today - 2 * DAY,
        "visibility": "public",
        "indicator_id": indicator.pk if indicator is not None else None,
    }
    save_decision(**team.who, values=values, is_example=True)


def _demonstrator(team: LearningTeam, today: datetime.date) -> None:
    save_demonstrator(
        **team.who,
        values={
            "title": "The market square without cars (example)",
            "theme": "Delivery, shade and trade on one square",
            "partners": "City (example)\nTraders of the square (example)\nUniversity (example)",
            "visibility": "public",
        },
        steps={
            "mission": {
                "state": "done",
                "text": "By 2029 nobody drives across the square, and trade earns as much as before.",
                "done_on": today - 200 * DAY,
            },
            "mapping": {
                "state": "work",
                "text": "Who delivers when; where rain and heat go; who owns the ground.",
                "due": today + 60 * DAY,
            },
        },
        is_example=True,
    )


def _of_platform(team: LearningTeam, today: datetime.date) -> None:
    save_entry(
        **team.who,
        values={
            "title": "Small towns ask for a person, not for a tool (example)",
            "happened_on": today - 50 * DAY,
            "origin": "visit",
            "origin_text": "Visits to four small towns (example)",
            "what": "All four asked who would come and help.",
            "so_what": "Our tools come before anybody has time to use them.",
            "now_what": "Offer two days of a person with each tool.",
            "lang": "en",
            "visibility": "public",
        },
        is_example=True,
    )
    save_pilot(
        **team.who,
        values={
            "title": "A shared energy officer for three towns (example)",
            "problem": "None of the three can pay one alone.",
            "hypothesis": "If three share one, each does twice as much.",
            "measure": "Actions begun in a year, in each of the three.",
            "cost_planned": 70_000.0,
            "lang": "en",
            "visibility": "public",
        },
        is_example=True,
    )
