"""Records by the name of their kind: "material:dialogue-forum" is a material with that key."""

from zeroward.core.models import LivingRecord
from zeroward.library.models import (
    Answer,
    Category,
    Challenge,
    DeepDive,
    Evidence,
    Lesson,
    Material,
    Placement,
    Recording,
    Term,
)

KINDS: dict[str, type[LivingRecord]] = {
    "category": Category,
    "challenge": Challenge,
    "material": Material,
    "placement": Placement,
    "lesson": Lesson,
    "deep-dive": DeepDive,
    "recording": Recording,
    "term": Term,
    "answer": Answer,
    "evidence": Evidence,
}


def split_reference(reference: str) -> tuple[str, str]:
    """("material", "dialogue-forum"); the key is empty when the reference names a whole list."""
    kind, _, key = reference.partition(":")
    return kind, key


def record_of(kind: str, key: str) -> LivingRecord | None:
    """The record, public or not; None when there is none. Callers decide who may see it."""
    model = KINDS.get(kind)
    return model._default_manager.filter(key=key).first() if model is not None else None
