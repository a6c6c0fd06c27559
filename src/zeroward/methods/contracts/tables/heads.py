"""Which table a head begins, by the words of its cells."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from zeroward.methods.contracts.words import plain

_FILE: Final = Path(__file__).parents[1] / "data" / "tables.json"
_LONGEST_CELL: Final = 150
_LONGEST_HEAD: Final = 700


@dataclass(frozen=True, slots=True)
class Shape:
    """A table of the template: phrases of each column, the columns it needs and the fewest that make it."""

    key: str
    needs: tuple[str, ...]
    least: int
    columns: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Head:
    """Columns by their place in the row; `unknown` is how many cells of the head name none."""

    key: str
    places: Mapping[int, str]
    unknown: int = 0


@lru_cache(maxsize=1)
def shapes() -> tuple[Shape, ...]:
    """All tables that are known, in the order of the file."""
    raw = json.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Shape(
            one["id"],
            tuple(one["needs"]),
            one["least"],
            {name: tuple(phrases) for name, phrases in one["columns"].items()},
        )
        for one in raw["tables"]
    )


def head_in(cells: Sequence[str]) -> Head | None:
    """The table that these cells begin: the one of whose columns most are named. None for another row."""
    if len(cells) < 2 or sum(len(cell) for cell in cells) > _LONGEST_HEAD:
        return None
    likely = _likely(" ".join(cells).lower())
    if not likely:
        return None
    texts = tuple(plain(cell) if len(cell) <= _LONGEST_CELL else "" for cell in cells)
    named = sum(bool(text) for text in texts)
    if named < 2 or any(text and text[0].isdigit() for text in texts[1:2]):
        return None
    found = [(shape, _places(shape, texts)) for shape in likely]
    good = [
        (len(places), len(places) / len(shape.columns), shape, places)
        for shape, places in found
        if len(places) >= shape.least
        and set(shape.needs) <= set(places.values())
        and 2 * len(places) >= named
    ]
    if not good:
        return None
    best = max(good, key=lambda one: one[:2])
    return Head(best[2].key, best[3], named - len(best[3]))


def _places(shape: Shape, texts: Sequence[str]) -> dict[int, str]:
    """Each column once, at the cell whose words fit it best; a longer phrase counts more."""
    pairs = sorted(
        (
            (-length, at, name)
            for at, text in enumerate(texts)
            if text
            for name, phrases in shape.columns.items()
            if (length := _fit(text, phrases))
        )
    )
    places: dict[int, str] = {}
    for _length, at, name in pairs:
        if at not in places and name not in places.values():
            places[at] = name
    return places


@lru_cache(maxsize=20_000)
def _fit(text: str, phrases: tuple[str, ...]) -> int:
    """Length of the longest phrase that the text has at the start of a word, 0 for none."""
    spaced = f" {text}"
    return max((len(one) for one in phrases if f" {one}" in spaced), default=0)


def may_begin(line: str) -> bool:
    """A quick look: only lines with words of all columns that a table needs are worth splitting."""
    return len(line) <= _LONGEST_HEAD + 100 and bool(_likely(line.lower()))


def _likely(low: str) -> list[Shape]:
    """The tables that these words can begin."""
    return [
        shape
        for shape, needs in _quick()
        if all(any(word in low for word in words) for words in needs)
        and sum(any(word in low for word in words) for words in _words(shape.key)) >= shape.least
    ]


@lru_cache(maxsize=1)
def _quick() -> tuple[tuple[Shape, tuple[tuple[str, ...], ...]], ...]:
    """For each table, for each column that it needs, the words with which its phrases begin."""
    return tuple((one, tuple(_first_words(one.columns[name]) for name in one.needs)) for one in shapes())


@lru_cache(maxsize=40)
def _words(key: str) -> tuple[tuple[str, ...], ...]:
    shape = next(one for one in shapes() if one.key == key)
    return tuple(_first_words(phrases) for phrases in shape.columns.values())


def _first_words(phrases: Sequence[str]) -> tuple[str, ...]:
    return tuple({phrase.split()[0] for phrase in phrases})
