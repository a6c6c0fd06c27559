"""What the heads and terms of contracts mean: a list of phrases, matched on folded text."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from zeroward.methods.text.fold import fold

_FILE: Final = Path(__file__).parent / "data" / "words.json"
_SIGNS: Final = re.compile(r"[^a-z0-9]+")
_CAPTION: Final = re.compile(
    r"(?:table )?b ?2 ?2\b|fill out one sheet|\d+ ?(?:st|nd|rd|th)? ?priority action$"
)
_LONGEST_LABEL: Final = 170
_TEX: Final = re.compile(r"\\(?:mathrm|text|mathbf)|[$_{}^*\\]")


@lru_cache(maxsize=1)
def words() -> Mapping[str, Any]:
    """The whole file."""
    found: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return found


def plain(text: str) -> str:
    """Text without case, accents, signs and formula markup: "GHG emissions (CO_{2}e)" is "ghg emissions co2e"."""
    return _SIGNS.sub(" ", fold(_TEX.sub("", text))).strip()


def label_of(cell: str) -> str:
    """The field that a head names ("cost" for "Total costs and costs by CO2e unit"), "" for none."""
    if not cell or len(cell) > _LONGEST_LABEL:
        return ""
    return _label(plain(cell))


@lru_cache(maxsize=4096)
def _label(text: str) -> str:
    found = [
        (len(phrase), field)
        for field, phrases in words()["labels"].items()
        for phrase in phrases
        if text == phrase or text.startswith(f"{phrase} ")
    ]
    return max(found)[1] if found else ""


def is_group(cell: str) -> bool:
    """True for the cells at the left of a sheet that only group its rows."""
    return plain(cell) in words()["groups"]


def is_caption(cell: str) -> bool:
    """True for the title of a sheet and for the words of the template below it."""
    return bool(_CAPTION.match(plain(cell)))


def is_other_head(cells: Iterable[str]) -> bool:
    """True for the head of a table that is no action sheet."""
    heads = tuple(words()["other_heads"])
    return sum(plain(cell).startswith(heads) for cell in cells if cell and len(cell) <= _LONGEST_LABEL) >= 2


def keys_in(text: str, kind: str) -> tuple[str, ...]:
    """The keys of a kind ("fields", "levers", "sectors") whose words a text has, the first named first."""
    tidy = f" {plain(text)}"
    found = []
    for key, stems in words()[kind].items():
        at = [place for stem in stems if (place := tidy.find(f" {stem}")) >= 0]
        if at:
            found.append((min(at), key))
    return tuple(key for _at, key in sorted(found))


def says_nothing(text: str) -> bool:
    """True for "-", "n/a", "not given" and other ways to leave a cell empty."""
    return " ".join(fold(text).split()).strip(" .") in words()["nothing"]
