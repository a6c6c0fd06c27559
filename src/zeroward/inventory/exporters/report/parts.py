"""What a report consists of: sections with paragraphs, tables, bars and notices. Plain data for its template."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Literal

from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_public import Pool, confidential_sources, pool_of


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column. `width` is its part of the page, 0 as wide as its content."""

    label: str
    numeric: bool = False
    width: float = 0


@dataclass(frozen=True, slots=True)
class Grid:
    caption: str
    heads: Sequence[Head]
    rows: Sequence[Sequence[str]]
    foot: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar: its share of the longest bar, and the number of its data colour."""

    share: float
    colour: int


@dataclass(frozen=True, slots=True)
class BarLine:
    title: str
    stretches: Sequence[Stretch]
    said: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Drawn beside the table that says the same; `legend` pairs words with the number of a colour."""

    lines: Sequence[BarLine]
    legend: Sequence[tuple[str, int]] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to look at. `lang` where its words are in another language than the report."""

    tone: Literal["err", "warn", "prog"] | str
    title: str
    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    text: Sequence[str] = ()
    bars: Bars | None = None
    grids: Sequence[Grid] = ()
    notices: Sequence[Notice] = ()

    def data(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Told:
    """An inventory as the report tells it: in its own framework, confidential figures closed."""

    loaded: Loaded

    @cached_property
    def results(self) -> Results:
        return results_of(self.loaded)

    @cached_property
    def pool(self) -> Pool | None:
        return pool_of(self.results)

    @cached_property
    def secret(self) -> frozenset[str]:
        """Sources with confidential figures, and all that share a sector with them."""
        if self.pool is None:
            return frozenset()
        cells = (cell for cell in self.results.framework.cells if cell.sector in self.pool.keys)
        return confidential_sources(self.results) | {source for cell in cells for source in cell.sources}
