"""What every opportunity is at a moment, kept until the next moment at which any of them changes."""

from datetime import datetime, time, timedelta
from threading import Lock

from zeroward.funding.queries.store import Store
from zeroward.funding.queries.timing import BRUSSELS, DayState, state_of

_kept: list[tuple[str, datetime, datetime, tuple[DayState, ...]]] = []
_lock = Lock()


def states_at(store: Store, now: datetime) -> tuple[DayState, ...]:
    """In the order of the store's offers."""
    for stamp, since, until, states in _kept:
        if stamp == store.stamp and since <= now < until:
            return states
    made = tuple(state_of(one, now) for one in store.offers)
    with _lock:
        _kept[:] = [(store.stamp, now, _next_change(store, now), made)]
    return made


def _next_change(store: Store, now: datetime) -> datetime:
    """The next deadline, or the end of the day in Brussels: until then nothing opens, closes or comes nearer."""
    tomorrow = now.astimezone(BRUSSELS).date() + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time(), tzinfo=BRUSSELS)
    ahead = [one.at for offer in store.offers for one in offer.deadlines if one.at >= now]
    # a deadline is open at its own moment
    return min([midnight, *(one + timedelta(microseconds=1) for one in ahead)])
