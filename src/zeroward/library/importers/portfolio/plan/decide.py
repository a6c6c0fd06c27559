"""Field by field: is there news in the document, and may it be written?

Nothing that a person, or the shipped catalogue in its own words, put into a field is overwritten. A field
takes the document's value while it is empty, or while it still holds what an earlier import wrote.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Verdict(StrEnum):
    """SAME: nothing new. SET: take the document's value. OURS: differing, ours stays. EDITED: a conflict."""

    SAME = "same"
    SET = "set"
    OURS = "ours"
    EDITED = "edited"


REASONS = {
    Verdict.OURS: "Kept ours: our own wording or value differs from the source and stays.",
    Verdict.EDITED: (
        "Conflict: what stands here is not what the last import brought, and the source changed. Ours stays."
    ),
}


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the last import of a document said about this field; `known` is false before the first."""

    known: bool = False
    value: Any = None


def decide(now: Any, new: Any, last: Remembered) -> Verdict:
    """Decide about one field. `now` is what the record holds, `new` what the document says."""
    if same(now, new) or (last.known and same(last.value, new)):
        return Verdict.SAME
    if last.known:
        return Verdict.SET if same(now, last.value) else Verdict.EDITED
    if is_blank(new):
        return Verdict.SAME
    return Verdict.SET if is_blank(now) else Verdict.OURS


def same(one: Any, other: Any) -> bool:
    """Equal, whatever the white space of texts, the order of lists, or the way of being empty."""
    if is_blank(one) and is_blank(other):
        return True
    return bool(_comparable(one) == _comparable(other))


def is_blank(value: Any) -> bool:
    return value is None or value == "" or value == [] or value == ()


def _comparable(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list | tuple):
        return sorted(_comparable(part) for part in value)
    return value
