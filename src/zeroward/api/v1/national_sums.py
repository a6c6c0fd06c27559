"""Sums over the cities of a country, for its platform and the Mission team: what cities share with them."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from zeroward.api.scopes import READ
from zeroward.api.v1.operations import read
from zeroward.api.v1.tables import TableOut, tables_out
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.inventory.queries.national import national_page as emissions_page
from zeroward.inventory.rules import NATIONAL as NATIONAL_EMISSIONS
from zeroward.monitoring.board_rules import NATIONAL as NATIONAL_PROGRESS
from zeroward.monitoring.queries.national_page import national_page as progress_page
from zeroward.places.queries.countries import country_page

router = Router(tags=["Countries"])


class YearAsked(Schema):
    year: int = Field(0, ge=0, le=2200, description="0: the year of which most cities share")


class CityEmissions(Schema):
    city: str = Field(description="Key")
    complete: bool
    framework: str
    state: str


class CountryEmissions(Schema):
    country: str = Field(description="ISO code")
    year: int
    total: float | None = Field(
        description="kg of CO2 equivalents over the cities that share; null without any"
    )
    per_head: float | None
    people: int = Field(description="Inhabitants of the cities that share")
    cities_known: int = Field(description="Cities of the country on the platform")
    incomplete: int = Field(description="Inventories in the sum that have gaps")
    headline: str
    lead: str
    cities: list[CityEmissions]


class CountryProgress(Schema):
    country: str = Field(description="ISO code")
    on: datetime.date
    headline: str
    lead: str
    tables: list[TableOut]


@read(
    router,
    "/work/countries/{code}/emissions",
    CountryEmissions,
    name="read_country_emissions",
    example="/work/countries/AT/emissions",
    room="inventory",
    scope=READ,
)
def emissions(request: HttpRequest, code: str, asked: Query[YearAsked]) -> Any:
    """The sum of what the cities of a country share of their emissions.

    From three cities on, so that no sum is the figure of one city in disguise."""
    place = _place(request, code, NATIONAL_EMISSIONS)
    country = country_page(place.country).country
    page = emissions_page(country, request.viewer, year=asked.year)  # type: ignore[attr-defined]
    return CountryEmissions(
        country=place.country,
        year=page.year,
        total=page.total,
        per_head=page.per_head,
        people=page.people,
        cities_known=page.cities_known,
        incomplete=page.incomplete,
        headline=page.h1,
        lead=page.lead,
        cities=[
            CityEmissions(
                city=one.city.key,
                complete=one.results.complete,
                framework=one.results.framework.key,
                state=one.state,
            )
            for one in page.shared
        ],
    )


@read(
    router,
    "/work/countries/{code}/progress",
    CountryProgress,
    name="read_country_progress",
    example="/work/countries/AT/progress",
    room="monitoring",
    scope=READ,
)
def progress(request: HttpRequest, code: str) -> Any:
    """How far the cities of a country are that share it: actions by status and field, indicators, effects."""
    place = _place(request, code, NATIONAL_PROGRESS)
    today = timezone.localdate()
    page = progress_page(request.viewer, place, on=today)  # type: ignore[attr-defined]
    charts = [chart.table for chart in (page.whole, page.fields) if chart is not None]
    return CountryProgress(
        country=place.country,
        on=today,
        headline=page.h1,
        lead=page.lead,
        tables=tables_out(*charts, page.cities, page.indicators, page.effects),
    )


def _place(request: HttpRequest, code: str, action: str) -> Workspace:
    """The country as a workspace, for whoever may see its sums. Raises Http404."""
    place = workspace(Scope.country(code.upper())) if code.isalpha() and len(code) == 2 else None
    if place is None or not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise Http404
    return place
