"""One inventory through the eyes of one framework.

Every row is in exactly one cell, or excluded with a stated reason. Sums are correctly rounded (`math.fsum`), so the
order of rows makes no difference, and a total equals the sum of its cells to the last bit.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.frameworks.library import framework_of
from zeroward.methods.ghg.frameworks.model import Cell, Framework
from zeroward.methods.ghg.frameworks.placing import Placing, place_of, place_rows
from zeroward.methods.ghg.frameworks.rows import Rows
from zeroward.methods.ghg.gases import CO2_BIO, GAS_INDEX, GASES
from zeroward.methods.ghg.gwp import GwpSet, gwp_set, to_co2e

BIO = GAS_INDEX[CO2_BIO]


@dataclass(frozen=True, slots=True)
class CellResult:
    """A cell with its rows. `co2e` is in kilograms; `memo_biogenic` is the biogenic CO2 that stands beside it."""

    cell: Cell
    rows: tuple[int, ...]
    masses: Mapping[str, float]
    co2e: float
    memo_biogenic: float

    @property
    def ref(self) -> str:
        return self.cell.ref


@dataclass(frozen=True, slots=True)
class ExcludedResult:
    """Rows that the framework, or a switch of the city, leaves out. `by` is `framework` or the key of the switch."""

    reason: str
    title: str
    by: str
    rows: tuple[int, ...]
    masses: Mapping[str, float]
    co2e: float
    memo_biogenic: float


@dataclass(frozen=True, slots=True)
class TotalResult:
    """A total in kilograms of CO2e, and the cells that it adds up."""

    key: str
    title: str
    co2e: float
    memo_biogenic: float
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Cells, exclusions and totals of one inventory in one framework."""

    framework: Framework
    gwp: GwpSet
    rows: Rows
    row_co2e: NDArray[np.float64]
    placing: Placing
    cells: tuple[CellResult, ...]
    excluded: tuple[ExcludedResult, ...]
    totals: Mapping[str, TotalResult]
    unknown_biomass: tuple[int, ...]

    @property
    def headline(self) -> TotalResult:
        return self.totals[self.framework.headline]

    def cell(self, ref: str) -> CellResult:
        """The result of one cell. Raises KeyError when there is none."""
        for one in self.cells:
            if one.ref == ref:
                return one
        raise KeyError(ref)

    def parts(self, total: str | None = None) -> tuple[CellResult, ...]:
        """The cells of a total (the headline unless told)."""
        refs = set(self.totals[total or self.framework.headline].refs)
        return tuple(one for one in self.cells if one.ref in refs)

    def sums(self, by: str, total: str | None = None) -> dict[str, float]:
        """CO2e of a total by `sector`, `column`, `scope` or `level`, in the order of the cells."""
        groups: dict[str, list[float]] = {}
        for one in self.parts(total):
            groups.setdefault(getattr(one.cell, by), []).append(one.co2e)
        return {key: math.fsum(values) for key, values in groups.items()}

    def counts_source(self, source: str) -> bool:
        """Whether rows of this source go into a cell, and are not left out by the framework or a switch."""
        return isinstance(place_of(self.framework, source, self.placing.states), int)

    def counts_biogenic(self, row: int) -> bool:
        """Whether the CO2 of biomass of this row is in its cell, because it is not certified."""
        return counts_biogenic(self.framework, self.rows, row)


def view(
    rows: Rows, framework: str | Framework, *, gwp: str | GwpSet, switches: Mapping[str, str] | None = None
) -> View:
    """The rows as this framework sees them.

    `switches` sets the framework's switches to `included`, `excluded` or `not_applicable`. Raises MethodError for an
    unknown framework, source, switch or state, and MissingError for a gas without a warming potential.
    """
    chosen, potentials = framework_of(framework), gwp_set(gwp)
    placing = place_rows(chosen, rows.sources, switches or {})
    co2e, unknown = weigh(chosen, rows, potentials)
    cells = tuple(
        CellResult(cell, at, gas_sums(rows, at), math.fsum(co2e[list(at)]), memo(chosen, rows, at))
        for cell, at in zip(chosen.cells, placing.by_cell, strict=True)
    )
    excluded = tuple(
        ExcludedResult(
            one.reason,
            one.title,
            one.by,
            at,
            gas_sums(rows, at),
            math.fsum(co2e[list(at)]),
            memo(chosen, rows, at),
        )
        for one, at in placing.by_reason.items()
    )
    return View(
        framework=chosen,
        gwp=potentials,
        rows=rows,
        row_co2e=co2e,
        placing=placing,
        cells=cells,
        excluded=excluded,
        totals=totals_of(chosen, cells),
        unknown_biomass=unknown,
    )


def totals_of(framework: Framework, cells: Iterable[CellResult]) -> dict[str, TotalResult]:
    """Every total of a framework: the sum of the cells that its rule takes."""
    made = {}
    for rule in framework.totals:
        parts = [one for one in cells if rule.takes(one.cell)]
        made[rule.key] = TotalResult(
            rule.key,
            rule.title,
            math.fsum(one.co2e for one in parts),
            math.fsum(one.memo_biogenic for one in parts),
            tuple(one.ref for one in parts),
        )
    return made


def weigh(framework: Framework, rows: Rows, gwp: GwpSet) -> tuple[NDArray[np.float64], tuple[int, ...]]:
    """CO2e of each row, with the CO2 of uncertified biomass where the framework counts it; and the rows with
    biomass of which nobody said whether it is certified."""
    co2e = to_co2e(rows.masses, gwp)
    if framework.rules["biomass"].rule != "certified":
        return co2e, ()
    biogenic = [int(row) for row in np.flatnonzero(rows.masses[:, BIO] != 0.0)]
    for row in biogenic:
        if counts_biogenic(framework, rows, row):
            co2e[row] = co2e[row] + rows.masses[row, BIO]
    return co2e, tuple(row for row in biogenic if not len(rows.certified) or rows.certified[row] is None)


def counts_biogenic(framework: Framework, rows: Rows, row: int) -> bool:
    """Whether the CO2 of biomass of this row counts: only where the framework asks for a certificate, and there is
    none."""
    return (
        framework.rules["biomass"].rule == "certified"
        and bool(len(rows.certified))
        and rows.certified[row] is False
    )


def gas_sums(rows: Rows, at: tuple[int, ...]) -> dict[str, float]:
    """Kilograms of each gas that occurs in these rows."""
    if not at:
        return {}
    chosen = rows.masses[list(at)]
    present = np.flatnonzero(np.any(chosen != 0.0, axis=0))
    return {GASES[index]: math.fsum(chosen[:, index]) for index in present}


def memo(framework: Framework, rows: Rows, at: tuple[int, ...]) -> float:
    """Biogenic CO2 of these rows that is not in their CO2e."""
    return math.fsum(float(rows.masses[row, BIO]) for row in at if not counts_biogenic(framework, rows, row))
