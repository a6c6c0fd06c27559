"""Fields of action and levers that a contract gives to its actions and pathways."""

from typing import Final

from zeroward.methods.contracts.mentions.sentences import TOLD, Sentence
from zeroward.methods.contracts.words import keys_in, label_of

_LONGEST: Final = 200
_KINDS: Final = dict(zip(TOLD, ("fields", "levers"), strict=True))


def assigned(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """(kind, code) of a cell that stands below or beside the head of fields or levers, none elsewhere."""
    if not sentence.cell or len(sentence.text) > _LONGEST:
        return ()
    for part in sentence.lead.split(" · "):
        kind = _KINDS.get(label_of(part))
        if kind and label_of(sentence.text) == "":
            return tuple((kind, code) for code in keys_in(sentence.text, kind))
    return ()
