"""Characters that no font of a document has. PDF/UA forbids them, so they are replaced and counted.

Typst names every such piece of text in its error. Asking it is exact for all scripts and stays true when its
fonts change; a list of our own would not.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

STAND_IN = "□"
"""What stands for a character that cannot be set. Documents explain it where they hold one."""

_NAMED = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}|\\(.)", re.DOTALL)
_SHORT = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}


def pieces_without_font(diagnostic: str) -> frozenset[str]:
    """The pieces of text (mostly single characters) that an error of Typst says no font can show."""
    return frozenset(filter(None, (_unescape(piece) for piece in _NAMED.findall(diagnostic))))


def _unescape(text: str) -> str:
    def plain(found: re.Match[str]) -> str:
        return chr(int(found[1], 16)) if found[1] else _SHORT.get(found[2], found[2])

    return _ESCAPED.sub(plain, text)


def without(data: Any, pieces: Iterable[str]) -> Any:
    """The same plain data with every piece replaced, longest first; keys are left as they are."""
    ordered = sorted(pieces, key=lambda piece: (-len(piece), piece))
    if not ordered:
        return data
    pattern = re.compile("(?:" + "|".join(map(re.escape, ordered)) + ")+")
    return _mapped(data, lambda text: pattern.sub(STAND_IN, text))


def only_simple(data: Any) -> Any:
    """The last resort: Latin, Greek and Cyrillic letters and common signs; anything else is replaced."""
    strange = re.compile("[^\\n\\t -~\u00a0-\u017f\u0370-\u0373\u0386-\u03ce\u0400-\u045f\u2013-\u2026€→□]+")
    return _mapped(data, lambda text: strange.sub(STAND_IN, text))


def _mapped(data: Any, change: Any) -> Any:
    if isinstance(data, str):
        return change(data)
    if isinstance(data, Mapping):
        return {key: _mapped(value, change) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_mapped(value, change) for value in data]
    return data
