"""What is noted while a model is computed: limits that were reached. Put into words only when somebody reads it."""

from dataclasses import dataclass
from typing import Final, Literal

from zeroward.methods.ghg.say import Said, say


@dataclass(frozen=True, slots=True)
class Note:
    """`part`: a draw took more than the whole; `draw`: draws beyond the bounds of a node."""

    kind: Literal["lower", "upper", "part", "draw"]
    limit: float = 0.0


PART: Final = Note("part")
DRAW: Final = Note("draw")


def note_said(label: str, unit: str, note: Note) -> Said:
    """The note with the name of its quantity."""
    words = {"label": label, "limit": note.limit, "unit": unit}
    if note.kind == "lower":
        return say("%(label)s: The lower limit %(limit)g %(unit)s is reached.", **words)
    if note.kind == "upper":
        return say("%(label)s: The upper limit %(limit)g %(unit)s is reached.", **words)
    if note.kind == "part":
        return say("%(label)s: A draw beyond the whole was cut off.", label=label)
    return say("%(label)s: Draws beyond its bounds were cut off.", label=label)
