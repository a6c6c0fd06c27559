"""What fits best, for other rooms: one place in full, or many places at once."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils import timezone

from zeroward.core.queries.said import said
from zeroward.core.scope import Scope
from zeroward.core.ui.addresses import address_of
from zeroward.funding.queries.compiled import compiled_of
from zeroward.funding.queries.judged import FITS, Judged
from zeroward.funding.queries.judging import Wish, judge
from zeroward.funding.queries.store import Store, offers
from zeroward.funding.queries.timing import DayState
from zeroward.funding.queries.today import states_at
from zeroward.methods.conditions import YES, facts_in
from zeroward.methods.funding import Batch, Compiled, batch, gates_of, missing_of
from zeroward.profile.queries.profiles import Profile

PARTNER_FACTS: Final = ("country", "local_partners", "mission_city", "partner_countries")
"""What the gates of countries and partners read."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """`score` is the sum of the values of `parts` (label, value). `gates` is "pass" or "unknown"; what fails is not
    among them. `missing` are the facts that could settle what is unknown, `deadline` the next one (UTC)."""

    key: str
    title: str
    url: str
    score: float
    parts: tuple[tuple[str, float], ...]
    deadline: datetime | None
    gates: str
    missing: tuple[str, ...]
    effort_days: int | None
    state: str


def best_now(profile: Profile, now: datetime, limit: int) -> list[Judged]:
    """What can be asked for now or soon and does not fail: what fits first. One query where nothing changed."""
    store = offers()
    states = states_at(store, now)
    verdicts = judge(store, profile, now, Wish())
    ahead = [place for place, one in enumerate(states) if not one.is_closed and verdicts.fits[place] >= 0]
    return verdicts.explain(verdicts.order(ahead, True)[:limit])


def best_for(profile: Profile, *, limit: int = 10, now: datetime | None = None) -> list[Ranked]:
    """The same as plain data."""
    return [_ranked(one) for one in best_now(profile, now or timezone.now(), limit)]


def best_for_many(
    profiles: Mapping[Scope, Profile], *, limit: int = 3, now: datetime | None = None
) -> dict[Scope, list[Ranked]]:
    """For many places at once; the same as for each alone."""
    store, when = offers(), now or timezone.now()
    compiled = compiled_of(store)
    states = states_at(store, when)
    facts = [one.facts for one in profiles.values()]
    found = batch(compiled, facts, when, limit=limit)
    asking = _Asking(compiled, when)
    labels = [said(one.label) for one in compiled.weights.parts]
    ranked: dict[Scope, list[Ranked]] = {}
    for row, scope in enumerate(profiles):
        ranked[scope] = [
            _of_batch(store, states, found, asking, labels, facts[row], row, column)
            for column, place in enumerate(found.places[row].tolist())
            if place >= 0
        ]
    return ranked


def _of_batch(
    store: Store,
    states: Sequence[DayState],
    found: Batch,
    asking: "_Asking",
    labels: Sequence[str],
    facts: Mapping[str, Any],
    row: int,
    column: int,
) -> Ranked:
    place = int(found.places[row, column])
    offer, state = store.offers[place], states[place]
    passes = bool(found.verdicts[row, column] == YES)
    points = found.points[row, column].tolist()
    return Ranked(
        key=offer.key,
        title=offer.title,
        url=address_of("funding:opportunity", offer.key),
        score=float(found.scores[row, column]),
        parts=tuple((label, value) for label, value in zip(labels, points, strict=True) if value),
        deadline=state.next.at if state.next is not None else None,
        gates="pass" if passes else "unknown",
        missing=() if passes else asking.missing(place, facts),
        effort_days=offer.effort_days,
        state=state.key,
    )


class _Asking:
    """Facts that could settle an opportunity; places of which the rules know the same are asked once."""

    def __init__(self, compiled: Compiled, now: datetime) -> None:
        self.compiled, self.now = compiled, now
        self.sides = compiled.at(now).gates.place
        self.known: dict[Hashable, tuple[str, ...]] = {}
        self.read: dict[int, tuple[str, ...]] = {}

    def missing(self, place: int, facts: Mapping[str, Any]) -> tuple[str, ...]:
        side = int(self.sides[place])
        if side not in self.read:
            named = {fact for one in self.compiled.offers[place].gates.values() for fact in facts_in(one)}
            self.read[side] = tuple(sorted({*named, *PARTNER_FACTS}))
        key = (side, *(_plain(facts.get(fact)) for fact in self.read[side]))
        if key not in self.known:
            gates = gates_of(self.compiled.offers[place], facts, self.now, self.compiled.statuses)
            self.known[key] = missing_of(gates)
        return self.known[key]


def _plain(value: Any) -> Hashable:
    return frozenset(value) if isinstance(value, set | list | tuple) else value


def _ranked(one: Judged) -> Ranked:
    offer = one.reading.offer
    return Ranked(
        key=offer.key,
        title=str(one.reading.title),
        url=address_of("funding:opportunity", offer.key),
        score=one.score,
        parts=tuple((str(part.label), part.value) for part in one.why.parts),
        deadline=one.deadline,
        gates="pass" if one.fit == FITS else "unknown",
        missing=one.missing,
        effort_days=offer.effort_days,
        state=one.state.key,
    )
