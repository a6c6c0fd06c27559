"""Cleaning of text that comes from outside: what a reader cannot see must not be stored."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

DEFAULT_LIMIT = 100_000
"""Letters kept of one field when the caller names no limit: about 40 pages."""

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset(
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"
)
_BREAKS = frozenset("\n\u0085\u2028\u2029\x0b\x0c")
_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8\uf076\uf0fc")  # what Word's symbol fonts leave behind
_MAX_MARKS = 4
_SPACES = re.compile(r"[\n\t]")
# printable, yet invisible; and two combining marks in a row, of which more may follow
_DOUBTFUL = re.compile(
    f"[{''.join(sorted(_INVISIBLE))}]|[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{{2}}"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text, what was taken out of it (name → how often), and whether it was cut at the limit."""

    text: str
    removed: Mapping[str, int]
    cut: bool


def clean_text(text: str, *, limit: int = DEFAULT_LIMIT, multiline: bool = True) -> str:
    """`text` as it may be stored and shown; see `inspect_text` for what is taken out."""
    return inspect_text(text, limit=limit, multiline=multiline).text


def inspect_text(text: str, *, limit: int = DEFAULT_LIMIT, multiline: bool = True) -> Cleaned:
    """Cleans a text and says what was wrong with it.

    Taken out: control characters, direction overrides, zero-width and other invisible characters, halves of
    surrogate pairs, private-use and unassigned characters, and piled-up accents. Line ends become ``\\n``
    (or a blank when `multiline` is false), Word's private bullets ``•``. The result is in form NFC and has no
    white space at its ends. Joiners stay, since Persian words and emoji need them.
    """
    cut = len(text) > limit
    # a bound before any work, with room for what will be removed
    raw = text[: 2 * limit].replace("\r\n", "\n").replace("\r", "\n")
    if _is_clean(raw):
        plain = unicodedata.normalize("NFC", raw)
        return Cleaned((plain if multiline else _SPACES.sub(" ", plain))[:limit].strip(), {}, cut)
    removed: Counter[str] = Counter()
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", raw.encode("utf-8", "replace").decode("utf-8")):
        marks = marks + 1 if unicodedata.combining(letter) else 0
        fault, instead = ("piled-up accents", "") if marks > _MAX_MARKS else _verdict(letter, multiline)
        if fault:
            removed[fault] += 1
        kept.append(instead)
    joined = "".join(kept)
    return Cleaned(
        unicodedata.normalize("NFC", joined[:limit]).strip(), dict(removed), cut or len(joined) > limit
    )


def _is_clean(text: str) -> bool:
    """Whether there is nothing to take out; a quick look that sends every doubt to the slow one."""
    probe = text.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ")
    return probe.isprintable() and not _DOUBTFUL.search(text)


def _verdict(letter: str, multiline: bool) -> tuple[str, str]:
    """The name of the fault (empty for none) and what stands in the text instead."""
    if letter in _BREAKS:
        return "", "\n" if multiline else " "
    if letter == "\t":
        return "", "\t" if multiline else " "
    if letter in _BIDI:
        return "direction overrides", ""
    if letter in _INVISIBLE or "\U000e0000" <= letter <= "\U000e0fff":
        return "invisible characters", ""
    category = unicodedata.category(letter)
    if category == "Cc":
        return "control characters", ""
    if letter in _BULLETS:
        return "", "•"
    if category in {"Co", "Cn", "Cs"}:
        return "characters without meaning", ""
    return "", letter
