"""The cells of an inventory in the reader's words: groups, sectors, kinds. The list itself is data of the methods."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from zeroward.methods.ghg.frameworks.sources import Source, groups, sectors, sources


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: `source` is its key ("residential.fuel"); titles are in the reader's language."""

    source: str
    sector: str
    kind: str
    group: str
    title: str
    meaning: str
    minimum: bool


@dataclass(frozen=True, slots=True)
class SectorCells:
    key: str
    title: str
    meaning: str
    cells: tuple[Cell, ...]

    @property
    def minimum(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.minimum)


@dataclass(frozen=True, slots=True)
class GroupCells:
    key: str
    title: str
    meaning: str
    sectors: tuple[SectorCells, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(cell for sector in self.sectors for cell in sector.cells)


def source_or_none(key: str) -> Source | None:
    """The source with this key, or nothing."""
    return sources().get(key)


def cell_of(key: str) -> Cell:
    """A cell in words. Raises KeyError for a key that is no source."""
    one = sources()[key]
    return Cell(one.key, one.sector, one.kind, one.group, _(one.title), _(one.meaning), one.minimum)


def cell_title(key: str) -> str:
    """The title of a cell; its key when there is no such source."""
    one = sources().get(key)
    return _(one.title) if one else key


def sector_title(key: str) -> str:
    one = sectors().get(key)
    return _(one.title) if one else key


@lru_cache(maxsize=1)
def _by_sector() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, one in sources().items():
        found.setdefault(one.sector, []).append(key)
    return {sector: tuple(keys) for sector, keys in found.items()}


def sector_cells(key: str) -> SectorCells:
    """A sector with its cells. Raises KeyError for a key that is no sector."""
    one = sectors()[key]
    return SectorCells(
        key, _(one.title), _(one.meaning), tuple(cell_of(source) for source in _by_sector().get(key, ()))
    )


def all_groups() -> list[GroupCells]:
    """Every group with its sectors and cells, in the order of the list."""
    return [
        GroupCells(
            one.key, _(one.title), _(one.meaning), tuple(sector_cells(sector) for sector in one.sectors)
        )
        for one in groups().values()
    ]


def path_sectors() -> Sequence[str]:
    """Sectors of the path "minimum to a usable inventory", in the order in which they are asked."""
    return tuple(dict.fromkeys(one.sector for one in sources().values() if one.minimum))
