"""The opening page of those who answer: what to do next, what is yours, what waits for somebody."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.community.queries.directory import listing_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.helpdesk.models import OPEN, Agent, Case, Conflict, Series
from zeroward.helpdesk.queries.access import Seat, coached_by, desk_cases, seat_of
from zeroward.helpdesk.queries.coaching import GOING, Uncoached, uncoached
from zeroward.helpdesk.queries.rows import CaseRow, rows_of, with_last
from zeroward.helpdesk.vocabulary import kinds, topics

SHOWN: Final = 25
State, Tier = Case.State, Case.Tier


@dataclass(frozen=True, slots=True)
class DeskPage:
    """`first` is the one thing to do now. `unclaimed` are those that the person may take or distribute. `solved` were
    solved in the last thirty days and nobody has said yet whether it helped."""

    first: CaseRow | None
    mine: list[CaseRow]
    unclaimed: list[CaseRow]
    resting: list[CaseRow]
    left_out: int
    late: int
    solved: int
    agent: Agent | None
    seat: Seat
    coached: list[Series]
    uncoached: list[Uncoached]

    @property
    def headline(self) -> str:
        count = len(self.mine)
        if count:
            return ngettext(
                "One question is yours to answer", "%(count)d questions are yours to answer", count
            ) % {"count": count}
        if self.unclaimed:
            return ngettext(
                "One question waits for somebody",
                "%(count)d questions wait for somebody",
                len(self.unclaimed),
            ) % {"count": len(self.unclaimed)}
        if self.uncoached:
            return ngettext(
                "One city waits for a coach", "%(count)d cities wait for a coach", len(self.uncoached)
            ) % {"count": len(self.uncoached)}
        return _("Nothing waits for you")

    @property
    def may_distribute(self) -> bool:
        return bool(self.seat.leads) or self.seat.runs


def desk_page(viewer: Viewer, now: datetime) -> DeskPage:
    """Everything on the page in some eleven queries, whatever the number of cases."""
    seat = seat_of(viewer)
    cases = desk_cases(viewer).filter(state__in=OPEN)
    mine = _sorted(cases.filter(agent=viewer.user_id), now)
    free = _sorted(_unclaimed(viewer, seat), now)
    active = [one for one in mine if one.case.state != State.WAITING_CITY]
    resting = [one for one in mine if one.case.state == State.WAITING_CITY]
    candidates = [*active[:1], *(free[:1] if seat.leads or seat.runs else [])]
    month = now - timedelta(days=30)
    return DeskPage(
        first=min(candidates, key=lambda one: (one.rank, one.case.pk), default=None),
        mine=active[:SHOWN],
        unclaimed=free[:SHOWN],
        resting=resting[:SHOWN],
        left_out=max(0, len(active) - SHOWN) + max(0, len(free) - SHOWN),
        late=sum(one.is_late for one in [*active, *free]),
        solved=desk_cases(viewer).filter(agent=viewer.user_id, solved_at__gte=month, helped=None).count(),
        agent=Agent.objects.filter(user=viewer.user_id).first(),
        seat=seat,
        coached=list(Series.objects.filter(coached_by(viewer), state__in=GOING)[:SHOWN]),
        uncoached=uncoached(viewer)[:SHOWN],
    )


@dataclass(frozen=True, slots=True)
class Choice:
    """What a list is narrowed by; unknown values are left out."""

    kind: str = ""
    state: str = "open"
    topic: str = ""
    words: str = ""

    @classmethod
    def read(cls, kind: str, state: str, topic: str, words: str) -> "Choice":
        return cls(
            kind if kind in kinds() else "",
            state if state in ("open", "solved", "all") else "open",
            topic if topic in topics() else "",
            " ".join(words.split())[:100],
        )


def listed(viewer: Viewer, choice: Choice) -> list[Case]:
    """The cases that somebody reads at the desk, narrowed; at most 500."""
    found = desk_cases(viewer)
    if choice.state != "all":
        found = found.filter(state__in=OPEN) if choice.state == "open" else found.exclude(state__in=OPEN)
    if choice.kind:
        found = found.filter(kind=choice.kind)
    if choice.topic:
        found = found.filter(topic=choice.topic)
    if choice.words:
        found = found.filter(
            Q(reference__iexact=choice.words)
            | Q(title__icontains=choice.words)
            | Q(city_name__icontains=choice.words)
        )
    return list(with_last(found).order_by("priority", "first_due", "pk")[:500])


@dataclass(frozen=True, slots=True)
class Kept:
    """A conflict of one's own: the name of the city, or the reference of the case."""

    pk: int
    name: str
    reason: str


def conflicts_mine(viewer: Viewer) -> list[Kept]:
    """From what somebody keeps away."""
    found = list(Conflict.objects.filter(user=viewer.user_id).select_related("case"))
    places = workspaces([one.scope for one in found if one.scope])
    return [
        Kept(
            one.pk,
            one.case.reference
            if one.case is not None
            else places[one.scope].name
            if one.scope in places
            else one.scope,
            one.reason,
        )
        for one in found
    ]


def _unclaimed(viewer: Viewer, seat: Seat) -> QuerySet[Case]:
    where = Q(tier=Tier.PLATFORM, scope_country__in=seat.countries)
    if seat.runs:
        where |= Q(tier__in=[Tier.MISSION, Tier.EXPERT])
    return desk_cases(viewer).filter(where, state__in=OPEN, agent=None)


def _sorted(cases: QuerySet[Case], now: datetime) -> list[CaseRow]:
    """In the order in which they want something done."""
    first = with_last(cases).order_by("priority", "first_due", "pk")[: 4 * SHOWN]
    return sorted(rows_of(first, now), key=lambda one: (one.rank, one.case.pk))


def spoken_by(viewer: Viewer) -> list[str]:
    """The languages that a person names in the directory, so that nobody is asked twice."""
    listed = listing_of([viewer.user_id] if viewer.user_id is not None else [])
    return [code for one in listed.values() for code in one.languages]
