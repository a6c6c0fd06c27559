"""The change between two inventories straight from their emissions: rows by source and carrier, sectors in MWh.

Different warming potentials are no change in the city: the earlier emissions are computed again with the later set,
and the difference is a bar of method. Activities that have no common unit are left out, and their change stays whole.
"""

from collections.abc import Collection, Mapping
from math import fsum
from typing import Final

import numpy as np

from zeroward.methods.ghg.change.sectors import Figures, SectorChange, by_sector
from zeroward.methods.ghg.change.waterfall import Restated, Row, Side, Waterfall, waterfall
from zeroward.methods.ghg.emissions import EmissionTable
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.units import multiplier

ENERGY: Final = "MWh"


def waterfall_of(
    before: EmissionTable,
    after: EmissionTable,
    *,
    scope_before: Collection[str] | None = None,
    scope_after: Collection[str] | None = None,
) -> Waterfall:
    """Bars in kg CO2e by source and carrier. `scope_*` name the sources that each inventory counts; without them,
    those that it has figures for.
    """
    both = keys_of(before) | keys_of(after)
    old, new = rows_of(before, restated_with=after), rows_of(after)
    return waterfall(Side(old, scope_keys(scope_before, both)), Side(new, scope_keys(scope_after, both)))


def by_sector_of(
    before: EmissionTable, after: EmissionTable, *, population: tuple[float, float] | None = None
) -> SectorChange:
    """The change by sector, in kg CO2e with the later set of warming potentials; activity is energy where all of a
    sector's rows are.
    """
    old = before.restated(after.gwp, after.gwp_set)
    return by_sector(figures_of(old), figures_of(after), population=population)


def rows_of(table: EmissionTable, *, restated_with: EmissionTable | None = None) -> tuple[Row, ...]:
    """The rows of an inventory by source and carrier, restated with another inventory's potentials if it has others."""
    same = restated_with is None or restated_with.gwp_set == table.gwp_set
    other = (
        table if same or restated_with is None else table.restated(restated_with.gwp, restated_with.gwp_set)
    )
    found = []
    for key, places in groups(table).items():
        activity = activity_of(table, places)
        redone = () if same else (Restated("gwp", fsum(other.co2e[places]), activity),)
        methods = sorted({str(table.activities.method[at]) for at in places})
        found.append(
            Row(
                key,
                fsum(table.co2e[places]),
                activity,
                "+".join(methods),
                str(table.activities.sector[places[0]]),
                redone,
            )
        )
    return tuple(found)


def figures_of(table: EmissionTable) -> Mapping[str, Figures]:
    """Emissions of each sector, and its energy where every row has one."""
    places: dict[str, list[int]] = {}
    for at in np.flatnonzero(~table.missing).tolist():
        places.setdefault(str(table.activities.sector[at]), []).append(at)
    return {
        sector: Figures(fsum(table.co2e[rows]), activity_of(table, rows, energy=True))
        for sector, rows in sorted(places.items())
    }


def groups(table: EmissionTable) -> dict[str, list[int]]:
    """Places of the rows that could be computed, by source and carrier."""
    found: dict[str, list[int]] = {}
    for at in np.flatnonzero(~table.missing).tolist():
        found.setdefault(key_of(table, at), []).append(at)
    return dict(sorted(found.items()))


def key_of(table: EmissionTable, at: int) -> str:
    return f"{table.activities.source[at]} {table.activities.carrier[at]}".strip()


def keys_of(table: EmissionTable) -> set[str]:
    return set(groups(table))


def scope_keys(scope: Collection[str] | None, keys: set[str]) -> Collection[str] | None:
    """The keys that a scope, stated by source, takes in."""
    return None if scope is None else {key for key in keys if key.partition(" ")[0] in scope}


def activity_of(table: EmissionTable, places: list[int], *, energy: bool = False) -> float | None:
    """The rows' activity in MWh where all have energy, else in their one unit; None where there is neither."""
    columns = table.activities
    amounts = columns.amount[places]
    if np.isnan(amounts).any():
        return None
    try:
        return fsum(
            float(amount) * multiplier(str(columns.unit[at]), ENERGY, carrier=str(columns.carrier[at]))
            for at, amount in zip(places, amounts, strict=True)
        )
    except MethodError:
        units = {str(columns.unit[at]) for at in places}
        return None if energy or len(units) > 1 else fsum(amounts)
