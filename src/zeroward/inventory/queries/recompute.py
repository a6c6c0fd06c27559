"""Every inventory that is published or shared, computed anew: spread over processes or machines, with the same bits.

Sums are by country and year, in one framework and one set of warming potentials, as the national view adds them up.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import fsum
from typing import Final

from zeroward.core.models import Visibility
from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.inventory.queries.load import Loaded, load_version
from zeroward.inventory.queries.results_many import load_many, restated
from zeroward.inventory.queries.results_rules import factor_files, records_of, rules_of
from zeroward.methods.ghg.frameworks import framework_of
from zeroward.methods.ghg.whole import Sums, Task, sums_of
from zeroward.methods.runner import Runner
from zeroward.places.models import City

AT_ONCE: Final = 200
"""Inventories that are read from the database together: memory does not grow with their number."""
FRAMEWORK: Final = "gpc"
GWP_SET: Final = "AR5"

Pair = tuple[str, int]


@dataclass(frozen=True, slots=True)
class CountryYear:
    """`total` in kg CO2e is over all inventories, `complete` of which lack no row. `cities_known` and `people_known`
    count the public cities of the country; `people_covered` live in those with an inventory."""

    country: str
    year: int
    inventories: int
    published: int
    complete: int
    examples: bool
    total: float
    cities_known: int
    people_known: int
    people_covered: int

    @property
    def coverage(self) -> float | None:
        """Share of the inhabitants; None where nobody says how many there are."""
        return self.people_covered / self.people_known if self.people_known else None


@dataclass(frozen=True, slots=True)
class Recomputed:
    """`digest` is SHA-256 over every single total to its last bit: two runs that agree in it agree in everything."""

    groups: tuple[CountryYear, ...]
    inventories: int
    digest: str


@dataclass(frozen=True, slots=True)
class _Known:
    country: str
    year: int
    city: int
    published: bool
    example: bool


def recompute(runner: Runner, *, country: str = "", year: int = 0) -> Recomputed:
    """Totals of all inventories that are published, or else shared beyond their city. Not for readers: it tells each
    country's sum however few cities it has.

    `country` is a code ("AT"), `year` narrows to one; both may be left open.
    """
    known: dict[str, _Known] = {}
    sums = list(runner.map(sums_of, _tasks(country, year, known)))
    found = sha256()
    for one in sums:
        found.update(f"{one.key} {one.total.hex()} {one.rows} {one.missing}\n".encode())
    return Recomputed(tuple(_groups(sums, known)), len(sums), found.hexdigest())


def _tasks(country: str, year: int, known: dict[str, _Known]) -> Iterator[Task]:
    """What is published comes first; `known` learns what each task is about as soon as it is made."""
    versions = _newest(country, year)
    for some in _cut(sorted(versions.values())):
        rows = InventoryVersion.objects.filter(pk__in=some)
        for version in rows.select_related("inventory__city__country").order_by("pk"):
            yield _task(version.inventory, load_version(version), known)
    shared = Inventory.objects.exclude(visibility=Visibility.CITY).order_by("pk")
    if country:
        shared = shared.filter(scope_country=country)
    if year:
        shared = shared.filter(year=year)
    pks = [pk for pk, city, its in shared.values_list("pk", "city_id", "year") if (city, its) not in versions]
    for some in _cut(pks):
        yield from _shared(some, known)


def _cut(pks: Sequence[int]) -> Iterator[Sequence[int]]:
    return (pks[at : at + AT_ONCE] for at in range(0, len(pks), AT_ONCE))


def _shared(pks: Sequence[int], known: dict[str, _Known]) -> Iterator[Task]:
    rows = list(Inventory.objects.filter(pk__in=pks).select_related("city__country").order_by("pk"))
    for inventory, loaded in zip(rows, load_many(rows), strict=True):
        yield _task(inventory, loaded, known)


def _newest(country: str, year: int) -> dict[tuple[int, int], int]:
    """The newest version that was not withdrawn, by city and year. One query."""
    rows = InventoryVersion.objects.filter(withdrawn_at=None)
    if country:
        rows = rows.filter(inventory__scope_country=country)
    if year:
        rows = rows.filter(inventory__year=year)
    ordered = rows.order_by("number").values_list("inventory__city_id", "inventory__year", "pk")
    return {(city, its_year): pk for city, its_year, pk in ordered}


def _task(inventory: Inventory, loaded: Loaded, known: dict[str, _Known]) -> Task:
    header = loaded.header
    framework = framework_of(FRAMEWORK)
    counted = restated(loaded, GWP_SET)
    own, folder = factor_files(counted, framework)
    key = f"{header['country']}/{header['city']}/{loaded.year}/{loaded.version}"
    known[key] = _Known(
        str(header["country"]), loaded.year, inventory.city_id, loaded.version > 0, bool(header["is_example"])
    )
    return Task(
        key=key,
        records=tuple(records_of(counted, framework)),
        own=own,
        folder=folder,
        rules=rules_of(header, framework),
        gwp=GWP_SET,
        framework=framework.key,
        inclusions=header["inclusions"],
    )


def _groups(sums: Iterable[Sums], known: dict[str, _Known]) -> Iterator[CountryYear]:
    """By country and year. Made-up examples count only where there is nothing real."""
    found: dict[Pair, list[tuple[Sums, _Known]]] = defaultdict(list)
    for one in sums:
        about = known[one.key]
        found[about.country, about.year].append((one, about))
    people = _people({country for country, _year in found})
    for (country, year), rows in sorted(found.items()):
        real = [row for row in rows if not row[1].example]
        yield _group(country, year, real or rows, people[country], examples=not real)


def _group(
    country: str, year: int, rows: Sequence[tuple[Sums, _Known]], people: dict[int, int], *, examples: bool
) -> CountryYear:
    return CountryYear(
        country,
        year,
        inventories=len(rows),
        published=sum(about.published for _one, about in rows),
        complete=sum(one.complete for one, _about in rows),
        examples=examples,
        total=fsum(one.total for one, _about in rows),
        cities_known=len(people),
        people_known=sum(people.values()),
        people_covered=sum(people.get(about.city, 0) for _one, about in rows),
    )


def _people(countries: set[str]) -> dict[str, dict[int, int]]:
    """Inhabitants of the public cities by country and city. One query."""
    found: dict[str, dict[int, int]] = {country: {} for country in countries}
    rows = City.objects.public().filter(country__code__in=countries)
    for code, pk, population in rows.values_list("country__code", "pk", "population"):
        found[code][pk] = population or 0
    return found
