"""Causal loops: the ways round in a map of signed arrows, and whether each reinforces or balances.

The polarity of a loop is the product of its signs. Loops grow without bound with the size of a map, so that length and
number are limited, and the result says when a limit cut it short. Source: Johnson (1975) for the search.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say

LONGEST: Final = 12
MOST_LOOPS: Final = 10_000
_MOST_STEPS: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class Loop:
    """Nodes in the order of the arrows, from the smallest; polarity 1 reinforces, -1 balances.

    `delays` is how many of its arrows are marked as slow.
    """

    nodes: tuple[int, ...]
    polarity: int
    delays: int = 0


@dataclass(frozen=True, slots=True)
class Loops:
    """The shortest first. `at_node` and `on_arrow` count the loops through each."""

    loops: tuple[Loop, ...]
    complete: bool
    at_node: tuple[int, ...]
    on_arrow: dict[tuple[int, int], int]
    notes: tuple[Said, ...]


def loops(
    arrows: Iterable[tuple[int, int, int]],
    size: int,
    *,
    delayed: Iterable[tuple[int, int]] = (),
    longest: int = LONGEST,
    most: int = MOST_LOOPS,
) -> Loops:
    """All loops up to a length and a number. Arrows are from, to, and 1 or -1.

    Raises MethodError for an arrow to a node that is not there, another sign, or two arrows of opposite signs between
    the same nodes.
    """
    signs = _signs(arrows, size)
    after: list[list[int]] = [[] for _ in range(size)]
    for first, second in sorted(signs):
        after[first].append(second)
    late = set(delayed)
    search = _Search(after, min(longest, size), most)
    for start in range(size):
        search.from_node(start, _component(after, start))
        if search.full:
            break
    found = [_loop(nodes, signs, late) for nodes in sorted(search.found, key=lambda one: (len(one), one))]
    through, on_arrow = [0] * size, dict.fromkeys(signs, 0)
    for one in found:
        for first, second in _around(one.nodes):
            through[first] += 1
            on_arrow[first, second] += 1
    notes: tuple[Said, ...] = ()
    if not search.complete:
        notes = (say("Not all loops are listed: the map has more, or longer ones than %(length)s steps.",
                     length=search.longest),)  # fmt: skip
    return Loops(tuple(found), search.complete, tuple(through), on_arrow, notes)


def _signs(arrows: Iterable[tuple[int, int, int]], size: int) -> dict[tuple[int, int], int]:
    signs: dict[tuple[int, int], int] = {}
    for first, second, sign in arrows:
        if not (0 <= first < size and 0 <= second < size) or sign not in (1, -1):
            raise MethodError(
                say("An arrow leads nowhere, or has no sign."),
                place="arrows",
                remedy=say("Join two factors of the map, and mark the arrow + or -."),
            )
        if signs.setdefault((first, second), sign) != sign:
            raise MethodError(
                say("Two arrows between the same factors have opposite signs."),
                place="arrows",
                remedy=say("Put a factor between them that tells the two ways apart."),
            )
    return signs


def _component(after: Sequence[Sequence[int]], start: int) -> set[int]:
    """Nodes from `start` up that lie on a way from it and back to it."""
    before: list[list[int]] = [[] for _ in after]
    for node, others in enumerate(after):
        for other in others:
            before[other].append(node)
    return _reach(after, start) & _reach(before, start)


def _reach(after: Sequence[Sequence[int]], start: int) -> set[int]:
    seen, stack = {start}, [start]
    while stack:
        for other in after[stack.pop()]:
            if other >= start and other not in seen:
                seen.add(other)
                stack.append(other)
    return seen


class _Search:
    """Depth first from each node over larger ones; only within the part of the map that leads back."""

    def __init__(self, after: Sequence[Sequence[int]], longest: int, most: int) -> None:
        self.after, self.longest, self.most = after, longest, most
        self.found: list[tuple[int, ...]] = []
        self.complete, self.full, self.steps = True, False, 0

    def from_node(self, start: int, within: set[int]) -> None:
        path, on_path = [start], {start}
        ahead = [iter(self.after[start])]
        while ahead:
            node = next(ahead[-1], None)
            self.steps += 1
            if len(self.found) >= self.most or self.steps > _MOST_STEPS:
                self.complete, self.full = False, True
                return
            if node is None:
                ahead.pop()
                on_path.discard(path.pop())
            elif node == start:
                self.found.append(tuple(path))
            elif node in within and node not in on_path:
                if len(path) >= self.longest:
                    self.complete = False
                    continue
                path.append(node)
                on_path.add(node)
                ahead.append(iter(self.after[node]))


def _around(nodes: tuple[int, ...]) -> list[tuple[int, int]]:
    return list(zip(nodes, (*nodes[1:], nodes[0]), strict=True))


def _loop(nodes: tuple[int, ...], signs: dict[tuple[int, int], int], late: set[tuple[int, int]]) -> Loop:
    polarity = 1
    for arrow in _around(nodes):
        polarity *= signs[arrow]
    return Loop(nodes, polarity, sum(arrow in late for arrow in _around(nodes)))
