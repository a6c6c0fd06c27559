"""The change between two inventories of a city, by sector: people, activity, and emissions per activity.

Sectors that state an activity in both years are split in logarithmic means; where it is not stated, the change is
shown as not explained. Removals cannot be split and stand in a column of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from zeroward.methods.ghg.change.closing import closed
from zeroward.methods.ghg.change.lmdi import lmdi
from zeroward.methods.ghg.method import MethodError

POPULATION: Final = "population"
ACTIVITY: Final = "activity"
INTENSITY: Final = "intensity"
UNEXPLAINED: Final = "unexplained"
REMOVALS: Final = "removals"
SMALLEST: Final = 1e-40
"""An activity below this is none: per head it would vanish."""

EFFECTS: Final = (POPULATION, ACTIVITY, INTENSITY, UNEXPLAINED, REMOVALS)


@dataclass(frozen=True, slots=True)
class Figures:
    """Emissions of a sector, and its activity in any unit that is the same in both years."""

    emissions: float
    activity: float | None = None


@dataclass(frozen=True, slots=True)
class SectorChange:
    """`cells[sector][effect]`; every row and column adds up to `change`."""

    cells: Mapping[str, Mapping[str, float]]
    effects: Mapping[str, float]
    start: float
    end: float

    @property
    def change(self) -> float:
        return self.end - self.start


def by_sector(
    before: Mapping[str, Figures],
    after: Mapping[str, Figures],
    *,
    population: tuple[float, float] | None = None,
) -> SectorChange:
    """Split the change. `population` of the two years makes growth an effect of its own, and activity per head."""
    if population is not None and min(population) <= 0:
        raise MethodError("The population must be above zero.", place="population")
    cells = {
        sector: split(before.get(sector, Figures(0.0, 0.0)), after.get(sector, Figures(0.0, 0.0)), population)
        for sector in sorted(before.keys() | after.keys())
    }
    start = sum(one.emissions for one in before.values())
    end = sum(one.emissions for one in after.values())
    scale = max((abs(one.emissions) for one in (*before.values(), *after.values())), default=0.0)
    sums = [sum(row[effect] for row in cells.values()) for effect in EFFECTS]
    return SectorChange(
        cells, dict(zip(EFFECTS, closed(sums, end - start, scale=scale), strict=True)), start, end
    )


def split(before: Figures, after: Figures, population: tuple[float, float] | None) -> dict[str, float]:
    """The effects of one sector."""
    found = dict.fromkeys(EFFECTS, 0.0)
    change = after.emissions - before.emissions
    if before.emissions < 0 or after.emissions < 0:
        found[REMOVALS] = change
        return found
    known = [explained(one) for one in (before, after)]
    if not all(known):
        if population is None:
            found[UNEXPLAINED] = change
            return found
        factors = [[p, one.emissions / p] for p, one in zip(population, (before, after), strict=True)]
        names = [POPULATION, UNEXPLAINED]
    else:
        heads = population or (1.0, 1.0)
        factors = [
            [p, (one.activity or 0.0) / p, intensity(one)]
            for p, one in zip(heads, (before, after), strict=True)
        ]
        names = [POPULATION, ACTIVITY, INTENSITY]
    effects = lmdi(factors[0], factors[1], names=names)
    found.update(
        zip(names, closed(effects.additive, change, scale=max(effects.start, effects.end)), strict=True)
    )
    return found


def explained(one: Figures) -> bool:
    """Whether the activity can stand for the emissions: it is stated, and not zero where they are not."""
    return one.activity is not None and one.activity >= 0 and (one.activity >= SMALLEST or one.emissions == 0)


def intensity(one: Figures) -> float:
    return one.emissions / one.activity if one.activity and one.activity >= SMALLEST else float("nan")
