"""Where the offer falls short: opportunities that fit no city, and cities that have fewer than three, with reasons.

Cities stand in alphabetical order and are never ranked. Only what everybody may know of them is used.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.scope import Scope
from zeroward.core.ui.sorting import sort_key
from zeroward.funding.queries.compiled import compiled_of
from zeroward.funding.queries.judged import GATE_LABELS
from zeroward.funding.queries.reading import Reading, in_order, readings
from zeroward.funding.queries.store import Store, offers
from zeroward.funding.queries.today import states_at
from zeroward.methods.conditions import NO, YES, facts_in
from zeroward.methods.funding.cities import Cities
from zeroward.methods.funding.gates import gates_of
from zeroward.methods.funding.scoring import Scoring
from zeroward.places.models import City
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.profiles import Profile, profiles_of

FEW: Final = 3
SMALL: Final = 50_000
MOST_CITIES: Final = 200
"""Cities of one group that the page names."""
MOST_ASKED: Final = 2000
"""Cities that are asked for the reason why an opportunity fits nobody."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """An opportunity that can be asked for and fits no city; `reasons` are the gates that fail, most first."""

    reading: Reading
    reasons: str


@dataclass(frozen=True, slots=True)
class FewCity:
    """A city with few opportunities. `fits` pass every gate, `asks` could; `reason` says what stands in the way."""

    place: str
    name: str
    country: str
    fits: int
    asks: int
    is_small: bool
    is_candidate: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group of cities, and how many of it have three opportunities or more."""

    label: str
    cities: int
    enough: int
    reasoned: int


@dataclass(frozen=True, slots=True)
class DeskPage:
    """`few` have fewer than three that fit or could fit once an answer is there."""

    cities: int
    opportunities: int
    unfit: list[Unfit]
    few: list[FewCity]
    left_out: int
    groups: list[Group]
    questions: list[tuple[str, int]]

    @property
    def headline(self) -> str:
        count = len(self.few) + self.left_out
        if not count:
            return _("Every city has three opportunities or more that fit or could fit")
        return ngettext(
            "One city has fewer than three opportunities",
            "%(count)d cities have fewer than three opportunities",
            count,
        ) % {"count": count}


def desk_page(country: str, now: datetime) -> DeskPage:
    """All cities, or those of one country ("AT"). Some ten queries, whatever their number."""
    store = offers()
    cities = _cities(country)
    profiles = profiles_of([Scope.city(one.key) for one in cities], inside=False)
    known = [profiles.get(Scope.city(one.key)) for one in cities]
    fits, asks, dead = _counted(store, known, now)
    states = states_at(store, now)
    rows = [
        _few(store, city, profile, int(fit), int(ask), now)
        for city, profile, fit, ask in zip(cities, known, fits, asks, strict=True)
        if fit + ask < FEW
    ]
    words = readings([store.offers[place] for place in dead])
    unfit = [
        Unfit(one, _why_nobody(store, place, known, now))
        for one, place in zip(in_order([store.offers[place] for place in dead], words), dead, strict=True)
    ]
    return DeskPage(
        cities=len(cities),
        opportunities=sum(not one.is_closed for one in states),
        unfit=unfit,
        few=rows[:MOST_CITIES],
        left_out=max(0, len(rows) - MOST_CITIES),
        groups=_groups(cities, known, fits + asks, {row.place for row in rows if row.reason}),
        questions=_questions(store, known, now),
    )


def _cities(country: str) -> list[Any]:
    found = City.objects.public().select_related("country")
    if country:
        found = found.filter(country__code=country)
    return sorted(found, key=lambda one: sort_key(one.name))


def _counted(store: Store, known: list[Profile | None], now: datetime) -> tuple[Any, Any, list[int]]:
    """For each city how many fit and how many could; and the places of those that fit nobody."""
    if not known or not store.offers:
        return np.zeros(len(known), int), np.zeros(len(known), int), []
    scoring = Scoring(compiled_of(store), Cities([one.facts if one else {} for one in known]), now)
    live = scoring.ready.live
    verdicts = scoring.verdicts[:, scoring.ready.gates.place[live]]
    nobody = [int(place) for place in live[np.all(verdicts == NO, axis=0)]]
    return np.sum(verdicts == YES, axis=1), np.sum((verdicts != YES) & (verdicts != NO), axis=1), nobody


def _few(store: Store, city: Any, profile: Profile | None, fits: int, asks: int, now: datetime) -> FewCity:
    facts = profile.facts if profile is not None else {}
    statuses = facts.get("eu_status")
    population = facts.get("population")
    return FewCity(
        place=str(Scope.city(city.key)),
        name=city.name,
        country=city.country.code,
        fits=fits,
        asks=asks,
        is_small=isinstance(population, int | float) and population < SMALL,
        is_candidate=isinstance(statuses, set | frozenset) and "candidate" in statuses,
        reason=_why_few(store, facts, now),
    )


def _why_few(store: Store, facts: dict[str, Any], now: datetime) -> str:
    """Which gates keep a city from most of what is open."""
    compiled = compiled_of(store)
    failed: Counter[str] = Counter()
    for place, count in _distinct(store, now):
        gates = gates_of(compiled.offers[place], facts, now, compiled.statuses)
        failed.update({one.key: count for one in gates if one.verdict is False})
    if not failed:
        return ""
    said = [f"{GATE_LABELS.get(key, key)} ({count})" for key, count in failed.most_common(3)]
    return _("Closed by: %(gates)s") % {"gates": ", ".join(said)}


def _distinct(store: Store, now: datetime) -> list[tuple[int, int]]:
    """One of the opportunities that are not over for each set of gates, and how many have the same."""
    ready = compiled_of(store).at(now)
    sides = ready.gates.place[ready.live]
    _found, first, counts = np.unique(sides, return_index=True, return_counts=True)
    return [(int(ready.live[at]), int(count)) for at, count in zip(first, counts, strict=True)]


def _why_nobody(store: Store, place: int, known: list[Profile | None], now: datetime) -> str:
    compiled = compiled_of(store)
    failed: Counter[str] = Counter()
    for one in known[:MOST_ASKED]:
        facts = one.facts if one is not None else {}
        gates = gates_of(compiled.offers[place], facts, now, compiled.statuses)
        failed.update(gate.key for gate in gates if gate.verdict is False)
    said = [f"{GATE_LABELS.get(key, key)} ({count})" for key, count in failed.most_common(3)]
    return _("Closed by: %(gates)s") % {"gates": ", ".join(said)}


def _groups(cities: list[Any], known: list[Profile | None], counts: Any, reasoned: set[str]) -> list[Group]:
    small, candidate, everybody = [], [], list(range(len(cities)))
    for at, one in enumerate(known):
        facts = one.facts if one is not None else {}
        population = facts.get("population")
        if isinstance(population, int | float) and population < SMALL:
            small.append(at)
        if "candidate" in (facts.get("eu_status") or ()):
            candidate.append(at)
    named = (
        (_("All cities"), everybody),
        (_("Fewer than 50 000 inhabitants"), small),
        (_("In candidate countries"), candidate),
    )
    return [
        Group(
            label,
            len(places),
            sum(int(counts[at]) >= FEW for at in places),
            sum(int(counts[at]) < FEW and str(Scope.city(cities[at].key)) in reasoned for at in places),
        )
        for label, places in named
    ]


def _questions(store: Store, known: list[Profile | None], now: datetime) -> list[tuple[str, int]]:
    """Facts that are missing most often, with the number of cities of which they are not known."""
    compiled = compiled_of(store)
    asked: set[str] = set()
    for place in compiled.at(now).live:
        for one in compiled.offers[place].gates.values():
            asked |= facts_in(one)
    missing = Counter(key for one in known for key in (one.missing(sorted(asked)) if one else sorted(asked)))
    return [(question_of(key).label, count) for key, count in missing.most_common(5)]
