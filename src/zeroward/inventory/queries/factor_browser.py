"""The list of factors: what holds for what, where, when, from which source and release."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from zeroward.core.ui.sorting import sort_key
from zeroward.inventory.models import CityFactor
from zeroward.inventory.queries.factor_keys import factor_name
from zeroward.inventory.queries.series import series_name
from zeroward.methods.ghg import Factor, default_factors

ANYWHERE = "world"
ELECTRICITY = "electricity"
SIZE = 50


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader narrows the list to; "" for anything."""

    key: str = ""
    place: str = ""
    series: str = ""
    year: int | None = None

    def fits(self, factor: Factor) -> bool:
        return (
            (not self.key or factor.key == self.key)
            and (not self.place or factor.place == self.place)
            and (not self.series or factor.series == self.series)
            and (self.year is None or factor.covers(self.year))
        )


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to narrow by: pairs of key and label."""

    keys: list[tuple[str, str]]
    places: list[tuple[str, str]]
    series: list[tuple[str, str]]


def all_factors() -> tuple[Factor, ...]:
    """Every factor of the house, without the cities' own."""
    return tuple(default_factors(Path(settings.DATA_DIR) / "factors").records)


def is_factor(identifier: str) -> bool:
    """True when a factor of the house has this id."""
    return identifier in _ids()


@lru_cache(maxsize=1)
def _ids() -> frozenset[str]:
    return frozenset(one.id for one in all_factors())


def factors_for(wish: Wish) -> list[Factor]:
    """Those that fit, by what they are for, place, series and year."""
    found = [factor for factor in all_factors() if wish.fits(factor)]
    return sorted(found, key=lambda one: (one.key, one.place, one.series, one.use, one.valid_from or 0))


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    records = all_factors()
    return (
        tuple(sorted({one.key for one in records})),
        tuple(sorted({one.place for one in records})),
        tuple(sorted({one.series for one in records})),
    )


def choices(countries: Mapping[str, str]) -> Choices:
    """`countries` maps ISO codes to names in the reader's language."""
    keys, places, series = _known()
    return Choices(
        sorted(((key, factor_name(key)) for key in keys), key=lambda pair: sort_key(pair[1])),
        sorted(
            ((place, place_name(place, countries)) for place in places), key=lambda pair: sort_key(pair[1])
        ),
        [(one, series_name(one)) for one in series],
    )


def place_name(place: str, countries: Mapping[str, str]) -> str:
    if place == ANYWHERE:
        return _("anywhere")
    if place == "EU":
        return _("European Union")
    return countries.get(place, place)


def electricity_series() -> list[str]:
    """The series from which factors of electricity can be taken."""
    return sorted({one.series for one in all_factors() if one.key == ELECTRICITY})


def own_factors(city: str) -> list[CityFactor]:
    """The city's own factors. One query."""
    return list(CityFactor.objects.filter(city__key=city).select_related("recorded_by"))
