"""The parts of the fit of every learner with every host, each 0..1, NaN where one of the two is not known."""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.matching.profiles import CityProfile
from zeroward.methods.matching.weights import Weights

Fit = NDArray[np.float64]
Cities = Sequence[CityProfile]
EARTH_RADIUS: Final = 6371.0
"""Kilometres, of the sphere with the mean radius."""


def _column(values: Sequence[float | None]) -> Fit:
    return np.array([np.nan if one is None else float(one) for one in values], dtype=np.float64)


def themes(learners: Cities, hosts: Cities, _weights: Weights) -> Fit:
    """Need times strength over all themes, divided by the need."""
    known = sorted({theme for one in learners for theme in one.needs or ()})
    needs = np.array([[(one.needs or {}).get(theme, 0.0) for theme in known] for one in learners])
    offers = np.array([[(one.strengths or {}).get(theme, 0.0) for theme in known] for one in hosts])
    needs = needs.reshape(len(learners), len(known))
    offers = offers.reshape(len(hosts), len(known))
    need = needs.sum(axis=1)
    need[need == 0] = np.nan  # nothing needed, or not known: there is nothing to meet
    fit: Fit = (needs @ offers.T) / need[:, None]
    fit[:, [at for at, one in enumerate(hosts) if one.strengths is None]] = np.nan
    met: Fit = np.minimum(fit, 1.0)
    return met


def size(learners: Cities, hosts: Cities, weights: Weights) -> Fit:
    """1 less the distance in powers of ten."""
    ours = np.log10(_column([one.population for one in learners]))
    theirs = np.log10(_column([one.population for one in hosts]))
    fit: Fit = np.maximum(0.0, 1 - np.abs(ours[:, None] - theirs[None, :]) / weights.value("size_decades"))
    return fit


def language(learners: Cities, hosts: Cities, weights: Weights) -> Fit:
    """The best language that both can work in."""
    mixed, working = weights.value("one_official"), weights.value("both_working")
    fit = np.full((len(learners), len(hosts)), np.nan)
    for row, one in enumerate(learners):
        official, spoken = set(one.official_languages), set(one.working_languages)
        for column, other in enumerate(hosts):
            theirs, known = set(other.official_languages), set(other.working_languages)
            if not (official | spoken) or not (theirs | known):
                continue
            fit[row, column] = (
                1.0
                if official & theirs
                else mixed
                if (official & known) or (spoken & theirs)
                else working
                if spoken & known
                else 0.0
            )
    return fit


def climate(learners: Cities, hosts: Cities, weights: Weights) -> Fit:
    """By degree days of heating where both are known, otherwise by zone."""
    ours = _column([one.heating_days for one in learners])
    theirs = _column([one.heating_days for one in hosts])
    fit = np.maximum(0.0, 1 - np.abs(ours[:, None] - theirs[None, :]) / weights.value("heating_range"))
    return np.where(
        np.isnan(fit),
        _alike([one.climate_zone for one in learners], [one.climate_zone for one in hosts]),
        fit,
    )


def tradition(learners: Cities, hosts: Cities, _weights: Weights) -> Fit:
    """1 for the same tradition of government."""
    return _alike([one.tradition for one in learners], [one.tradition for one in hosts])


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> Fit:
    left, right = np.array(ours, dtype=object)[:, None], np.array(theirs, dtype=object)[None, :]
    return np.where((left == "") | (right == ""), np.nan, (left == right).astype(np.float64))


def maturity(learners: Cities, hosts: Cities, weights: Weights) -> Fit:
    """1 while the host is ahead by the best distance, falling to 0 outside of it."""
    ahead = (
        _column([one.maturity for one in hosts])[None, :]
        - _column([one.maturity for one in learners])[:, None]
    )
    outside = np.maximum(weights.value("ahead_least") - ahead, ahead - weights.value("ahead_most"))
    return np.clip(1 - np.maximum(outside, 0.0) / weights.value("ahead_fade"), 0.0, 1.0)


def learner_wish(learners: Cities, hosts: Cities, _weights: Weights) -> Fit:
    """1 for the first wish, falling by equal steps; 0 for a host not named; unknown without any wish."""
    return _wishes(learners, hosts)


def host_wish(learners: Cities, hosts: Cities, _weights: Weights) -> Fit:
    """The same in the eyes of the host."""
    return _wishes(hosts, learners).T


def _wishes(ours: Cities, theirs: Cities) -> Fit:
    at = {one.name: column for column, one in enumerate(theirs)}
    fit = np.full((len(ours), len(theirs)), np.nan)
    for row, one in enumerate(ours):
        named = [at[name] for name in one.wishes if name in at]
        if named:
            fit[row] = 0.0
            fit[row, named] = 1 - np.arange(len(named)) / len(named)
    return fit


def distances(learners: Cities, hosts: Cities) -> Fit:
    """Kilometres along the great circle."""
    lat, lon = (
        np.radians(_column([getattr(one, what) for one in learners]))[:, None]
        for what in ("latitude", "longitude")
    )
    lat2, lon2 = (
        np.radians(_column([getattr(one, what) for one in hosts]))[None, :]
        for what in ("latitude", "longitude")
    )
    inner = np.sin((lat2 - lat) / 2) ** 2 + np.cos(lat) * np.cos(lat2) * np.sin((lon2 - lon) / 2) ** 2
    kilometres: Fit = 2 * EARTH_RADIUS * np.arcsin(np.sqrt(np.minimum(inner, 1.0)))
    return kilometres


def rail(learners: Cities, hosts: Cities) -> Fit:
    """Hours by rail, as either side states them."""
    return np.array(
        [
            [float(one.rail_hours.get(other.name, other.rail_hours.get(one.name, np.nan))) for other in hosts]
            for one in learners
        ]
    ).reshape(len(learners), len(hosts))


def travel(learners: Cities, hosts: Cities, weights: Weights) -> Fit:
    """By hours of rail where known, otherwise by distance."""
    good, most = weights.value("rail_good"), weights.value("rail_most")
    by_rail = np.clip(1 - (rail(learners, hosts) - good) / (most - good), 0.0, 1.0)
    by_distance = np.maximum(0.0, 1 - distances(learners, hosts) / weights.value("distance_most"))
    return np.where(np.isnan(by_rail), by_distance, by_rail)


def first_timer(learners: Cities, hosts: Cities, _weights: Weights) -> Fit:
    """1 for a learner that takes part for the first time."""
    values = _column([None if one.first_timer is None else float(one.first_timer) for one in learners])
    return np.repeat(values[:, None], len(hosts), axis=1)


COMPONENTS: Final[dict[str, Callable[[Cities, Cities, Weights], Fit]]] = {
    "themes": themes,
    "size": size,
    "language": language,
    "climate": climate,
    "tradition": tradition,
    "maturity": maturity,
    "learner_wish": learner_wish,
    "host_wish": host_wish,
    "travel": travel,
    "first_timer": first_timer,
}
