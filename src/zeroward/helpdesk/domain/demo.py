"""Ten example questions for `make demo`: made up, and every page says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.utils import timezone

from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.domain.agents import save_agent
from zeroward.helpdesk.domain.asking import ask, confirm
from zeroward.helpdesk.domain.clocks import start
from zeroward.helpdesk.domain.coaching import MeetingRow, SeriesRow, begin_series, put_meeting
from zeroward.helpdesk.domain.demo_answers import make_answers
from zeroward.helpdesk.domain.demo_words import EXAMPLES, EXPERT, HELPDESK, PLATFORM, Example
from zeroward.helpdesk.domain.giving import distribute
from zeroward.helpdesk.domain.steps import did_it_help
from zeroward.helpdesk.domain.talking import answer, asker_says, note
from zeroward.helpdesk.models import Case, Message


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the demonstration, and the city or platform for which they ask."""

    user: Any
    viewer: Viewer
    place: Workspace | None = None

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.user, "viewer": self.viewer}


ANSWERING: Final = (("platform", PLATFORM), ("helpdesk", HELPDESK), ("expert", EXPERT))


def make_questions(people: Mapping[str, Person]) -> None:
    """`people` by the name of their login: city, city-editor, town, platform, helpdesk, expert. Nothing where questions
    of the example stand already."""
    if Case.objects.filter(is_example=True).exists():
        return
    for name, row in ANSWERING:
        save_agent(**people[name].who, row=row)
    now = timezone.now()
    made = [(one, _asked(one, people, now)) for one in EXAMPLES]
    distribute()
    by_user = {one.user.pk: one for one in people.values()}
    for example, case in made:
        case.refresh_from_db()
        if example.answer and case.agent_id in by_user:
            _answered(example, case, by_user[case.agent_id], people)
    answering = ((name, people[name]) for name, _row in ANSWERING)
    make_answers({name: (one.user, one.viewer) for name, one in answering})


def _asked(example: Example, people: Mapping[str, Person], now: datetime) -> Case:
    person = people.get(example.who, Person(None, ANONYMOUS))
    case = ask(**person.who, row=example.row, place=person.place, is_example=True)
    if case.state == Case.State.UNCONFIRMED:
        confirm(case=case)
    case.refresh_from_db()
    start(case, now - timedelta(days=example.days))
    case.save()
    Message.objects.filter(case=case).update(made_at=case.asked_at)
    return case


def _answered(example: Example, case: Case, agent: Person, people: Mapping[str, Person]) -> None:
    """An answer half a working day after the question, and what followed."""
    then = example.then if example.then in ("waiting-city", "solved") else "stay"
    if example.then in ("helped", "not-helped"):
        then = "solved"
    said = answer(**agent.who, case=case, text=example.answer, then=then)
    moment = min((case.asked_at or said.made_at) + timedelta(hours=20), said.made_at)
    Message.objects.filter(pk=said.pk).update(made_at=moment)
    Case.objects.filter(pk=case.pk).update(first_answered_at=moment)
    case.refresh_from_db()
    asker = people.get(example.who)
    if example.then == "coaching":
        _coached(case, agent)
    elif example.then == "helped" and asker is not None:
        did_it_help(case=case, helped=True, **asker.who)
    elif example.then == "not-helped" and asker is not None:
        note(**agent.who, case=case, text="Example: the library has only one city of that size.")
        did_it_help(case=case, helped=False, note="Example: none of them measured it.", **asker.who)
        asker_says(case=case, text="Example: we need figures for the council.", **asker.who)


def _coached(case: Case, agent: Person) -> None:
    row = SeriesRow(
        "Our first investment plan (example)", "Example: we can write and defend the plan ourselves."
    )
    series = begin_series(**agent.who, case=case, row=row)
    today = timezone.localtime().replace(hour=10, minute=0, second=0, microsecond=0)
    first = MeetingRow(
        today - timedelta(days=5),
        "What the projects cost",
        note="Example: two of nine projects have a calculation.",
        agreed="Example: finance sends the other seven.",
        took_place=True,
    )
    put_meeting(**agent.who, series=series, row=first)
    put_meeting(**agent.who, series=series, row=MeetingRow(today + timedelta(days=9), "Who could pay"))
