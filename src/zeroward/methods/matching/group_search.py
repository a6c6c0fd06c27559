"""Search for groups: a start that keeps the decisions, then swaps and moves while they help."""

from collections.abc import Collection

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Division = tuple[tuple[int, ...], ...]
Fit = NDArray[np.float64]


def start(
    fit: Fit,
    smallest: int,
    largest: int,
    never: NDArray[np.bool_],
    together: Collection[tuple[int, int]],
    random: Generator,
) -> Division | None:
    """Fill groups one after the other, each time with the block that fits the group best."""
    count = len(fit)
    blocks = _blocks(count, together)
    number = max(1, round(count / ((smallest + largest) / 2)))
    while number * smallest > count:
        number -= 1
    while number * largest < count:
        number += 1
    order = sorted(random.permutation(len(blocks)).tolist(), key=lambda at: -len(blocks[at]))
    groups: list[list[int]] = [[] for _ in range(number)]
    for at in order:
        block = blocks[at]
        free = [
            one for one in groups if len(one) + len(block) <= largest and not never[np.ix_(one, block)].any()
        ]
        short = [one for one in free if len(one) + len(block) <= smallest]
        chosen = max(short or free, key=lambda one: _mean(fit, one, block), default=None)
        if chosen is None:
            return None
        chosen.extend(block)
    if any(len(one) < smallest for one in groups):
        return None
    return tuple(tuple(sorted(one)) for one in groups)


def improve(
    fit: Fit,
    groups: Division,
    smallest: int,
    largest: int,
    never: NDArray[np.bool_],
    together: Collection[tuple[int, int]],
) -> Division:
    """Take the best swap or move again and again until none helps. Cities that stay together stay where they are."""
    count = len(fit)
    tied = {one for pair in together for one in pair}
    member = np.zeros((len(groups), count))
    for at, group in enumerate(groups):
        member[at, list(group)] = 1.0
    for _ in range(20 * count):
        change = _best_change(fit, member, smallest, largest, never, tied)
        if change is None:
            break
        for city, target in change:
            member[:, city] = 0.0
            member[target, city] = 1.0
    return tuple(sorted(tuple(np.flatnonzero(row).tolist()) for row in member))


def _best_change(
    fit: Fit, member: Fit, smallest: int, largest: int, never: NDArray[np.bool_], tied: set[int]
) -> list[tuple[int, int]] | None:
    sizes = member.sum(axis=1)
    links = fit @ member.T  # the sum of fit of each city to each group
    home = member.argmax(axis=0)
    inside = (member * links.T).sum(axis=1)
    blocked = never.astype(float) @ member.T
    loose = np.array([city not in tied for city in range(len(fit))])
    best, gain = None, 1e-9
    for city in np.flatnonzero(loose).tolist():
        here = int(home[city])
        after = (inside[here] - 2 * links[city, here]) / max(sizes[here] - 2, 1)
        for target in range(len(sizes)):
            if target == here:
                continue
            if sizes[here] > smallest and sizes[target] < largest and not blocked[city, target]:
                there = (inside[target] + 2 * links[city, target]) / sizes[target]
                now = inside[here] / (sizes[here] - 1) + inside[target] / (sizes[target] - 1)
                if after + there - now > gain:
                    best, gain = [(city, target)], after + there - now
        others = np.flatnonzero(loose & (home > here))
        if not len(others):
            continue
        theirs = home[others]
        mine = links[others, here] - fit[others, city] - links[city, here]
        yours = links[city, theirs] - fit[city, others] - links[others, theirs]
        change = 2 * mine / (sizes[here] - 1) + 2 * yours / (sizes[theirs] - 1)
        hurts = (blocked[city, theirs] - never[city, others] > 0) | (
            blocked[others, here] - never[others, city] > 0
        )
        change[hurts] = -np.inf
        at = int(change.argmax())
        if change[at] > gain:
            best, gain = [(city, int(theirs[at])), (int(others[at]), here)], float(change[at])
    return best


def _mean(fit: Fit, group: list[int], block: list[int]) -> float:
    return float(fit[np.ix_(block, group)].mean()) if group else 0.0


def _blocks(count: int, together: Collection[tuple[int, int]]) -> list[list[int]]:
    """Cities that stay together, as one block each."""
    label = list(range(count))
    for one, other in together:
        old, new = label[other], label[one]
        label = [new if at == old else at for at in label]
    return [[city for city in range(count) if label[city] == at] for at in sorted(set(label))]
