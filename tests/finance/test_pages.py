"""The pages of an investment plan, as a browser asks for them."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.finance.conftest import AddRow
from zeroward.finance.models import BudgetYear, FundingSource, InvestmentPlan
from zeroward.finance.tables import TABLES
from zeroward.people.models import User
from zeroward.plan.models import Plan

pytestmark = pytest.mark.django_db


def test_overview_before_it_is_opened(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    page = client.get(reverse("finance:investment", args=[plan.pk])).content.decode()
    assert "There is no investment plan yet" in page
    response = client.post(reverse("finance:investment", args=[plan.pk]), {"currency": "HUF"})
    assert response.status_code == 302
    assert InvestmentPlan.objects.get(plan=plan).currency == "HUF"


def test_overview_says_what_is_missing(client: Client, plan: Plan, editor: User, add_row: AddRow) -> None:
    add_row(
        "sources", action_code="M1", name="Transport fund", instrument="TRF", state="secured", amount=20e6
    )
    add_row("sources", action_code="Z9", name="Lost grant", state="idea", amount=1e6)
    client.force_login(editor)
    page = client.get(reverse("finance:investment", args=[plan.pk])).content.decode()
    assert "48.0 million euros are still to be found" in page
    assert "actions that the plan does not have" in page
    assert "1 action has no cost yet" in page


@pytest.mark.parametrize("key", list(TABLES))
def test_every_table_and_its_form_open(
    client: Client, plan: Plan, editor: User, investment: InvestmentPlan, key: str
) -> None:
    client.force_login(editor)
    spec = TABLES[key]
    page = client.get(reverse("finance:table", args=[plan.pk, key])).content.decode()
    assert str(spec.title) in page
    form = client.get(reverse("finance:row-new", args=[plan.pk, key])).content.decode()
    for field in spec.fields:
        assert f'name="{field.name}"' in form


def test_a_row_is_added_changed_and_deleted(
    client: Client, plan: Plan, editor: User, investment: InvestmentPlan
) -> None:
    client.force_login(editor)
    new = reverse("finance:row-new", args=[plan.pk, "budgets"])
    given = {
        "year": "2023",
        "kind": "whole",
        "budget": "200 000 000",
        "climate": "20000000",
        "currency": "EUR",
    }
    assert client.post(new, given).status_code == 302
    row = BudgetYear.objects.get(investment=investment)
    assert (row.budget, row.climate) == (200_000_000.0, 20_000_000.0)
    change = reverse("finance:row", args=[plan.pk, "budgets", row.pk])
    assert 'value="2023"' in client.get(change).content.decode()
    assert client.post(change, {**given, "climate": "1", "lock": "1"}).status_code == 302
    stale = client.post(change, {**given, "climate": "5", "lock": "1"})
    assert stale.status_code == 422
    assert "There now" in stale.content.decode()
    delete = reverse("finance:row-delete", args=[plan.pk, "budgets", row.pk])
    assert "Delete 2023?" in client.get(delete).content.decode()
    client.post(delete, {"lock": "2"})
    assert not BudgetYear.objects.exists()


def test_an_amount_in_another_currency_keeps_the_original(
    client: Client, plan: Plan, editor: User, investment: InvestmentPlan
) -> None:
    client.force_login(editor)
    new = reverse("finance:row-new", args=[plan.pk, "sources"])
    given = {"action_code": "M1", "name": "State", "state": "secured", "amount": "54 561 000 000"}
    assert client.post(new, {**given, "currency": "HUF"}).status_code == 302
    row = FundingSource.objects.get()
    assert row.originals["amount"]["amount"] == 54_561_000_000.0
    assert row.originals["amount"]["currency"] == "HUF"
    assert row.amount == pytest.approx(54_561_000_000.0 / row.originals["amount"]["rate"])
    page = client.get(reverse("finance:table", args=[plan.pk, "sources"])).content.decode()
    assert "HUF" in page
    form = client.get(reverse("finance:row", args=[plan.pk, "sources", row.pk])).content.decode()
    assert 'value="54\u202f561\u202f000\u202f000"' in form
    other = client.post(new, {**given, "name": "ALL", "currency": "other", "other_currency": "ALL"})
    assert "We have no exchange rate for ALL." in other.content.decode()


def test_pages_around_the_tables(client: Client, plan: Plan, editor: User, add_row: AddRow) -> None:
    for year, amount in ((2022, 100e6), (2023, 120e6)):
        add_row("budgets", year=year, budget=amount, climate=amount / 10)
    client.force_login(editor)
    page = client.get(reverse("finance:contract-tables", args=[plan.pk])).content.decode()
    assert '<th scope="col" class="num">2022</th>' in page or ">2022<" in page
    assert "10.0" in page
    assert (
        "Budgets of the last years" in client.get(reverse("finance:tables", args=[plan.pk])).content.decode()
    )
    assert "Trams" in client.get(reverse("finance:actions", args=[plan.pk])).content.decode()
    city = client.get(reverse("finance:city", args=["city:klagenfurt"])).content.decode()
    assert "Climate plan" in city
    said = client.post(reverse("finance:reason", args=[plan.pk, "T14"]), {"reason": "No survey yet"})
    assert said.status_code == 302
    assert "No survey yet" in client.get(reverse("finance:contract-tables", args=[plan.pk])).content.decode()


def test_frame_is_saved(client: Client, plan: Plan, editor: User, investment: InvestmentPlan) -> None:
    client.force_login(editor)
    url = reverse("finance:frame", args=[plan.pk])
    assert "Income and debt" in client.get(url).content.decode()
    given = {
        "currency": "EUR",
        "income": "300000000",
        "debt_service": "15000000",
        "debt_limit": "10",
        "lock": "1",
    }
    assert client.post(url, given).status_code == 302
    investment.refresh_from_db()
    assert (investment.income, investment.debt_limit) == (300e6, 0.1)
    stale = client.post(url, given)
    assert stale.status_code == 422
    page = client.get(reverse("finance:investment", args=[plan.pk])).content.decode()
    assert "Debt service takes 5.0 % of income" in page


def test_instruments_are_for_everyone(client: Client) -> None:
    page = client.get(reverse("finance:instruments")).content.decode()
    assert "Energy performance contracting" in page
    assert "a mention is not a use" in page
