"""The full matrix: every sector with its kinds, each cell with a figure, a notation key, or open."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.progress import CellStand, stands_of
from zeroward.inventory.queries.sources import all_groups

KINDS: dict[str, str | Promise] = {
    "fuel": _("Fuels"),
    "electricity": _("Electricity"),
    "heat": _("Heat"),
    "cooling": _("Cooling"),
    "losses": _("Losses"),
    "transboundary": _("Outside the city"),
    "inside": _("Made and treated here"),
    "outside": _("Made here, treated elsewhere"),
    "imported": _("Made elsewhere, treated here"),
    "process": _("Processes"),
    "electricity_only": _("Power stations"),
    "chp": _("Combined heat and power"),
    "renewable": _("Renewable power"),
}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    title: str
    cells: tuple[CellStand | None, ...]


@dataclass(frozen=True, slots=True)
class GroupMatrix:
    """One group as a table: kinds as columns, sectors as rows; None where a sector has no such kind."""

    key: str
    title: str
    meaning: str
    kinds: tuple[tuple[str, str | Promise], ...]
    rows: tuple[MatrixRow, ...]

    @property
    def done(self) -> int:
        return sum(cell.is_done for row in self.rows for cell in row.cells if cell is not None)

    @property
    def total(self) -> int:
        return sum(cell is not None for row in self.rows for cell in row.cells)


def matrix_of(inventory: Inventory) -> list[GroupMatrix]:
    """Two queries."""
    stands = stands_of(
        inventory.activities.only("inventory_id", "source", "origin"), inventory.cell_notes.all()
    )
    found = []
    for group in all_groups():
        kinds = tuple(dict.fromkeys(cell.kind for cell in group.cells))
        rows = []
        for sector in group.sectors:
            by_kind = {cell.kind: stands.of(cell) for cell in sector.cells}
            rows.append(MatrixRow(sector.title, tuple(by_kind.get(kind) for kind in kinds)))
        found.append(
            GroupMatrix(
                group.key,
                group.title,
                group.meaning,
                tuple((kind, KINDS.get(kind, kind)) for kind in kinds),
                tuple(rows),
            )
        )
    return found
