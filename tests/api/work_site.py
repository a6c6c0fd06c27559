"""What tests of working records share: a city with an inventory, a plan, an indicator and a barrier, and who asks."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.base import ContentFile
from django.test import Client

from tests.support.city_team import acting
from zeroward.api.domain.tokens import make_token
from zeroward.api.models import Token
from zeroward.api.scopes import SCOPES
from zeroward.barriers.domain.reports import ReportRow, file_report
from zeroward.core.domain.documents import add_document
from zeroward.core.workspaces import workspace
from zeroward.inventory.domain.bulk import write_rows
from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.domain.opening import Frame, open_inventory
from zeroward.inventory.models import Inventory
from zeroward.monitoring.domain.course_rows import CourseRow
from zeroward.monitoring.domain.courses import save_course
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame as PlanFrame
from zeroward.plan.domain.opening import open_plan
from zeroward.plan.domain.sheet import CostRow, Sheet
from zeroward.plan.models import Plan

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n"
TONNES = {"stationary": 420_000.0, "transport": 260_000.0}


@dataclass(frozen=True)
class Site:
    """A city's working records."""

    city: City
    inventory: Inventory
    plan: Plan
    indicator: int
    barrier: int
    document: int


def make_site(city: City, editor: User) -> Site:
    who, place = acting(editor), workspace(f"city:{city.key}")
    assert place is not None
    inventory = open_inventory(**who, city=city, year=2023, frame=Frame(population=100_000))
    gas = Figure("residential.fuel", carrier="natural_gas", amount=1200.0, unit="MWh", note="Meters")
    write_rows(**who, inventory=inventory, figures=[gas])
    plan = open_plan(**who, city=city, frame=PlanFrame(title="Plan"), tonnes=TONNES, tonnes_source="2021")
    costs = (CostRow("investment", "city", 1000.0, 2025, 2025),)
    write_actions(**who, plan=plan, sheets=[Sheet(name="Trams", code="M1", scale="Two lines", costs=costs)])
    course = save_course(**who, place=place, row=CourseRow(key="heat-pumps", unit="heat pumps"), city=city)
    met = file_report(**who, place=place, row=ReportRow(title="No data of networks", met_on=date(2025, 3, 1)))
    file = ContentFile(PDF, name="mandate.pdf")
    document = add_document(**who, place=place, file=file, title="Mandate of the council")
    return Site(city, inventory, plan, course.pk, met.pk, document.pk)


def keys_of(site: Site) -> dict[str, Any]:
    """By the names that addresses have for them."""
    return {
        "inventory": site.inventory.pk,
        "plan": site.plan.pk,
        "line": site.inventory.activities.get().pk,
        "code": "M1",
        "indicator": site.indicator,
        "report": site.barrier,
        "place": f"city:{site.city.key}",
        "document": site.document,
        "city": site.city.key,
        "table": "budgets",
    }


class Program:
    """A program with a token: asks, and writes under a new key each time."""

    def __init__(self, user: User, *scopes: str, place: str = "") -> None:
        self.client, self.number = Client(), 0
        self.token: Token
        self.token, secret = make_token(
            actor=user, viewer=viewer_of(user), name="Program", scopes=scopes or list(SCOPES), place=place
        )
        self.headers = {"authorization": f"Bearer {secret}"}

    def get(self, path: str, **asked: Any) -> Any:
        return self.client.get(f"/api/v1{path}", asked, headers=self.headers)

    def send(self, method: str, path: str, body: Any = None, *, key: str = "") -> Any:
        """JSON, or bytes as they are."""
        self.number += 1
        kind = "application/octet-stream" if isinstance(body, bytes) else "application/json"
        sent = body if isinstance(body, bytes) else json.dumps(body) if body is not None else ""
        headers = {**self.headers, "idempotency-key": key or f"number-{self.number:04}"}
        return self.client.generic(method.upper(), f"/api/v1{path}", sent, content_type=kind, headers=headers)
