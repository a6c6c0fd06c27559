"""By which rules an inventory's emissions are computed: its own, or those that another framework asks for."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from zeroward.inventory.queries.frozen_factors import kept_factors
from zeroward.inventory.queries.load import OWN, Loaded
from zeroward.methods.ghg import Factor, FactorSet, Rules, default_factors
from zeroward.methods.ghg.certified import certified_of
from zeroward.methods.ghg.factors.covenant import NOT_SUSTAINABLE
from zeroward.methods.ghg.frameworks import Framework

FUELS: Final = ("ipcc-2006",)
FUELS_LIFE_CYCLE: Final = ("covenant-guidebook-lca", "jrc-com-lca")
COVENANT: Final = "jrc-com-2024"
"""Release of the Covenant's electricity factors for frameworks that ask for them, where the city chose none."""

_RELEASE: Final = re.compile(r"jrc-com-\d{4}")


def factors_of(loaded: Loaded, framework: Framework) -> FactorSet:
    """All factors of the house, with the city's own; or those that were kept with a published version."""
    own, folder = factor_files(loaded, framework)
    if not folder:
        return FactorSet(own)
    known = default_factors(Path(folder))
    return known.with_records(own) if own else known


def factor_files(loaded: Loaded, framework: Framework) -> tuple[tuple[Factor, ...], str]:
    """The city's own factors, and the folder of the house's. For a published version in its own framework: the
    factors that were kept with it, and no folder."""
    if loaded.frozen.get("factors") and framework.key == loaded.header["framework"]:
        return kept_factors(loaded.frozen["factors"]).records, ""
    own = tuple(Factor(**{**record, "values": dict(record["values"])}) for record in loaded.factor_records())
    return own, str(Path(settings.DATA_DIR) / "factors")


def records_of(loaded: Loaded, framework: Framework) -> list[dict[str, Any]]:
    """Rows for the engine. Where a framework counts the whole life cycle of biomass, its factor differs by whether it
    is certified: rows that are not ask for theirs by that name."""
    records = loaded.records()
    if framework.rules["biomass"].rule == "life_cycle":
        for record in records:
            if certified_of(record["inputs"]) is False:
                record["inputs"] = {"factor_use": NOT_SUSTAINABLE, **record["inputs"]}
    return records


def rules_of(header: Mapping[str, Any], framework: Framework) -> Rules:
    """The inventory's rules. A framework with its own rule for the reach of factors or for electricity overrides
    them; a series is only taken where the city, or the framework, names it."""
    chosen = str(header["factor_series"])
    series: dict[str, tuple[str, ...]] = {"fuel": FUELS, "heat": (OWN,), "cooling": (OWN,)}
    electricity: Any = header["electricity_rule"]
    rule = framework.rules["electricity"].rule
    if framework.factor_boundary == "life_cycle":
        series["fuel"] = FUELS_LIFE_CYCLE
        series["electricity"] = (f"{_release(chosen)}-lca",)
        electricity = "location"
    elif rule == "neefe":
        series["electricity"] = (chosen if _RELEASE.match(chosen) else f"{COVENANT}-co2e",)
        electricity = "neefe"
    elif chosen:
        series["electricity"] = (chosen,)
    return Rules(series=series, electricity=electricity)


def _release(series: str) -> str:
    found = _RELEASE.match(series)
    return found.group() if found else COVENANT
