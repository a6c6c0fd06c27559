"""What is scored: questions in groups, groups in groups, each with a weight among its neighbours."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Number = int | float | Fraction


@dataclass(frozen=True, slots=True)
class Rule:
    """When `condition` holds for a city, the weight is multiplied by `factor`; with 0 the question does not concern it.

    `why` is the English sentence that says so. The condition is opaque here: whoever decides it knows its form.
    """

    condition: Any
    factor: Number
    why: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A question that is answered with a level from 0 to `top`. `effort` is what one level more takes, in any unit."""

    key: str
    weight: Number = 1
    top: int = 4
    effort: Number = 1
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A group of questions or of groups."""

    key: str
    children: tuple["Leaf | Branch", ...]
    weight: Number = 1


def leaves(node: "Leaf | Branch") -> Iterator[Leaf]:
    """The questions under a node, in order."""
    if isinstance(node, Leaf):
        yield node
    else:
        for child in node.children:
            yield from leaves(child)


def branches(node: "Leaf | Branch") -> Iterator[Branch]:
    """The node itself and all groups under it, from the top down."""
    if isinstance(node, Branch):
        yield node
        for child in node.children:
            yield from branches(child)


def exact(number: Number) -> Fraction:
    """A number as it is written: 0.1 is a tenth, so that sums do not depend on their order. Raises ValueError."""
    if isinstance(number, float) and not math.isfinite(number):
        raise ValueError(f"{number} is no finite number.")
    return Fraction(str(number))


def checked(root: Branch) -> Branch:
    """The same structure. Raises MethodError for a key that is used twice, an empty group, and for a weight, a factor,
    an effort or a highest level that makes no sense."""
    seen: set[str] = set()
    nodes: list[Leaf | Branch] = [*branches(root), *leaves(root)]
    for node in nodes:
        if node.key in seen:
            raise _wrong(say("%(key)s is used twice.", key=node.key), node.key)
        seen.add(node.key)
        if not _at_least(node.weight, 0):
            raise _wrong(say("%(key)s: a weight is zero or more.", key=node.key), node.key)
        if isinstance(node, Branch) and not node.children:
            raise _wrong(say("%(key)s holds no question.", key=node.key), node.key)
        if isinstance(node, Branch) and not any(child.weight for child in node.children):
            raise _wrong(say("%(key)s: everything in it weighs nothing.", key=node.key), node.key)
        if isinstance(node, Leaf):
            _check_leaf(node)
    return root


def _check_leaf(leaf: Leaf) -> None:
    if leaf.top < 1:
        raise _wrong(say("%(key)s has no level above zero.", key=leaf.key), leaf.key)
    if not _at_least(leaf.effort, 0) or not leaf.effort:
        raise _wrong(say("%(key)s: an effort is more than zero.", key=leaf.key), leaf.key)
    if not all(_at_least(rule.factor, 0) for rule in leaf.rules):
        raise _wrong(say("%(key)s: a factor is zero or more.", key=leaf.key), leaf.key)


def _at_least(number: Number, least: int) -> bool:
    return math.isfinite(number) and number >= least


def _wrong(message: str, place: str) -> MethodError:
    return MethodError(message, place=place, remedy=say("Mend the definition of the questions."))
