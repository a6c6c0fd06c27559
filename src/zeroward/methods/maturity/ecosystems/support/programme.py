"""What there is to share out: services with their cost, seats and burden, countries with their needs, and the rules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.maturity.support import SupportMatrix

GRAIN: Final = 100
"""Needs count in hundredths: whole numbers, so that equal is equal and an optimum can be proven."""


@dataclass(frozen=True, slots=True)
class Service:
    """`cost` and `hours` (burden on the country's people) are by country and year, `seats` countries a year (None: any
    number). A `whole` service is given in every year or in none. `weight` is what a full need of it counts."""

    key: str
    label: str
    cost: float = 0.0
    hours: float = 0.0
    seats: int | None = None
    whole: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Country:
    """`needs` are 0 to 1 by service; what is not there is not known, and no support is planned on it.

    `eligible` by service: None is not known; a service that is not there is not offered. `why` says it in words.
    `hours` is what its people can give in a year (None: no limit is known).
    """

    key: str
    label: str
    needs: Mapping[str, float]
    eligible: Mapping[str, bool | None]
    hours: float | None = None
    why: Mapping[str, Said] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EquityFloor:
    """At least `least` of these countries get something in these years; of `service` alone, where it is named."""

    name: str
    countries: frozenset[str]
    least: int
    service: str | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """A decision of people: this support is given, or is not."""

    country: str
    service: str
    year: int
    given: bool


@dataclass(frozen=True, slots=True)
class Programme:
    """`budget` by year; a year that is not there has no limit of its own. `total` is for all years together.

    `most` is how many services a country can have in a year. Raises MethodError for names that do not fit together.
    """

    years: tuple[int, ...]
    services: tuple[Service, ...]
    countries: tuple[Country, ...]
    budget: Mapping[int, float] = field(default_factory=dict)
    total: float | None = None
    most: int | None = None
    floors: tuple[EquityFloor, ...] = ()
    pins: tuple[Pin, ...] = ()

    def __post_init__(self) -> None:
        for place, told in _faults(self):
            raise MethodError(told, place=place, remedy=say("Mend the programme."))

    def service(self, key: str) -> Service:
        return next(one for one in self.services if one.key == key)

    def country(self, key: str) -> Country:
        return next(one for one in self.countries if one.key == key)


@dataclass(frozen=True, slots=True)
class Item:
    """One decision: a service for a country in one year, or in all years if it is whole.

    `value` in hundredths of a need and year; `forced` is what people decided.
    """

    country: Country
    service: Service
    years: tuple[int, ...]
    value: int
    forced: bool | None


def items(programme: Programme) -> tuple[Item, ...]:
    """Every decision that is open, by names of countries and services: the order of the input has no part in it.

    Only what a country may have and is known to need; also what people decided to give. Raises MethodError for
    decisions that contradict each other or the rules of who may have what.
    """
    pins: dict[tuple[str, str, int], bool] = {}
    for pin in programme.pins:
        if pins.setdefault((pin.country, pin.service, pin.year), pin.given) is not pin.given:
            raise _contradiction(pin.country, pin.service)
    found = []
    for country in sorted(programme.countries, key=lambda one: one.key):
        for service in sorted(programme.services, key=lambda one: one.key):
            spans = (
                [tuple(sorted(programme.years))] if service.whole else [(y,) for y in sorted(programme.years)]
            )
            for years in spans:
                told = {pins[(country.key, service.key, year)] for year in years
                        if (country.key, service.key, year) in pins}  # fmt: skip
                if len(told) > 1:
                    raise _contradiction(country.key, service.key)
                forced = next(iter(told), None)
                value = round(GRAIN * country.needs.get(service.key, 0.0) * service.weight) * len(years)
                may = country.eligible.get(service.key)
                if forced and not may:
                    raise _contradiction(country.key, service.key)
                if may and (value > 0 or forced):
                    found.append(Item(country, service, years, value, forced))
    return tuple(found)


def _contradiction(country: str, service: str) -> MethodError:
    return MethodError(
        say("%(country)s, %(service)s: what was decided cannot be kept.", country=country, service=service),
        place=f"pins.{country}.{service}",
        remedy=say("Take the decision back, or change who may have it."),
    )


def eligible_by_matrix(
    matrix: SupportMatrix, possible: tuple[str, ...], services: Mapping[str, str]
) -> dict[str, bool | None]:
    """Who may have what by the published matrix: `services` names the support of each service, `possible` the clusters
    in which the country may stand. Not known where only some of them get it."""
    found: dict[str, bool | None] = {}
    for service, support in services.items():
        got = {support in {one.key for one in matrix.of_cluster(cluster)} for cluster in possible}
        found[service] = got.pop() if len(got) == 1 else None
    return found


def _faults(programme: Programme) -> Iterator[tuple[str, Said]]:
    services = [one.key for one in programme.services]
    countries = [one.key for one in programme.countries]
    for place, keys in (("services", services), ("countries", countries), ("years", list(programme.years))):
        double = next((key for key in keys if list(keys).count(key) > 1), None)
        if double is not None:
            yield place, say("%(key)s is used twice.", key=double)
    names = {*services, *countries, *programme.years}
    for floor in programme.floors:
        for one in (*sorted(floor.countries), *([floor.service] if floor.service is not None else [])):
            if one not in names:
                yield f"floors.{floor.name}", say("%(key)s takes no part.", key=one)
    for pin in programme.pins:
        for part in (pin.country, pin.service, pin.year):
            if part not in names:
                yield "pins", say("%(key)s takes no part.", key=part)
    yield from _number_faults(programme)


def _number_faults(programme: Programme) -> Iterator[tuple[str, Said]]:
    numbers = [
        *((one.key, value) for one in programme.services for value in (one.cost, one.hours, one.weight)),
        *((one.key, one.seats or 0) for one in programme.services),
        *((one.key, value) for one in programme.countries for value in (*one.needs.values(), one.hours or 0)),
        *(("budget", value) for value in (*programme.budget.values(), programme.total or 0)),
        *((one.name, one.least) for one in programme.floors),
    ]
    for place, value in numbers:
        if not 0 <= value < 1e12:
            yield place, say("%(key)s: a number from 0 up is wanted.", key=place)
