"""What belongs to a workspace is kept by the key of its place: whoever changes the place is asked here first."""

from collections.abc import Callable
from typing import Any

Guard = Callable[[Any], None]
_guards: dict[str, Guard] = {}


def register_reach_guard(name: str, guard: Guard) -> None:
    """`guard(record)` raises a HouseError where merging, deleting, renaming or hiding this record would put something
    out of reach. The same name twice replaces it."""
    _guards[name] = guard


def keep_in_reach(record: Any) -> None:
    """Raises what a guard says."""
    for guard in _guards.values():
        guard(record)
