"""How well an expert fits a case: rules first (conflict, language), then parts that add up."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.case_table import part_tables
from zeroward.methods.matching.weights import FOLDER, Mark


@dataclass(frozen=True, slots=True)
class PartWeight:
    """What one part of the fit counts for, as data with source and mark."""

    key: str
    label: str
    weight: float
    source: str
    mark: Mark
    note: str = ""


@lru_cache(maxsize=1)
def routing_weights() -> tuple[PartWeight, ...]:
    """The weights that are shipped; they add up to 1."""
    raw = json.loads((FOLDER / "routing.json").read_text(encoding="utf-8"))
    return tuple(PartWeight(**one) for one in raw["parts"])


@dataclass(frozen=True, slots=True)
class Case:
    """A question: `topics` are what it is about, `languages` what it can be answered in, first the best."""

    topics: Collection[str]
    languages: Sequence[str]
    country: str = ""
    city: str = ""
    level: int = 0
    conflicts: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Expert:
    """Who answers: `level` 0 is the national platform, 1 the Mission, 2 an expert; `cities` were answered before."""

    name: str
    topics: Collection[str]
    languages: Collection[str]
    countries: Collection[str] = ()
    level: int = 0
    cities: Collection[str] = field(default=())


@dataclass(frozen=True, slots=True)
class CasePart:
    """One part: its value 0..1, its weight, what it adds, and why."""

    key: str
    label: str
    value: float
    weight: float
    adds: float
    reason: Said


def case_fit(
    cases: Sequence[Case], experts: Sequence[Expert], *, weights: Sequence[PartWeight] | None = None
) -> NDArray[np.float64]:
    """Fit 0..1 of every case with every expert, NaN where the expert cannot have it.

    A national platform (level 0) takes cases of its own countries only; a case for a higher level does not go below it.
    """
    chosen = routing_weights() if weights is None else weights
    parts, able = part_tables(cases, experts)
    table = np.zeros((len(cases), len(experts)))
    for one in chosen:
        table += one.weight * parts[one.key]
    table[~able] = np.nan
    return table


def why_unable(case: Case, expert: Expert) -> Said | None:
    """The first rule that keeps this expert from this case, or None."""
    words = {"name": expert.name}
    if expert.name in case.conflicts:
        return say("%(name)s has a conflict of interest with this case.", **words)
    if not set(case.topics) & set(expert.topics):
        return say("%(name)s does not answer on these topics.", **words)
    if not set(case.languages) & set(expert.languages):
        return say("%(name)s answers in none of the languages of this case.", **words)
    if expert.level < case.level:
        return say("This case has been handed on to the next level.")
    if expert.level == 0 and case.country not in expert.countries:
        return say("%(name)s answers for other countries.", **words)
    return None


def explain_case(
    case: Case,
    expert: Expert,
    *,
    weights: Sequence[PartWeight] | None = None,
    labels: Mapping[str, str] | None = None,
) -> tuple[CasePart, ...]:
    """The parts whose `adds` sum to the fit. For an expert who can have the case."""
    values, names = _values(case, expert), labels or {}
    return tuple(
        CasePart(
            one.key, one.label, values[one.key], one.weight, one.weight * values[one.key],
            _reason(one.key, case, expert, names),
        )
        for one in (routing_weights() if weights is None else weights)
    )  # fmt: skip


def _values(case: Case, expert: Expert) -> dict[str, float]:
    best = next(place for place, one in enumerate(case.languages) if one in expert.languages)
    return {
        "topic": len(set(case.topics) & set(expert.topics)) / len(set(case.topics)),
        "country": float(case.country in expert.countries),
        "language": 1 - best / len(case.languages),
        "level": 1 / (1 + expert.level - case.level),
        "continuity": float(bool(case.city) and case.city in expert.cities),
    }


def _reason(key: str, case: Case, expert: Expert, labels: Mapping[str, str]) -> Said:
    name = expert.name
    if key == "topic":
        shared = sorted(set(case.topics) & set(expert.topics))
        return say(
            "%(name)s answers on %(topics)s.",
            name=name,
            topics=", ".join(labels.get(one, one) for one in shared),
        )
    if key == "country":
        if case.country in expert.countries:
            return say("%(name)s answers for this country.", name=name)
        return say("%(name)s answers for any country.", name=name)
    if key == "language":
        spoken = next(one for one in case.languages if one in expert.languages)
        return say("%(name)s can answer in %(language)s.", name=name, language=labels.get(spoken, spoken))
    if key == "level":
        return say("National platforms come first, then the Mission, then experts.")
    if expert.cities and case.city in expert.cities:
        return say("%(name)s has answered this city before.", name=name)
    return say("%(name)s has not answered this city before.", name=name)
