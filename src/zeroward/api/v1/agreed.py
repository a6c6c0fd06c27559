"""What places agreed with others: pacts, agreements, shared projects, and rounds of groups."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest, QueryDict
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.texts import Words, of
from zeroward.community.models import Round
from zeroward.community.queries.agreements import AgreementLine, agreement_list, agreement_page
from zeroward.community.queries.group_page import group_page
from zeroward.community.queries.rounds import round_page
from zeroward.contract.models import Deal, Pact
from zeroward.contract.queries.pacts import pact_page, public_list, public_pact
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.monitoring.models import SharedProject
from zeroward.monitoring.queries.shared_pages import public_projects, public_shared_page

router = Router(tags=["Agreed with others"])


class PactOut(Schema):
    city: str = Field(description="Key")
    pact: int = Field(description="Number of the pact, as in its address")
    title: str
    summary: str
    lang: str
    signed_on: datetime.date | None
    ends_on: datetime.date | None
    example: bool
    page: str


class DealOut(Schema):
    number: int
    title: str
    theme: str = Field(description="Field of action, as a code")
    goal: str
    state: str
    starts: int | None
    ends: int | None
    tonnes: float | None = Field(
        description="t of CO2 equivalents a year that it states; null where not known"
    )
    tonnes_source: str
    leads: list[str]
    parties: list[str]


class PactDetail(PactOut):
    parties: list[str] = Field(description="Who takes part today")
    tonnes: float = Field(description="Sum over the deals that state a figure and were not stopped")
    counted: int = Field(description="So many deals state one")
    deals: list[DealOut]


class AgreementOut(Schema):
    key: str
    title: str
    summary: str
    lang: str
    kind: str
    state: str
    country: str = Field(description="ISO code")
    signed_on: datetime.date | None
    year: int | None
    signatories: int | None = Field(description="null when not known")
    website: str
    source: str
    example: bool
    page: str


class SignatoryOut(Schema):
    name: str
    signed_on: datetime.date | None
    plan: str = Field(description="How its plan stands, as a code")


class AgreementDetail(AgreementOut):
    parties: list[str]
    goals: list[str]
    signed: list[SignatoryOut]


class ProjectPartOut(Schema):
    city: str = Field(description="Key")
    name: str
    standing: str = Field(description="In words; empty where the city has not said")
    as_of: datetime.date | None


class SharedProjectOut(Schema):
    id: int
    title: str
    summary: str
    lang: str
    field: str = Field(description="Field of action, as a code")
    state: str
    starts: int | None
    ends: int | None
    result: str
    example: bool
    page: str


class SharedProjectDetail(SharedProjectOut):
    lead: str
    parts: list[ProjectPartOut] = Field(description="Cities that agreed to be named")
    unnamed: int = Field(description="Cities that take part and are not named")


class RoundOut(Schema):
    number: int
    title: str
    goal: str
    starts_on: datetime.date
    ends_on: datetime.date
    state: str
    outcome: str


class GroupDetail(Schema):
    key: str
    title: Words
    about: Words
    kind: str
    state: str
    openness: str
    run_by: str
    country: str = Field(description="ISO code")
    topics: list[str]
    languages: list[str]
    parties: list[str]
    members: int
    since: int | None
    website: str
    rounds: list[RoundOut] = Field(description="Rounds, where you may read in the group")
    page: str


class RoundDetail(RoundOut):
    group: str = Field(description="Key")
    sessions: list[str] = Field(description="Keys of its events")
    threads: list[str] = Field(description="Titles of conversations")


def _pact(one: Pact) -> dict[str, Any]:
    return {
        "city": one.city.key,
        "pact": one.pk,
        "title": one.title,
        "summary": one.summary,
        "lang": one.language,
        "signed_on": one.signed_on,
        "ends_on": one.ends_on,
        "example": one.is_example,
        "page": address_of("contract:pact-public", one.city.key, str(one.pk)),
    }


def _deal(one: Deal) -> DealOut:
    shares = list(one.shares.all())
    return DealOut(
        number=one.number,
        title=one.title,
        theme=one.theme,
        goal=one.goal,
        state=one.state,
        starts=one.starts,
        ends=one.ends,
        tonnes=one.tonnes,
        tonnes_source=one.tonnes_source,
        leads=[share.party.name for share in shares if share.leads],
        parties=[share.party.name for share in shares],
    )


@read(router, "/pacts", Listed[PactOut], name="list_pacts", example="/pacts", room="contract")
def pacts(request: HttpRequest, page: Query[Paging]) -> Any:
    """Local pacts that cities have published."""
    found = cut(
        request,
        public_list(),
        lambda one: f"{one.city.key}/{one.pk:09}",
        limit=page.limit,
        cursor=page.cursor,
    )
    return listed(found, [PactOut(**_pact(one)) for one in found])


@read(
    router,
    "/pacts/{city}/{int:pact}",
    PactDetail,
    name="read_pact",
    example="/pacts/klagenfurt/1",
    room="contract",
)
def pact(request: HttpRequest, city: str, pact: int) -> Any:
    """One local pact with its deals and who made them."""
    record = public_pact(city, pact)
    page = pact_page(record)
    return PactDetail(
        **_pact(record),
        parties=[one.name for one in page.present],
        tonnes=page.tonnes,
        counted=page.counted,
        deals=[_deal(one) for theme in page.themes for one in theme.deals],
    )


def _agreement(line: AgreementLine) -> dict[str, Any]:
    record = line.record
    return {
        "key": record.key,
        "title": record.title,
        "summary": record.summary,
        "lang": record.lang,
        "kind": record.kind,
        "state": record.state,
        "country": record.country,
        "signed_on": record.signed_on,
        "year": record.year,
        "signatories": line.signatories,
        "website": record.url,
        "source": record.source_note,
        "example": record.is_example,
        "page": address_of("community:agreement", record.key),
    }


@read(
    router,
    "/agreements",
    Listed[AgreementOut],
    name="list_agreements",
    example="/agreements",
    room="community",
)
def agreements(request: HttpRequest, page: Query[Paging]) -> Any:
    """Agreements between cities, ministries and others that you may see."""
    rows = agreement_list(request.viewer, QueryDict()).rows  # type: ignore[attr-defined]
    found = cut(request, rows, lambda one: one.record.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [AgreementOut(**_agreement(one)) for one in found])


@read(
    router,
    "/agreements/{key}",
    AgreementDetail,
    name="read_agreement",
    example="/agreements/hague-climate-agreement",
    room="community",
)
def agreement(request: HttpRequest, key: str) -> Any:
    """One agreement with who has signed it."""
    page = agreement_page(request.viewer, key)  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    return AgreementDetail(
        **_agreement(page.line),
        parties=page.parties,
        goals=page.goals,
        signed=[
            SignatoryOut(name=str(one), signed_on=one.signed_on, plan=one.plan) for one in page.signatories
        ],
    )


def _project(one: SharedProject) -> dict[str, Any]:
    return {
        "id": one.pk,
        "title": one.title,
        "summary": one.summary,
        "lang": one.lang,
        "field": one.field,
        "state": one.state,
        "starts": one.starts,
        "ends": one.ends,
        "result": one.result,
        "example": one.is_example,
        "page": address_of("monitoring:shared-public", str(one.pk)),
    }


@read(
    router,
    "/shared-projects",
    Listed[SharedProjectOut],
    name="list_shared_projects",
    example="/shared-projects",
    room="monitoring",
)
def shared_projects(request: HttpRequest, page: Query[Paging]) -> Any:
    """Projects that several cities carry out together."""
    found = cut(request, public_projects(), lambda one: f"{one.pk:09}", limit=page.limit, cursor=page.cursor)
    return listed(found, [SharedProjectOut(**_project(one)) for one in found])


@read(
    router,
    "/shared-projects/{int:project}",
    SharedProjectDetail,
    name="read_shared_project",
    example="/shared-projects/1",
    room="monitoring",
)
def shared_project(request: HttpRequest, project: int) -> Any:
    """One project of several cities, with how far each part is."""
    page = public_shared_page(project)
    return SharedProjectDetail(
        **_project(page.project),
        lead=page.lead,
        parts=[
            ProjectPartOut(city=one.part.city.key, name=one.name, standing=one.words, as_of=one.as_of)
            for one in page.parts
        ],
        unnamed=page.unnamed,
    )


def _round(one: Round) -> dict[str, Any]:
    return {
        "number": one.number,
        "title": one.title,
        "goal": one.goal,
        "starts_on": one.starts_on,
        "ends_on": one.ends_on,
        "state": one.state,
        "outcome": one.outcome,
    }


@read(
    router,
    "/groups/{key}",
    GroupDetail,
    name="read_group",
    example="/groups/french-mirror-group",
    room="community",
)
def group(request: HttpRequest, key: str) -> Any:
    """One group, with its rounds where you may read in it."""
    page = group_page(request.viewer, key, QueryDict())  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    record = page.group
    attach_texts([record])
    return GroupDetail(
        key=record.key,
        title=of(record, "title"),
        about=of(record, "about"),
        kind=record.kind,
        state=record.state,
        openness=record.openness,
        run_by=page.run_by,
        country=record.country,
        topics=page.topics,
        languages=list(record.languages),
        parties=page.parties,
        members=page.members,
        since=record.since,
        website=record.website,
        rounds=[RoundOut(**_round(one)) for one in page.rounds],
        page=address_of("community:group", record.key),
    )


@read(
    router,
    "/groups/{key}/rounds/{int:number}",
    RoundDetail,
    name="read_round",
    example="/groups/example-heat-in-small-towns/rounds/1",
    room="community",
)
def one_round(request: HttpRequest, key: str, number: int) -> Any:
    """One round of a group that you may read: its goal, sessions and what came of it.

    What members wrote is read below `/work/groups`, by those who may."""
    page = round_page(request.viewer, key, number)  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    return RoundDetail(
        **_round(page.round),
        group=key,
        sessions=[one.event.key for one in page.sessions],
        threads=[one.subject for one in page.threads],
    )
