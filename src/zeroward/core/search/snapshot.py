"""What each process keeps in memory of the index: who is alive, ties, and facets as arrays to count with.

About 100 bytes a record and facet value. A copy is good as long as the stamp of the state row is its own;
after one write by somebody else only the records which that write touched are read again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.core.models.search import SearchEntry, SearchRecord, SearchState
from zeroward.core.search.postings import chunks

Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """One facet: record numbers and value codes side by side, and the values that the codes stand for."""

    numbers: npt.NDArray[np.int32]
    codes: npt.NDArray[np.int32]
    values: tuple[str, ...]

    def counts(self, mask: Mask) -> dict[str, int]:
        """Value → how many of the records in `mask` have it; values without any are left out."""
        found = np.bincount(self.codes[mask[self.numbers]], minlength=len(self.values))
        return _present(self.values, found.tolist())

    def with_any(self, wanted: Iterable[str], size: int) -> Mask:
        """The records that have one of the values; a value that nobody has matches none."""
        codes = [code for code, value in enumerate(self.values) if value in set(wanted)]
        mask = np.zeros(size, np.bool_)
        mask[self.numbers[np.isin(self.codes, codes)]] = True
        return mask


def _present(values: Iterable[str], counts: Iterable[int]) -> dict[str, int]:
    return {value: count for value, count in zip(values, counts, strict=True) if count}


@dataclass(frozen=True, slots=True)
class Facets:
    """All facets; `whole` is one column of all of them, since that is counted in one go."""

    columns: Mapping[str, FacetColumn]
    whole: FacetColumn

    def counts(self, mask: Mask) -> dict[str, dict[str, int]]:
        """Facet → value → how many of the records in `mask` have it."""
        whole = self.whole
        found = np.bincount(whole.codes[mask[whole.numbers]], minlength=len(whole.values)).tolist()
        counts: dict[str, dict[str, int]] = {}
        end = 0
        for name, column in self.columns.items():
            start, end = end, end + len(column.values)
            counts[name] = _present(column.values, found[start:end])
        return counts


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The records of the index at one stamp. `ties` orders equals: hint first, then a digest of the key.

    `languages` says for each language which records have a text in it.
    """

    stamp: str
    alive: Mask
    ties: Ints
    facets: Facets
    rows: Mapping[int, Mapping[str, list[str]]]
    languages: Mapping[str, Mask]
    living: int

    def in_any(self, langs: Iterable[str]) -> Mask:
        """The records that have a text in one of the languages."""
        found = np.zeros(self.size, np.bool_)
        for lang in langs:
            found |= self.languages.get(lang, False)
        return found

    @property
    def size(self) -> int:
        return len(self.alive)


_kept: Snapshot | None = None
_lock = Lock()


def snapshot(state: SearchState) -> Snapshot:
    """The copy for this state: the kept one, the kept one brought up to date, or a new one."""
    global _kept  # noqa: PLW0603 (one copy a process is the point)
    kept = _kept
    if kept is not None and kept.stamp == state.stamp:
        return kept
    with _lock:
        kept = _kept
        if kept is None or kept.stamp != state.stamp:
            one_write_ago = kept is not None and kept.stamp == state.previous and state.changed is not None
            kept = _updated(kept, state) if kept and one_write_ago else _loaded(state)
            _kept = kept
    return kept


_FIELDS = ("number", "facets", "tie", "alive")


def _loaded(state: SearchState) -> Snapshot:
    rows = list(SearchRecord.objects.values_list(*_FIELDS))
    texts = list(SearchEntry.objects.values_list("record_id", "lang"))
    return _built(state.stamp, rows, texts, None)


def _updated(kept: Snapshot, state: SearchState) -> Snapshot:
    if not state.changed:
        return replace(kept, stamp=state.stamp)
    rows: list[Any] = []
    texts: list[tuple[int, str]] = []
    for chunk in chunks(state.changed, 500):
        rows += SearchRecord.objects.filter(number__in=chunk).values_list(*_FIELDS)
        texts += SearchEntry.objects.filter(record_id__in=chunk).values_list("record_id", "lang")
    return _built(state.stamp, rows, texts, kept)


def _built(stamp: str, rows: list[Any], texts: list[tuple[int, str]], kept: Snapshot | None) -> Snapshot:
    """A snapshot of these rows and texts, over those of a kept one."""
    before = kept.size if kept else 0
    living = dict(kept.rows) if kept else {}
    size = max(max((row[0] + 1 for row in rows), default=0), before)
    ties = np.zeros(size, np.int64)
    if kept:
        ties[:before] = kept.ties
    for number, facets, tie, alive in rows:
        living.pop(number, None)
        ties[number] = tie
        if alive:
            living[number] = facets
    alive_mask = np.zeros(size, np.bool_)
    alive_mask[list(living)] = True
    written_anew = [row[0] for row in rows]
    languages = _languages(texts, written_anew, size, kept.languages if kept else {})
    return Snapshot(stamp, alive_mask, ties, _columns(living), living, languages, len(living))


def _languages(
    texts: list[tuple[int, str]], written_anew: list[int], size: int, known: Mapping[str, Mask]
) -> dict[str, Mask]:
    numbers: dict[str, list[int]] = {lang: [] for lang in known}
    for number, lang in texts:
        numbers.setdefault(lang, []).append(number)
    found: dict[str, Mask] = {}
    for lang, those in numbers.items():
        mask = np.zeros(size, np.bool_)
        if lang in known:
            mask[: len(known[lang])] = known[lang]
            mask[written_anew] = False
        mask[[number for number in those if number < size]] = True
        found[lang] = mask
    return found


def _columns(living: Mapping[int, Mapping[str, list[str]]]) -> Facets:
    numbers: dict[str, list[int]] = {}
    codes: dict[str, list[int]] = {}
    values: dict[str, dict[str, int]] = {}
    for number, facets in living.items():
        for name, given in facets.items():
            table = values.setdefault(name, {})
            for value in given:
                numbers.setdefault(name, []).append(number)
                codes.setdefault(name, []).append(table.setdefault(value, len(table)))
    columns = {
        name: FacetColumn(np.array(numbers[name], np.int32), np.array(codes[name], np.int32), tuple(table))
        for name, table in sorted(values.items())
        if table
    }
    return Facets(columns, _whole(columns.values()))


def _whole(columns: Iterable[FacetColumn]) -> FacetColumn:
    numbers, codes = [np.zeros(0, np.int32)], [np.zeros(0, np.int32)]
    values: list[str] = []
    for column in columns:
        numbers.append(column.numbers)
        codes.append(column.codes + np.int32(len(values)))
        values += column.values
    return FacetColumn(np.concatenate(numbers), np.concatenate(codes), tuple(values))
