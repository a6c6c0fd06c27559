"""What the checks look at. Everything is optional but the year: a check without its material finds nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zeroward.methods.ghg.checks.printed import (
    Baseline,
    FactorLabel,
    PrintedTable,
    Restatement,
    StatedCell,
    StatedRatio,
)
from zeroward.methods.ghg.checks.reference import ElectricityReference
from zeroward.methods.ghg.frameworks import Note, View


@dataclass(frozen=True, slots=True)
class Line:
    """One activity with its result. `energy` is in MWh (None where the activity is no energy), `co2e` in kilograms.

    `series`, `family`, `boundary` and `gwp_set` describe its factor; `origin` says whether the factor is `national`,
    `local` or unknown; `has_losses` that the factor contains losses of the network; `certified` whether biomass is
    certified as sustainable. `amount` is None where nothing was entered.
    """

    key: str
    source: str
    carrier: str = ""
    amount: float | None = None
    unit: str = ""
    energy: float | None = None
    co2e: float | None = None
    series: str = ""
    family: str = ""
    boundary: str = ""
    gwp_set: str = ""
    origin: str = ""
    has_losses: bool = False
    biomass: bool = False
    certified: bool | None = None

    @property
    def kind(self) -> str:
        return self.source.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Subject:
    """One inventory, and what it is to be held against."""

    year: int
    current_year: int | None = None
    country: str = ""
    population: float | None = None
    gwp_set: str = ""
    boundary_kind: str = ""
    boundary: str = ""
    view: View | None = None
    total: str = ""
    lines: Sequence[Line] = ()
    notes: Sequence[Note] = ()
    unfinished: Sequence[str] = ()
    comments: Mapping[str, str] = field(default_factory=dict)
    previous: "Subject | None" = None
    base: "Subject | None" = None
    base_threshold: float | None = None
    restatements: Sequence[Restatement] = ()
    bau: Baseline | None = None
    tables: Sequence[PrintedTable] = ()
    cells: Sequence[StatedCell] = ()
    ratios: Sequence[StatedRatio] = ()
    labels: Sequence[FactorLabel] = ()
    reference: ElectricityReference | None = None

    @property
    def total_key(self) -> str:
        """The total that counts for this inventory: as named, or the headline of its framework."""
        return self.total or (self.view.framework.headline if self.view else "")

    @property
    def co2e(self) -> float | None:
        """That total in kilograms."""
        return self.view.totals[self.total_key].co2e if self.view else None

    @property
    def included(self) -> tuple[str, ...]:
        """The sources that this total counts."""
        if self.view is None:
            return ()
        return tuple(
            sorted(
                source
                for one in self.view.parts(self.total_key)
                for source in one.cell.sources
                if self.view.counts_source(source)
            )
        )
