"""The order in which quantities are computed, and the circle that makes one impossible."""

from collections.abc import Iterable, Mapping, Sequence


def sorted_by_need(needs: Mapping[str, Iterable[str]]) -> tuple[list[str], list[str]]:
    """Names so that each comes after what it needs, in the order given where that leaves a choice; and a
    circle, if any.
    """
    state: dict[str, int] = {}
    order: list[str] = []
    for start in needs:
        stack: list[tuple[str, list[str]]] = [] if start in state else [(start, list(needs[start]))]
        if stack:
            state[start] = 1
        while stack:
            name, waiting = stack[-1]
            if not waiting:
                stack.pop()
                state[name] = 2
                order.append(name)
                continue
            following = waiting.pop(0)
            if following not in needs or state.get(following) == 2:
                continue
            if state.get(following) == 1:
                path = [one for one, _ in stack]
                return order, [*path[path.index(following) :], following]
            state[following] = 1
            stack.append((following, list(needs[following])))
    return order, []


def affected(reads: Sequence[Iterable[int]], starts: Iterable[int]) -> tuple[int, ...]:
    """Which steps change when the slots of `starts` do. `reads[i]` are the steps that step i reads; steps
    are in order.
    """
    touched = set(starts)
    for at, sources in enumerate(reads):
        if at not in touched and not touched.isdisjoint(sources):
            touched.add(at)
    return tuple(sorted(touched))
