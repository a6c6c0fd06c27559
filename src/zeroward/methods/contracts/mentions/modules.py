"""Which module of the template a line belongs to."""

from bisect import bisect_right
from collections.abc import Callable, Sequence


def module_finder(modules: Sequence[tuple[str, int, int]]) -> Callable[[int], str]:
    """From a line to the id of its module, "" for none. Of modules within one another the later begun counts."""
    ordered = sorted(modules, key=lambda one: one[1])
    firsts = [first for _id, first, _last in ordered]

    def at(line: int) -> str:
        for here in range(bisect_right(firsts, line) - 1, -1, -1):
            found, _first, last = ordered[here]
            if line <= last:
                return found
        return ""

    return at
