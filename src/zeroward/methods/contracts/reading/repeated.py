"""Lines that carry no content of their own: running heads and footers, page numbers, tables of contents."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

_LONGEST_HEAD: Final = 100
_LEAST: Final = 6
"""So often at least a running head comes back."""
_PAGE_NUMBER: Final = re.compile(r"[\W_]*(?:[a-z]|\d{1,4}|(?:page|pag|seite|s) \d{1,4}(?: ?\d{1,4})?)?[\W_]*")
_ENDS: Final = " 0123456789"
_DIGITS: Final = re.compile(r"\d+")
_CODE: Final = re.compile(r"\b(?:ip )?[abc] ?\d \d\b|\bmodul")
_TO_PAGE: Final = re.compile(r"(?:\.{2,}|…|\s|\|)\s*\d{1,4}\s*\|?\s*$")
_DOTS: Final = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}")
_LISTS: Final = re.compile(
    r"(?:\d+ )?(?:table of contents?|contents?|index(?: of (?:figures|tables))?|(?:list of |index of )?"
    r"(?:figures|tables)(?: (?:and|of) (?:figures|tables))?|list of (?:figures|tables|annexes).*|"
    r"inhaltsverzeichnis|abbildungsverzeichnis|tabellenverzeichnis|table des matieres|sommaire|indice|"
    r"spis tresci|cuprins|tartalom(?:jegyzek)?|obsah|inhoud(?:sopgave)?|"
    r"sisallys(?:luettelo)?|innehall(?:sforteckning)?|"
    r"turinys|kazalo(?: vsebine)?|sadrzaj|icindekiler|περιεχομενα|съдържание)"
)
_LONG: Final = 220
_MOST_LINES: Final = 260


def repeated_lines(lines: Sequence[str], plain: Sequence[str]) -> frozenset[int]:
    """A line is furniture when its words come back often and mostly beside a page break; then the bare page numbers
    beside it are as well."""
    places = defaultdict(list)
    for at, (line, words) in enumerate(zip(lines, plain, strict=True)):
        if words and len(line) <= _LONGEST_HEAD and not _is_row(line) and not _CODE.search(words):
            places[_DIGITS.sub("0", words)].append(at)
    often = {words: at for words, at in places.items() if len(at) >= _LEAST and not _is_number(words)}
    candidates = {at for found in often.values() for at in found}
    numbers = {at for at, words in enumerate(plain) if lines[at].strip() and _is_number(words)}
    breaks = candidates | numbers
    kept: set[int] = set()
    for found in often.values():
        beside = sum(any(near in breaks for near in _neighbours(lines, at)) for at in found)
        if beside >= len(found) / 2:
            kept.update(found)
    kept.update(at for at in numbers if any(near in kept for near in _neighbours(lines, at)))
    return frozenset(at + 1 for at in kept)


def _is_row(line: str) -> bool:
    return line.lstrip().startswith("|")


def _is_number(words: str) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(words))


def _neighbours(lines: Sequence[str], at: int) -> Iterator[int]:
    """The nearest lines with words before and after."""
    for step in (-1, 1):
        here = at + step
        while 0 <= here < len(lines) and abs(here - at) <= 3:
            if lines[here].strip():
                yield here
                break
            here += step


def contents_lines(lines: Sequence[str], plain: Sequence[str]) -> frozenset[int]:
    """Lines from a head such as "Table of contents" to where the entries end, and all lines that lead with dots to a
    page number."""
    found = {at for at, line in enumerate(lines) if _leads_to_page(line)}
    at = 0
    while at < len(lines):
        if len(plain[at]) <= _LONGEST_HEAD and _LISTS.fullmatch(plain[at]):
            end = _end_of_list(lines, plain, at)
            found.update(range(at, end))
            at = end
        else:
            at += 1
    return frozenset(at + 1 for at in found)


def _leads_to_page(line: str) -> bool:
    return len(line) <= _LONG and bool(_DOTS.search(line)) and bool(_TO_PAGE.search(line))


def _end_of_list(lines: Sequence[str], plain: Sequence[str], start: int) -> int:
    """The line after the last entry. Entries end in a page number, or are named again later in the document."""
    again = Counter(_entry(words) for words in plain if len(words) <= _LONG)
    last = start
    for here in range(start + 1, min(len(lines), start + _MOST_LINES)):
        line = lines[here].strip()
        if not line:
            continue
        if len(line) > _LONG or here - last > 14:
            break
        if _TO_PAGE.search(line) and _has_words(plain[here]):
            last = here
        elif (
            line.startswith("#")
            and _has_words(plain[here])
            and here - last > 1
            and not _LISTS.fullmatch(plain[here])
        ):
            break
        elif (
            _has_words(plain[here])
            and not line.startswith("#")
            and again[_entry(plain[here])] > 1
            and here - last <= 3
        ):
            last = here
    return last + 1


def _entry(words: str) -> str:
    return words.strip(_ENDS)


def _has_words(words: str) -> bool:
    return sum(letter.isalpha() for letter in words) >= 4
