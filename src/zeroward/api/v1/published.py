"""What cities have published of their emissions and plans."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.core.ui.addresses import address_of
from zeroward.inventory.queries.published import published_cities as cities_with_inventories
from zeroward.inventory.queries.published import published_of as inventories_of
from zeroward.plan.queries.published import published_cities as cities_with_plans
from zeroward.plan.queries.published import published_of as plans_of

router = Router(tags=["Commitments and progress"])
TOTAL = "kg of CO2 equivalents in the latest year, as it was frozen; null where it was not"


class PublishedInventory(Schema):
    city: str = Field(description="Key", examples=["klagenfurt"])
    country: str = Field(description="ISO code")
    year: int
    version: int
    published_at: datetime.datetime
    digest: str = Field(description="SHA-256 of the frozen content")
    page: str = Field(
        description="Page with every number, its factor and its source, and files to take along"
    )


class InventoriesOfCity(Schema):
    city: str
    total: float | None = Field(description=TOTAL)
    years: list[PublishedInventory] = Field(description="The newest version of each year, the latest first")


class PublishedPlan(Schema):
    city: str = Field(description="Key")
    country: str = Field(description="ISO code")
    plan: int = Field(description="Number of the plan, as in its address")
    version: int
    published_at: datetime.datetime
    digest: str = Field(description="SHA-256 of the frozen content")
    page: str


class PlanSummary(PublishedPlan):
    title: str
    target_year: int
    gap: float | None = Field(
        description="t of CO2 equivalents between plan and target; null where not known"
    )
    residual: float | None = Field(description="t of CO2 equivalents that are left; null where not known")


class PlansOfCity(Schema):
    city: str
    plans: list[PlanSummary]


def _inventory(one: Any) -> PublishedInventory:
    city, year = one.inventory.city, one.inventory.year
    return PublishedInventory(
        city=city.key,
        country=city.country.code,
        year=year,
        version=one.number,
        published_at=one.at,
        digest=one.digest,
        page=address_of("inventory:public", city.key, str(year)),
    )


def _plan(one: Any) -> dict[str, Any]:
    city = one.plan.city
    return {
        "city": city.key,
        "country": city.country.code,
        "plan": one.plan_id,
        "version": one.number,
        "published_at": one.at,
        "digest": one.digest,
        "page": address_of("plan:public", city.key, str(one.plan_id)),
    }


@read(
    router,
    "/inventories",
    Listed[PublishedInventory],
    name="list_inventories",
    example="/inventories",
    room="inventory",
)
def inventories(request: HttpRequest, page: Query[Paging]) -> Any:
    """Emission inventories that cities have published: the newest version of each year."""
    rows = [_inventory(one) for city in cities_with_inventories() for one in city.years]
    found = cut(request, rows, lambda one: f"{one.city}/{one.year}", limit=page.limit, cursor=page.cursor)
    return listed(found, list(found))


@read(
    router,
    "/inventories/{city}",
    InventoriesOfCity,
    name="read_inventories",
    example="/inventories/klagenfurt",
    room="inventory",
)
def inventories_of_city(request: HttpRequest, city: str) -> Any:
    """What one city has published of its emissions."""
    found = inventories_of(city)
    if found is None:
        raise Http404
    return InventoriesOfCity(city=city, total=found.total, years=[_inventory(one) for one in found.years])


@read(router, "/plans", Listed[PublishedPlan], name="list_plans", example="/plans", room="plan")
def plans(request: HttpRequest, page: Query[Paging]) -> Any:
    """Plans that cities have published: the newest version of each."""
    rows = [PublishedPlan(**_plan(one)) for city in cities_with_plans() for one in city.plans]
    found = cut(request, rows, lambda one: f"{one.city}/{one.plan:09}", limit=page.limit, cursor=page.cursor)
    return listed(found, list(found))


@read(router, "/plans/{city}", PlansOfCity, name="read_plans", example="/plans/klagenfurt", room="plan")
def plans_of_city(request: HttpRequest, city: str) -> Any:
    """What one city has published of its plans, and what they come to."""
    found = plans_of(city)
    if not found:
        raise Http404
    return PlansOfCity(
        city=city,
        plans=[
            PlanSummary(
                **_plan(one.version),
                title=one.title,
                target_year=one.target_year,
                gap=one.gap,
                residual=one.residual,
            )
            for one in found
        ],
    )
