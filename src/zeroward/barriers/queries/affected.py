"""Whom a barrier holds up: cities, and the emissions behind them. Two facts, never one score.

A report counts when it was not taken back and, where a city keeps it, was shared with its national platform. Cities
that a reader may know of (they may read the report, or the city agreed to be named) are told apart; the others are
counted only from five on, alone and as a remainder, so that none can be found by subtraction.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import floor, fsum, log10
from typing import Final

from zeroward.barriers.models import Consent, Report
from zeroward.barriers.queries.access import city_keys_of
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer, may_see

FEWEST: Final = 5
Today = Mapping[str, tuple[str, str]]
OPEN_NAMES: Final = (Consent.NAMED, Consent.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Affected:
    """`cities` is None while it is withheld; `known` and `unknown` are cities with and without a figure, None while
    withheld. `tonnes`: tonnes a year of the cities with a figure, None when there is none or it is withheld.
    `rounded`: to two digits, because cities that stay unnamed are in it. `names` are those that the reader may know."""

    cities: int | None
    names: tuple[str, ...] = ()
    tonnes: float | None = None
    known: int | None = 0
    unknown: int | None = 0
    withheld: bool = False
    rounded: bool = False
    reports: int = 0

    @property
    def others(self) -> int | None:
        """Cities beside the named ones."""
        return None if self.cities is None else self.cities - len(self.names)


def counts(report: Report) -> bool:
    """Whether a report counts at all."""
    is_kept_back = report.scope.startswith("city:") and report.visibility == Visibility.CITY
    return report.withdrawn_on is None and not is_kept_back


class Reader:
    """Somebody who looks, with what decides which reports they may read; made once for a page."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer = viewer
        self.keys = city_keys_of(viewer)

    def may_read(self, report: Report) -> bool:
        if may_see(report, self.viewer):
            return True
        if not self.keys or not report.scope.startswith("city:"):
            return False
        return report.scope.removeprefix("city:") in self.keys or (
            report.city is not None and report.city.key in self.keys
        )

    def may_know_city(self, report: Report) -> bool:
        return report.consent in OPEN_NAMES or self.may_read(report)


def affected(reports: Iterable[Report], reader: Reader, today: Today) -> Affected:
    """`today` gives for a city's key the key and name of the city that stands for it now. A city with several reports
    counts once, with the largest of its figures."""
    rows = [one for one in reports if counts(one)]
    names: dict[str, str] = {}
    figures: dict[str, list[float]] = {}
    everyone: set[str] = set()
    for one in rows:
        if one.city is None:
            continue
        key, name = today.get(one.city.key, (one.city.key, one.city.name))
        everyone.add(key)
        if one.emissions_t is not None:
            figures.setdefault(key, []).append(one.emissions_t)
        if reader.may_know_city(one):
            names[key] = name
    largest = {key: max(values) for key, values in figures.items()}
    return _told(everyone, names, largest, sum(1 for one in rows if reader.may_read(one)))


def _told(
    everyone: Collection[str], names: Mapping[str, str], largest: Mapping[str, float], reports: int
) -> Affected:
    hidden = [key for key in everyone if key not in names]
    with_figure = [key for key in hidden if key in largest]
    without = [key for key in hidden if key not in largest]
    told_names = tuple(sorted(names.values(), key=str.casefold))
    if _small(hidden):
        return Affected(None, told_names, known=None, unknown=None, withheld=True, reports=reports)
    if _small(with_figure) or _small(without):
        return Affected(len(everyone), told_names, known=None, unknown=None, withheld=True, reports=reports)
    total = fsum(largest[key] for key in sorted(largest)) if largest else None
    if total is not None and with_figure:
        total = two_digits(total)
    return Affected(
        len(everyone),
        told_names,
        total,
        len(largest),
        len(everyone) - len(largest),
        rounded=bool(with_figure),
        reports=reports,
    )


def _small(keys: Collection[str]) -> bool:
    return 0 < len(keys) < FEWEST


def two_digits(value: float) -> float:
    """Rounded to two significant digits."""
    return round(value, 1 - floor(log10(value))) if value > 0 else 0.0
