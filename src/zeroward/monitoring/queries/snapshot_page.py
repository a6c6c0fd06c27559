"""What a city had reported on a day, as it was kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.models import ActionStatus, Snapshot


@dataclass(frozen=True, slots=True)
class KeptRow:
    number: str
    name: str
    status: str
    as_of: date
    reason: str
    expected: float | None
    realised: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class SnapshotPage:
    """`before` and `after` are the neighbours that the viewer may see."""

    snapshot: Snapshot
    rows: tuple[KeptRow, ...]
    numbers: tuple[int, ...]

    @property
    def done(self) -> int:
        return sum(row["status"] == ActionStatus.IMPLEMENTED for row in self.snapshot.data["actions"])


def snapshot_page(viewer: Viewer, place: Workspace, number: int) -> SnapshotPage | None:
    """One snapshot of a city, None where there is none for this viewer. Two queries."""
    found = Snapshot.objects.filter(scope=str(place.scope), number=number, withdrawn_at=None)
    snapshot = found.select_related("round").first()
    if snapshot is None or not may_see(snapshot, viewer):
        return None
    numbers = Snapshot.objects.filter(
        scope=str(place.scope), withdrawn_at=None, visibility=snapshot.visibility
    )
    return SnapshotPage(
        snapshot,
        tuple(_row(one) for one in _rows(snapshot.data)),
        tuple(numbers.order_by("number").values_list("number", flat=True)),
    )


def _rows(data: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    rows: Sequence[Mapping[str, Any]] = data["actions"]
    return rows


def _row(row: Mapping[str, Any]) -> KeptRow:
    return KeptRow(
        row["number"],
        row["name"],
        str(ActionStatus(row["status"]).label),
        date.fromisoformat(row["as_of"]),
        row["reason"],
        row["expected"],
        row["realised"],
        row["effect_unit"],
    )
