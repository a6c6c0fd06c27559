"""Analysing many records at once: each word is analysed once, and the counting is left to NumPy.

What comes out is what `terms_of` gives for each record (asserted in the tests); words that return cost next to nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.core.search.postings import term_id
from zeroward.core.search.records import EntryData
from zeroward.methods.text.analysis import MAX_TEXT, analysed, name_of, term
from zeroward.methods.text.ranking import FIELDS, IMPACT_MAX, impacts
from zeroward.methods.text.stem import base_language
from zeroward.methods.text.tokens import count_words

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Found:
    """Which record (by its place in the batch) is found by which term, with what impact; sorted by record."""

    records: Array
    terms: Array
    impacts: Array


class Bulk:
    """Numbers for words, terms and vocabulary words, and what was found since the last `take`."""

    def __init__(self) -> None:
        self.term_ids: list[int] = []
        self.vocabulary: list[tuple[str, str]] = []
        self.written: list[str] = []
        self._counts: Array = np.zeros(0, np.int64)
        self._first: list[int] = []
        self._raws: dict[str, dict[str, int]] = {}
        self._terms: dict[str, int] = {}
        self._places: dict[tuple[str, str], int] = {}
        self._terms_of: list[tuple[int, ...]] = []
        self._words_of: list[tuple[int, ...]] = []
        self._records = 0
        self._begin()

    def _begin(self) -> None:
        self._raw: list[int] = []
        self._count: list[int] = []
        self._sizes: list[int] = []
        self._record_of: list[int] = []
        self._names: list[tuple[int, int]] = []
        self._batch = 0

    def add(self, entries: Sequence[EntryData]) -> None:
        """Reads the entries of one record."""
        for entry in entries:
            lang = base_language(entry.lang)
            known = self._raws.setdefault(lang, {})
            for text in (entry.title, entry.summary, entry.body):
                counted = count_words(text[:MAX_TEXT])
                self._raw += [known[raw] if raw in known else self._number(raw, lang) for raw in counted]
                self._count += counted.values()
                self._sizes.append(len(counted))
            self._record_of.append(self._batch)
            name = name_of(entry.title)
            if name:
                self._names.append((self._batch, self._term(term(name, lang))))
        self._batch += 1
        self._records += 1

    def _number(self, raw: str, lang: str) -> int:
        """The number of a word that was not met before."""
        number = self._raws[lang][raw] = len(self._terms_of)
        terms, written = analysed(raw, lang)
        self._terms_of.append(tuple(self._term(key) for key in terms))
        self._words_of.append(tuple(self._word(lang, *pair) for pair in written))
        return number

    def _term(self, key: str) -> int:
        number = self._terms.setdefault(key, len(self.term_ids))
        if number == len(self.term_ids):
            self.term_ids.append(term_id(key))
        return number

    def _word(self, lang: str, folded: str, written: str) -> int:
        number = self._places.setdefault((lang, folded), len(self.vocabulary))
        if number == len(self.vocabulary):
            self.vocabulary.append((lang, folded))
            self.written.append(written)
            self._first.append(self._records)
        elif (
            self._first[number] == self._records
            and self.written[number][:1].isupper()
            and written[:1].islower()
        ):
            self.written[number] = written
        return number

    def take(self) -> Found:
        """What was found in the records that were added since the last time."""
        sizes = np.asarray(self._sizes, np.int64)
        field = np.repeat(np.arange(len(sizes)), sizes)  # three a entry: title, summary, body
        raw = np.asarray(self._raw, np.int64)
        self._count_words(field, raw)
        place, term = _expand(raw, self._terms_of)
        found = self._with_impacts(field[place], term, np.asarray(self._count, np.int64)[place], len(sizes))
        self._begin()
        return found

    def _with_impacts(self, field: Array, term: Array, count: Array, fields: int) -> Found:
        terms, width = max(len(self.term_ids), 1), len(FIELDS)
        lengths = np.bincount(field, count, fields).astype(np.int64).reshape(-1, width)
        keys, which = np.unique(field // width * terms + term, return_inverse=True)
        counts = np.zeros((len(keys), width), np.int64)
        np.add.at(counts, (which, field % width), count)
        entry = keys // terms
        record = np.asarray(self._record_of, np.int64)[entry]
        names = np.asarray(self._names, np.int64).reshape(-1, 2)
        keys = np.concatenate([record * terms + keys % terms, names[:, 0] * terms + names[:, 1]])
        gained = np.concatenate([impacts(counts, lengths[entry]), np.full(len(names), IMPACT_MAX, np.int64)])
        order = np.argsort(keys, kind="stable")
        keys, gained = keys[order], gained[order]
        starts = np.flatnonzero(np.diff(keys, prepend=-1))
        best = np.maximum.reduceat(gained, starts) if len(starts) else gained
        return Found(keys[starts] // terms, keys[starts] % terms, best)

    def _count_words(self, field: Array, raw: Array) -> None:
        place, word = _expand(raw, self._words_of)
        record = np.asarray(self._record_of, np.int64)[field[place] // len(FIELDS)]
        known = max(len(self.vocabulary), 1)
        found = np.bincount(np.unique(record * known + word) % known, minlength=known)
        found[: len(self._counts)] += self._counts
        self._counts = found

    def word_counts(self) -> dict[tuple[str, str], int]:
        """(Language, folded word) → the number of records that hold it."""
        return dict(zip(self.vocabulary, self._counts.tolist(), strict=False))

    def words_written(self) -> dict[tuple[str, str], str]:
        return dict(zip(self.vocabulary, self.written, strict=True))


def _expand(raw: Array, table: Sequence[tuple[int, ...]]) -> tuple[Array, Array]:
    """For each number its row of the table: the places of the numbers, repeated, and the rows' values."""
    rows = [table[number] for number in raw.tolist()]
    sizes = np.fromiter(map(len, rows), np.int64, len(rows))
    values = np.fromiter((value for row in rows for value in row), np.int64, int(sizes.sum()))
    return np.repeat(np.arange(len(rows)), sizes), values
