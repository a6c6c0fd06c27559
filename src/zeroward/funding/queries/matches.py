"""What fits very many places: keys, scores and deadlines alone, over a runner where one is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from zeroward.core.scope import Scope
from zeroward.funding.queries.compiled import compiled_of
from zeroward.funding.queries.store import offers
from zeroward.funding.queries.today import states_at
from zeroward.methods.conditions import YES
from zeroward.methods.funding.spread import best_in_cuts, joined
from zeroward.methods.runner import Runner
from zeroward.profile.queries.profiles import Profile


@dataclass(frozen=True, slots=True)
class Match:
    """An opportunity that is not closed to a place; `passes`: every gate is passed, else something is not known."""

    key: str
    score: float
    passes: bool
    deadline: datetime | None


@dataclass(frozen=True, slots=True)
class Matches:
    """`best` the first first; `open` counts all that are not closed to the place, `passed` those it passes."""

    best: tuple[Match, ...]
    open: int
    passed: int


def matches_for_many(
    profiles: Mapping[Scope, Profile], *, limit: int = 20, now: datetime, runner: Runner | None = None
) -> dict[Scope, Matches]:
    """The same order and scores as for each place alone. One query where nothing changed."""
    if not profiles:
        return {}
    store = offers()
    states = states_at(store, now)
    facts = (one.facts for one in profiles.values())
    found = joined(best_in_cuts(compiled_of(store), facts, now, limit=limit, runner=runner))
    places, scores = found.places.tolist(), found.scores.tolist()
    verdicts, counts, passed = found.verdicts.tolist(), found.counts.tolist(), found.passed.tolist()
    ends = [state.next.at if state.next is not None else None for state in states]
    return {
        scope: Matches(
            tuple(
                Match(store.offers[place].key, score, bool(verdict == YES), ends[place])
                for place, score, verdict in zip(places[row], scores[row], verdicts[row], strict=True)
                if place >= 0
            ),
            counts[row],
            passed[row],
        )
        for row, scope in enumerate(profiles)
    }
