"""Scores between 0 and 1: the weighted mean of what is known, its bounds, the median and the weakest link.

Everything is computed in fractions: sums are exact and do not depend on the order of the questions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.maturity.scoring.answers import SILENT, Answer, State, middle
from zeroward.methods.maturity.scoring.structure import Branch, Leaf, branches, leaves
from zeroward.methods.maturity.scoring.weighing import shares

Extent = Literal["full", "part", "none", "not_concerned"]
ZERO, ONE = Fraction(0), Fraction(1)


@dataclass(frozen=True, slots=True)
class Part:
    """What one question adds to the whole.

    `base` is its share if everything concerned the city, `concerned` after the weights of what does not were passed
    on, `share` after those of what is not known were passed on too. `claimed` is the level that was said (0–1),
    `value` the part of it that counts. `points` = share × value; the points of all questions add up to the score.
    """

    key: str
    within: tuple[str, ...]
    state: State
    base: Fraction
    concerned: Fraction
    share: Fraction
    claimed: Fraction | None
    value: Fraction | None

    @property
    def points(self) -> Fraction:
        return ZERO if self.value is None else self.share * self.value

    @property
    def withheld(self) -> Fraction:
        """Points that were said and do not count for want of evidence."""
        return (
            ZERO if self.claimed is None or self.value is None else self.share * (self.claimed - self.value)
        )


@dataclass(frozen=True, slots=True)
class Node:
    """A group. `score` None: nothing in it is known. `low` and `high`: if all that is open were 0, or the highest.

    `coverage` is the share of what concerns the city that is known, by weight; `share` its share in the whole.
    `middle` is the median of its questions, `weakest` the lowest of them with their keys (`weakest_at`).
    """

    key: str
    extent: Extent
    score: Fraction | None
    low: Fraction
    high: Fraction
    coverage: Fraction
    share: Fraction
    middle: Fraction | None
    weakest: Fraction | None
    weakest_at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """The whole and each group by key, in the order of the questions; the part of every question."""

    root: str
    nodes: Mapping[str, Node]
    parts: Mapping[str, Part]

    @property
    def whole(self) -> Node:
        return self.nodes[self.root]


def score(
    root: Branch,
    answers: Mapping[str, Answer],
    *,
    factors: Mapping[str, Fraction] | None = None,
    caps: Mapping[str, Fraction] | None = None,
) -> Scored:
    """Score a structure that was checked. What has no answer is silent; answers to other questions are left out.

    `factors` multiply the weights of questions (`personalised`); a question with the factor 0 does not concern the
    city. `caps` are the highest levels that count, between 0 and 1 (`evidence_cap`). Raises MethodError for a level
    that the question does not have.
    """
    weights, limits = factors or {}, caps or {}
    found = {leaf.key: answers.get(leaf.key, SILENT) for leaf in leaves(root)}

    def concerns(leaf: Leaf) -> bool:
        return found[leaf.key].state != "not_concerned"

    base = shares(root, {}, lambda _leaf: True)
    concerned = shares(root, weights, concerns)
    known = shares(root, weights, lambda leaf: found[leaf.key].state == "known")
    parts = {}
    for leaf, within in _with_path(root, ()):
        answer = found[leaf.key]
        claimed = _claimed(leaf, answer)
        state: State = answer.state if leaf.key in concerned or not concerns(leaf) else "not_concerned"
        parts[leaf.key] = Part(
            key=leaf.key,
            within=within,
            state=state,
            base=base.get(leaf.key, ZERO),
            concerned=concerned.get(leaf.key, ZERO),
            share=known.get(leaf.key, ZERO),
            claimed=claimed,
            value=None if claimed is None else min(claimed, limits.get(leaf.key, ONE)),
        )
    nodes = {one.key: _node(one, parts, concerned, known) for one in branches(root)}
    return Scored(root.key, nodes, parts)


def evidence_cap(evidence: int, top: int = 4) -> Fraction:
    """How much of a question counts with evidence of a level: up to one level above it, between 0 and 1."""
    return min(Fraction(max(evidence, 0) + 1, top), ONE)


def _claimed(leaf: Leaf, answer: Answer) -> Fraction | None:
    if answer.level is None:
        return None
    if not 0 <= answer.level <= leaf.top:
        raise MethodError(
            say("%(key)s has no level %(level)s.", key=leaf.key, level=float(answer.level)),
            place=leaf.key,
            remedy=say("Choose a level from 0 to %(top)s.", top=leaf.top),
        )
    return answer.level / leaf.top


def _with_path(node: Leaf | Branch, within: tuple[str, ...]) -> list[tuple[Leaf, tuple[str, ...]]]:
    if isinstance(node, Leaf):
        return [(node, within)]
    return [pair for child in node.children for pair in _with_path(child, (*within, node.key))]


def _node(
    branch: Branch,
    parts: Mapping[str, Part],
    concerned: Mapping[str, Fraction],
    known: Mapping[str, Fraction],
) -> Node:
    inside = [parts[leaf.key] for leaf in leaves(branch)]
    all_of_it, seen = concerned.get(branch.key, ZERO), known.get(branch.key, ZERO)
    counted = [(part.value, part.key) for part in inside if part.value is not None and part.share]
    values = [value for value, _key in counted]
    floor = min(values, default=None)
    if not all_of_it:
        return Node(branch.key, "not_concerned", None, ZERO, ZERO, ZERO, ZERO, None, None, ())
    # within the group, a question's share of what concerns the city
    sure = sum((part.concerned * part.value for part in inside if part.value is not None), ZERO) / all_of_it
    coverage = sum((part.concerned for part in inside if part.state == "known"), ZERO) / all_of_it
    return Node(
        key=branch.key,
        extent="none" if not values else "full" if coverage == 1 else "part",
        score=sum((part.points for part in inside), ZERO) / seen if seen else None,
        low=sure,
        high=sure + 1 - coverage,
        coverage=coverage,
        share=all_of_it,
        middle=middle(values) if values else None,
        weakest=floor,
        weakest_at=tuple(key for value, key in counted if value == floor),
    )
