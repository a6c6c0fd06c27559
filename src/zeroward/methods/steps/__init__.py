"""The next best steps of a city or person: rules as data, scored with parts that add up."""

from zeroward.methods.steps.catalogue import (
    PARTS,
    ROLES,
    SIZES,
    STAGES,
    Catalogue,
    Help,
    Signal,
    Situation,
    Step,
)
from zeroward.methods.steps.faults import StepFault, StepsError
from zeroward.methods.steps.following import Found, Next, next_steps, would_change
from zeroward.methods.steps.parts import Part
from zeroward.methods.steps.reading import read_steps
from zeroward.methods.steps.standing import Standing, why_closed

__all__ = [
    "PARTS",
    "ROLES",
    "SIZES",
    "STAGES",
    "Catalogue",
    "Found",
    "Help",
    "Next",
    "Part",
    "Signal",
    "Situation",
    "Standing",
    "Step",
    "StepFault",
    "StepsError",
    "next_steps",
    "read_steps",
    "why_closed",
    "would_change",
]
