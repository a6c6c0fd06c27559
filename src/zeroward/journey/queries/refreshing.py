"""What fits every city, worked out anew: money, services and next steps, over the runner that the operator chose.

Pages work it out when they are asked; this is for looking at all cities at once. Nothing is kept.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from statistics import median
from typing import Any, Final

from zeroward.core.scope import Scope
from zeroward.funding.queries.matches import Matches, matches_for_many
from zeroward.funding.queries.store import offers
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.dates import dates_for_many
from zeroward.journey.queries.situations import situations_with
from zeroward.methods.funding.timing import BRUSSELS
from zeroward.methods.runner import Runner
from zeroward.methods.steps.spread import Ranking, steps_of_many
from zeroward.places.models import City
from zeroward.profile.queries.profiles import profiles_of
from zeroward.services.queries.fitting import FITS, asking_facts, fit_many
from zeroward.services.queries.offers import offers_and_names

AT_ONCE: Final = 4_096
"""Cities that are read from the database together: memory does not grow with their number."""
BEST, STEPS, FEW = 20, 8, 3


@dataclass(frozen=True, slots=True)
class CityMatches:
    """What fits one city: the best opportunities, services that fit or may fit (key, verdict), steps."""

    key: str
    country: str
    money: Matches
    services: Sequence[tuple[str, str]]
    steps: Ranking

    def to_json(self) -> dict[str, Any]:
        return {
            "city": self.key,
            "country": self.country,
            "open": self.money.open,
            "passed": self.money.passed,
            "money": [[one.key, one.score, one.passes] for one in self.money.best],
            "services": [list(one) for one in self.services],
            "steps": [list(one) for one in self.steps],
        }


@dataclass(frozen=True, slots=True)
class CountryMatches:
    """Of a country: cities, those to which fewer than three opportunities are open, and the middle of how many
    opportunities are open, and of how many services fit."""

    country: str
    cities: int
    few: int
    open: float
    services: float


@dataclass(slots=True)
class Refreshed:
    """`nobody`: opportunities that are among the best of no city. `digest` is SHA-256 over every match and score to the
    last bit: two runs of one moment that agree in it agree in everything."""

    countries: list[CountryMatches] = field(default_factory=list)
    cities: int = 0
    nobody: tuple[str, ...] = ()
    digest: str = ""


def matches_of_cities(runner: Runner, *, now: datetime, country: str = "") -> Iterator[CityMatches]:
    """City by city, in the order of their keys. What their teams said counts, whoever may see it: not for readers."""
    cities = City.objects.public().order_by("key")
    if country:
        cities = cities.filter(country__code=country)
    keys = sorted(cities.values_list("key", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        yield from _some([Scope.city(key) for key in keys[start : start + AT_ONCE]], now, runner)


def refresh(runner: Runner, *, now: datetime, country: str = "", told: Any = None) -> Refreshed:
    """Sums by country, and the digest; `told` is called with each city as it comes."""
    found, hashed, seen = Refreshed(), sha256(), set[str]()
    of: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in matches_of_cities(runner, now=now, country=country):
        plain = one.to_json()
        hashed.update(json.dumps(plain, sort_keys=True, separators=(",", ":")).encode())
        seen.update(match.key for match in one.money.best)
        of[one.country].append((one.money.open, sum(verdict == FITS for _key, verdict in one.services)))
        found.cities += 1
        if told is not None:
            told(plain)
    found.countries = [_country(code, rows) for code, rows in sorted(of.items())]
    found.nobody = tuple(one.key for one in offers().offers if one.key not in seen)
    found.digest = hashed.hexdigest()
    return found


def _some(scopes: list[Scope], now: datetime, runner: Runner) -> Iterator[CityMatches]:
    today = now.astimezone(BRUSSELS).date()
    profiles = profiles_of(scopes, inside=True)
    money = matches_for_many(profiles, limit=BEST, now=now, runner=runner)
    situations = situations_with(profiles, today, dates_for_many(money, now))
    steps = dict(
        zip(
            situations,
            steps_of_many(catalogue(), situations.values(), limit=STEPS, runner=runner),
            strict=True,
        )
    )
    menu, _names = offers_and_names()
    services = fit_many(menu, {scope: asking_facts(one) for scope, one in profiles.items()}, on=today)
    for scope, profile in profiles.items():
        fitting = [(key, verdict) for key, verdict, _timing in services[scope]]
        yield CityMatches(scope.key, profile.country, money[scope], fitting, steps[str(scope)])


def _country(code: str, rows: Sequence[tuple[int, int]]) -> CountryMatches:
    return CountryMatches(
        code,
        len(rows),
        sum(count < FEW for count, _services in rows),
        median(count for count, _services in rows),
        median(services for _count, services in rows),
    )
