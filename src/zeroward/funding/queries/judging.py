"""Judging every opportunity for one asker: whether it fits, how well, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np
from django.utils.translation import get_language
from numpy.typing import NDArray

from zeroward.funding.models import FundingProject
from zeroward.funding.queries.compiled import compiled_of
from zeroward.funding.queries.explaining import gates_said, labels_of, why_of
from zeroward.funding.queries.judged import ASK, FITS, NOT, Judged
from zeroward.funding.queries.reading import readings
from zeroward.funding.queries.store import Offer, Store
from zeroward.funding.queries.today import states_at, today_at
from zeroward.methods.conditions import NO, OPEN, YES
from zeroward.methods.funding import (
    Change,
    Compiled,
    Scored,
    Scoring,
    changes,
    gates_of,
    missing_of,
    terms_of,
)
from zeroward.methods.funding.cities import Cities
from zeroward.profile.queries.profiles import Profile

Codes = NDArray[np.int8]
FIT: Final = {1: FITS, 0: ASK, -1: NOT}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for beside the profile: words, and a project of the city."""

    words: str = ""
    project: FundingProject | None = None

    @property
    def text(self) -> str:
        """All words that there are."""
        own = (self.project.title, self.project.text) if self.project is not None else ()
        return " ".join(one for one in (self.words, *own) if one)

    def over(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """The facts of the city, with those of the project in their place."""
        found = dict(facts)
        if self.project is None:
            return found
        themes = frozenset(one.key for one in self.project.themes.all())
        if themes:
            found["themes"] = themes
        if self.project.cost_euro is not None:
            found["project_cost"] = float(self.project.cost_euro)
        if self.project.stage:
            found["project_stage"] = self.project.stage
        return found


class Verdicts:
    """All opportunities for one asker, in the order of the store: `fits` is 1, 0 (something must be known first) or −1,
    `scores` from 0 to 1."""

    def __init__(self, store: Store, facts: Mapping[str, Any], now: datetime, text: str) -> None:
        self.store, self.facts, self.now = store, facts, now
        self.compiled: Compiled = compiled_of(store)
        self.today = today_at(store, now)
        self.terms = terms_of(text, (get_language() or "en")[:2]) if text else frozenset()
        count = len(store.offers)
        scoring = Scoring(self.compiled, Cities([facts], [self.terms]), now)
        self.ready = scoring.ready
        places = np.arange(count, dtype=np.int32)
        self.scored: Scored = scoring.exact(np.zeros(count, np.int64), places)
        self.scores = self.scored.scores
        self.weighs = [bool(one) for one in scoring.weights[0] > 0]
        self.fits = _fits(self.scored.verdicts, self.ready.live, count)

    def order(self, places: Iterable[int], known: bool) -> list[int]:
        """What fits first, then what must be asked, then the rest; within each the higher score, the nearer deadline.
        Of an asker of whom nothing is known, the deadline alone decides."""
        chosen = np.sort(np.fromiter(places, dtype=np.intp))
        when = self.today.next[chosen]
        if not known:
            return chosen[np.argsort(when, kind="stable")].tolist()
        score = np.round(self.scores[chosen], 9)
        return chosen[np.lexsort((when, -score, -self.fits[chosen]))].tolist()

    def missing(self, places: Iterable[int]) -> Counter[str]:
        """Facts that could settle what is open among these, with how many each could settle. Opportunities with the
        same gates are asked once."""
        sides = self.ready.gates.place
        open_sides = Counter(int(sides[place]) for place in places if self.fits[place] == 0)
        found: Counter[str] = Counter()
        first = {side: place for place, side in reversed(list(enumerate(sides.tolist())))}
        for side, count in open_sides.items():
            for fact in self._missing(first[side]):
                found[fact] += count
        return found

    def explain(self, places: Sequence[int]) -> list[Judged]:
        """These opportunities in full. At most one query."""
        words = readings([self.store.offers[place] for place in places])
        labels = labels_of()
        steps = changes(self.compiled, self.facts, self.now, places, text=self.terms) if self.facts else {}
        return [self._judged(place, words, labels, steps.get(place, ())) for place in places]

    def _judged(
        self, place: int, words: Mapping[int, Any], labels: Mapping[str, str], steps: Sequence[Change]
    ) -> Judged:
        offer = self.compiled.offers[place]
        gates = gates_of(offer, self.facts, self.now, self.compiled.statuses, labels=labels)
        why, said_changes = why_of(self.scored, place, self.compiled.weights, self.weighs, steps)
        return Judged(
            reading=words[self.store.offers[place].pk],
            state=self.today.states[place],
            fit=FIT[int(self.fits[place])],
            score=float(self.scores[place]),
            gates=gates_said(gates, self.facts),
            why=why,
            changes=said_changes,
        )

    def _missing(self, place: int) -> tuple[str, ...]:
        return missing_of(gates_of(self.compiled.offers[place], self.facts, self.now, self.compiled.statuses))


def judge(store: Store, profile: Profile, now: datetime, wish: Wish) -> Verdicts:
    """Everything for one asker. No query."""
    return Verdicts(store, wish.over(profile.facts), now, wish.text)


def similar(store: Store, place: int, now: datetime, limit: int = 4) -> list[Offer]:
    """What shares the most topics and is not over: more shared topics first, then the nearer deadline."""
    own = store.offers[place]
    states = states_at(store, now)
    shared = [
        (len(set(one.themes) & set(own.themes)) / max(1, len(set(one.themes) | set(own.themes))), at)
        for at, one in enumerate(store.offers)
        if at != place and not states[at].is_closed
    ]
    near = sorted((pair for pair in shared if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))
    return [store.offers[at] for _share, at in near[:limit]]


def _fits(verdicts: Codes, live: NDArray[np.int32], count: int) -> Codes:
    """1, 0 or −1; what is over does not fit."""
    found = np.zeros(count, np.int8)
    found[verdicts == YES] = 1
    found[verdicts == OPEN] = 0
    found[verdicts == NO] = -1
    over = np.ones(count, dtype=bool)
    over[live] = False
    found[over] = -1
    return found
