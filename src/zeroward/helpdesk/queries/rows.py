"""A case as a line of a list: what it is about, how it stands, what to do next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.helpdesk.models import Case, Message
from zeroward.helpdesk.vocabulary import PRIORITIES, topic_label
from zeroward.places.queries.country_names import country_names

State = Case.State


@dataclass(frozen=True, slots=True)
class CaseRow:
    """`todo` says what to do next, `when` how much time there is; `tone` is err when it is late, warn when it is due
    within a day; `rank` orders what to do, the smallest first."""

    case: Case
    topic: str
    place: str
    priority: str
    todo: str
    when: str
    tone: str
    rank: int

    @property
    def is_late(self) -> bool:
        return self.tone == "err"


def with_last(cases: QuerySet[Case]) -> QuerySet[Case]:
    """With who spoke last to the other, so that a list asks once."""
    last = Message.objects.filter(case=OuterRef("pk"), kind=Message.Kind.PUBLIC).order_by("-made_at", "-pk")
    return cases.annotate(last_side=Subquery(last.values("side")[:1])).select_related("agent")


def rows_of(cases: Iterable[Case], now: datetime) -> list[CaseRow]:
    """The cases as lines; one query for them, one for the names of countries."""
    names = country_names()
    return [row_of(one, now, names) for one in cases]


def row_of(case: Case, now: datetime, names: dict[str, str]) -> CaseRow:
    rank, todo = _todo(case, now)
    due = _due(case)
    when, tone = when_of(due, now) if due is not None else ("", "")
    return CaseRow(
        case=case,
        topic=topic_label(case.topic),
        place=place_of(case, names),
        priority=str(PRIORITIES[case.priority]),
        todo=todo,
        when=when,
        tone=tone,
        rank=rank - 10 * int(tone == "err"),
    )


def place_of(case: Case, names: dict[str, str]) -> str:
    """City and country, as far as they are known."""
    country = names.get(case.scope_country, case.scope_country)
    if case.city_name == country:
        return country
    return ", ".join(one for one in (case.city_name, country) if one)


def when_of(due: datetime, now: datetime) -> tuple[str, str]:
    """ "due today at 15:00", "late by 2 days", with a tone."""
    hours = (due - now).total_seconds() / 3600
    days = (timezone.localdate(due) - timezone.localdate(now)).days
    if hours < 0:
        late = max(1, round(-hours)) if hours > -24 else 0
        if late:
            return ngettext("late by an hour", "late by %(count)d hours", late) % {"count": late}, "err"
        return ngettext("late by a day", "late by %(count)d days", -days) % {"count": -days}, "err"
    if days == 0:
        return _("due today at %(time)s") % {"time": timezone.localtime(due).strftime("%H:%M")}, "warn"
    if days == 1:
        return _("due tomorrow at %(time)s") % {"time": timezone.localtime(due).strftime("%H:%M")}, "warn"
    return ngettext("due in a day", "due in %(count)d days", days) % {"count": days}, ""


def _due(case: Case) -> datetime | None:
    """The next moment at which something is due; None while the clock stands still."""
    if not case.is_open or case.state == State.WAITING_CITY:
        return None
    return case.solve_due if case.first_answered_at is not None else case.first_due


def _todo(case: Case, now: datetime) -> tuple[int, str]:
    """What to do next, and how soon it comes; `last_side` is there when the list was made by `with_last`."""
    asker_spoke = getattr(case, "last_side", "") == Message.Side.ASKER
    if case.state == State.WAITING_CITY:
        return 60, _waited(case, now)
    if case.state in (State.SOLVED, State.CLOSED):
        return 90, _("Nothing: it is solved") if case.state == State.SOLVED else _("Nothing: it is closed")
    if case.agent_id is None:
        return 20 + case.priority, _("Find somebody for it")
    if case.state == State.REOPENED:
        return 10 + case.priority, _("Look again: the answer did not help")
    if case.first_answered_at is None:
        return 20 + case.priority, _("Give a first answer")
    if case.state == State.WAITING_EXPERT:
        return 50, _("Ask the expert how far it is")
    if asker_spoke:
        return 20 + case.priority, _("Answer: the asker has written")
    return 40 + case.priority, _("Go on towards a solution")


def _waited(case: Case, now: datetime) -> str:
    days = (now - case.paused_at).days if case.paused_at is not None else 0
    if days >= 7:
        return ngettext(
            "Remind the asker: silent for a day", "Remind the asker: silent for %(count)d days", days
        ) % {"count": days}
    return _("Wait for the asker")
