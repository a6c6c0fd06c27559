"""One part of Europe: inventories and a default pathway of its municipalities, as one task for any runner."""

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import Any

import ghg_inventories as made_up
import numpy as np

from zeroward.methods.ghg.batch import DenseFactors, inventories
from zeroward.methods.pathways.mission import CityPlan, example, plans

YEARS, BASE_YEAR, LAST_YEAR = 30, 2021, 2050
CITIES = 250
"""In one part: seven and a half thousand inventories of two hundred rows."""


@dataclass(frozen=True, slots=True)
class Done:
    """What comes back of a part: sums (BASIC over all years; what the pathways save), and a digest of every number."""

    cities: int
    inventories: int
    missing: int
    emitted: float
    saved: float
    digest: str


def compute_part(place: tuple[int, int]) -> Done:
    """`place` is the first city and how many there are. The input is made up here, as a worker reads its own."""
    first, cities = place
    sums, missing, emitted, saved = hashlib.sha256(), 0, 0.0, 0.0
    columns = made_up.part(first, cities, YEARS)
    for chunk in inventories(columns, dense(), gwp=made_up.GWP, levels=made_up.levels(made_up.kinds())):
        totals = np.ascontiguousarray(chunk.totals.T)
        missing += int(chunk.missing.sum())
        emitted += float(totals[:, 0].sum())
        sums.update(totals.tobytes())
    for one in plans(
        CityPlan(f"city-{at}", BASE_YEAR, LAST_YEAR, values(at)) for at in range(first, first + cities)
    ):
        if one.problems:
            raise SystemExit(f"{one.key}: {one.problems}")
        sums.update(one.bau.tobytes() + one.plan.tobytes())
        saved += float((one.bau - one.plan).sum())
    return Done(cities, cities * YEARS, missing, emitted, saved, sums.hexdigest())


@cache
def dense() -> DenseFactors:
    """The factors of every kind, country and year, laid out once in each process."""
    return DenseFactors(made_up.kinds(), made_up.factors(100_000), made_up.RULES)


@cache
def _pecs() -> dict[str, Any]:
    return dict(example("pecs").values)


def values(city: int) -> dict[str, Any]:
    """What a default pathway starts from: the shares of one real city, and inhabitants of its own."""
    return {**_pecs(), "population": 500 + (city * 7919) % 400_000}
