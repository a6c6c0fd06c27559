"""A city's shortlist as its pages show it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404

from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.funding.models import FundingProject, Opportunity, PartnerWish, Shortlisted
from zeroward.funding.queries.reading import Reading, readings
from zeroward.funding.queries.store import offers
from zeroward.funding.queries.timing import DayState, left_words, moment_words
from zeroward.funding.queries.today import states_at

State = Shortlisted.State
ACTIVE: Final = (State.WATCHED, State.PREPARED)
"""What still has to be done something about before the deadline."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list. `reading` is None for what was taken back by its editors since; `ready` of `lines` of its
    checklist are ticked."""

    record: Shortlisted
    reading: Reading | None
    day: DayState | None
    ready: int
    lines: int

    @property
    def title(self) -> str:
        return str(self.reading.title) if self.reading is not None else self.record.opportunity.title

    @property
    def is_active(self) -> bool:
        return self.record.state in ACTIVE

    @property
    def deadline(self) -> datetime | None:
        return self.day.next.at if self.day is not None and self.day.next is not None else None

    @property
    def when(self) -> str:
        return moment_words(self.day.next) if self.day is not None and self.day.next is not None else ""

    @property
    def left(self) -> str:
        return left_words(self.day.days_left) if self.day and self.day.days_left is not None else ""


def entries_of(place: Workspace, viewer: Viewer, now: datetime) -> list[Entry]:
    """What the viewer may see of a city's list: the next deadline first, what is settled last. Two queries."""
    found = visible_to(Shortlisted.objects.filter(scope=str(place.scope)), viewer)
    return as_entries(found, now)


def as_entries(found: QuerySet[Shortlisted], now: datetime) -> list[Entry]:
    """Rows of shortlists with what they stand for."""
    return _entries(list(found.select_related("opportunity", "project", "person").order_by("pk")), now)


def as_entry(record: Shortlisted, now: datetime) -> Entry:
    """One row with what it stands for."""
    return _entries([record], now)[0]


def _entries(records: Sequence[Shortlisted], now: datetime) -> list[Entry]:
    store = offers()
    places = store.places
    states = states_at(store, now)
    known = [store.by_pk[one.opportunity_id] for one in records if one.opportunity_id in store.by_pk]
    words = readings(known)
    entries = [
        Entry(
            record=one,
            reading=words.get(one.opportunity_id),
            day=states[places[one.opportunity_id]] if one.opportunity_id in places else None,
            ready=len(set(one.ready) & _lines(one.opportunity)),
            lines=len(_lines(one.opportunity)),
        )
        for one in records
    ]
    return sorted(entries, key=_order)


def entry_for(viewer: Viewer, place: Workspace, pk: int) -> Shortlisted:
    """One entry that the viewer may see. Raises Http404."""
    found = visible_to(Shortlisted.objects.filter(scope=str(place.scope), pk=pk), viewer)
    record = found.select_related("opportunity__programme", "project", "person").first()
    if record is None:
        raise Http404("There is no such entry.")
    return record


def projects_of(place: Workspace, viewer: Viewer) -> list[FundingProject]:
    """The city's projects that the viewer may see, in alphabetical order. Two queries."""
    found = visible_to(FundingProject.objects.filter(scope=str(place.scope)), viewer)
    return list(found.prefetch_related("themes"))


def project_for(viewer: Viewer, place: Workspace, pk: int) -> FundingProject:
    """One project that the viewer may see. Raises Http404."""
    found = visible_to(FundingProject.objects.filter(scope=str(place.scope), pk=pk), viewer)
    record = found.prefetch_related("themes").first()
    if record is None:
        raise Http404("There is no such project.")
    return record


def project_about(place: Workspace, viewer: Viewer, about: str) -> FundingProject | None:
    """The project that stands for something of another room ("action:12"), if the viewer may see it. One query."""
    found = visible_to(FundingProject.objects.filter(scope=str(place.scope), about=about), viewer)
    return found.order_by("pk").first()


def listed_of(place: Workspace, viewer: Viewer, opportunity: int) -> list[Shortlisted]:
    """Where an opportunity stands on the city's list. One query."""
    found = visible_to(Shortlisted.objects.filter(scope=str(place.scope), opportunity=opportunity), viewer)
    return list(found.select_related("project", "person").order_by("pk"))


def public_opportunity(key: str) -> Opportunity:
    """The record behind a key that readers see. Raises Http404."""
    offer = offers().by_key.get(key)
    record = Opportunity.objects.public().filter(pk=offer.pk).first() if offer is not None else None
    if record is None:
        raise Http404("There is no opportunity with this key.")
    return record


def wishes_of(place: Workspace, viewer: Viewer) -> list[PartnerWish]:
    """The city's own searches for partners. One query."""
    found = visible_to(PartnerWish.objects.filter(scope=str(place.scope)), viewer)
    return list(found.select_related("opportunity"))


def _lines(opportunity: Opportunity) -> set[str]:
    return {str(one.get("key", "")) for one in opportunity.checklist}


def _order(entry: Entry) -> tuple[Any, ...]:
    ahead = entry.deadline
    return (not entry.is_active, ahead is None, ahead.timestamp() if ahead else 0.0, entry.record.pk)


def by_state(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Entries under the words of their state, in the order of the states; empty ones are left out."""
    rows = list(entries)
    groups = [(str(state.label), [one for one in rows if one.record.state == state]) for state in State]
    return [(label, found) for label, found in groups if found]
