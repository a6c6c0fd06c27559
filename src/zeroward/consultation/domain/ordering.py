"""Moving one of several rows by one place."""

from collections.abc import Iterable
from typing import Any


def moved(rows: Iterable[Any], row: Any, *, earlier: bool) -> list[Any]:
    """The rows with `order` counted anew, `row` one place earlier or later. Empty when there is nothing to move: it
    stands at the edge, or somebody else took it away meanwhile."""
    found = list(rows)
    if row not in found:
        return []
    place = found.index(row)
    other = place - 1 if earlier else place + 1
    if not 0 <= other < len(found):
        return []
    found[place], found[other] = found[other], found[place]
    for order, one in enumerate(found, start=1):
        one.order = order
    return found
