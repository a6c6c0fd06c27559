"""How often one address may ask for what costs much, or send forms without an account."""

import time
from collections.abc import Callable

KINDS = ("search", "forms", "passwords")
WINDOW = 60  # seconds
MOST_ADDRESSES = 20_000
_views: dict[str, str] = {}


def register_throttle(kind: str, *views: str) -> None:
    """Names of routes: "search" counts every question, "forms" what visitors send, "passwords" what anybody sends, also
    who is signed in: everybody can open an account.

    Limits: ZEROWARD_SEARCH_PER_MINUTE, and ZEROWARD_FORMS_PER_MINUTE for each of the others.
    """
    if kind not in KINDS:
        raise ValueError(f"{kind!r}: one of {', '.join(KINDS)}")
    _views.update(dict.fromkeys(views, kind))


def throttle_of(view: str) -> str:
    """The kind of a route; empty for one that is not counted."""
    return _views.get(view, "")


class Counter:
    """Counts of the running minute. Bounded: when too many addresses come at once, the count starts anew."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._window, self._counts = clock, 0, dict[tuple[str, str], int]()

    def add(self, kind: str, address: str) -> int:
        """The count with this one."""
        window = int(self._clock() // WINDOW)
        if window != self._window or len(self._counts) >= MOST_ADDRESSES:
            self._window, self._counts = window, {}
        count = self._counts.get((kind, address), 0) + 1
        self._counts[kind, address] = count
        return count

    def clear(self) -> None:
        self._counts = {}
