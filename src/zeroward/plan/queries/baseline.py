"""The emissions that a plan starts from: of an inventory, or as typed by sector. In kt of CO2 equivalent."""

from collections.abc import Mapping
from math import fsum
from typing import Any, Final

from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.load import Loaded, load_inventory
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_public import pool_of
from zeroward.inventory.queries.results_uncertainty import TotalInterval, interval_of
from zeroward.methods.ghg.gases import GASES
from zeroward.methods.ghg.gwp import by_gas
from zeroward.plan.vocabulary import SECTORS

FRAMEWORK: Final = "mission"
"""Sectors and totals of a plan are those of a Climate City Contract."""

INVENTORY, TYPED = "inventory", "typed"
KT: Final = 1e6
"""Kilograms in a kilotonne."""


def baseline_of(inventory: Inventory) -> dict[str, Any]:
    """The emissions of an inventory as it stands now. Three queries when its city and country are at hand."""
    return baseline_from(load_inventory(inventory))


def baseline_from(loaded: Loaded) -> dict[str, Any]:
    """What `Plan.baseline` holds: {"origin", "year", "framework", "gwp_set", "digest", "complete", "missing",
    "confidential", "uncertainty_percent", "removals", "kt", "rows": [{sector, scope, carrier, gas, kt}]}, all in kt.

    `missing` figures could not be computed and are in no sum. Sinks are no rows but the sum `removals`. Sectors with
    confidential figures stand in one row without a split, as they are told in public: a plan is read by others than
    the inventory.
    """
    results = results_of(loaded, FRAMEWORK)
    pool = pool_of(results)
    sums: dict[tuple[str, str, str, str], list[float]] = {}
    removed: list[float] = []
    for part in results.view.parts():
        hidden = pool is not None and part.cell.sector in pool.keys
        for at in part.rows:
            if results.view.row_co2e[at] < 0:
                removed.append(float(results.view.row_co2e[at]) / KT)
                continue
            for gas, amount in _gases(results, at):
                place = (
                    (_pooled(pool.keys if pool else ()), "", "", "")
                    if hidden
                    else (part.cell.sector, part.cell.scope, str(results.view.rows.carriers[at]), gas)
                )
                sums.setdefault(place, []).append(amount)
    names = ("sector", "scope", "carrier", "gas")
    rows = [{**dict(zip(names, place, strict=True)), "kt": fsum(sums[place])} for place in sorted(sums)]
    return {
        "origin": INVENTORY,
        "year": loaded.year,
        "framework": FRAMEWORK,
        "gwp_set": loaded.header["gwp_set"],
        "digest": loaded.digest,
        "complete": results.complete,
        "missing": int(results.table.missing.sum()),
        "confidential": pool is not None,
        "uncertainty_percent": _uncertainty(results),
        "removals": fsum(removed),
        "kt": fsum(row["kt"] for row in rows),
        "rows": [row for row in rows if row["kt"]],
    }


def typed_baseline(tonnes: Mapping[str, float], *, year: int, source: str) -> dict[str, Any]:
    """The same from totals by sector in t CO2e, as a published document prints them."""
    rows = [
        {"sector": sector, "scope": "", "carrier": "", "gas": "", "kt": tonnes[sector] / 1000}
        for sector in SECTORS
        if tonnes.get(sector)
    ]
    return {
        "origin": TYPED,
        "year": year,
        "framework": FRAMEWORK,
        "gwp_set": "",
        "digest": "",
        "complete": True,
        "missing": 0,
        "confidential": False,
        "uncertainty_percent": None,
        "removals": 0.0,
        "source": source,
        "kt": fsum(row["kt"] for row in rows),
        "rows": rows,
    }


def by_sector(baseline: Mapping[str, Any]) -> dict[str, float]:
    """t CO2e of the base year by sector, in the order of the contract; only sectors that have any."""
    rows = baseline.get("rows", ())
    sums = {sector: fsum(row["kt"] for row in rows if row["sector"] == sector) * 1000 for sector in SECTORS}
    return {sector: value for sector, value in sums.items() if value}


def total_of(baseline: Mapping[str, Any]) -> float | None:
    """t CO2e of the base year; None when nothing is known yet."""
    rows = baseline.get("rows", ())
    return fsum(row["kt"] for row in rows) * 1000 if rows else None


def _uncertainty(results: Results) -> float | None:
    """± % of the total, half the width of its 95 % interval; None when nobody stated how sure the figures are."""
    found = interval_of(results)
    if not isinstance(found, TotalInterval) or not results.total:
        return None
    return 50 * (found.high - found.low) / abs(results.total)


def _gases(results: Results, at: int) -> list[tuple[str, float]]:
    """kt CO2e of a row by gas. What the framework counts of it beside its gases (biogenic CO2) goes to "CO2"."""
    masses = results.view.rows.masses[at]
    parts = by_gas(masses, results.view.gwp)
    found = [(gas, float(amount) / KT) for gas, amount in zip(GASES, parts, strict=True) if amount]
    beside = float(results.view.row_co2e[at]) / KT - fsum(amount for _gas, amount in found)
    if abs(beside) > 1e-12:
        found.append(("CO2", beside))
    return [(gas, amount) for gas, amount in found if amount > 0]


def _pooled(sectors: Any) -> str:
    """Where sectors that are told as one stand."""
    known = sorted(sectors)
    return str(known[0]) if len(known) == 1 else "other"
