"""The calculator of payments: each family of formulas is reached, and bad input is told at its place."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
ASKED = {"payments": "-1000\n500\n600", "rate": "", "own_rate": "5"}


def found(client: Client, **changes: str) -> dict[str, str]:
    answer = client.get(reverse("finance:payments"), {**ASKED, **changes})
    rows = [row for _label, part in answer.context["found"] for row in part]
    return {label: text.replace("\u202f", "").replace("\xa0", " ") for label, text in rows}


def test_payments_a_year_apart(client: Client, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(20):
        rows = found(client)
    assert rows["Worth today (NPV)"] == "20.41 €"
    assert rows["Rates of return (IRR)"] == "6.4 %"
    assert rows["Modified rate of return (MIRR)"] == "6.1 %"
    assert rows["Paid back, not discounted"] == "1.8 years"
    assert rows["Paid back, discounted"] == "2.0 years"


def test_all_rates_of_return_or_none(client: Client) -> None:
    assert found(client, payments="-1000\n2300\n-1320")["Rates of return (IRR)"] == "10.0 %, 20.0 %"
    assert found(client, payments="1000\n500")["Rates of return (IRR)"] == "none"
    assert found(client, payments="1000\n500")["Modified rate of return (MIRR)"] == "none"


def test_payments_on_days(client: Client) -> None:
    rows = found(client, payments="2026-01-01 -1000\n2027-01-01; 1100")
    assert rows == {"Worth on the first day (XNPV)": "47.62 €", "Rates of return (XIRR)": "10.0 %"}


def test_a_rate_that_falls_discounts_late_payments_less(client: Client) -> None:
    late = "\n".join(["-10", *["0"] * 59, "100"])
    falling = found(client, payments=late, rate="green_book")["Worth today (NPV)"]
    level = found(client, payments=late, own_rate="3,5")["Worth today (NPV)"]
    assert float(falling.split()[0].replace("−", "-")) > float(level.split()[0].replace("−", "-"))


def test_instalments_and_cost_of_a_unit(client: Client) -> None:
    loan = {"loan": "1000", "loan_rate": "5", "loan_years": "10"}
    made = {"capex": "1000", "output": "100", "years": "20", "opex": "10"}
    rows = found(client, payments="", **loan, **made)
    assert rows["Each year"] == "129.50 €"
    assert rows["Cost of one unit, levelised"].startswith("0.9024")
    assert rows["Cost a year, the investment spread"] == "90.24 €"


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"payments": "-1000\nabc"}, "payments", "Line 2"),
        ({"payments": "-1000\n1.234"}, "payments", "two ways"),
        ({"payments": "2026-13-01 5"}, "payments", "no day"),
        ({"payments": "2026-01-01 5\n7"}, "payments", "every line"),
        ({"payments": "1\n" * 200}, "payments", "At most"),
        ({"payments": "9" * 30}, "payments", "no amount"),
        ({"own_rate": "80"}, "own_rate", "50"),
        ({"rate": "unheard-of"}, "rate", "valid"),
        ({"loan": "5"}, "loan_rate", "Fill"),
        ({"output": "5"}, "capex", "Fill"),
        ({"loan": "-5", "loan_rate": "3", "loan_years": "4"}, "loan", "zero up"),
    ],
)
def test_bad_input_is_told_at_its_field(
    client: Client, changes: dict[str, str], field: str, said: str
) -> None:
    answer = client.get(reverse("finance:payments"), {**ASKED, **changes})
    assert said in str(answer.context["form"].errors[field])
    assert "found" not in answer.context


def test_nothing_is_said_without_a_question(client: Client) -> None:
    assert "found" not in client.get(reverse("finance:payments")).context
    asked = {**ASKED, "output": "0", "capex": "1", "years": "1"}
    answer = client.get(reverse("finance:payments"), asked)
    assert answer.context["problem"][0]
