"""Questionnaires as data: what they ask, of whom, and whether an answer will do. Usable without the platform."""

from zeroward.methods.questions.definition import (
    KINDS,
    Choice,
    Definition,
    Question,
    Section,
    Words,
)

__all__ = ["KINDS", "Choice", "Definition", "Question", "Section", "Words"]
