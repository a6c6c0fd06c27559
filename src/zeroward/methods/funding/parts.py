"""The parts of the fit: each asks one side of the opportunities and gives a value from 0 to 1 for every city.

Opportunities that look the same to a part are worked out once: a part first names what it looks at (its *side*), then
gives cities × sides. NaN says that something is not known; it is filled with the neutral value afterwards.
"""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

import numpy as np

from zeroward.methods.funding.cities import Cities, Numbers
from zeroward.methods.funding.offer import Offer, Rate
from zeroward.methods.funding.timing import Timing
from zeroward.methods.funding.weights import Weights


@dataclass(frozen=True, slots=True)
class Seen:
    """One opportunity on a day, as a part looks at it."""

    offer: Offer
    when: Timing
    weights: Weights


@dataclass(frozen=True, slots=True)
class Distinct:
    """The distinct sides that a part sees on a day."""

    sides: Sequence[Any]
    weights: Weights


@dataclass(frozen=True, slots=True)
class Asked:
    """Cities, and the distinct sides of the opportunities, as the part made them ready."""

    cities: Cities
    sides: Any
    weights: Weights


class Part(ABC):
    """One part of the fit. `facts` are the facts of a city that it reads."""

    key: ClassVar[str]
    facts: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def side(self, seen: Seen) -> Hashable:
        """What the part looks at of one opportunity."""

    def ready(self, found: Distinct) -> Any:
        """The sides in the form in which they are compared with cities; worked out once a day."""
        return found.sides

    @abstractmethod
    def values(self, asked: Asked) -> Numbers:
        """Cities × sides, from 0 to 1; NaN where something is not known."""


class Themes(Part):
    """Shared topics over the root of both counts (cosine)."""

    key = "themes"
    facts = ("themes",)

    def side(self, seen: Seen) -> Hashable:
        return seen.offer.themes

    def ready(self, found: Distinct) -> tuple[list[str], Numbers, Numbers]:
        sides = found.sides
        choices = sorted(frozenset().union(*sides))
        theirs = np.array([[float(choice in side) for side in sides] for choice in choices])
        counts = np.array([float(len(side)) if side else np.nan for side in sides])
        return choices, theirs.reshape(len(choices), len(sides)), counts

    def values(self, asked: Asked) -> Numbers:
        choices, theirs, counts = asked.sides
        hits = asked.cities.several("themes", choices) @ theirs
        found: Numbers = hits / np.sqrt(asked.cities.count("themes")[:, None] * counts[None, :])
        return found


class Ticket(Part):
    """exp(−|log₁₀ a/b|): a project within the limits fits in full."""

    key = "ticket"
    facts = ("project_cost",)

    def side(self, seen: Seen) -> Hashable:
        return (seen.offer.ticket_min, seen.offer.ticket_max)

    def ready(self, found: Distinct) -> tuple[Numbers, Numbers, Numbers]:
        sides = found.sides
        low = np.array([np.log10(one) if one else -np.inf for one, _ in sides])
        high = np.array([np.log10(one) if one else np.inf for _, one in sides])
        return low, high, np.array([not one and not other for one, other in sides])

    def values(self, asked: Asked) -> Numbers:
        low, high, unknown = asked.sides
        cost = asked.cities.numbers("project_cost")
        ours = np.log10(np.where(cost > 0, cost, np.nan))[:, None]
        away = np.maximum(np.maximum(low - ours, ours - high), 0.0)
        return np.where(unknown, np.nan, np.exp(-away))


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms money comes."""

    rates: tuple[Rate, ...]
    action: str
    advance: str
    is_loan: bool
    in_kind: bool


class Money(Part):
    """Whether the city can carry its own share, pay first, or pay back."""

    key = "money"
    facts = ("legal_form", "cofinancing_percent", "can_prefinance", "can_borrow")

    def side(self, seen: Seen) -> Hashable:
        offer = seen.offer
        in_kind = offer.advance == "none" or (offer.instrument == "TA" and not offer.rates)
        return Terms(offer.rates, offer.action, offer.advance, offer.is_loan, in_kind)

    def values(self, asked: Asked) -> Numbers:
        return np.stack([self._carried(asked, terms) for terms in asked.sides], axis=1)

    def _carried(self, asked: Asked, terms: Terms) -> Numbers:
        cities, value = asked.cities, asked.weights.value
        if terms.is_loan:
            yes, no = cities.yes("can_borrow"), cities.no("can_borrow")
            return np.where(yes, value["loan"], np.where(no, 0.0, value["loan_unknown"]))
        if terms.in_kind:
            return np.ones(len(cities))
        forms, own_form = cities.coded("legal_form")
        shares = [paid_percent(terms.rates, form, terms.action, asked.weights) for form in forms]
        own = (100.0 - np.array(shares, np.float64))[own_form]
        ready = cities.numbers("cofinancing_percent")
        carried = np.where(own <= 0, 1.0, np.clip(ready / np.where(own == 0, 1.0, own), 0.0, 1.0))
        if terms.advance != "refund":
            return carried
        yes, no = cities.yes("can_prefinance"), cities.no("can_prefinance")
        left = np.where(yes, 1.0, np.where(no, value["cannot_prefinance"], value["prefinance_unknown"]))
        return np.where(np.isnan(carried), value["neutral"], carried) * left


def paid_percent(rates: Sequence[Rate], form: str, action: str, weights: Weights) -> float:
    """The share that is paid to a legal form in a type of action, in percent; NaN where none is known.

    A rate that names the form stands before one for bodies without profit, that before one for everybody.
    """
    called = [form, *(["non-profit"] if form in weights.non_profit else []), ""]
    fitting = [rate for rate in rates if rate.action in ("", action)]
    for who in called:
        found = [rate.percent for rate in fitting if rate.who == who]
        if found:
            return max(found)
    return float("nan")


class Time(Part):
    """Days until the deadline against days of preparation; what is far or has no date keeps a part."""

    key = "time"
    facts = ()

    def side(self, seen: Seen) -> Hashable:
        return round(self._value(seen.offer, seen.when, seen.weights.value), 6)

    def values(self, asked: Asked) -> Numbers:
        return np.tile(np.array(asked.sides), (len(asked.cities), 1))

    def _value(self, offer: Offer, when: Timing, value: Mapping[str, float]) -> float:
        if when.state == "closed":
            return 0.0
        if when.state == "unsaid":
            return value["no_date"]
        if when.state == "standing" and when.days_left is None:
            return 1.0
        if when.days_left is None:
            return value["far"] if (when.opens_in or 0) > value["far_days"] else value["no_end"]
        effort = value["usual_effort"] if offer.effort_days is None else offer.effort_days
        enough = min(1.0, int(when.days_left) / max(1.0, value["pace"] * effort))
        waits = when.state == "coming" and (when.opens_in is None or when.opens_in > value["far_days"])
        return enough * (value["far"] if waits else 1.0)


class Capacity(Part):
    """Days of work to apply against the days that the team has."""

    key = "capacity"
    facts = ("staff_days",)

    def side(self, seen: Seen) -> Hashable:
        return seen.offer.effort_days

    def values(self, asked: Asked) -> Numbers:
        effort = np.array([np.nan if one is None else float(one) for one in asked.sides])[None, :]
        staff = asked.cities.numbers("staff_days")[:, None]
        share = np.where(
            staff > 0, effort / np.where(staff > 0, staff, 1.0), np.where(staff == 0, np.inf, np.nan)
        )
        share = np.where(effort == 0, 0.0, share)
        easy = asked.weights.value["easy_share"]
        return np.clip((1.0 - share) / (1.0 - easy), 0.0, 1.0)


class Strategy(Part):
    """Whether this kind of money helps at the city's stage, and with what it needs: the mean of what is known."""

    key = "strategy"
    facts = ("stage", "needs")

    def side(self, seen: Seen) -> Hashable:
        kind, needs = kind_of(seen.offer, seen.weights), seen.weights.needs
        answers = (
            key for key, need in needs.items() if kind in need.kinds or seen.offer.themes & need.themes
        )
        return (kind, frozenset(answers))

    def ready(self, found: Distinct) -> tuple[Mapping[str, int], Numbers, list[str], Numbers]:
        sides, weights = found.sides, found.weights
        stages = {stage: at for at, stage in enumerate(weights.stages)}
        table = [[row[kind] for kind, _ in sides] for row in weights.stages.values()]
        needs = sorted(weights.needs)
        answers = np.array([[float(need in answered) for _, answered in sides] for need in needs])
        blank = [np.nan] * len(sides)
        return stages, np.array([*table, blank]), needs, answers.reshape(len(needs), len(sides))

    def values(self, asked: Asked) -> Numbers:
        stages, table, needs, answers = asked.sides
        at_stage = table[[stages.get(stage, len(stages)) for stage in asked.cities.words("stage")]]
        wanted = asked.cities.several("needs", needs)
        on_need = np.where(wanted @ answers > 0, 1.0, asked.weights.value["off_need"])
        on_need[~(wanted.sum(axis=1) > 0)] = np.nan
        both = np.where(np.isnan(on_need), at_stage, (at_stage + on_need) / 2)
        return np.where(np.isnan(at_stage), on_need, both)


def kind_of(offer: Offer, weights: Weights) -> str:
    """What kind of money it is: help, national, europe, loan or gift."""
    if offer.is_loan:
        return "loan"
    return weights.kinds.get(offer.instrument) or weights.ways.get(offer.way, "europe")


class Precedent(Part):
    """How often cities like this won, where it is known."""

    key = "precedent"
    facts = ()

    def side(self, seen: Seen) -> Hashable:
        return seen.offer.precedent

    def values(self, asked: Asked) -> Numbers:
        found = np.array([np.nan if one is None else min(1.0, max(0.0, one)) for one in asked.sides])
        return np.tile(found, (len(asked.cities), 1))


SIDED: Final[tuple[Part, ...]] = (Themes(), Ticket(), Money(), Time(), Capacity(), Strategy(), Precedent())
"""Every part but the one of words, which looks at each opportunity for itself."""
