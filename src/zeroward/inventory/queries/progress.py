"""How complete an inventory is: which cells have a figure or a reason, which are still open."""

from collections.abc import Iterable
from dataclasses import dataclass

from zeroward.inventory.models import Activity, CellNote, Inventory, Origin
from zeroward.inventory.queries.sources import Cell, SectorCells, path_sectors, sector_cells

TO_CONFIRM = (Origin.PROXY, Origin.PREVIOUS_YEAR)


@dataclass(frozen=True, slots=True)
class CellStand:
    """`state` is figure, estimate (a figure to be confirmed), key or open."""

    cell: Cell
    state: str
    figures: int
    key: str

    @property
    def is_done(self) -> bool:
        return self.state in ("figure", "key")


@dataclass(frozen=True, slots=True)
class SectorStand:
    sector: SectorCells
    cells: tuple[CellStand, ...]

    @property
    def done(self) -> int:
        return sum(cell.is_done for cell in self.cells)

    @property
    def total(self) -> int:
        return len(self.cells)

    @property
    def estimates(self) -> int:
        return sum(cell.state == "estimate" for cell in self.cells)

    @property
    def is_done(self) -> bool:
        return self.done == self.total

    @property
    def state(self) -> str:
        if self.is_done:
            return "done"
        return "now" if self.done or self.estimates else ""


@dataclass(frozen=True, slots=True)
class Stands:
    """Figures and keys of an inventory, by cell."""

    figures: dict[str, int]
    unconfirmed: dict[str, int]
    keys: dict[str, str]

    def of(self, cell: Cell) -> CellStand:
        figures, key = self.figures.get(cell.source, 0), self.keys.get(cell.source, "")
        state = "figure" if figures else "key" if key else "open"
        if figures and self.unconfirmed.get(cell.source):
            state = "estimate"
        return CellStand(cell, state, figures, key)


@dataclass(frozen=True, slots=True)
class Progress:
    """The path "minimum to a usable inventory", sector by sector."""

    sectors: tuple[SectorStand, ...]

    @property
    def done(self) -> int:
        return sum(sector.done for sector in self.sectors)

    @property
    def total(self) -> int:
        return sum(sector.total for sector in self.sectors)

    @property
    def estimates(self) -> int:
        return sum(sector.estimates for sector in self.sectors)

    @property
    def is_usable(self) -> bool:
        return self.done == self.total

    @property
    def next_sector(self) -> SectorStand | None:
        return next((sector for sector in self.sectors if not sector.is_done), None)


def stands_of(activities: Iterable[Activity], notes: Iterable[CellNote]) -> Stands:
    figures: dict[str, int] = {}
    unconfirmed: dict[str, int] = {}
    for one in activities:
        figures[one.source] = figures.get(one.source, 0) + 1
        if one.origin in TO_CONFIRM:
            unconfirmed[one.source] = unconfirmed.get(one.source, 0) + 1
    return Stands(figures, unconfirmed, {note.source: note.key for note in notes})


def progress_of(stands: Stands) -> Progress:
    """No query: sources are data of the methods."""
    sectors = []
    for key in path_sectors():
        sector = sector_cells(key)
        sectors.append(SectorStand(sector, tuple(stands.of(cell) for cell in sector.minimum)))
    return Progress(tuple(sectors))


def progress_for(inventory: Inventory) -> Progress:
    """Two queries."""
    return progress_of(stands_of(inventory.activities.all(), inventory.cell_notes.all()))
