"""The operations of version 1, put together."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from zeroward.api.ground.bodies import BodyParser
from zeroward.api.v1 import (
    agreed,
    bodies,
    commitments,
    comparing,
    contributing,
    discovery,
    downloads,
    files,
    investment_projects,
    knowledge,
    learning,
    mine,
    national,
    national_sums,
    needs,
    places,
    portfolio,
    programmes,
    published,
    support,
    together,
    work_barriers,
    work_contracts,
    work_desks,
    work_inventories,
    work_money,
    work_monitoring,
    work_needs,
    work_plan_parts,
    work_plans,
    work_scenarios,
)
from zeroward.api.v1.rooms.city_parts import CITY_PARTS
from zeroward.api.v1.rooms.parts import PARTS


def _raise_again(_request: HttpRequest, error: Any) -> HttpResponse:
    """Errors are answered in one place, `ground.entry`."""
    raise error


interface = NinjaAPI(
    title="Zeroward",
    version="1.0.0",
    description="What the pages of this platform show, for programs.",
    docs_url=None,
    openapi_url=None,
    urls_namespace="api-v1",
    parser=BodyParser(),
)
for kind in (*list(interface._exception_handlers), Exception):
    interface.add_exception_handler(kind, _raise_again)

for part in (
    portfolio,
    knowledge,
    learning,
    places,
    bodies,
    support,
    national,
    national_sums,
    needs,
    programmes,
    investment_projects,
    together,
    agreed,
    published,
    commitments,
    comparing,
    discovery,
    mine,
    work_inventories,
    work_plans,
    work_plan_parts,
    work_scenarios,
    work_money,
    work_contracts,
    work_desks,
    work_monitoring,
    work_barriers,
    work_needs,
    files,
    downloads,
    contributing,
    *PARTS,
    *CITY_PARTS,
):
    interface.add_router("", part.router)
