"""What fits best, for other rooms: one place in full, or many places at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

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
from zeroward.methods.conditions import YES, Condition, facts_in
from zeroward.methods.funding import Batch, batch
from zeroward.profile.queries.profiles import Profile


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
    """For many places at once. `missing` names what the rules ask for and is not known."""
    store, when = offers(), now or timezone.now()
    compiled = compiled_of(store)
    states = states_at(store, when)
    facts = [one.facts for one in profiles.values()]
    found = batch(compiled, facts, when, limit=limit)
    asked = [_asked(one.gates.values()) for one in compiled.offers]
    labels = [said(one.label) for one in compiled.weights.parts]
    ranked: dict[Scope, list[Ranked]] = {}
    for row, scope in enumerate(profiles):
        ranked[scope] = [
            _of_batch(store, states, found, asked, labels, facts[row], row, column)
            for column, place in enumerate(found.places[row].tolist())
            if place >= 0
        ]
    return ranked


def _of_batch(
    store: Store,
    states: Sequence[DayState],
    found: Batch,
    asked: Sequence[tuple[str, ...]],
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
        missing=() if passes else tuple(key for key in asked[place] if key not in facts),
        effort_days=offer.effort_days,
        state=state.key,
    )


def _asked(conditions: Iterable[Condition]) -> tuple[str, ...]:
    return tuple(sorted({"country", *(fact for one in conditions for fact in facts_in(one))}))


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
