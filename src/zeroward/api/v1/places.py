"""Countries and cities with what is known of them."""

import datetime
from typing import Any

from django.http import HttpRequest, QueryDict
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.texts import Words, of
from zeroward.core.ui.addresses import address_of
from zeroward.places.models import Country
from zeroward.places.queries.cities import CityRow, city_directory
from zeroward.places.queries.city import city_page
from zeroward.places.queries.countries import country_list, country_page

router = Router(tags=["Places"])


class CountryOut(Schema):
    code: str = Field(description="ISO 3166-1", examples=["AT"])
    name: Words
    status: list[str] = Field(
        description="What it is towards the European Union today", examples=[["member"]]
    )
    page: str


class CountryCounted(CountryOut):
    mission_cities: int
    other_cities: int


class CityOut(Schema):
    key: str = Field(examples=["klagenfurt"])
    name: Words
    country: str = Field(description="ISO code")
    mission_city: bool = Field(description="One of the cities chosen for the EU Mission")
    label: bool | None = Field(description="Whether it holds the Mission Label; null when not known")
    pilot: bool | None = Field(description="Whether it is a pilot city; null when not known")
    pilot_cohorts: list[str]
    page: str


class CityDetail(CityOut):
    population: int | None
    population_year: int | None
    latitude: float | None
    longitude: float | None
    nuts3: str
    lau: str
    projects: list[str] = Field(description="Keys")
    networks: list[str] = Field(description="Keys")
    changed_at: datetime.datetime


class CountryDetail(CountryOut):
    cities: list[CityOut]
    organisations: list[str] = Field(description="Keys")
    networks: list[str] = Field(description="Keys")


class CityFilters(Paging):
    country: str = Field("", max_length=2, description="ISO code")
    q: str = Field("", max_length=100, description="Part of the name")


def _country(country: Country, kinds: tuple[str, ...]) -> dict[str, Any]:
    return {
        "code": country.code,
        "name": of(country, "name"),
        "status": list(kinds),
        "page": address_of("places:country", country.key),
    }


def _city(row: CityRow) -> dict[str, Any]:
    return {
        "key": row.city.key,
        "name": of(row.city, "name"),
        "country": row.city.country.code,
        "mission_city": row.city.is_mission_city,
        "label": row.label.value,
        "pilot": row.pilot.value,
        "pilot_cohorts": row.cohorts,
        "page": row.url,
    }


@read(router, "/countries", Listed[CountryCounted], name="list_countries", example="/countries?limit=3")
def countries(request: HttpRequest, page: Query[Paging]) -> Any:
    """Countries with their status and how many cities are known."""
    found = cut(
        request, country_list().rows, lambda one: one.country.code, limit=page.limit, cursor=page.cursor
    )
    return listed(
        found,
        [
            CountryCounted(
                **_country(one.country, one.standing.kinds),
                mission_cities=one.mission,
                other_cities=one.minded,
            )
            for one in found
        ],
    )


@read(router, "/countries/{code}", CountryDetail, name="read_country", example="/countries/AT")
def country(request: HttpRequest, code: str) -> Any:
    """One country with its cities, organisations and networks."""
    found = country_page(code)
    return CountryDetail(
        **_country(found.country, found.standing.kinds),
        cities=[CityOut(**_city(row)) for row in found.cities],
        organisations=[one.key for one in found.organisations],
        networks=[one.key for one in found.networks],
    )


@read(router, "/cities", Listed[CityOut], name="list_cities", example="/cities?country=AT")
def cities(request: HttpRequest, page: Query[CityFilters]) -> Any:
    """Cities on the platform."""
    asked = QueryDict(mutable=True)
    asked.update({"country": page.country.upper()} if page.country else {})
    asked.update({"q": page.q} if page.q else {})
    rows = city_directory(asked).narrowed.rows
    if page.country:  # a country without cities is no filter of the directory
        rows = [row for row in rows if row.city.country.code == page.country.upper()]
    found = cut(request, rows, lambda row: row.city.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [CityOut(**_city(row)) for row in found])


@read(router, "/cities/{key}", CityDetail, name="read_city", example="/cities/klagenfurt")
def city(request: HttpRequest, key: str) -> Any:
    """One city with its figures and where it takes part."""
    found = city_page(key)
    record = found.row.city
    return CityDetail(
        **_city(found.row),
        population=record.population,
        population_year=record.population_year,
        latitude=record.latitude,
        longitude=record.longitude,
        nuts3=record.nuts3,
        lau=record.lau,
        projects=[one.key for one in found.projects],
        networks=[one.key for one in found.networks],
        changed_at=record.updated_at,
    )
