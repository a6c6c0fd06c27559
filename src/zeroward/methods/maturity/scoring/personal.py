"""Questions that weigh less for a city, or do not concern it: rules that look at facts of the city."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from zeroward.methods.maturity.scoring.structure import Branch, Leaf, Rule, exact, leaves

Decide = Callable[[Any], bool | None]
"""Whether a condition holds for a city: True, False, or None when a fact is not known."""


@dataclass(frozen=True, slots=True)
class Personal:
    """`factors` by question, where one differs from 1; `applied` and `open`: the rules that held, and those whose fact
    is not known. A rule that is open changes nothing."""

    factors: Mapping[str, Fraction]
    applied: Mapping[str, tuple[Rule, ...]]
    open: Mapping[str, tuple[Rule, ...]]


NOBODY = Personal({}, {}, {})


def personalised(root: Branch, decide: Decide) -> Personal:
    """What the rules of each question make of its weight. Several that hold multiply, in whatever order."""
    factors: dict[str, Fraction] = {}
    applied: dict[str, tuple[Rule, ...]] = {}
    undecided: dict[str, tuple[Rule, ...]] = {}
    for leaf in leaves(root):
        held, unclear = _decided(leaf, decide)
        if held:
            applied[leaf.key] = held
        if unclear:
            undecided[leaf.key] = unclear
        factor = Fraction(1)
        for rule in held:
            factor *= exact(rule.factor)
        if factor != 1:
            factors[leaf.key] = factor
    return Personal(factors, applied, undecided)


def _decided(leaf: Leaf, decide: Decide) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    verdicts = [(rule, decide(rule.condition)) for rule in leaf.rules]
    held = tuple(rule for rule, verdict in verdicts if verdict is True)
    return held, tuple(rule for rule, verdict in verdicts if verdict is None)
