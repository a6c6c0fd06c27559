"""Tables and figures as a document prints them, before anybody has recomputed them."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table with the totals that are printed beside it. A cell or total that is not printed is None.

    `apart` names rows that the grand total leaves out (a line of sinks, say). `step` is the unit of the last printed
    digit: sums may differ from printed totals by half of it for every number that was rounded.
    """

    key: str
    rows: Sequence[str]
    columns: Sequence[str]
    values: Sequence[Sequence[float | None]]
    row_totals: Sequence[float | None] = ()
    column_totals: Sequence[float | None] = ()
    total: float | None = None
    apart: Sequence[str] = ()
    step: float = 1.0


@dataclass(frozen=True, slots=True)
class StatedCell:
    """A cell as somebody labels it: the reference and the scope that stands beside it. `row` is the caller's key."""

    framework: str
    ref: str
    scope: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class StatedRatio:
    """A factor given as a gas and as CO2 equivalent, with the set of potentials that is said to lie between them."""

    key: str
    gas: str
    gas_value: float
    co2e_value: float
    gwp_set: str


@dataclass(frozen=True, slots=True)
class FactorLabel:
    """A factor of electricity with what it is said to be. `value` is in t/MWh, with the digits that are printed.

    `family` is `ipcc_co2`, `ipcc_ghg` or `lc_ghg`; `release` the edition of the JRC's series. Empty where nothing is
    said.
    """

    key: str
    country: str
    year: int
    value: str
    family: str = ""
    release: str = ""


@dataclass(frozen=True, slots=True)
class Restatement:
    """A total of the base year before and after a change of method, boundary or data, in kilograms of CO2e."""

    reason: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a business-as-usual path was built on: to be held against the inventory that it is compared with."""

    framework: str
    total: str
    gwp_set: str
    boundary_kind: str
    included: Sequence[str]
    start_year: int
    start_co2e: float | None = None
