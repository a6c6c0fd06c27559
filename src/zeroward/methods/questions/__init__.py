"""Questionnaires as data: what they ask, of whom, and whether an answer will do. Usable without the platform."""

from zeroward.methods.questions.definition import (
    KINDS,
    Choice,
    Definition,
    Question,
    Section,
    Words,
)
from zeroward.methods.questions.faults import DefinitionError, Fault
from zeroward.methods.questions.plain import as_plain, definition_from, digest_of, text_in

__all__ = [
    "KINDS",
    "Choice",
    "Definition",
    "DefinitionError",
    "Fault",
    "Question",
    "Section",
    "Words",
    "as_plain",
    "definition_from",
    "digest_of",
    "text_in",
]
