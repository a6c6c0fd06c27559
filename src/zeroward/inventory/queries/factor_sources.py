"""Where the shipped factors come from, for the page of sources: told by the records themselves."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from django.conf import settings

from zeroward.inventory.queries.explain_words import MARKS
from zeroward.inventory.queries.series import series_name
from zeroward.methods.ghg import Factor, default_factors


@dataclass(frozen=True, slots=True)
class FactorSource:
    """One publication, as its records name it. `series` are keys; years are None where values have no year."""

    source: str
    licence: str
    series: tuple[str, ...]
    marks: tuple[str, ...]
    first_year: int | None
    last_year: int | None

    @property
    def series_names(self) -> list[str]:
        return [series_name(key) for key in self.series]

    @property
    def years(self) -> str:
        if self.first_year is None:
            return ""
        if self.first_year == self.last_year:
            return str(self.first_year)
        return f"{self.first_year}–{self.last_year}"

    @property
    def checked(self) -> str:
        """How far its values were checked: "checked against its source", "an assumption"."""
        return ", ".join(str(MARKS[mark]) for mark in self.marks)


def factor_sources() -> tuple[FactorSource, ...]:
    """Every source of the shipped factors, by name."""
    return _sources(Path(settings.DATA_DIR) / "factors")


@lru_cache(maxsize=4)
def _sources(folder: Path) -> tuple[FactorSource, ...]:
    by_series: dict[str, list[Factor]] = defaultdict(list)
    for record in default_factors(folder).records:
        by_series[record.series].append(record)
    merged: dict[tuple[str, str], list[Factor]] = defaultdict(list)
    for records in by_series.values():
        merged[_name(records), records[0].licence] += records
    return tuple(sorted((_source(*key, records) for key, records in merged.items()), key=_by_name))


def _by_name(one: FactorSource) -> tuple[str, tuple[str, ...]]:
    return one.source.casefold(), one.series


def _name(records: list[Factor]) -> str:
    """The source of a series; where its records name tables, the publication that all of them stand in."""
    parts = zip(*({one.source: one.source.split(", ") for one in records}.values()), strict=False)
    shared = takewhile(lambda part: len(set(part)) == 1, parts)
    return ", ".join(part[0] for part in shared) or records[0].source


def _source(name: str, licence: str, records: list[Factor]) -> FactorSource:
    years = [year for one in records for year in (one.valid_from, one.valid_to) if year is not None]
    return FactorSource(
        name,
        licence,
        tuple(sorted({one.series for one in records})),
        tuple(sorted({one.mark for one in records}, key=list(MARKS).index)),
        min(years, default=None),
        max(years, default=None),
    )
