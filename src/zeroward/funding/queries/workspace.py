"""A city's funding at a glance, and one entry of its list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.models import FundingProject, PartnerWish, Shortlisted
from zeroward.funding.queries.asker import Asker
from zeroward.funding.queries.best import best_now
from zeroward.funding.queries.calendar import Dated, deadlines_among
from zeroward.funding.queries.judged import Judged
from zeroward.funding.queries.shortlist import (
    Entry,
    by_state,
    entries_of,
    projects_of,
    wishes_of,
)
from zeroward.funding.queries.store import offers
from zeroward.funding.queries.timing import deadline_rows
from zeroward.funding.queries.words import money
from zeroward.funding.vocabulary import PROJECT_STAGES
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.profiles import profile_of

BEST: Final = 3
"""Opportunities proposed beside the list."""


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project in the list."""

    record: FundingProject
    cost: str
    stage: str
    listed: int


@dataclass(frozen=True, slots=True)
class WorkspacePage:
    entries: list[Entry]
    groups: list[tuple[str, list[Entry]]]
    projects: list[ProjectLine]
    wishes: list[PartnerWish]
    best: list[Judged]
    asker: Asker

    @property
    def active(self) -> list[Entry]:
        return [one for one in self.entries if one.is_active]

    @property
    def next(self) -> Entry | None:
        """The entry whose deadline comes first."""
        return next((one for one in self.active if one.deadline is not None), None)

    @property
    def headline(self) -> str:
        """What the page found."""
        if not self.entries:
            return _("Nothing is on the list yet")
        first, count = self.next, len(self.active)
        if not count:
            return _("Nothing on the list waits for an application")
        if first is None or first.day is None or first.day.days_left is None:
            return ngettext(
                "One opportunity on the list, without a deadline",
                "%(count)d opportunities on the list, none with a deadline",
                count,
            ) % {"count": count}
        return ngettext(
            "One opportunity on the list: %(left)s",
            "%(count)d opportunities on the list: %(left)s for the first",
            count,
        ) % {"count": count, "left": first.left}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the checklist. `state`: ready, not ready, or not known; `said` says how we know."""

    key: str
    text: str
    state: bool | None
    said: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class EntryPage:
    entry: Entry | None
    lines: list[Line]
    deadlines: list[tuple[str, str, bool]]

    @property
    def open(self) -> int:
        return sum(one.state is not True for one in self.lines)


def workspace_page(place: Workspace, viewer: Viewer, now: datetime) -> WorkspacePage:
    """What the viewer may see of it, and what fits beside that. Some ten queries."""
    entries = entries_of(place, viewer, now)
    counts: dict[int, int] = {}
    for one in entries:
        if one.record.project_id is not None:
            counts[one.record.project_id] = counts.get(one.record.project_id, 0) + 1
    lines = [_line(one, counts.get(one.pk, 0)) for one in projects_of(place, viewer)]
    asker = Asker(profile_of(place, viewer), place)
    listed = {one.record.opportunity_id for one in entries}
    best = [
        one for one in best_now(asker.profile, now, BEST + len(listed)) if one.reading.offer.pk not in listed
    ]
    return WorkspacePage(entries, by_state(entries), lines, wishes_of(place, viewer), best[:BEST], asker)


def listed_deadlines(place: Workspace, viewer: Viewer, now: datetime) -> list[Dated]:
    """The deadlines ahead of what is on the list and not settled."""
    store = offers()
    keys = dict.fromkeys(one.record.opportunity_id for one in entries_of(place, viewer, now) if one.is_active)
    return deadlines_among([store.by_pk[pk] for pk in keys if pk in store.by_pk], now)


def entry_page(entry: Entry, facts: Mapping[str, Any], now: datetime) -> EntryPage:
    """One entry with its checklist and its deadlines."""
    offer = entry.reading.offer if entry.reading is not None else None
    return EntryPage(
        entry=entry,
        lines=checklist(entry.record.opportunity.checklist, facts, entry.record),
        deadlines=deadline_rows(offer.deadlines, now) if offer is not None else [],
    )


def checklist(plain: Sequence[Any], facts: Mapping[str, Any], entry: Shortlisted | None = None) -> list[Line]:
    """What must be ready: ticked by the team, else as far as the facts of the city tell."""
    ticked = entry.ready if entry is not None else {}
    return [_checked(one, facts, ticked) for one in plain]


def _checked(one: Mapping[str, Any], facts: Mapping[str, Any], ticked: Mapping[str, Any]) -> Line:
    key, fact = str(one.get("key", "")), str(one.get("fact", ""))
    text = _(str(one["text"])) if one.get("text") else key
    day = _day(ticked.get(key))
    if day:
        return Line(key, text, True, _("ready since %(day)s") % {"day": day}, True)
    value = facts.get(fact) if fact else None
    if value is None:
        return Line(key, text, None, "", False)
    state = bool(value)
    said = _("from what is known of the city: %(fact)s") % {"fact": question_of(fact).label}
    return Line(key, text, state, said, False)


def _line(project: FundingProject, listed: int) -> ProjectLine:
    cost = money(project.cost, project.currency) if project.cost is not None else ""
    return ProjectLine(project, cost, str(PROJECT_STAGES.get(project.stage, "")), listed)


def _day(text: Any) -> str:
    if not text:
        return ""
    return str(date_format(datetime.fromisoformat(str(text)), "DATE_FORMAT"))
