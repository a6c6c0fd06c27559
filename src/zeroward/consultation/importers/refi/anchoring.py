"""Where a passage really lies, when the positions in a file and the words it quotes do not agree.

Programs count differently: line endings of two characters as one, letters beyond the first 65,536 as two, a byte
order mark as one more. The words decide; where they leave it open, nothing is guessed.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from zeroward.consultation.domain.refi.project import Selection

ENDINGS: Final = ("…", "...", "[…]", "[...]")
SHORTEST: Final = 8
"""Letters of a quotation that says that it was cut off, below which its beginning proves nothing."""
MOST_WORDS: Final = 2_000
"""Words of a quotation that are looked for; its beginning is enough to find a longer one."""
CUT_FROM: Final = 40
"""Letters from which a quotation may have been cut off by a program that does not say so."""
_DROPPED: Final = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Anchor:
    """`moved`: found by its words elsewhere than the file says. `short`: the words are the beginning of the passage
    alone. `problem` "" = it has its place; otherwise outside (no words there, and none quoted), empty, nowhere (the
    words are not in the text), several."""

    start: int = 0
    end: int = 0
    moved: bool = False
    short: bool = False
    problem: str = ""
    times: int = 0


def anchor(text: str, selection: Selection, *, labels: bool = False) -> Anchor:
    """The place of a passage. `labels`: its name is a label and not its words, so the positions alone count."""
    start, end = selection.start, selection.end
    inside = 0 <= start < end <= len(text)
    quoted = [] if labels else [one for one in (selection.name, selection.description) if squeezed(one)]
    if inside and (not quoted or any(agrees(text[start:end], one) for one in quoted)):
        return Anchor(start, end)
    if inside and any(begins(text[start:end], one) for one in quoted):
        return Anchor(start, end, short=True)
    named = squeezed(selection.name) if not labels else ""
    if not named:
        return _unnamed(text, selection, inside=inside, labels=labels)
    found = places(text, selection.name, length=end - start)
    if not found and squeezed(selection.description):
        found = places(text, selection.description, length=end - start)
    if len(found) == 1:
        return Anchor(*found[0], moved=True)
    return Anchor(problem="several" if found else "nowhere", times=len(found))


def _unnamed(text: str, selection: Selection, *, inside: bool, labels: bool) -> Anchor:
    """Only a description, which may be a remark as well as the words: it moves a passage, but refuses none."""
    found = [] if labels else places(text, selection.description, length=selection.end - selection.start)
    if len(found) == 1:
        return Anchor(*found[0], moved=True)
    if inside:
        return Anchor(selection.start, selection.end)
    if len(found) > 1:
        return Anchor(problem="several", times=len(found))
    return Anchor(problem="empty" if selection.end <= selection.start else "outside")


def squeezed(text: str) -> str:
    """The words in one line and one spelling, for comparing."""
    return " ".join(unicodedata.normalize("NFC", _DROPPED.sub("", text)).split())


def agrees(words: str, quoted: str) -> bool:
    """Whether a passage says what is quoted; the quotation may say that it was cut off."""
    said, wanted = squeezed(words), squeezed(quoted)
    beginning = without_ending(wanted)
    return said == wanted or bool(beginning != wanted and beginning and said.startswith(beginning))


def begins(words: str, quoted: str) -> bool:
    """Whether a passage begins with what is quoted, long enough for a program to have cut it off."""
    wanted = squeezed(quoted)
    return len(wanted) >= CUT_FROM and squeezed(words).startswith(wanted)


def without_ending(words: str) -> str:
    for ending in ENDINGS:
        if words.endswith(ending):
            return words.removesuffix(ending).rstrip()
    return words


def places(text: str, quoted: str, *, length: int) -> list[tuple[int, int]]:
    """Where the quoted words stand in the text, white space aside. A quotation that says that it is cut off covers
    as many code points as the file gives the passage."""
    wanted = squeezed(quoted)
    beginning = without_ending(wanted)
    words = beginning.split()
    if not words:
        return []
    cut = beginning != wanted or len(words) > MOST_WORDS
    if cut and len(beginning) < SHORTEST:
        return []
    words = words[:MOST_WORDS]
    found = [hit.span() for hit in _pattern(words).finditer(text)]
    if not cut:
        return found
    return [(start, min(len(text), max(end, start + length))) for start, end in found]


def _pattern(words: list[str]) -> re.Pattern[str]:
    """The words one after the other with any white space between, each in either spelling of its letters."""
    return re.compile(r"\s+".join(_word(one) for one in words))


def _word(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return re.escape(word) if apart == word else f"(?:{re.escape(word)}|{re.escape(apart)})"
