"""Rows and tables of the emissions gap as they are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class GapRow:
    """A line of the table: `cells` in tonnes by column, `percents` as printed, `doubtful` columns stay out of both.

    `steps` is how exact each cell is in tonnes, `readings` what a doubtful cell can mean, `printed` how it is
    written, `key` the row's id in a city's own contract.
    """

    line: int
    label: str
    sector: str
    cells: Mapping[str, float]
    percents: Mapping[str, float]
    doubtful: tuple[str, ...] = ()
    steps: Mapping[str, float] = field(default_factory=dict)
    readings: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    printed: Mapping[str, str] = field(default_factory=dict)
    key: str = ""

    def times(self, factor: float) -> "GapRow":
        """The same row in a unit that is so much smaller."""
        return replace(
            self,
            cells={name: value * factor for name, value in self.cells.items()},
            steps={name: value * factor for name, value in self.steps.items()},
            readings={name: tuple(one * factor for one in values) for name, values in self.readings.items()},
        )


@dataclass(frozen=True, slots=True)
class GapTable:
    """`generation` 2 has a column for what the contract itself reduces. `unit` is tonnes per printed unit; when
    `unit_stated` is false the table does not say, and 1 is taken. `rows` are the sectors that are known and the total,
    `others` further rows, `every` all of them in their order; `kind` "down" has the columns one below the other."""

    line: int
    last: int
    generation: int
    columns: tuple[str, ...]
    rows: tuple[GapRow, ...]
    unit: float
    unit_stated: bool
    every: tuple[GapRow, ...] = ()
    kind: str = "across"

    @property
    def total(self) -> GapRow | None:
        """The total that counts: of several (one for each base year) the last with a target, else the last."""
        totals = [row for row in self.rows if row.sector == "total"]
        return next(
            (row for row in reversed(totals) if "target" in row.cells), totals[-1] if totals else None
        )
