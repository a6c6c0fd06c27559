"""The weakest of several groups: a chain holds as much as its weakest link, however good the others are."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from zeroward.methods.maturity.scoring.scoring import Scored


@dataclass(frozen=True, slots=True)
class Gate:
    """`value` is the lowest score among the groups whose score is known, `at` their keys.

    `open` are the groups of which nothing is known: the gate may still turn out lower.
    """

    value: Fraction | None
    at: tuple[str, ...]
    open: tuple[str, ...]


def gate(scored: Scored, keys: Iterable[str]) -> Gate:
    """The weakest of the groups with these keys. Groups that do not concern the city are left out.

    Raises KeyError for a group that is not there.
    """
    nodes = [scored.nodes[key] for key in keys]
    known = [(node.score, node.key) for node in nodes if node.score is not None]
    value = min((number for number, _key in known), default=None)
    at = tuple(key for number, key in known if number == value)
    return Gate(value, at, tuple(node.key for node in nodes if node.extent == "none"))
