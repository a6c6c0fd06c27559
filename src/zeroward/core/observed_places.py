"""Where a value that one room observed can become a value of an indicator: what rooms with indicators take.

Nothing is written by itself. Whoever works on the indicator looks at the value and takes it over, under the rules of
the room that keeps it.
"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class ObservedPlace:
    """An indicator into which the viewer may write. `key` names it within its room; `owner` says whose it is, `unit` in
    what it counts, `kept` what stands there for the year in question, with where that is from."""

    key: str
    owner: str
    name: str
    unit: str
    kept: float | None = None
    kept_from: str = ""


@dataclass(frozen=True, slots=True)
class ObservedValue:
    """`year` is the year that it describes; `source` says where it is from."""

    year: int
    value: float
    published_on: datetime.date
    source: str


@dataclass(frozen=True, slots=True)
class ObservedTaker:
    """`places(viewer, indicator, year)`: the viewer's places for an indicator by its key. `take(actor, viewer, place,
    value)` writes, and returns the address of the indicator; it raises HouseErrors."""

    places: Callable[[Viewer, str, int], Sequence[ObservedPlace]]
    take: Callable[[Any, Viewer, ObservedPlace, ObservedValue], str]


_takers: dict[str, ObservedTaker] = {}


def register_observed_taker(room: str, taker: ObservedTaker) -> None:
    """Make a room known that keeps indicators; the same name twice replaces it."""
    _takers[room] = taker


def observed_places(viewer: Viewer, indicator: str, year: int) -> list[tuple[str, ObservedPlace]]:
    """Places of all rooms, each with the room's name."""
    return [
        (room, place) for room, taker in _takers.items() for place in taker.places(viewer, indicator, year)
    ]


def take_over(actor: Any, viewer: Viewer, room: str, place: ObservedPlace, value: ObservedValue) -> str:
    """Write the value where it belongs; the address of the indicator."""
    return _takers[room].take(actor, viewer, place, value)
