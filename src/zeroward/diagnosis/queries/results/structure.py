"""The questions of a self-assessment as the structure that is scored: dimensions of equal weight, questions in them."""

from collections.abc import Mapping
from typing import Any

from zeroward.diagnosis.queries.dimensions import dimensions
from zeroward.methods.conditions import read, verdict_of
from zeroward.methods.maturity.scoring import Branch, Leaf, Personal, Rule, checked, personalised
from zeroward.methods.questions import Definition, Question

ROOT = "whole"
TOP = 4
EFFORT = 2


def structure_of(definition: Definition, questionnaire: str) -> Branch:
    """A group for each dimension that has questions, in the order of the data. Raises MethodError for a definition
    that cannot be scored, ConditionError for a rule that cannot be read."""
    by_dimension: dict[str, list[Leaf]] = {}
    for question in definition.questions:
        if question.extra.get("dimension"):
            by_dimension.setdefault(question.extra["dimension"], []).append(_leaf(question))
    groups = [
        Branch(one.key, tuple(by_dimension[one.key]))
        for one in dimensions(questionnaire)
        if one.key in by_dimension
    ]
    return checked(Branch(ROOT, tuple(groups)))


def personal_of(root: Branch, facts: Mapping[str, Any]) -> Personal:
    """What the facts of a city make of the weights."""
    return personalised(root, lambda condition: verdict_of(condition, facts))


def _leaf(question: Question) -> Leaf:
    extra = question.extra
    rules = tuple(
        Rule(read(one["if"]), one.get("factor", 0), one.get("say", "")) for one in extra.get("personal", ())
    )
    return Leaf(question.key, extra.get("weight", 1), TOP, extra.get("effort", EFFORT), rules)
