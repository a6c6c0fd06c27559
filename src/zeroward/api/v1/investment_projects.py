"""Investment projects: what cities show to everybody, and their own with the money that is there and missing."""

from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut_query
from zeroward.api.scopes import READ
from zeroward.api.v1.mine import WorkFilters
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.core.ui.addresses import address_of
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.access import (
    project_for,
    public_project,
    public_projects,
    readable_projects,
)
from zeroward.finance.queries.projects.listing import Entry, entries_of

router = Router(tags=["Investment projects"])


class InvestmentProjectOut(Schema):
    id: int
    city: str = Field(description="Key")
    title: str
    text: str
    field: str = Field(description="Field of action, as a code")
    kind: str
    stage: str
    start: int | None = Field(description="First year of building; null when not known")
    capex: float | None = Field(description="EUR; null when not known")
    missing: str = Field(description="What is missing of it, in words")
    example: bool
    page: str


class SourceOfMoney(Schema):
    name: str
    instrument: str
    layer: str
    state: str
    amount: float = Field(description="EUR")


class OwnProjectOut(InvestmentProjectOut):
    visibility: str
    lock: int
    opex: float | None = Field(description="EUR a year; null when not known")
    sources: list[SourceOfMoney]


def _project(entry: Entry, page: str) -> dict[str, Any]:
    record = entry.project
    return {
        "id": record.pk,
        "city": record.city.key,
        "title": record.title,
        "text": record.text,
        "field": record.field,
        "kind": entry.kind,
        "stage": record.stage,
        "start": record.start,
        "capex": record.capex,
        "missing": entry.missing,
        "example": record.is_example,
        "page": address_of(page, str(record.pk)),
    }


def _own(entry: Entry) -> OwnProjectOut:
    record = entry.project
    return OwnProjectOut(
        **_project(entry, "finance:project"),
        visibility=record.visibility,
        lock=record.lock,
        opex=record.opex,
        sources=[
            SourceOfMoney(
                name=one.name, instrument=one.instrument, layer=one.layer, state=one.state, amount=one.amount
            )
            for one in record.sources.all()
        ],
    )


def _entries(found: Any) -> list[Entry]:
    """In the order of the page that was cut."""
    by_project = {one.project.pk: one for one in entries_of(list(found))}
    return [by_project[one.pk] for one in found]


@read(
    router,
    "/investment-projects",
    Listed[InvestmentProjectOut],
    name="list_investment_projects",
    example="/investment-projects",
    room="finance",
)
def projects(request: HttpRequest, page: Query[Paging]) -> Any:
    """Investment projects that cities show to everybody."""
    query = public_projects().select_related("city").prefetch_related("sources", "actions")
    found = cut_query(request, query, "pk", limit=page.limit, cursor=page.cursor)
    made = [InvestmentProjectOut(**_project(one, "finance:public-project")) for one in _entries(found)]
    return listed(found, made)


@read(
    router,
    "/investment-projects/{int:project}",
    InvestmentProjectOut,
    name="read_investment_project",
    example="/investment-projects/1",
    room="finance",
)
def project(request: HttpRequest, project: int) -> Any:
    """One investment project that everybody may see."""
    record: Project = public_project(project)
    return InvestmentProjectOut(**_project(entries_of([record])[0], "finance:public-project"))


@read(
    router,
    "/work/investment-projects",
    Listed[OwnProjectOut],
    name="list_own_investment_projects",
    example="/work/investment-projects",
    room="finance",
    scope=READ,
)
def own_projects(request: HttpRequest, page: Query[WorkFilters]) -> Any:
    """Investment projects that you may see, with the money that is there."""
    query = readable_projects(request.viewer).prefetch_related("sources", "actions")  # type: ignore[attr-defined]
    if page.city:
        query = query.filter(city__key=page.city)
    found = cut_query(request, query, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_own(one) for one in _entries(found)])


@read(
    router,
    "/work/investment-projects/{int:project}",
    OwnProjectOut,
    name="read_own_investment_project",
    example="/work/investment-projects/1",
    room="finance",
    scope=READ,
)
def own_project(request: HttpRequest, project: int) -> Any:
    """One investment project that you may see."""
    record = project_for(request.viewer, project)  # type: ignore[attr-defined]
    return _own(entries_of([record])[0])
