"""A quote around a mention: whole words, at most 240 signs."""

from typing import Final

MOST: Final = 240
_BEFORE: Final = 110


def quote_of(text: str, start: int, end: int) -> str:
    """The part of a sentence that holds the place from `start` to `end`."""
    tidy = " ".join(text.split())
    if len(tidy) <= MOST:
        return tidy
    begin = max(0, start - _BEFORE)
    stop = min(len(text), begin + MOST - 4)
    stop = max(stop, min(end, begin + MOST - 4))
    begin = 0 if begin == 0 else text.find(" ", begin, start) + 1 or begin
    if stop < len(text):
        stop = text.rfind(" ", end, stop) if text.rfind(" ", end, stop) > end else stop
    inner = " ".join(text[begin:stop].split())
    return f"{'… ' if begin else ''}{inner}{' …' if stop < len(text) else ''}"[:MOST]
