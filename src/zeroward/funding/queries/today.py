"""What every opportunity is at a moment, kept until the next moment at which any of them changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from zeroward.funding.queries.compiled import compiled_of
from zeroward.funding.queries.masks import Mask, masked
from zeroward.funding.queries.store import Offer, Store
from zeroward.funding.queries.timing import CLOSED, DayState
from zeroward.methods.funding.timing import BRUSSELS, Timing


@dataclass(frozen=True, slots=True, eq=False)
class Today:
    """All in the order of the store's offers: `next` is the moment of the first deadline ahead in seconds, infinite
    where there is none; `masks` say which are in each state."""

    states: tuple[DayState, ...]
    next: NDArray[np.float64]
    masks: Mapping[str, Mask]

    @property
    def closed(self) -> Mask:
        """Which are over."""
        return self.masks.get(CLOSED, np.zeros(len(self.states), dtype=bool))


_kept: list[tuple[object, Today]] = []
_lock = Lock()


def today_at(store: Store, now: datetime) -> Today:
    """What every opportunity is at that moment."""
    ready = compiled_of(store).at(now)
    for known, today in _kept:
        if known is ready:
            return today
    states = tuple(_state(one, when, now) for one, when in zip(store.offers, ready.timings, strict=True))
    made = Today(
        states,
        np.array([one.next.at.timestamp() if one.next else np.inf for one in states], dtype=float),
        masked([(one.key,) for one in states]),
    )
    with _lock:
        _kept[:] = [(ready, made)]
    return made


def states_at(store: Store, now: datetime) -> tuple[DayState, ...]:
    """In the order of the store's offers."""
    return today_at(store, now).states


def _state(offer: Offer, when: Timing, now: datetime) -> DayState:
    ahead = offer.next_deadline(now) if when.next is not None else None
    if ahead is None:
        return DayState(when.state)
    days = (ahead.at.astimezone(BRUSSELS).date() - now.astimezone(BRUSSELS).date()).days
    return DayState(when.state, ahead, days)
