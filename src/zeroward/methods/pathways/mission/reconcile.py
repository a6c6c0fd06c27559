"""The model's base year beside the inventory: a difference is shown by sector, never scaled away."""

from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.methods.pathways.engine import Result


@dataclass(frozen=True, slots=True)
class Difference:
    """One sector, in the model's unit. None where one of the two does not have the sector: a boundary that differs."""

    sector: str
    model: float | None
    inventory: float | None

    @property
    def difference(self) -> float | None:
        return None if self.model is None or self.inventory is None else self.model - self.inventory

    @property
    def relative(self) -> float | None:
        """The difference as a fraction of the inventory; None when that is zero."""
        found = self.difference
        return None if found is None or not self.inventory else found / self.inventory


def reconcile(
    result: Result, inventory: Mapping[str, float], *, year: int | None = None
) -> tuple[Difference, ...]:
    """Sector by sector for the base year (or another), in the order of the model, then what only the inventory has."""
    at = 0 if year is None else year - int(result.years[0])
    modelled = {labels[0]: float(series[at]) for labels, series in result.emissions_by("sector").items()}
    sectors = [*modelled, *(one for one in inventory if one not in modelled)]
    return tuple(Difference(one, modelled.get(one), inventory.get(one)) for one in sectors)
