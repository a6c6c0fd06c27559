"""What rules can see of a city: two cities with the same look get the same answers."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from zeroward.methods.conditions import every_test
from zeroward.services.queries.offers import Offer

Look = tuple[Any, ...]


def look_of(menu: Collection[Offer]) -> Callable[[Mapping[str, Any]], Look]:
    """A function from facts to their look. A number counts only by which bounds of rules it passes."""
    bounds: dict[str, set[float]] = defaultdict(set)
    names = {"role"}
    for offer in menu:
        for test in every_test(offer.rule) if offer.rule is not None else ():
            names.add(test.fact)
            if isinstance(test.value, float):
                bounds[test.fact].add(test.value)
    ordered = [(name, sorted(bounds[name])) for name in sorted(names)]
    return lambda facts: tuple(_seen(facts.get(name), limits) for name, limits in ordered)


def _seen(value: Any, limits: Sequence[float]) -> Any:
    if isinstance(value, bool):
        return ("yes_no", value)  # or else 1 would look like yes
    if isinstance(value, int | float):
        if value != value:
            return None
        return (bisect_left(limits, value), bisect_right(limits, value))
    return tuple(sorted(value)) if isinstance(value, set | frozenset | list) else value
