"""Passages of a text by position: paragraphs, turns of a conversation, and words found again.

Positions count Unicode code points; the end is not included. Line endings are left as they are: LF, CRLF or CR.
"""

import re
from dataclasses import dataclass

LONGEST_SPEAKER = 40
MOST_SOUGHT = 400
"""Words of a passage that is looked for; its beginning is enough to find longer ones."""

_CLOCK = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_SPEAKER = re.compile(
    rf"[ \t]*(?:{_CLOCK}[ \t]*[-–]?[ \t]*)?"
    rf"(?P<who>[^\W_][^:\r\n\[\]]{{0,{LONGEST_SPEAKER - 1}}}?)"
    rf"(?:[ \t]*{_CLOCK})?[ \t]*:(?=[ \t\r\n]|$)[ \t]*"
)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_ENOUGH = 2
"""Lines that begin with a name before a text counts as a conversation."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says: `start` to `end` without the name; `name_start` to `name_end` is where the name stands."""

    speaker: str
    start: int
    end: int
    name_start: int = 0
    name_end: int = 0


def lines(text: str) -> list[tuple[int, int]]:
    """Start and end of each line, the end without its line ending; none for an empty text."""
    found = []
    for line in _LINE.finditer(text):
        if line.start() == len(text):
            break
        found.append((line.start(), line.start() + len(line.group().rstrip("\r\n"))))
    return found


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Passages parted by blank lines; in a text without blank lines each line is one."""
    every = lines(text)
    blank = [not text[start:end].strip() for start, end in every]
    inner = any(blank[_first_full(blank) : _last_full(blank)])
    found: list[tuple[int, int]] = []
    fresh = True
    for (start, end), empty in zip(every, blank, strict=True):
        if empty:
            fresh = True
            continue
        if fresh or not inner:
            found.append((start, end))
        else:
            found[-1] = (found[-1][0], end)
        fresh = False
    return [trimmed(text, start, end) for start, end in found]


def turns(text: str) -> list[Turn]:
    """Who says what, when lines begin with a name and a colon ("Anna: …", "[00:12] Anna: …"); what comes before the
    first name is of nobody. Fewer than two such lines are no conversation: nothing."""
    heads = [(start, end, _SPEAKER.match(text, start, end)) for start, end in lines(text)]
    named = [(start, head) for start, _end, head in heads if head]
    if len(named) < _ENOUGH:
        return []
    found = []
    before = trimmed(text, 0, named[0][0])
    if before[0] < before[1]:
        found.append(Turn("", *before))
    stops = [start for start, _head in named[1:]] + [len(text)]
    for (_start, head), stop in zip(named, stops, strict=True):
        start, end = trimmed(text, head.end(), stop)
        if start < end:
            found.append(Turn(" ".join(head["who"].split()), start, end, *head.span("who")))
    return found


def speakers(found: list[Turn]) -> dict[str, int]:
    """Names in the order in which they first speak, with the number of their turns."""
    count: dict[str, int] = {}
    for turn in found:
        if turn.speaker:
            count[turn.speaker] = count.get(turn.speaker, 0) + 1
    return count


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand, whatever white space lies between them; every place, in order."""
    sought = words.split()[:MOST_SOUGHT]
    if not sought:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in sought))
    return [hit.span() for hit in pattern.finditer(text)]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same passage without white space at its ends; empty at `end` when nothing else is in it."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    right = len(inner) - len(inner.rstrip())
    return (end, end) if left == len(inner) else (start + left, end - right)


def _first_full(blank: list[bool]) -> int:
    return next((place for place, empty in enumerate(blank) if not empty), len(blank))


def _last_full(blank: list[bool]) -> int:
    return len(blank) - _first_full(blank[::-1])
