"""What cities publish of their way: contracts and progress; and actions to choose from."""

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.texts import Words, of
from zeroward.contract.models import Publication
from zeroward.contract.queries.published import published, published_contracts
from zeroward.core.ui.addresses import address_of
from zeroward.monitoring.queries.board_cities import progress_cities
from zeroward.monitoring.queries.board_page import snapshot_for
from zeroward.plan.queries.action_library.page import library_page
from zeroward.plan.queries.action_library.rows import LibraryRow, library_rows

router = Router(tags=["Commitments and progress"])


class ContractOut(Schema):
    city: str = Field(description="Key", examples=["klagenfurt"])
    contract: int = Field(description="Number of the contract, as in its address")
    version: int
    country: str = Field(description="ISO code")
    modules: list[str] = Field(description="Modules that are published; empty: the whole contract")
    published_at: datetime.datetime
    digest: str = Field(description="SHA-256 of the version's content")
    page: str


class ContractDetail(ContractOut):
    content: dict[str, Any] = Field(description="What is published, module by module")


class ProgressOut(Schema):
    city: str = Field(description="Key")
    name: str
    country: str = Field(description="ISO code")
    number: int = Field(description="Number of the published state")
    on: datetime.date
    actions: int
    done: int
    late: int
    example: bool
    page: str


class ProgressDetail(Schema):
    city: str
    number: int
    on: datetime.date
    digest: str
    content: dict[str, Any] = Field(
        description="What the city shows: targets, actions, indicators, emissions"
    )


class ActionOut(Schema):
    key: str
    name: Words
    description: Words
    field: str = Field(description="Field of action, as a code")
    lever: str
    kind: str
    cities: list[str] = Field(description="Keys of cities that report figures")
    page: str


class ActionDetail(ActionOut):
    facts: list[dict[str, Any]] = Field(description="What cities report, each with its source")
    steps: list[Any]
    co_benefits: list[Any]
    similar: list[str] = Field(description="Keys")


def _contract(one: Publication) -> dict[str, Any]:
    contract = one.version.contract
    return {
        "city": contract.city.key,
        "contract": contract.pk,
        "version": one.version.number,
        "country": contract.city.country.code,
        "modules": list(one.modules),
        "published_at": one.at,
        "digest": one.version.digest,
        "page": address_of("contract:public", contract.city.key, str(contract.pk)),
    }


@read(router, "/contracts", Listed[ContractOut], name="list_contracts", example="/contracts", room="contract")
def contracts(request: HttpRequest, page: Query[Paging]) -> Any:
    """Climate City Contracts that cities have published."""
    rows = published_contracts()
    found = cut(
        request,
        rows,
        lambda one: f"{one.version.contract.city.key}/{one.version.contract_id:09}",
        limit=page.limit,
        cursor=page.cursor,
    )
    return listed(found, [ContractOut(**_contract(one)) for one in found])


@read(
    router,
    "/contracts/{city}/{int:contract}",
    ContractDetail,
    name="read_contract",
    example="/contracts/klagenfurt/1",
    room="contract",
)
def contract(request: HttpRequest, city: str, contract: int) -> Any:
    """One published contract with its content."""
    found = published(city, contract)
    return ContractDetail(**_contract(found.publication), content=dict(found.content))


@read(router, "/progress", Listed[ProgressOut], name="list_progress", example="/progress", room="monitoring")
def progress(request: HttpRequest, page: Query[Paging]) -> Any:
    """Cities that show how far they are."""
    found = cut(request, progress_cities(), lambda one: one.key, limit=page.limit, cursor=page.cursor)
    return listed(
        found,
        [
            ProgressOut(
                city=one.key,
                name=one.name,
                country=one.country,
                number=one.number,
                on=one.on,
                actions=one.actions,
                done=one.done,
                late=one.late,
                example=one.is_example,
                page=address_of("monitoring:city-progress", one.key),
            )
            for one in found
        ],
    )


@read(
    router,
    "/progress/{city}",
    ProgressDetail,
    name="read_progress",
    example="/progress/klagenfurt",
    room="monitoring",
)
def progress_of_city(request: HttpRequest, city: str) -> Any:
    """What a city shows of its progress: the newest state that it published."""
    found = snapshot_for(city)
    return ProgressDetail(
        city=city, number=found.number, on=found.on, digest=found.digest, content=dict(found.data)
    )


def _action(row: LibraryRow) -> dict[str, Any]:
    record = row.action
    return {
        "key": record.key,
        "name": of(record, "name"),
        "description": of(record, "description"),
        "field": record.field,
        "lever": record.lever,
        "kind": record.kind,
        "cities": list(row.cities),
        "page": row.url,
    }


@read(router, "/actions", Listed[ActionOut], name="list_actions", example="/actions?limit=2", room="plan")
def actions(request: HttpRequest, page: Query[Paging]) -> Any:
    """The library of actions."""
    found = cut(request, library_rows(), lambda row: row.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [ActionOut(**_action(row)) for row in found])


@read(
    router,
    "/actions/{key}",
    ActionDetail,
    name="read_action",
    example="/actions/car-free-areas",
    room="plan",
)
def action(request: HttpRequest, key: str) -> Any:
    """One action with what cities report of it."""
    found = library_page(key)
    record = found.row.action
    return ActionDetail(
        **_action(found.row),
        facts=list(record.facts),
        steps=list(record.steps),
        co_benefits=list(record.co_benefits),
        similar=[row.key for row in found.similar],
    )
