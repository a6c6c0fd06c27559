"""The learning log of a place: entries by what they are about, what is still to be done, and one entry."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.monitoring.domain.learning_tell import page_of_step
from zeroward.monitoring.models import LogEntry, NextStep, Origin
from zeroward.monitoring.queries.learning_access import of_place, one_for
from zeroward.monitoring.queries.learning_links import Link, barriers_of, links_of

PER_PAGE = 25
MOST_STEPS = 12
NEWEST = ("-happened_on", "-pk")
LINKED = ("action__plan", "indicator__plan", "pilot", "session")


@dataclass(frozen=True, slots=True)
class EntryRow:
    """`owner` is the name of the place where it is not the page's own."""

    entry: LogEntry
    links: list[Link]
    owner: str
    open_steps: int


@dataclass(frozen=True, slots=True)
class StepRow:
    step: NextStep
    url: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class LogPage:
    """`unfinished`: entries of which nobody said yet what they mean."""

    page: "Page[LogEntry]"
    rows: list[EntryRow]
    total: int
    found: int
    unfinished: int
    steps: list[StepRow]
    q: str
    origin: str
    origins: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class EntryPage:
    entry: LogEntry
    place: Workspace
    links: list[Link]
    steps: list[StepRow]
    sessions: list[Any]
    sent: list[Any]


def log_page(viewer: Viewer, place: Workspace, asked: Mapping[str, str]) -> LogPage:
    """The entries that match; `asked` holds "q", "origin" and "page". About ten queries."""
    everything = of_place(LogEntry, viewer, place)
    q, origin = asked.get("q", "").strip()[:200], asked.get("origin", "")
    origin = origin if origin in Origin.values else ""
    found = _matching(everything, q, origin).select_related(*LINKED)
    found = found.annotate(open_steps=Count("steps", filter=Q(steps__done_on=None))).order_by(*NEWEST)
    page = Paginator(found, PER_PAGE).get_page(asked.get("page"))
    counts = everything.aggregate(total=Count("pk"), unfinished=Count("pk", filter=Q(so_what="")))
    return LogPage(
        page,
        _rows(list(page), viewer, place),
        counts["total"],
        page.paginator.count,
        counts["unfinished"],
        open_steps(viewer, place),
        q,
        origin,
        [(key, str(label)) for key, label in Origin.choices],
    )


def public_log(asked: Mapping[str, str]) -> tuple["Page[LogEntry]", list[EntryRow], str]:
    """What cities and platforms let everyone read, the newest first."""
    q = asked.get("q", "").strip()[:200]
    found = _matching(LogEntry.objects.filter(visibility="public"), q, "").select_related(*LINKED)
    page = Paginator(found.order_by(*NEWEST), PER_PAGE).get_page(asked.get("page"))
    return page, _rows(list(page), Viewer(), None), q


def entry_page(viewer: Viewer, pk: int, place_of: Any) -> EntryPage:
    """One entry with everything around it that the viewer may see. Raises Http404."""
    entry = one_for(LogEntry, viewer, pk)
    entry = LogEntry.objects.select_related(*LINKED).get(pk=entry.pk)
    place = place_of(entry)
    inside = viewer.holds(place.scope)
    sessions = [one for one in entry.sessions.all() if may_see(one, viewer)]
    sent = list(entry.sent.select_related("contribution")) if inside else []
    steps = step_rows(entry.steps.select_related("owner")) if inside else []
    return EntryPage(entry, place, links_of(entry, viewer, barriers_of([entry])), steps, sessions, sent)


def open_steps(viewer: Viewer, place: Workspace) -> list[StepRow]:
    """What the place's own team agreed on and did not do yet, what is due first."""
    if not viewer.holds(place.scope):
        return []
    scope = str(place.scope)
    found = NextStep.objects.filter(
        Q(session__scope=scope) | Q(entry__scope=scope), done_on=None
    ).select_related("owner")
    return step_rows(found)[:MOST_STEPS]


def step_rows(found: QuerySet[NextStep]) -> list[StepRow]:
    """Open ones first, by day; without a day after those."""
    today = timezone.localdate()
    rows = [
        StepRow(
            one,
            page_of_step(one.session_id, one.entry_id),
            one.done_on is None and one.due is not None and one.due < today,
        )
        for one in found
    ]
    return sorted(
        rows,
        key=lambda row: (row.step.done_on is not None, row.step.due or datetime.date.max, row.step.pk),
    )


def entries_to_look_at(viewer: Viewer, place: Workspace) -> list[LogEntry]:
    """What a session of this place can put on the table, the newest first."""
    found = of_place(LogEntry, viewer, place)
    return list(found.only("pk", "title", "happened_on", "scope")[:200])


def _matching(found: QuerySet[LogEntry], q: str, origin: str) -> QuerySet[LogEntry]:
    if origin:
        found = found.filter(origin=origin)
    for word in q.split()[:8]:
        found = found.filter(
            Q(title__icontains=word)
            | Q(what__icontains=word)
            | Q(so_what__icontains=word)
            | Q(now_what__icontains=word)
        )
    return found


def _rows(entries: list[LogEntry], viewer: Viewer, place: Workspace | None) -> list[EntryRow]:
    own = str(place.scope) if place is not None else ""
    names = workspaces({one.scope for one in entries if one.scope != own})
    barriers = barriers_of(entries)
    return [
        EntryRow(
            one,
            links_of(one, viewer, barriers),
            names[one.scope].name if one.scope in names else "",
            int(getattr(one, "open_steps", 0)) if one.scope == own else 0,
        )
        for one in entries
    ]
