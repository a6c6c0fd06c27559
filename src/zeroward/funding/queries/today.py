"""What every opportunity is at a moment, kept until the next moment at which any of them changes."""

from datetime import datetime
from threading import Lock

from zeroward.funding.queries.compiled import compiled_of
from zeroward.funding.queries.store import Offer, Store
from zeroward.funding.queries.timing import DayState
from zeroward.methods.funding.timing import BRUSSELS, Timing

_kept: list[tuple[object, tuple[DayState, ...]]] = []
_lock = Lock()


def states_at(store: Store, now: datetime) -> tuple[DayState, ...]:
    """In the order of the store's offers."""
    ready = compiled_of(store).at(now)
    for known, states in _kept:
        if known is ready:
            return states
    made = tuple(_state(one, when, now) for one, when in zip(store.offers, ready.timings, strict=True))
    with _lock:
        _kept[:] = [(ready, made)]
    return made


def _state(offer: Offer, when: Timing, now: datetime) -> DayState:
    ahead = offer.next_deadline(now) if when.next is not None else None
    if ahead is None:
        return DayState(when.state)
    days = (ahead.at.astimezone(BRUSSELS).date() - now.astimezone(BRUSSELS).date()).days
    return DayState(when.state, ahead, days)
