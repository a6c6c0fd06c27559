"""Where the territory's electricity comes from, as the Covenant asks: use, local production, national factor."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from zeroward.inventory.queries.covenant import CovenantTables
from zeroward.inventory.queries.final_energy import energy_of
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_public import confidential_sources
from zeroward.inventory.queries.results_rules import rules_of
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg import Factor, default_factors
from zeroward.methods.ghg.energy.electricity import LocalElectricity, local_factor
from zeroward.methods.ghg.factors import Fallback
from zeroward.methods.ghg.method import MethodError

LOCAL_METHOD: Final = "covenant-local-electricity"
TO_TONNES: Final = {"t/MWh": 1.0, "kg/MWh": 0.001, "g/kWh": 0.001}


@dataclass(frozen=True, slots=True)
class Plant:
    """A plant in the territory that supplies a network: fuel in MWh and emissions in kg CO2e, None if not known."""

    title: str
    energy: float | None
    emissions: float | None


@dataclass(frozen=True, slots=True)
class Supply:
    """`tce` is the sum of the table; `local` what the figures with the local factor state, None when there are none.

    `efe` is in t/MWh, None as long as local production is not stated. With confidential figures `tce` is None too:
    less the other lines it could give one away.
    """

    tce: float | None
    neefe: float | None
    factor: Factor | None
    fallbacks: tuple[Fallback, ...]
    green: float | None
    local: LocalElectricity | None
    efe: float | None
    plants: tuple[Plant, ...]


def supply_of(tables: CovenantTables) -> Supply:
    """The electricity of a set of tables. The national factor never is one of the city's own."""
    results = tables.results
    neefe, factor, fallbacks = _national(results)
    local = _stated(results)
    tce = tables.by_carrier().get("electricity")
    closed = any(line.withheld for line in tables.lines)
    return Supply(
        tce=tce.energy if tce and not closed else None,
        neefe=neefe,
        factor=factor,
        fallbacks=fallbacks,
        green=_green(results),
        local=local,
        efe=float(local_factor(local, neefe)) if local and neefe is not None else None,
        plants=tuple(_plants(results)),
    )


def _national(results: Results) -> tuple[float | None, Factor | None, tuple[Fallback, ...]]:
    known = default_factors(Path(settings.DATA_DIR) / "factors")
    rules = rules_of(results.loaded.header, results.framework)
    try:
        found = known.lookup(
            "electricity",
            place=results.loaded.place,
            year=results.loaded.year,
            series=rules.series_for("electricity"),
        )
    except MethodError:
        return None, None, ()
    return tonnes_per_mwh(found.factor, results.table.gwp), found.factor, found.fallbacks


def tonnes_per_mwh(factor: Factor, gwp: Mapping[str, float]) -> float | None:
    """A factor per unit of energy as t CO2e per MWh; None when it is per something else."""
    scale = TO_TONNES.get(factor.unit)
    if factor.unit == "kg/TJ":
        scale = 3.6e-6
    if scale is None:
        return None
    return scale * fsum(
        value * gwp.get(gas, 0.0 if gas.endswith("CO2_bio") else 1.0) for gas, value in factor.values.items()
    )


def _stated(results: Results) -> LocalElectricity | None:
    """What figures with the local factor state about the territory; the first, as it is one territory."""
    secret = confidential_sources(results)
    for row in (one for one in results.loaded.activities if one["source"] not in secret):
        if row["method"] == LOCAL_METHOD and row["inputs"].get("tce"):
            inputs: Mapping[str, Any] = row["inputs"]
            names = ("tce", "lpe", "gep", "co2_lpe", "co2_gep")
            try:
                return LocalElectricity(**{name: float(inputs.get(name) or 0.0) for name in names})
            except (TypeError, ValueError):
                return None
    return None


def _green(results: Results) -> float | None:
    """Electricity of the local authority that contracts with certificates cover, in MWh; None when none is stated."""
    found: list[float] = []
    secret = confidential_sources(results)
    for row in (one for one in results.loaded.activities if one["source"] not in secret):
        if row["source"].partition(".")[0] in ("municipal", "public_lighting", "road_municipal"):
            contracts = row["inputs"].get("contracts")
            found += [
                float(one["mwh"])
                for one in (contracts if isinstance(contracts, list) else [])
                if isinstance(one, Mapping) and isinstance(one.get("mwh"), int | float)
            ]
    return fsum(found) if found else None


def _plants(results: Results) -> list[Plant]:
    found = []
    secret = confidential_sources(results)
    for row, one in enumerate(results.loaded.activities):
        if one["source"].startswith("energy_supply.") and one["source"] not in secret:
            energy = energy_of(results, row)
            title = " · ".join(part for part in (cell_title(one["source"]), one["label"]) if part)
            missing = bool(results.table.missing[row])
            found.append(
                Plant(
                    title,
                    fsum(energy.values()) if energy else None,
                    None if missing else float(results.table.co2e[row]),
                )
            )
    return found
