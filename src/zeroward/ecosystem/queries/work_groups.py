"""Lists of a platform's work, in groups, with the answer as their headline."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise as Words
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_kinds import DECISIONS, GOALS, MEETINGS, PROMISES
from zeroward.ecosystem.models import Decision, Goal, Promise
from zeroward.ecosystem.queries.work_entries import Entry, entry_of, in_time_order, kept


@dataclass(frozen=True, slots=True)
class WorkGroup:
    title: str | Words
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class WorkList:
    """`h1` states what was found; `groups` hold every record once, and something each."""

    h1: str
    lead: str
    groups: tuple[WorkGroup, ...]
    late: int = 0

    @property
    def is_empty(self) -> bool:
        return not any(group.entries for group in self.groups)


def work_list(key: str, place: Workspace, viewer: Viewer) -> WorkList:
    """The list of this kind. One query. Raises KeyError for kinds that have a page of their own."""
    return LISTS[key](place, viewer)


def meetings(place: Workspace, viewer: Viewer) -> WorkList:
    today = timezone.localdate()
    rows = [
        entry_of(one, one.body, date_format(one.held_on), one.place) for one in kept(MEETINGS, place, viewer)
    ]
    coming = sorted((one for one in rows if one.record.held_on >= today), key=lambda one: one.record.held_on)
    past = [one for one in rows if one.record.held_on < today]
    bare = sum(not (one.record.minutes or one.record.document or one.record.event) for one in past)
    lead = ngettext(
        "One held meeting has no minutes yet.", "%(count)d held meetings have no minutes yet.", bare
    ) % {"count": bare}
    return WorkList(
        _counted_meetings(len(coming), bool(rows)),
        lead if bare else "",
        _groups((_("To come"), coming), (_("Held"), past)),
    )


def _counted_meetings(coming: int, any_: bool) -> str:
    if not any_:
        return _("No meeting is written down yet")
    if not coming:
        return _("No meeting is planned")
    return ngettext("One meeting is planned", "%(count)d meetings are planned", coming) % {"count": coming}


def decisions(place: Workspace, viewer: Viewer) -> WorkList:
    states = Decision.State
    rows = in_time_order(entry_of(one, one.body, one.who) for one in kept(DECISIONS, place, viewer))
    open_ = [one for one in rows if one.record.state in (states.DECIDED, states.RUNNING)]
    return _with_late(
        _("No decision is written down yet"),
        rows,
        (_("To be carried out"), open_),
        (_("Proposed"), [one for one in rows if one.record.state == states.PROPOSED]),
        (_("Done or dropped"), [one for one in rows if one.record.state in (states.DONE, states.DROPPED)]),
    )


def goals(place: Workspace, viewer: Viewer) -> WorkList:
    rows = in_time_order(entry_of(one, one.who, _review(one.review_on)) for one in kept(GOALS, place, viewer))
    by_horizon = [
        (label, [one for one in rows if one.record.horizon == key]) for key, label in Goal.Horizon.choices
    ]
    return _with_late(_("No goal is set yet"), rows, *by_horizon)


def promises(place: Workspace, viewer: Viewer) -> WorkList:
    rows = in_time_order(
        entry_of(one, one.to_whom, one.who, _("quick win") if one.quick_win else "")
        for one in kept(PROMISES, place, viewer)
    )
    open_ = [one for one in rows if one.record.state == Promise.State.OPEN]
    return _with_late(
        _("No promise is written down yet"),
        rows,
        (_("Past its day"), [one for one in open_ if one.late]),
        (_("Promised"), [one for one in open_ if not one.late]),
        (_("Settled"), [one for one in rows if one.record.state != Promise.State.OPEN]),
    )


def _with_late(none: str, rows: list[Entry], *groups: tuple[Any, list[Entry]]) -> WorkList:
    """The headline of a list in which things can be late."""
    late = sum(one.late for one in rows)
    open_ = sum(one.record.state in one.record.OPEN for one in rows)
    if not rows:
        h1 = none
    elif late:
        h1 = ngettext(
            "One of %(open)d open entries is past its day",
            "%(count)d of %(open)d open entries are past their day",
            late,
        ) % {"count": late, "open": open_}
    else:
        h1 = ngettext(
            "One open entry, none past its day", "%(count)d open entries, none past its day", open_
        ) % {"count": open_}
    return WorkList(h1, "", _groups(*groups), late)


def _groups(*groups: tuple[Any, list[Entry]]) -> tuple[WorkGroup, ...]:
    return tuple(WorkGroup(title, tuple(rows)) for title, rows in groups if rows)


def _review(day: Any) -> str:
    return _("to be looked at again on %(day)s") % {"day": date_format(day)} if day else ""


LISTS: dict[str, Callable[[Workspace, Viewer], WorkList]] = {
    "meetings": meetings,
    "decisions": decisions,
    "goals": goals,
    "promises": promises,
}
