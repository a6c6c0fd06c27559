"""From an inventory's emissions to what both approaches want, with every per cent's origin on record.

A per cent is taken, in this order: what the row states; what the factor's record states; the data quality that the
city chose; an indicative value for the kind of factor; the quality of the factor's record. If there is none, the row
is named, unless the caller says which quality to assume.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from zeroward.methods.ghg.emissions import EmissionTable
from zeroward.methods.ghg.factors.record import Factor
from zeroward.methods.ghg.gases import CH4, CH4_BIO, GASES, N2O
from zeroward.methods.ghg.method import MissingError
from zeroward.methods.ghg.row_engine import CONTRACT
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.uncertainty.approach1 import Categories
from zeroward.methods.ghg.uncertainty.bounds import Bounds, Floats, bounds
from zeroward.methods.ghg.uncertainty.defaults import (
    Quality,
    Role,
    kind_of_sector,
    kind_percent,
    quality_percent,
)
from zeroward.methods.ghg.uncertainty.rows import Rows
from zeroward.methods.ghg.weights import weights

TRACE_GASES: Final = frozenset({CH4, CH4_BIO, N2O})
TRACE_KIND: Final = "ch4_n2o_factor"
STATED: Final = "stated"
OF_FACTOR: Final = "factor"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row's per cents come from: "stated", "factor", "quality H", "kind co2_factor_fuel", "assumed L"."""

    activity: str
    factor: str

    @property
    def indicative(self) -> bool:
        """Whether one of them is only an assumption."""
        return not {self.activity, self.factor} <= {STATED, OF_FACTOR}


@dataclass(frozen=True, slots=True)
class Entered:
    """Rows of the inventory that emit something: `index` is their place in the table, `sources` what they add to."""

    rows: Rows
    values: Floats  # rows x gases, kg CO2e
    index: tuple[int, ...]
    sources: tuple[str, ...]
    carriers: tuple[str, ...]
    origins: tuple[Origin, ...]


def entered(table: EmissionTable, *, assume: Quality | None = None, correlated: bool = True) -> Entered:
    """Rows for `model_of_rows` and `categories`. Raises MissingError for a row whose uncertainty nothing tells.

    `correlated`: the factors of one series have the same error in every year, as approach 1 takes it by default.
    Otherwise each year's factor has an error of its own.
    """
    amounts = table.kg * np.nan_to_num(weights(table.gwp))
    used = np.flatnonzero(amounts.any(axis=0))
    index: list[int] = np.flatnonzero(amounts.any(axis=1) & ~table.missing).tolist()
    values = amounts[index][:, used]
    gases = [GASES[at] for at in used]
    activity = np.empty(len(index))
    factor = np.empty((len(index), len(gases)))
    origins = []
    for row, at in enumerate(index):
        activity[row], origin = activity_percent(table, at, assume)
        found = [factor_percent(table, at, gas, assume) for gas in gases]
        factor[row] = [percent for percent, _ in found]
        leading = int(np.argmax(np.abs(amounts[at, used])))
        origins.append(Origin(origin, found[leading][1]))
    keys = unique([row_key(table, at) for at in index])
    rows = Rows(
        keys=keys,
        values=values,
        activity=bounds(activity),
        factor=bounds(factor),
        factor_ids=[
            [
                f"{factor_id(table, at, key, gas, correlated=correlated)}|{factor[row, column]:g} %"
                for column, gas in enumerate(gases)
            ]
            for row, (at, key) in enumerate(zip(index, keys, strict=True))
        ],
    )
    columns = table.activities
    return Entered(
        rows,
        values,
        tuple(index),
        tuple(str(columns.source[at]) for at in index),
        tuple(str(columns.carrier[at]) for at in index),
        tuple(origins),
    )


def activity_percent(table: EmissionTable, at: int, assume: Quality | None) -> tuple[float, str]:
    """The per cent of a row's activity data, and where it comes from."""
    stated = float(table.activities.uncertainty_activity[at])
    if np.isfinite(stated):
        return stated, STATED
    return by_quality(table, at, "activity", str(table.activities.quality_activity[at]), assume)


def factor_percent(table: EmissionTable, at: int, gas: str, assume: Quality | None) -> tuple[float, str]:
    """The per cent of a row's factor for a gas, and where it comes from."""
    stated = float(table.activities.uncertainty_factor[at])
    if np.isfinite(stated):
        return stated, STATED
    factors = factors_of(table, at)
    known = [one.uncertainty_percent for one in factors if one.uncertainty_percent is not None]
    kind = kind_of(factors, gas)
    model = kind_of_sector(str(table.activities.sector[at]), str(table.activities.method[at]))
    if known and kind != TRACE_KIND:
        return max(known), OF_FACTOR
    chosen = str(table.activities.quality_factor[at])
    if model and not factors:
        return kind_percent(model).percent, f"kind {model}"
    # what a city says of its factor is said of its CO2
    if kind and (not chosen or kind == TRACE_KIND):
        return kind_percent(kind).percent, f"kind {kind}"
    qualities = [one.quality for one in factors if one.quality]
    return by_quality(table, at, "factor", chosen or max(qualities, default="", key="HML".find), assume)


def by_quality(
    table: EmissionTable, at: int, role: Role, quality: str, assume: Quality | None
) -> tuple[float, str]:
    for one in ("H", "M", "L"):
        if quality == one:
            return quality_percent(role, one).percent, f"quality {one}"
    if assume is None:
        raise MissingError(
            say("%(row_key)s tells nothing of its uncertainty.", row_key=row_key(table, at)),
            place=role,
            remedy="Choose a data quality, or state a per cent.",
        )
    return quality_percent(role, assume).percent, f"assumed {assume}"


def kind_of(factors: Sequence[Factor], gas: str) -> str:
    """The kind of factor that indicative values know; "" for others."""
    if not factors:
        return ""
    if all(one.key.startswith("fuel.") for one in factors):
        return TRACE_KIND if gas in TRACE_GASES else "co2_factor_fuel"
    return "grid_factor" if all(one.key.startswith("electricity") for one in factors) else ""


def factors_of(table: EmissionTable, at: int) -> list[Factor]:
    return [part.factor for part in table.traces[at].parts]


def factor_id(table: EmissionTable, at: int, key: str, gas: str, *, correlated: bool = True) -> str:
    """Rows with the same factor share its error; a row by a method without factors has errors of its own."""
    groups = [factor_group(one, gas, correlated=correlated) for one in factors_of(table, at)]
    return f"{'+'.join(dict.fromkeys(groups)) or key}/{gas}"


def factor_group(factor: Factor, gas: str, *, correlated: bool = True) -> str:
    """Factors that share their error: those of one series for one thing at one place, whatever the year.

    The carbon of a fuel is the same wherever it burns, so its CO2 is shared over all uses; methane and nitrous oxide
    depend on the use. A contract of a supplier stands for itself.
    """
    if factor.series == CONTRACT:
        return factor.id
    group = f"{factor.series}/{factor.key}/{factor.place}"
    if factor.use and kind_of([factor], gas) != "co2_factor_fuel":
        group += f"/{factor.use}"
    return group if correlated or factor.valid_from is None else f"{group}/{factor.valid_from}"


def row_key(table: EmissionTable, at: int) -> str:
    columns = table.activities
    name = columns.key[at] or f"{columns.source[at]}/{columns.carrier[at]}"
    return f"{columns.place[at]}/{columns.year[at]}/{name}"


def unique(keys: Sequence[str]) -> list[str]:
    """The keys, numbered where one comes again."""
    seen: dict[str, int] = {}
    found = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        found.append(key if seen[key] == 1 else f"{key}#{seen[key]}")
    return found


def categories(after: Entered, before: Entered | None = None) -> Categories:
    """Rows gathered by source and carrier, as Table 3.2 wants them: activity data add as independent, factors of one
    group as the same. A group that is only in the base year keeps that year's uncertainty.
    """
    years = [one for one in (after, before) if one is not None]
    groups = sorted({pair for one in years for pair in zip(one.sources, one.carriers, strict=True)})
    table = [[gathered(one, group) for group in groups] for one in years]
    best = [column[0] if column[0][0] != 0 else column[-1] for column in zip(*table, strict=True)]
    return Categories(
        keys=tuple(" ".join(part for part in group if part) for group in groups),
        year=[cell[0] for cell in table[0]],
        base=None if before is None else [cell[0] for cell in table[1]],
        activity=bounds([cell[1] for cell in best]),
        factor=bounds([cell[2] for cell in best]),
    )


def gathered(one: Entered, group: tuple[str, str]) -> tuple[float, float, float]:
    """Amount, and per cents of activity and factor, of the rows of a group."""
    rows = [at for at, pair in enumerate(zip(one.sources, one.carriers, strict=True)) if pair == group]
    values = one.values[rows]
    total = float(values.sum())
    if total == 0:
        return 0.0, 0.0, 0.0
    percents: Bounds = one.rows.factor
    activity = np.sqrt(np.sum(np.square(values.sum(axis=1) * one.rows.activity.upper[rows])))
    # gases have factors of their own; the rows of a group share them
    factor = np.sqrt(np.sum(np.square((values * percents.upper[rows]).sum(axis=0))))
    return total, float(activity / abs(total)), float(factor / abs(total))
