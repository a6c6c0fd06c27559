"""Countries: the list with dated status, and one country with its cities, bodies and networks."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import Http404

from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import Country, Network, Organisation
from zeroward.places.queries.cities import CityRow, city_rows
from zeroward.places.queries.statuses import Kind, Standing, standing_of


@dataclass(frozen=True, slots=True)
class CountryRow:
    country: Country
    name: str
    standing: Standing
    mission: int
    minded: int


@dataclass(frozen=True, slots=True)
class CountryList:
    """All countries in alphabetical order; `counts` by what they are today."""

    rows: list[CountryRow]
    counts: Counter[str]

    @property
    def members(self) -> int:
        return self.counts[Kind.MEMBER]

    @property
    def with_mission_cities(self) -> int:
        return sum(row.mission > 0 for row in self.rows)


@dataclass(frozen=True, slots=True)
class CountryPage:
    country: Country
    name: str
    standing: Standing
    cities: list[CityRow]
    organisations: list[Organisation]
    networks: list[Network]

    @property
    def mission_cities(self) -> list[CityRow]:
        return [row for row in self.cities if row.city.is_mission_city]

    @property
    def minded_cities(self) -> list[CityRow]:
        return [row for row in self.cities if not row.city.is_mission_city]


def country_list() -> CountryList:
    """Three queries."""
    public = Q(cities__live=True, cities__archived_at__isnull=True)
    countries = list(
        Country.objects.public()
        .annotate(
            mission=Count("cities", filter=public & Q(cities__is_mission_city=True)),
            minded=Count("cities", filter=public & Q(cities__is_mission_city=False)),
        )
        .prefetch_related("statuses")
    )
    attach_texts(countries)
    rows = [
        CountryRow(country, str(country.served("name")), standing_of(country), country.mission, country.minded)
        for country in countries
    ]
    return CountryList(
        sorted(rows, key=lambda row: sort_key(row.name)),
        Counter(kind for row in rows for kind in row.standing.kinds),
    )


def country_page(code: str) -> CountryPage:
    """The page of a country by its ISO code, in capitals or not. Raises Http404 for any other."""
    country = (
        Country.objects.public()
        .filter(code=code.upper())
        .select_related("source")
        .prefetch_related("statuses")
        .first()
    )
    if country is None:
        raise Http404("There is no country with this code.")
    organisations = list(Organisation.objects.public().filter(country=country))
    networks = list(Network.objects.public().filter(countries=country))
    attach_texts([country], organisations, networks)
    return CountryPage(
        country=country,
        name=str(country.served("name")),
        standing=standing_of(country),
        cities=city_rows(country=country),
        organisations=sorted(organisations, key=lambda body: sort_key(body.name)),
        networks=sorted(networks, key=lambda network: sort_key(str(network.served("name")))),
    )


