"""What a plan is worth to each who pays or gains when its figures are uncertain."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.models import Plan

pytestmark = pytest.mark.django_db
ASKED = {
    "investment_low": "90",
    "investment_high": "150",
    "operation_low": "100",
    "operation_high": "100",
    "gains_low": "80",
    "gains_high": "110",
    "benefits_low": "50",
    "benefits_high": "150",
    "together": "0.5",
}


def number(text: str) -> float:
    return float(text.replace("\u202f", "").replace("\xa0", "").replace("−", "-"))


def test_each_who_pays_stands_in_the_table(
    client: Client, plan: Plan, reader: User, django_assert_max_num_queries
) -> None:
    client.force_login(reader)
    address = reverse("finance:chance", args=[plan.pk])
    client.get(address)
    with django_assert_max_num_queries(20):
        page = client.get(address).context["page"]
    rows = {row[0]: row for row in page.table.rows}
    assert number(rows["City"][2]) < 0
    assert rows["City"][4] == "100"
    assert number(page.table.foot[1]) < number(page.table.foot[2]) < number(page.table.foot[3])
    assert "more than it brings" in page.headline
    assert page.tornado is not None
    wider = client.get(address, ASKED).context["page"]
    assert number(wider.table.foot[1]) < number(page.table.foot[1])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"investment_low": "120"}, "investment_high"),
        ({"gains_high": "5000"}, "gains_high"),
        ({"together": "3"}, "together"),
        ({"benefits_low": "x"}, "benefits_low"),
    ],
)
def test_bad_input_is_told_at_its_field(
    client: Client, plan: Plan, editor: User, changes: dict[str, str], field: str
) -> None:
    client.force_login(editor)
    answer = client.get(reverse("finance:chance", args=[plan.pk]), {**ASKED, **changes})
    assert field in answer.context["form"].errors
    assert "page" not in answer.context


def test_a_plan_without_costs_says_so_and_strangers_see_nothing(
    client: Client, klagenfurt: object, editor: User, stranger: User, plan: Plan
) -> None:
    bare = open_plan(**acting(editor), city=plan.city, frame=Frame(title="Bare"), tonnes={"transport": 1.0})
    client.force_login(editor)
    page = client.get(reverse("finance:chance", args=[bare.pk])).context["page"]
    assert page.table is None
    assert "cost" in page.headline
    client.force_login(stranger)
    assert client.get(reverse("finance:chance", args=[plan.pk])).status_code == 404
