"""What a matching knows of the places that take part beside what they applied with, each with where it comes from.

Climate and tradition of government come from sourced data files, the level of readiness from the city's own assessment
(only where it agreed when it applied), and whatever those who run the call wrote down goes before all of it.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.data_files import read_json
from zeroward.core.scope import Scope
from zeroward.exchange.queries.applicants import Applicant
from zeroward.exchange.vocabulary import OWN_LEVEL
from zeroward.places.models import City
from zeroward.places.models.country import CountryStatus

CLIMATE, TRADITION, LEVEL = "climate_zone", "tradition", "maturity"
TOLD: Final = (CLIMATE, TRADITION, LEVEL)
"""Facts that those who run a call may write down for a place."""
MOST_LEVEL: Final = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """`value` is None while it is not known. `assumed`: written down without having been checked."""

    value: Any = None
    source: str = ""
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """All of one place. `candidate`: its country is a candidate for accession; None while its status is not known."""

    population: float | None
    latitude: float | None
    longitude: float | None
    climate: Fact
    tradition: Fact
    level: Fact
    candidate: bool | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A data file: what it says by key, the words of its values, and its source."""

    by_key: Mapping[str, str]
    names: Mapping[str, str]
    source: str
    note: str = ""


@cache
def climates() -> Listed:
    """Classes of climate by key of a city."""
    read = _read("climate_classes.json")
    return Listed(read["cities"], read["names"], read["source"], read["about"])


@cache
def traditions() -> Listed:
    """Traditions of government by code of a country."""
    read = _read("traditions.json")
    return Listed(read["countries"], read["names"], read["source"], read["note"])


def place_facts(rows: Sequence[Applicant]) -> dict[int, PlaceFacts]:
    """By application. Two queries, however many there are."""
    keys = {one.application_id: Scope.parse(one.scope).key for one in rows if one.scope.startswith("city:")}
    fields = ("key", "population", "latitude", "longitude")
    cities = {one[0]: one[1:] for one in City.objects.filter(key__in=keys.values()).values_list(*fields)}
    statuses = _statuses({one.country for one in rows if one.country})
    found = {}
    for one in rows:
        key = keys.get(one.application_id, "")
        people, latitude, longitude = cities.get(key, (None, None, None))
        kinds = statuses.get(one.country)
        found[one.application_id] = PlaceFacts(
            population=number_of(one.facts.get("population")) or people or None,
            latitude=latitude,
            longitude=longitude,
            climate=_written(one, CLIMATE) or _from(climates(), key),
            tradition=_written(one, TRADITION) or _from(traditions(), one.country, assumed=True),
            level=_written(one, LEVEL) or _own_level(one),
            candidate=None if kinds is None else CountryStatus.Kind.CANDIDATE in kinds,
        )
    return found


def number_of(value: Any) -> float | None:
    """A number, also where it stands with its source."""
    known = value.get("value") if isinstance(value, dict) else value
    return float(known) if isinstance(known, int | float) and not isinstance(known, bool) else None


def _written(one: Applicant, name: str) -> Fact | None:
    kept = one.told.get(name)
    if not kept:
        return None
    return Fact(kept["value"], kept.get("source") or _("those who run the call"))


def _from(listed: Listed, key: str, *, assumed: bool = False) -> Fact:
    value = listed.by_key.get(key)
    return Fact() if value is None else Fact(value, listed.source, assumed)


def _own_level(one: Applicant) -> Fact:
    kept = one.facts.get(OWN_LEVEL)
    value = number_of(kept)
    if value is None:
        return Fact()
    known = parse_date(kept.get("as_of", "")) if isinstance(kept, dict) else None
    day = date_format(known, "DATE_FORMAT") if known is not None else ""
    return Fact(value, _("own self-assessment, %(day)s") % {"day": day} if day else _("own self-assessment"))


def _statuses(codes: set[str]) -> dict[str, set[str]]:
    """By country, what it is today towards the European Union."""
    today: datetime.date = timezone.localdate()
    rows = CountryStatus.objects.filter(country__code__in=codes).select_related("country")
    found: dict[str, set[str]] = {}
    for one in rows:
        kinds = found.setdefault(one.country.code, set())
        if one.holds_on(today):
            kinds.add(one.kind)
    return found


def _read(name: str) -> Any:
    return read_json(Path(settings.DATA_DIR) / "exchange" / name)
