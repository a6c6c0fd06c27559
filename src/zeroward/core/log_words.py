"""Names of records in the log of a workspace, where the log keeps a key that a reader does not know.

A room registers how its labels are said; what nobody registered is shown as it stands.
"""

from collections.abc import Callable

Say = Callable[[str], str]
_sayers: dict[str, Say] = {}


def register_log_words(start: str, say: Say) -> None:
    """`say(label)` for events whose action begins with `start` ("profile.fact."); it gives the label back for what it
    does not know."""
    _sayers[start] = say


def said_in_log(action: str, label: str) -> str:
    """The name of a record as a reader knows it."""
    for start, say in _sayers.items():
        if action.startswith(start):
            return say(label)
    return label
