"""Values that a plan computes with while the city has none of its own: taken from similar cities, or of its country."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from zeroward.methods.ghg import default_factors
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.pathways.mission import grid_reference
from zeroward.methods.pathways.model import Model
from zeroward.plan.queries.load import LoadedPlan

GRID: Final = "grid_factor"
SERIES: Final = ("jrc-com-2024-co2e",)
"""What a new inventory starts with (`inventory.queries.series.SUGGESTED`): one method for every member state."""


@dataclass(frozen=True, slots=True)
class Similar:
    """The middle tier: `values` for `resolve(similar=…)`, and where each comes from."""

    values: Mapping[str, Any] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def source(self) -> str:
        return "; ".join(sorted(set(self.sources.values())))


def similar_of(loaded: LoadedPlan, model: Model) -> Similar:
    """The factor of electricity of the city's country from the published series, where the model asks for one."""
    if GRID not in {one.key for one in model.spec.drivers}:
        return Similar()
    factors = default_factors(Path(settings.DATA_DIR) / "factors")
    try:
        found = grid_reference(factors, loaded.place, loaded.base_year, series=SERIES)
    except MethodError:
        return Similar()
    return Similar(found.values, {GRID: found.source})
