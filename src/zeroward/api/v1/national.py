"""Countries as a whole: their ecosystem, sums over their cities, clusters, dashboards."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.scopes import READ
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.tables import TableOut, table_out, tables_out
from zeroward.core.permissions import may
from zeroward.core.scope import MISSION, Scope
from zeroward.core.ui.addresses import address_of
from zeroward.core.workspaces import Workspace, read_once, workspace
from zeroward.ecosystem.queries.cluster_pages import clusters_page
from zeroward.insight.country_rules import LOOK
from zeroward.insight.queries.country.cities import CityLine, cities_of
from zeroward.insight.queries.country.page import country_page
from zeroward.insight.queries.ecosystem.answers import Ecosystem
from zeroward.insight.queries.ecosystem.pages import ecosystem, ecosystems
from zeroward.insight.queries.mission import CountryLine, mission_desk
from zeroward.monitoring.models import NationalReport
from zeroward.monitoring.queries.report_page import public_reports, report_page
from zeroward.places.queries.country_names import country_names

router = Router(tags=["Countries"])


class FactOut(Schema):
    label: str
    text: str
    page: str


class QuestionOut(Schema):
    key: str = Field(description='"who", "support", "connect" or "link"')
    question: str
    state: str = Field(description='"full", "half" (silent in part) or "gap" (nothing is known)')
    said: list[str] = Field(description="What the profile of the national platform says")
    facts: list[FactOut] = Field(description="What other rooms know: counts of public records")


class EcosystemOut(Schema):
    country: str = Field(description="ISO code", examples=["AT"])
    name: str
    answers: list[QuestionOut]
    page: str


class ReportOut(Schema):
    country: str = Field(description="ISO code")
    year: int
    number: int
    title: str
    on: datetime.date
    published_at: datetime.datetime
    digest: str = Field(description="SHA-256 of what was frozen")
    example: bool
    page: str


class ReportDetail(Schema):
    report: ReportOut
    headline: str
    lead: str
    note: str
    withheld: bool = Field(description="True when sums are left out because they would show single cities")
    tables: list[TableOut]
    content: dict[str, Any] = Field(description="What was frozen: sums over the cities, no city by name")


class ClusterOut(Schema):
    country: str = Field(description="ISO code")
    cluster: str
    since: datetime.date
    aged: bool = Field(description="A later review has ended without a decision")


class ClustersOut(Schema):
    items: list[ClusterOut]
    supports: TableOut = Field(description="Kinds of support by cluster")
    version: str = Field(description="Of the table of supports")
    source: str


class BlockOut(Schema):
    key: str
    title: str
    answer: str
    facts: list[FactOut]
    waits: bool = Field(description="Something waits here")
    known: bool = Field(description="False where nothing is known")


class DashboardOut(Schema):
    country: str
    name: str
    headline: str
    late: int
    waiting: int = Field(description="Open tasks of the platform")
    blocks: list[BlockOut]


class SharedOut(Schema):
    city: str = Field(description="Key")
    name: str
    team: int = Field(description="People in its team on the platform")
    shared: dict[str, int] = Field(description="Records by kind that it shares with you or has published")


class DeskLineOut(Schema):
    country: str
    name: str
    cities: int
    mission_cities: int
    formal: str
    plans: int
    monitoring: int
    barriers: int
    page: str


class CitiesSharedOut(Schema):
    items: list[SharedOut]


class DeskOut(Schema):
    items: list[DeskLineOut]


def _ecosystem(one: Ecosystem) -> EcosystemOut:
    return EcosystemOut(
        country=one.code,
        name=one.name,
        answers=[
            QuestionOut(
                key=answer.key,
                question=str(answer.title),
                state=answer.state,
                said=[line for field in answer.filled for line in field.lines],
                facts=[FactOut(label=str(f.label), text=f.text, page=f.url) for f in answer.facts],
            )
            for answer in one.answers
        ],
        page=one.url,
    )


@read(
    router,
    "/ecosystems",
    Listed[EcosystemOut],
    name="list_ecosystems",
    example="/ecosystems?limit=2",
    room="insight",
)
def national_ecosystems(request: HttpRequest, page: Query[Paging]) -> Any:
    """National ecosystems: who helps cities in each country, with what, and what is counted there."""
    found = cut(request, ecosystems().rows, lambda one: one.code, limit=page.limit, cursor=page.cursor)
    return listed(found, [_ecosystem(one) for one in found])


@read(
    router,
    "/ecosystems/{code}",
    EcosystemOut,
    name="read_ecosystem",
    example="/ecosystems/AT",
    room="insight",
)
def national_ecosystem(request: HttpRequest, code: str) -> Any:
    """The ecosystem of one country, with sums over what its cities have made public."""
    return _ecosystem(ecosystem(code))


def _report(code: str, one: NationalReport) -> ReportOut:
    return ReportOut(
        country=code,
        year=one.year,
        number=one.number,
        title=one.title,
        on=one.on,
        published_at=one.at,
        digest=one.digest,
        example=one.is_example,
        page=address_of("monitoring:public-report-year", code, str(one.year)),
    )


class ReportsOut(Schema):
    items: list[ReportOut]


@read(
    router,
    "/countries/{code}/reports",
    ReportsOut,
    name="list_national_reports",
    example="/countries/AT/reports",
    room="monitoring",
)
def national_reports(request: HttpRequest, code: str) -> Any:
    """National reports of a country: the newest of each year."""
    code = _known(code)
    return ReportsOut(items=[_report(code, one) for one in public_reports(code)])


@read(
    router,
    "/countries/{code}/reports/{int:year}",
    ReportDetail,
    name="read_national_report",
    example="/countries/AT/reports/2026",
    room="monitoring",
)
def national_report(request: HttpRequest, code: str, year: int) -> Any:
    """One national report: how far the cities of a country are, as sums that show no single city."""
    code = _known(code)
    found = next((one for one in public_reports(code) if one.year == year), None)
    if found is None:
        raise Http404
    page = report_page(found.data, country_names()[code])
    return ReportDetail(
        report=_report(code, found),
        headline=page.h1,
        lead=page.lead,
        note=page.note,
        withheld=page.withheld,
        tables=tables_out(*page.tables),
        content=dict(found.data),
    )


def _known(code: str) -> str:
    """The code of a country of the directory. Raises Http404."""
    if code.upper() not in country_names():
        raise Http404
    return code.upper()


@read(router, "/clusters", ClustersOut, name="list_clusters", example="/clusters", room="ecosystem")
def clusters(request: HttpRequest) -> Any:
    """Clusters of national platforms that were published, with the support that each gets."""
    page = clusters_page()
    return ClustersOut(
        items=[
            ClusterOut(country=one.country.code, cluster=one.cluster, since=one.since, aged=one.aged)
            for one in page.lines
        ],
        supports=table_out(page.matrix),
        version=page.version,
        source=page.source,
    )


@read(
    router,
    "/work/countries/{code}",
    DashboardOut,
    name="read_country_desk",
    example="/work/countries/AT",
    room="insight",
    scope=READ,
)
def country_desk(request: HttpRequest, code: str) -> Any:
    """The desk of a national platform: every room in one sentence, and what waits."""
    with read_once():
        place = _place(request, _country(code))
        page = country_page(place, request.viewer)  # type: ignore[attr-defined]
    return DashboardOut(
        country=place.country,
        name=place.name,
        headline=page.headline,
        late=page.attention.late,
        waiting=page.attention.total,
        blocks=[
            BlockOut(
                key=one.key,
                title=str(one.title),
                answer=one.answer,
                facts=[FactOut(label=str(label), text=text, page="") for label, text in one.facts],
                waits=one.is_open,
                known=not one.is_gap,
            )
            for one in page.blocks
        ],
    )


@read(
    router,
    "/work/countries/{code}/cities",
    CitiesSharedOut,
    name="list_country_cities",
    example="/work/countries/AT/cities",
    room="insight",
    scope=READ,
)
def country_cities(request: HttpRequest, code: str) -> Any:
    """All cities of a country with what each shares with its platform."""
    place = _place(request, _country(code))
    return CitiesSharedOut(items=[_shared(one) for one in cities_of(place, request.viewer).lines])  # type: ignore[attr-defined]


def _shared(one: CityLine) -> SharedOut:
    return SharedOut(city=one.city.key, name=one.name, team=one.team, shared=dict(one.shared))


@read(
    router,
    "/work/mission",
    DeskOut,
    name="read_mission_desk",
    example="/work/mission",
    room="insight",
    scope=READ,
)
def mission(request: HttpRequest) -> Any:
    """The Mission's desk: all countries beside each other."""
    with read_once():
        page = mission_desk(_place(request, MISSION), request.viewer)  # type: ignore[attr-defined]
    return DeskOut(items=[_line(one) for one in page.lines])


def _line(one: CountryLine) -> DeskLineOut:
    return DeskLineOut(
        country=one.code,
        name=one.name,
        cities=one.cities,
        mission_cities=one.mission_cities,
        formal=one.formal,
        plans=one.plans,
        monitoring=one.monitoring,
        barriers=one.barriers,
        page=one.url,
    )


def _country(code: str) -> Scope:
    """Raises Http404 for what is no code of a country."""
    if not (code.isascii() and code.isalpha() and len(code) == 2):
        raise Http404
    return Scope.country(code.upper())


def _place(request: HttpRequest, scope: Scope) -> Workspace:
    """The workspace, for whoever may open it. Raises Http404."""
    place = workspace(scope)
    if place is None or not may(request.viewer, LOOK, place):  # type: ignore[attr-defined]
        raise Http404
    return place
