"""Emissions observed for the city or for a sector, brought to the cells of the minimal model.

The minimal model knows emissions alone, so this is all that can be observed of it. A total is spread over the cells as
the scenario has them in that year: what is observed is the sum, and the sum comes out.
"""

from collections import defaultdict
from typing import Any, Final

import numpy as np

from zeroward.methods.pathways.engine import Scenario
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.queries.model.build import Built

MINIMAL: Final = "minimal"
EMITTED: Final = "emitted"
EMISSIONS: Final = "emissions"


def observed_totals(built: Built, scenario: Scenario) -> dict[str, Any]:
    """As `progress` takes it; {} for other models, and where nothing of the kind was observed."""
    told = _told(built)
    if not told or built.engine is None or built.model is None or built.model.spec.key != MINIMAL:
        return {}
    try:
        series = built.engine.run(scenario).node(EMITTED)
    except ModelError:
        return {}
    found: dict[str, Any] = {}
    ratio = np.ones(len(series.cells))
    for year, parts in sorted(told.items()):
        place = year - built.model.spec.base_year
        if not 0 <= place < series.values.shape[-1]:
            continue
        modelled = series.values[:, place]
        for sector, tonnes in _of_year(parts).items():
            inside = np.array([not sector or sector in cell for cell in series.cells])
            whole = float(modelled[inside].sum())
            if whole > 0:
                ratio[inside] = tonnes / built.tonnes / whole
        # what nobody observed in this year goes on as it was last observed
        for cell, value in zip(series.cells, modelled * ratio, strict=True):
            _put(found, cell, year, float(value))
    return {EMITTED: found} if found else {}


def _told(built: Built) -> dict[int, dict[str, float]]:
    """t CO2e by year and sector; "" is the whole city."""
    found: dict[int, dict[str, float]] = defaultdict(dict)
    for row in built.loaded.observations:
        if row["node"] == EMISSIONS:
            found[int(row["year"])][row["category"]] = float(row["value"])
    return dict(found)


def _of_year(parts: dict[str, float]) -> dict[str, float]:
    """Sectors go before the total of the same year: where they are known, they say more."""
    sectors = {sector: value for sector, value in parts.items() if sector}
    return sectors or parts


def _put(found: dict[str, Any], cell: tuple[str, ...], year: int, value: float) -> None:
    place = found
    for name in cell:
        place = place.setdefault(name, {})
    place[str(year)] = value
