"""Made-up cohorts of a twinning call: cities with what is usually known of them, and how they are matched."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator, Philox

from zeroward.methods.matching import (
    CityProfile,
    Compatibility,
    Outcome,
    allocate,
    compatibility,
    from_scores,
    match,
    price_of_stability,
)
from zeroward.methods.matching.market import NOWHERE, Places

THEMES = (
    *("buildings", "electricity", "mobility", "waste", "nature", "governance", "finance", "participation"),
    *("data", "justice"),
)
COUNTRIES = {
    "AT": ("de", 47, 15, "germanic"), "DE": ("de", 51, 10, "germanic"), "FR": ("fr", 46, 2, "napoleonic"),
    "IT": ("it", 43, 12, "napoleonic"), "ES": ("es", 40, -4, "napoleonic"), "SE": ("sv", 60, 15, "nordic"),
    "FI": ("fi", 62, 26, "nordic"), "RO": ("ro", 46, 25, "eastern"), "PL": ("pl", 52, 19, "eastern"),
    "GR": ("el", 39, 22, "napoleonic"), "PT": ("pt", 40, -8, "napoleonic"), "BG": ("bg", 43, 25, "eastern"),
}  # fmt: skip


@dataclass(frozen=True)
class Cohort:
    """Learners, hosts with seats, and which pairs may be: not within one country."""

    learners: list[CityProfile]
    hosts: list[CityProfile]
    capacity: list[int]
    eligible: np.ndarray


def cohort(count: int, width: int, seed: int) -> Cohort:
    random = Generator(Philox(seed))
    learners = [city(f"L{at:03}", random, 0.0) for at in range(count)]
    hosts = [city(f"H{at:03}", random, 1.5) for at in range(width)]
    learners = [wishing(one, hosts, random) for one in learners]
    hosts = [wishing(one, learners, random) for one in hosts]
    seats = random.integers(1, 2 * count // width + 1, width).tolist()
    eligible = np.array([[one.country != other.country for other in hosts] for one in learners])
    return Cohort(learners, hosts, seats, eligible)


def city(name: str, random: Generator, ahead: float) -> CityProfile:
    country = list(COUNTRIES)[random.integers(len(COUNTRIES))]
    language, latitude, longitude, tradition = COUNTRIES[country]
    needs = random.choice(THEMES, 3, replace=False).tolist()
    strong = random.choice([one for one in THEMES if one not in needs], 3, replace=False).tolist()
    return CityProfile(
        name,
        needs={one: float(random.uniform(0.4, 1)) for one in needs},
        strengths={one: float(random.uniform(0.5, 1)) for one in strong},
        population=float(10 ** random.uniform(4.3, 6.2)),
        official_languages=[language],
        working_languages=["en"] if random.random() < 0.6 else [],
        heating_days=float(np.clip((latitude - 33) * 150 + random.normal(0, 300), 300, 6000)),
        tradition=tradition,
        maturity=float(np.clip(random.normal(1.5 + ahead, 0.8), 0, 5)) if random.random() < 0.9 else None,
        latitude=latitude + float(random.uniform(-2, 2)),
        longitude=longitude + float(random.uniform(-2, 2)),
        first_timer=bool(random.random() < 0.6),
        country=country,
    )


def wishing(one: CityProfile, others: list[CityProfile], random: Generator) -> CityProfile:
    """Some name up to three others, most of them such as meet a need; some name nobody."""
    if random.random() < 0.3:
        return one
    liking = [
        random.random() + sum((one.needs or {}).get(key, 0) for key in other.strengths or {})
        for other in others
    ]
    named = [others[at].name for at in np.argsort(liking)[::-1][:3]]
    return CityProfile(**{**{key: getattr(one, key) for key in one.__dataclass_fields__}, "wishes": named})


def at_random(made: Cohort, seed: int) -> Places:
    """Learners one after the other, each with a host that may be and has a seat."""
    random = Generator(Philox(seed))
    seats = list(made.capacity)
    places = np.full(len(made.learners), NOWHERE)
    for row in random.permutation(len(places)):
        open_here = [at for at in range(len(seats)) if seats[at] > 0 and made.eligible[row, at]]
        if open_here:
            places[row] = open_here[random.integers(len(open_here))]
            seats[places[row]] -= 1
    return places


def greedy(made: Cohort, fit: np.ndarray) -> Places:
    """The best pair that is left, again and again."""
    seats = list(made.capacity)
    places = np.full(len(made.learners), NOWHERE)
    for at in np.argsort(-np.where(made.eligible, fit, -1.0), axis=None, kind="stable"):
        row, column = divmod(int(at), fit.shape[1])
        if made.eligible[row, column] and places[row] == NOWHERE and seats[column] > 0:
            places[row] = column
            seats[column] -= 1
    return places


@dataclass(frozen=True)
class Compared:
    """Mean mutual fit of the pairs by way of matching, sums of fit, and what must hold."""

    stable: float
    best: float
    greedy: float
    random: float
    price: float
    sums: tuple[float, float]
    ineligible: int
    unexplained: int
    blocking: int


def compare(count: int, width: int, seed: int) -> Compared:
    made = cohort(count, width, seed)
    scored = compatibility(made.learners, made.hosts)
    found = stable(made, scored, seed)
    fit = np.where(made.eligible, scored.mutual, np.nan)
    best = allocate(fit, capacity=made.capacity, fill=False).places
    picked = greedy(made, scored.mutual)
    drawn = [mean(scored.mutual, at_random(made, 1000 * seed + at)) for at in range(20)]
    ways = (found.places, best)
    return Compared(
        stable=mean(scored.mutual, found.places),
        best=mean(scored.mutual, best),
        greedy=mean(scored.mutual, picked),
        random=float(np.mean(drawn)),
        price=price_of_stability(scored.mutual, found.places, best).share,
        sums=(total(scored.mutual, best), total(scored.mutual, picked)),
        ineligible=sum(int((~made.eligible[places >= 0, places[places >= 0]]).sum()) for places in ways),
        unexplained=sum(1 for _ in unexplained(made, scored, found)),
        blocking=len(found.certificate.blocking),
    )


def stable(made: Cohort, scored: Compatibility, seed: int) -> Outcome:
    market = from_scores(
        scored.learner,
        scored.host,
        learners=[one.name for one in made.learners],
        hosts=[one.name for one in made.hosts],
        eligible=made.eligible,
        capacity=made.capacity,
    )
    return match(market, seed=seed)


def unexplained(made: Cohort, scored: Compatibility, found: Outcome) -> Iterator[str]:
    """Learners whose place, or being without one, has no reason, or whose parts do not add up."""
    for row, one in enumerate(made.learners):
        if not all(found.why(one.name)):
            yield one.name
        elif found.places[row] >= 0:
            told = scored.explain(row, int(found.places[row]))
            if sum(part.adds for part in told.parts) != told.score or not all(
                part.reason for part in told.parts
            ):
                yield one.name


def mean(fit: np.ndarray, places: Places) -> float:
    return total(fit, places) / max(1, int((places >= 0).sum()))


def total(fit: np.ndarray, places: Places) -> float:
    return float(fit[places >= 0, places[places >= 0]].sum())
