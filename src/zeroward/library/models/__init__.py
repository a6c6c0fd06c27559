from zeroward.library.models.answer import Answer
from zeroward.library.models.challenge import Category, Challenge, Quote
from zeroward.library.models.contribution import Contribution
from zeroward.library.models.edition import Edition
from zeroward.library.models.guide import GuideStep, Persona, ProblemType, Term, WhQuestion
from zeroward.library.models.learning import DeepDive, Lesson, Recording
from zeroward.library.models.material import Evidence, Link, Material, Placement, Reach
from zeroward.library.models.worksheet import ProblemStatement

__all__ = [
    "Answer",
    "Category",
    "Challenge",
    "Contribution",
    "DeepDive",
    "Edition",
    "Evidence",
    "GuideStep",
    "Lesson",
    "Link",
    "Material",
    "Persona",
    "Placement",
    "ProblemStatement",
    "ProblemType",
    "Quote",
    "Reach",
    "Recording",
    "Term",
    "WhQuestion",
]
