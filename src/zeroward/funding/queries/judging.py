"""Judging every opportunity for one asker: whether it fits, how well, and why."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.core.ui.why import Why
from zeroward.funding.queries.judged import Gate, Judged
from zeroward.funding.queries.reading import readings
from zeroward.funding.queries.store import Offer, Store
from zeroward.funding.queries.today import states_at
from zeroward.methods.conditions import facts_in, read, verdict_of
from zeroward.profile.queries.profiles import Profile


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for beside the profile: words, and a project."""

    words: str = ""
    project: Any = None


class Verdicts:
    def __init__(self, store: Store, facts: Mapping[str, Any], now: datetime) -> None:
        self.store, self.facts, self.now = store, facts, now
        self.gates = [self._gates(one) for one in store.offers]
        self.fits: NDArray[np.int8] = np.array([self._fit(one) for one in self.gates], dtype=np.int8)
        self.score = np.zeros(len(store.offers))

    def _gates(self, offer: Offer) -> tuple[Gate, ...]:
        found = []
        for key, plain in {**offer.programme.rules, **offer.rules}.items():
            c = read(plain)
            verdict = verdict_of(c, self.facts)
            found.append(
                Gate(
                    key, verdict, (str(plain.get("say", "")),), tuple(facts_in(c)) if verdict is None else ()
                )
            )
        return tuple(found)

    def _fit(self, gates: Sequence[Gate]) -> int:
        if any(one.verdict is False for one in gates):
            return -1
        return 0 if any(one.verdict is None for one in gates) else 1

    def order(self, places: Any, known: bool) -> list[int]:
        states = states_at(self.store, self.now)

        def key(place: int) -> tuple[Any, ...]:
            ahead = states[place].next
            return (
                -int(self.fits[place]) if known else 0,
                -self.score[place],
                ahead is None,
                ahead.at.timestamp() if ahead else 0,
                place,
            )

        return sorted((int(one) for one in places), key=key)

    def missing(self, places: Any) -> Counter[str]:
        return Counter(
            k for p in places if self.fits[p] == 0 for k in {m for g in self.gates[p] for m in g.missing}
        )

    def explain(self, places: Sequence[int]) -> list[Judged]:
        states = states_at(self.store, self.now)
        words = readings([self.store.offers[one] for one in places])
        names = {1: "fits", 0: "ask", -1: "not"}
        return [
            Judged(
                words[self.store.offers[one].pk],
                states[one],
                names[int(self.fits[one])],
                0.0,
                self.gates[one],
                Why(()),
            )
            for one in places
        ]


def judge(store: Store, profile: Profile, now: datetime, wish: Wish) -> Verdicts:
    return Verdicts(store, profile.facts, now)


def similar(store: Store, place: int, now: datetime) -> list[Offer]:
    me = store.offers[place]
    near = [one for one in store.offers if one is not me and set(one.themes) & set(me.themes)]
    return near[:4]
