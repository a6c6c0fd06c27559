"""How often pages ask the database, with many rows."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.finance.conftest import AddRow
from tests.support.city_team import acting
from zeroward.finance.domain.frame import MoneyFrame, save_frame
from zeroward.finance.models import InvestmentPlan, InvestmentVersion
from zeroward.finance.queries import load as loading
from zeroward.people.models import User
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.sheet import CostRow, Sheet
from zeroward.plan.domain.states import take_step
from zeroward.plan.models import Plan
from zeroward.plan.queries import load as plan_loading

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

PAGES: list[tuple[str, list[str]]] = [
    ("investment", []),
    ("actions", []),
    ("tables", []),
    ("table", ["sources"]),
    ("row-new", ["sources"]),
    ("contract-tables", []),
    ("frame", []),
    ("import", []),
    ("exports", []),
    ("export", ["workbook"]),
    ("export", ["contract"]),
    ("export", ["json"]),
    ("export", ["sources"]),
    ("template", []),
    ("chance", []),
    ("row-new", ["costs"]),
    ("reason", ["T11"]),
]


@pytest.fixture
def many(plan: Plan, investment: InvestmentPlan, editor: User, add_row: AddRow) -> None:
    """Forty actions, each with money, and rows in most tables."""
    sheets = [
        Sheet(name=f"Action {number}", code=f"A{number}", costs=(CostRow("investment", "city", 1e6),))
        for number in range(40)
    ]
    write_actions(**acting(editor), plan=plan, sheets=sheets)
    for number in range(40):
        add_row("sources", action_code=f"A{number}", name="Fund", state="secured", amount=5e5)
        add_row("risks", name=f"Risk {number}")
    for year in range(2015, 2025):
        add_row("budgets", year=year, budget=1e6, climate=1e5)


@pytest.mark.usefixtures("many")
def test_pages_ask_little(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    asked = {
        (name, *args): queries_of(client, reverse(f"finance:{name}", args=[plan.pk, *args]))
        for name, args in PAGES
    }
    assert {page: queries for page, queries in asked.items() if queries > 20} == {}


def queries_of(client: Client, address: str) -> int:
    """As in a process that has not seen the plan yet."""
    loading._kept.clear()
    plan_loading._kept.clear()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


@pytest.mark.usefixtures("many")
def test_what_everybody_sees_asks_little(
    client: Client,
    plan: Plan,
    investment: InvestmentPlan,
    coordinator: User,
    django_assert_max_num_queries: Any,
) -> None:
    who = acting(coordinator)
    save_frame(**who, investment=investment, frame=MoneyFrame(published_with_plan=True))
    plan.refresh_from_db()
    for step in ("ready", "publish"):
        take_step(**who, plan=plan, key=step)
    version = InvestmentVersion.objects.get(is_public=True).plan_version
    address = reverse("finance:public", args=[plan.city.key, plan.pk, version.number])
    loading._kept.clear()
    plan_loading._kept.clear()
    with django_assert_max_num_queries(20):
        assert "Fund" in client.get(address).content.decode()
    with django_assert_max_num_queries(20):
        client.get(reverse("finance:instruments"))


@pytest.mark.usefixtures("many")
def test_the_page_of_the_plan_stays_within_its_bound(
    client: Client, plan: Plan, editor: User, django_assert_max_num_queries: Any
) -> None:
    client.force_login(editor)
    loading._kept.clear()
    plan_loading._kept.clear()
    with django_assert_max_num_queries(20):
        page = client.get(reverse("plan:plan", args=[plan.pk])).content.decode()
    assert "Who pays for the actions" in page
