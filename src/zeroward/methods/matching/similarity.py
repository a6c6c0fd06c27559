"""How alike two records are: Gower's mean over numbers, kinds and sets, and its parts."""

from collections.abc import Collection, Mapping, Sequence
from math import sqrt
from typing import Any

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


def jaccard(left: Collection[Any], right: Collection[Any]) -> float:
    """What both share, of all that either has; two empty sets are alike."""
    one, other = set(left), set(right)
    return len(one & other) / len(one | other) if one | other else 1.0


def dice(left: Collection[Any], right: Collection[Any]) -> float:
    """Twice what both share, of the sum of what each has."""
    one, other = set(left), set(right)
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def overlap(left: Collection[Any], right: Collection[Any]) -> float:
    """What both share, of the smaller set."""
    one, other = set(left), set(right)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def cosine(left: Sequence[float], right: Sequence[float]) -> float:
    """The cosine of the angle between two rows of numbers; 0 when one is all zeros."""
    if len(left) != len(right):
        raise MethodError(
            say("The two rows differ in length."), remedy=say("Give one number for each property of both.")
        )
    size = sqrt(sum(one * one for one in left)) * sqrt(sum(one * one for one in right))
    return sum(one * other for one, other in zip(left, right, strict=True)) / size if size else 0.0


def gower(
    left: Mapping[str, Any],
    right: Mapping[str, Any],
    *,
    ranges: Mapping[str, float],
    weights: Mapping[str, float] | None = None,
) -> tuple[float, dict[str, float]]:
    """Gower's similarity (1971) and its parts; a property that one side lacks (None) does not count.

    Numbers: 1 - |difference| / range. Lists and sets: Jaccard. Everything else: 1 when equal. Raises MethodError for a
    number without a range, and when nothing can be compared.
    """
    parts: dict[str, float] = {}
    for key, mine in left.items():
        theirs = right.get(key)
        if mine is None or theirs is None:
            continue
        parts[key] = _alike(key, mine, theirs, ranges)
    share = {key: (weights or {}).get(key, 1.0) for key in parts}
    if not sum(share.values()):
        raise MethodError(
            say("The two have nothing in common that could be compared."),
            remedy=say("Give at least one property of both."),
        )
    return sum(share[key] * value for key, value in parts.items()) / sum(share.values()), parts


def _alike(key: str, mine: Any, theirs: Any, ranges: Mapping[str, float]) -> float:
    if isinstance(mine, (list, tuple, set, frozenset)):
        return jaccard(mine, theirs)
    if isinstance(mine, (int, float)) and not isinstance(mine, bool):
        if not ranges.get(key, 0) > 0:
            raise MethodError(
                say("%(name)s is a number without a range.", name=key),
                place=key,
                remedy=say("Give the difference at which two have nothing in common."),
            )
        return max(0.0, 1 - float(abs(mine - theirs)) / ranges[key])
    return 1.0 if mine == theirs else 0.0
