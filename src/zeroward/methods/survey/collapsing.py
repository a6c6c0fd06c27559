"""Thin categories join others before weighting, by rules that are declared in advance and reported afterwards.

A category of the frame that nobody, or hardly anybody, answered for cannot be weighted: it joins its neighbour where
the categories have an order, the category that a rule names, or else the rest of its kind.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Codes
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.margins import Margin

LEAST = 3
"""Categories with fewer answers than this join another: with fewer, leaving one out can empty them."""

Rule = Sequence[Any] | Mapping[Any, Any]
"""Categories in their order, or the category that each thin one joins."""


@dataclass(frozen=True, slots=True)
class Merge:
    """One category that joined another: how many answers and how many members of the frame it had."""

    variable: str
    category: str
    into: str
    answers: int
    members: int


@dataclass(frozen=True, slots=True)
class Collapsed:
    """The margin after merging, the merged category of each member of the frame, what was merged, and whether the
    variable has more than one category left."""

    margin: Margin
    frame: Codes
    merges: tuple[Merge, ...]
    usable: bool


@dataclass
class _Group:
    names: list[str]
    answers: int
    members: int


@dataclass
class _State:
    variable: str
    groups: list[_Group]
    merges: list[Merge] = field(default_factory=list)

    def join(self, thin: _Group, other: _Group) -> None:
        label = "+".join(other.names)
        self.merges.append(Merge(self.variable, "+".join(thin.names), label, thin.answers, thin.members))
        other.names += thin.names
        other.answers += thin.answers
        other.members += thin.members
        self.groups.remove(thin)


def collapse(
    variable: str, frame: ArrayLike, answered: Sequence[int], *, rule: Rule | None = None, least: int = LEAST
) -> Collapsed:
    """The margin of one variable: `frame` has the category of each member, `answered` the members that answered.

    Raises SurveyError for a rule that names a category which the frame lacks, and for rules in a circle.
    """
    members = np.asarray(frame).astype(str)
    taken = members[np.asarray(answered, dtype=np.int64)]
    found, counts = np.unique(members, return_counts=True)
    own = dict(zip(*np.unique(taken, return_counts=True), strict=True))
    order = _order(variable, [str(one) for one in found], rule)
    sizes = dict(zip(found.tolist(), counts.tolist(), strict=True))
    state = _State(variable, [_Group([one], int(own.get(one, 0)), int(sizes[one])) for one in order])
    if isinstance(rule, Mapping):
        _by_rule(state, {str(one): str(other) for one, other in rule.items()}, least)
    elif rule is not None:
        _by_order(state, least)
    _by_rest(state, least)
    place = {name: at for at, group in enumerate(state.groups) for name in group.names}
    table = np.array([place[str(one)] for one in found], dtype=np.int64)
    whole = table[np.searchsorted(found, members)]
    codes = whole[np.asarray(answered, dtype=np.int64)]
    totals = np.array([group.members for group in state.groups], dtype=np.float64)
    labels = tuple("+".join(group.names) for group in state.groups)
    return Collapsed(Margin(codes, totals, labels, variable), whole, tuple(state.merges), len(labels) > 1)


def _order(variable: str, found: list[str], rule: Rule | None) -> list[str]:
    """The categories of the frame, in the order of the rule."""
    named = [str(one) for one in rule] if rule is not None else []
    if isinstance(rule, Mapping):
        named += [str(one) for one in rule.values()]
        strange = [one for one in named if one not in found]
    else:
        strange = [one for one in found if one not in named] if named else []
    if strange:
        raise refuse(
            "The rule for merging categories of %(name)s and the frame do not agree on: %(names)s.",
            remedy="Name every category as the frame does.",
            place=variable,
            name=variable,
            names=", ".join(strange),
        )
    return found if isinstance(rule, Mapping) or not named else [one for one in named if one in found]


def _by_rule(state: _State, rule: Mapping[str, str], least: int) -> None:
    for name, into in rule.items():
        thin = next(group for group in state.groups if name in group.names)
        other = next(group for group in state.groups if into in group.names)
        if thin.answers >= least:
            continue
        if thin is other:
            raise refuse(
                "The rules for merging categories of %(name)s lead in a circle: %(category)s.",
                remedy="Let the last category of a chain stand for itself.",
                place=state.variable,
                name=state.variable,
                category=name,
            )
        state.join(thin, other)


def _by_order(state: _State, least: int) -> None:
    """The thinnest joins its neighbour with fewer answers, until none is thin."""
    while len(state.groups) > 1:
        thin = min(state.groups, key=lambda one: one.answers)
        if thin.answers >= least:
            return
        at = state.groups.index(thin)
        beside = [state.groups[place] for place in (at - 1, at + 1) if 0 <= place < len(state.groups)]
        state.join(thin, min(beside, key=lambda one: one.answers))


def _by_rest(state: _State, least: int) -> None:
    """What is still thin comes together; and with the smallest other category, if together it is thin."""
    thin = [one for one in state.groups if one.answers < least]
    if not thin:
        return
    rest = thin[0]
    for one in thin[1:]:
        state.join(one, rest)
    others = [one for one in state.groups if one is not rest]
    if rest.answers < least and others:
        state.join(rest, min(others, key=lambda one: (one.answers, one.names)))


def merged_words(merges: Sequence[Merge]) -> tuple[str, ...]:
    """One sentence for each merge, to stand beside every figure."""
    return tuple(
        say(
            "%(variable)s: %(category)s (%(answers)s answers for %(members)s members of the frame) counts with "
            "%(into)s.",
            variable=one.variable,
            category=one.category,
            answers=one.answers,
            members=one.members,
            into=one.into,
        )
        for one in merges
    )
