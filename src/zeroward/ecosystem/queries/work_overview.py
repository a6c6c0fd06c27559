"""The overview of a platform's work: what each part holds, and what is past its day."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from zeroward.community.models import Group
from zeroward.community.queries.group_access import readable_group_ids
from zeroward.core.queries.together import Part, part, together
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain import work_kinds as kinds
from zeroward.ecosystem.domain.work_rows import Kind
from zeroward.ecosystem.queries.work_due import DueList, due_list, fields_of

COUNTED: dict[str, Kind] = {
    "meetings": kinds.MEETINGS,
    "decisions": kinds.DECISIONS,
    "goals": kinds.GOALS,
    "promises": kinds.PROMISES,
    "streams": kinds.MONEY,
    "frameworks": kinds.FRAMEWORKS,
    "needs": kinds.NEEDS,
    "cities": kinds.OUTREACH,
    "items": kinds.CONTINUITY,
    "notes": kinds.NOTES,
}


@dataclass(frozen=True, slots=True)
class PartCount:
    """`open` is None for kinds without a state."""

    total: int
    open: int | None
    late: int


@dataclass(frozen=True, slots=True)
class Overview:
    counts: dict[str, PartCount]
    due: DueList
    practice: tuple[Group, ...]

    @property
    def late(self) -> int:
        return len(self.due.late)

    @property
    def is_empty(self) -> bool:
        return not any(one.total for one in self.counts.values())


def overview(place: Workspace, viewer: Viewer) -> Overview:
    """Counts of all parts, what is due, and the communities of practice that the viewer may read. Four queries."""
    rows = together({key: _part(kind, place, viewer) for key, kind in COUNTED.items()})
    groups = Group.objects.filter(kind=Group.Kind.PRACTICE, state=Group.State.ACTIVE)
    entered = readable_group_ids(viewer)
    return Overview(
        {key: _count(kind, rows[key]) for key, kind in COUNTED.items()},
        due_list(place.scope, rows, timezone.localdate()),
        tuple(one for one in groups if one.listed or one.pk in entered),
    )


def _part(kind: Kind, place: Workspace, viewer: Viewer) -> Part:
    model: Any = kind.model
    found = visible_to(model._default_manager.filter(scope=str(place.scope)), viewer)
    return part(found, *fields_of(kind))


def _count(kind: Kind, rows: list[dict[str, Any]]) -> PartCount:
    model: Any = kind.model
    today: datetime.date = timezone.localdate()
    open_ = [row for row in rows if not kind.has_state or row["state"] in model.OPEN]
    late = sum(1 for row in open_ if row.get("due") is not None and row["due"] < today)
    return PartCount(len(rows), len(open_) if kind.has_state else None, late)
