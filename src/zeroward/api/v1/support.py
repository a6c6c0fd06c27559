"""Who helps and who pays: national platforms, the support menu, funding."""

import datetime
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.texts import Words, of, words
from zeroward.core.ui.addresses import address_of
from zeroward.ecosystem.queries.platforms import Row, overview, profile
from zeroward.funding.queries.programmes import ProgrammeEntry, programme_groups, programme_page
from zeroward.funding.queries.reading import Reading, readings
from zeroward.funding.queries.store import Offer, offers
from zeroward.services.queries.rows import ServiceRow
from zeroward.services.queries.services import service_page, service_rows

router = Router(tags=["Support and money"])


class ProfileFieldOut(Schema):
    name: str = Field(examples=["facilitators"])
    state: str = Field(description='"full", "half" (to be checked) or "gap"')
    lines: list[str]
    lang: str
    reason: str = Field(description="Why it is empty or needs a look")


class PlatformOut(Schema):
    country: str = Field(description="ISO code", examples=["AT"])
    part: str = Field(description="Its part in the alliance")
    fields: list[ProfileFieldOut]
    page: str


class PlatformDetail(PlatformOut):
    level: str = Field(description="How formal it is, in words")
    cities: list[str] = Field(description="Keys")
    materials: list[str] = Field(description="Keys")


class ServiceOut(Schema):
    key: str
    name: Words
    description: Words
    eligibility: Words
    kind: str = Field(description="In the language of the answer")
    level: str
    places: list[str] = Field(description='ISO codes, or "eu", "international", "unknown"')
    providers: list[str]
    page: str


class ServiceDetail(ServiceOut):
    apply_how: Words
    apply_url: str
    website: str
    formats: list[str]


class ProgrammeOut(Schema):
    key: str
    name: Words
    description: Words
    funder: str
    over: bool
    opportunities_ahead: int
    page: str


class ProgrammeDetail(Schema):
    key: str
    name: Words
    description: Words
    funder: str
    over: bool
    opportunities_ahead: list[str] = Field(description="Keys")
    opportunities_closed: list[str] = Field(description="Keys")
    countries: list[str] = Field(description="Who may apply, by country, in words")
    conditions: list[str]
    website: str
    page: str


class OpportunityOut(Schema):
    key: str
    title: Words
    summary: Words
    programme: str = Field(description="Key")
    next_deadline: datetime.datetime | None
    currency: str
    budget: Decimal | None
    ticket_min: Decimal | None
    ticket_max: Decimal | None
    countries: list[str] = Field(description="ISO codes; empty: not bound to countries")
    themes: list[str]
    example: bool = Field(description="True for invented data of a demonstration")
    page: str


class OpportunityFilters(Paging):
    ahead: bool = Field(True, description="Only those with a deadline ahead; false gives all")
    programme: str = Field("", max_length=120, description="Key of a programme")


def _platform(row: Row) -> dict[str, Any]:
    return {
        "country": row.platform.country.code,
        "part": row.platform.part,
        "fields": [
            ProfileFieldOut(
                name=one.name, state=one.state, lines=one.lines, lang=one.lang, reason=str(one.reason)
            )
            for one in row.fields
        ],
        "page": row.url,
    }


@read(
    router,
    "/platforms",
    Listed[PlatformOut],
    name="list_platforms",
    example="/platforms?limit=1",
    room="ecosystem",
)
def platforms(request: HttpRequest, page: Query[Paging]) -> Any:
    """National platforms with the seven fields of their profile."""
    seen = overview()
    rows = [*seen.core, *seen.supporting, *seen.other]
    found = cut(request, rows, lambda one: one.platform.country.code, limit=page.limit, cursor=page.cursor)
    return listed(found, [PlatformOut(**_platform(one)) for one in found])


@read(
    router,
    "/platforms/{code}",
    PlatformDetail,
    name="read_platform",
    example="/platforms/AT",
    room="ecosystem",
)
def platform(request: HttpRequest, code: str) -> Any:
    """The profile of one national platform."""
    found = profile(code)
    return PlatformDetail(
        **_platform(found.row),
        level=found.level,
        cities=[one.key for one in found.cities],
        materials=[one.key for one in found.materials],
    )


def _service(row: ServiceRow) -> dict[str, Any]:
    record = row.service
    return {
        "key": record.key,
        "name": of(record, "name"),
        "description": of(record, "description"),
        "eligibility": of(record, "eligibility"),
        "kind": row.kind,
        "level": row.level,
        "places": row.places,
        "providers": row.providers,
        "page": row.url,
    }


@read(
    router,
    "/services",
    Listed[ServiceOut],
    name="list_services",
    example="/services?limit=2",
    room="services",
)
def services(request: HttpRequest, page: Query[Paging]) -> Any:
    """The support menu: what a city can ask for."""
    found = cut(request, service_rows(), lambda row: row.service.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [ServiceOut(**_service(row)) for row in found])


@read(
    router,
    "/services/{key}",
    ServiceDetail,
    name="read_service",
    example="/services/ambassadors",
    room="services",
)
def service(request: HttpRequest, key: str) -> Any:
    """One service, and how to ask for it."""
    row = service_page(key)
    record = row.service
    return ServiceDetail(
        **_service(row),
        apply_how=of(record, "apply_how"),
        apply_url=record.apply_url,
        website=record.website,
        formats=row.formats,
    )


@read(
    router,
    "/programmes",
    Listed[ProgrammeOut],
    name="list_programmes",
    example="/programmes?limit=2",
    room="funding",
)
def programmes(request: HttpRequest, page: Query[Paging]) -> Any:
    """Funding programmes."""
    rows = [row for group in programme_groups(timezone.now()) for row in group.rows]
    found = cut(request, rows, lambda row: row.record.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [_programme(row) for row in found])


def _programme(row: ProgrammeEntry) -> ProgrammeOut:
    record = row.record
    return ProgrammeOut(
        key=record.key,
        name=of(record, "name"),
        description=of(record, "description"),
        funder=record.funder,
        over=row.is_over,
        opportunities_ahead=row.ahead,
        page=address_of("funding:programme", record.key),
    )


@read(
    router,
    "/programmes/{key}",
    ProgrammeDetail,
    name="read_programme",
    example="/programmes/life",
    room="funding",
)
def programme(request: HttpRequest, key: str) -> Any:
    """One programme: who may apply, and its opportunities."""
    found = programme_page(key, timezone.now())
    record = found.record
    return ProgrammeDetail(
        key=record.key,
        name=of(record, "name"),
        description=of(record, "description"),
        funder=record.funder,
        over=found.is_over,
        opportunities_ahead=[one.reading.offer.key for one in found.ahead],
        opportunities_closed=[one.reading.offer.key for one in found.closed],
        countries=[str(line) for line in found.countries],
        conditions=[str(line) for line in found.conditions],
        website=record.website,
        page=address_of("funding:programme", record.key),
    )


@read(
    router,
    "/opportunities",
    Listed[OpportunityOut],
    name="list_opportunities",
    example="/opportunities?limit=2",
    room="funding",
)
def opportunities(request: HttpRequest, page: Query[OpportunityFilters]) -> Any:
    """Money with a deadline."""
    now = timezone.now()
    rows = [
        one
        for one in offers().offers
        if (not page.ahead or one.next_deadline(now)) and page.programme in ("", one.programme.key)
    ]
    found = cut(request, rows, lambda one: one.key, limit=page.limit, cursor=page.cursor)
    said = readings(list(found.rows))
    return listed(found, [_opportunity(one, said[one.pk], now) for one in found])


@read(
    router,
    "/opportunities/{key}",
    OpportunityOut,
    name="read_opportunity",
    example="/opportunities/at-kem-next",
    room="funding",
)
def opportunity(request: HttpRequest, key: str) -> Any:
    """One opportunity."""
    found = next((one for one in offers().offers if one.key == key), None)
    if found is None:
        raise Http404
    return _opportunity(found, readings([found])[found.pk], timezone.now())


def _opportunity(offer: Offer, said: Reading, now: datetime.datetime) -> OpportunityOut:
    ahead = offer.next_deadline(now)
    return OpportunityOut(
        key=offer.key,
        title=words(said.title, offer.source_lang),
        summary=words(said.summary, offer.source_lang),
        programme=offer.programme.key,
        next_deadline=ahead.at if ahead else None,
        currency=offer.currency,
        budget=offer.budget,
        ticket_min=offer.ticket_min,
        ticket_max=offer.ticket_max,
        countries=list(offer.countries),
        themes=list(offer.themes),
        example=offer.is_example,
        page=said.url,
    )
