"""Scores of self-assessments: weights, what does not concern a city, what is not known, evidence, explanations."""

from zeroward.methods.maturity.scoring.answers import (
    NOT_CONCERNED,
    SILENT,
    UNKNOWN,
    Answer,
    State,
    Together,
    level,
    middle,
    together,
)
from zeroward.methods.maturity.scoring.comparing import Change, Comparison, compare
from zeroward.methods.maturity.scoring.gate import Gate, gate
from zeroward.methods.maturity.scoring.personal import NOBODY, Personal, personalised
from zeroward.methods.maturity.scoring.raising import Raise, raises, with_steps
from zeroward.methods.maturity.scoring.scoring import Node, Part, Scored, evidence_cap, score
from zeroward.methods.maturity.scoring.similar import Distribution, distribution
from zeroward.methods.maturity.scoring.structure import Branch, Leaf, Rule, branches, checked, exact, leaves

__all__ = [
    "NOBODY",
    "NOT_CONCERNED",
    "SILENT",
    "UNKNOWN",
    "Answer",
    "Branch",
    "Change",
    "Comparison",
    "Distribution",
    "Gate",
    "Leaf",
    "Node",
    "Part",
    "Personal",
    "Raise",
    "Rule",
    "Scored",
    "State",
    "Together",
    "branches",
    "checked",
    "compare",
    "distribution",
    "evidence_cap",
    "exact",
    "gate",
    "leaves",
    "level",
    "middle",
    "personalised",
    "raises",
    "score",
    "together",
    "with_steps",
]
