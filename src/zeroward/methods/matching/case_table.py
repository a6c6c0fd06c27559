"""The parts of the fit of many cases with many experts at once, as tables."""

from collections.abc import Collection, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]


class CaseLike(Protocol):
    """What the tables need of a case."""

    @property
    def topics(self) -> Collection[str]: ...
    @property
    def languages(self) -> Sequence[str]: ...
    @property
    def country(self) -> str: ...
    @property
    def city(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def conflicts(self) -> Collection[str]: ...


class ExpertLike(Protocol):
    """What the tables need of an expert."""

    @property
    def name(self) -> str: ...
    @property
    def topics(self) -> Collection[str]: ...
    @property
    def languages(self) -> Collection[str]: ...
    @property
    def countries(self) -> Collection[str]: ...
    @property
    def level(self) -> int: ...
    @property
    def cities(self) -> Collection[str]: ...


def part_tables(
    cases: Sequence[CaseLike], experts: Sequence[ExpertLike]
) -> tuple[dict[str, Table], NDArray[np.bool_]]:
    """Each part 0..1, cases down and experts across, and who may have what."""
    shared = (
        _has([one.topics for one in cases])
        @ _has([one.topics for one in experts], like=[one.topics for one in cases]).T
    )
    count = np.array([max(len(set(one.topics)), 1) for one in cases], dtype=np.float64)
    level = (
        np.array([one.level for one in experts])[None, :] - np.array([one.level for one in cases])[:, None]
    )
    country = _same([one.country for one in cases], [one.countries for one in experts])
    language = _language(cases, experts)
    city = _same([one.city for one in cases], [one.cities for one in experts])
    city[[at for at, one in enumerate(cases) if not one.city]] = 0.0
    able = (shared > 0) & ~np.isnan(language) & (level >= 0)
    able &= (np.array([one.level for one in experts]) > 0)[None, :] | (country > 0)
    at = {one.name: column for column, one in enumerate(experts)}
    for row, one in enumerate(cases):
        able[row, [at[name] for name in one.conflicts if name in at]] = False
    parts = {
        "topic": shared / count[:, None],
        "country": country,
        "language": language,
        "level": 1 / (1 + np.maximum(level, 0)),
        "continuity": city,
    }
    return parts, able


def _has(sets: Sequence[Collection[str]], like: Sequence[Collection[str]] | None = None) -> Table:
    """One row for each set, one column for each word of all of them (or of `like`)."""
    words = {word: at for at, word in enumerate(sorted({word for one in like or sets for word in one}))}
    table = np.zeros((len(sets), len(words)))
    for row, one in enumerate(sets):
        table[row, [words[word] for word in set(one) if word in words]] = 1.0
    return table


def _same(single: Sequence[str], sets: Sequence[Collection[str]]) -> Table:
    """1 where the word of the row stands in the set of the column."""
    words = sorted(set(single))
    at = {word: row for row, word in enumerate(words)}
    table = np.zeros((len(words), len(sets)))
    for column, one in enumerate(sets):
        table[[at[word] for word in set(one) if word in at], column] = 1.0
    return table[[at[word] for word in single]]


def _language(cases: Sequence[CaseLike], experts: Sequence[ExpertLike]) -> Table:
    """The part for language by the first language of the case that the expert has; NaN without any."""
    lists = sorted({tuple(one.languages) for one in cases})
    at = {one: row for row, one in enumerate(lists)}
    table = np.full((len(lists), len(experts)), np.nan)
    for row, languages in enumerate(lists):
        for place in range(len(languages) - 1, -1, -1):
            spoken = [column for column, one in enumerate(experts) if languages[place] in one.languages]
            table[row, spoken] = 1 - place / len(languages)
    return table[[at[tuple(one.languages)] for one in cases]]
