"""Reference values that depend on the country: what published factor series say of its electricity."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.methods.ghg.factors import FactorSet
from zeroward.methods.ghg.gwp import to_co2e
from zeroward.methods.ghg.units import multiplier


@dataclass(frozen=True, slots=True)
class Reference:
    """Values for `resolve(similar=…)`, with the source and what had to be taken instead of what was wanted."""

    values: Mapping[str, Any]
    source: str
    notes: tuple[str, ...]


def grid_reference(
    factors: FactorSet, place: str, year: int, *, series: tuple[str, ...], gwp: str = "AR5"
) -> Reference:
    """The grid factor of a country (`AT`, or `AT/klagenfurt`) in gCO2e/kWh. Raises MissingError when there is none."""
    found = factors.lookup("electricity", place=place, year=year, series=series)
    mass, per = found.factor.unit.split("/")
    grams = float(to_co2e(dict(found.factor.values), gwp)) * multiplier(mass, "g") / multiplier(per, "kWh")
    return Reference({"grid_factor": grams}, found.factor.source, tuple(str(one) for one in found.fallbacks))
