"""T1 to T15 in the shape of the contract, as its own checks read them; every row checked as it is typed."""

from typing import Any

import pytest

from tests.finance.conftest import AddRow
from tests.support.city_team import acting
from zeroward.finance.domain.checking import RowInput, problems_of
from zeroward.finance.domain.errors import InvalidRowError
from zeroward.finance.domain.frame import give_reason
from zeroward.finance.domain.projects import ProjectRow, save_project
from zeroward.finance.instrument_words import LAYERS, PROVIDERS, SOURCES, TERMS, TITLES
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.contract_words import COLUMNS, ORDER
from zeroward.finance.queries.instruments import instruments, stack_layer
from zeroward.finance.queries.tables import reasons_of, tables_of
from zeroward.finance.tables import CODES, TABLES
from zeroward.methods.contracts.template.checking import faults_of
from zeroward.methods.contracts.template.load import LATEST, template_of
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.plan.models import Plan
from zeroward.plan.vocabulary import FIELDS

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(add_row: AddRow) -> None:
    """A row in every table."""
    add_row("budgets", year=2023, kind="whole", budget=200e6, climate=20e6, state="spent", currency="HUF")
    add_row("budgets", year=2023, kind="current", budget=150e6, state="spent", currency="HUF")
    add_row("budgets", year=2023, kind="capital", budget=50e6, state="spent", currency="HUF")
    add_row("by-field", field="mobility", subsector="Bus", year=2023, amount=1e5)
    add_row("income", name="Taxes", year=2023, amount=2e5)
    capital = {"granted": 2024, "left": 2e6, "earmark": "Trams", "description": "3 %"}
    add_row(
        "capital",
        name="EIB",
        instrument="LOAN-C",
        low=1e6,
        high=5e6,
        level="public",
        provider="EIB",
        **capital,
    )
    add_row("barriers", name="Silos", typology=["policy", "social"], field="energy", description="a\r\nb")
    add_row(
        "costs",
        field="waste",
        name="Depot",
        capex=5.0,
        opex=-2.0,
        city=5.0,
        indirect="Jobs",
        indicator="Waste, t",
    )
    add_row("sources", action_code="M1", name="State", instrument="TRF", state="secured", amount=15e6)
    add_row("indicators", kind="economic", name="Jobs", unit="1", baseline=-1.5, target=200.0)
    add_row("indicators", kind="financial", field="energy", name="Loans", unit="EUR", target=200.0)
    add_row("policies", name="Bond act", state="enacted", outcome="More", low=1.0, high=2.0)
    add_row("risks", name="Prices", field="mobility", likelihood="high", priority="low", reach="city")
    add_row("investors", name="Bank", amount=1e6, influence="high", interest="low", engagement="Talks")
    add_row("activities", stakeholder="Bank", name="Forum", year=2026, cost=100.0)


@pytest.mark.usefixtures("filled")
def test_tables_are_taken_by_the_template(plan: Plan, editor: User) -> None:
    plan.refresh_from_db()
    tables = tables_of(plan, viewer_of(editor))
    assert set(tables) == set(CODES)
    assert [code for code in CODES if not tables[code]] == ["T7"]
    template = template_of(LATEST)
    modules: dict[str, Any] = {}
    for code in CODES:
        table = template.table(code)
        modules.setdefault(table.module, {"tables": {}})["tables"][code] = tables[code]
    content = {"template": LATEST, "language": "en", "modules": modules}
    assert [str(one) for one in faults_of(template, content)] == []


@pytest.mark.usefixtures("filled")
def test_amounts_shares_and_originals(plan: Plan, editor: User) -> None:
    plan.refresh_from_db()
    tables = tables_of(plan, viewer_of(editor))
    year = tables["T1"][0]["cells"]
    assert year["share"]["value"] == pytest.approx(10.0)
    assert year["municipal"]["original"]["amount"] == 200e6
    assert year["municipal"]["original"]["currency"] == "HUF"
    assert year["municipal"]["value"] == pytest.approx(year["opex"]["value"] + year["capex"]["value"])
    trams = next(row for row in tables["T9"] if row["id"] == "action-M1")["cells"]
    assert trams["need"]["value"] == 60e6
    assert trams["covered"]["value"] == 25.0
    assert trams["gap"]["value"] == 75.0
    assert trams["source"]["value"] == "State (National and regional transfers and funds)"
    paid = {row["id"]: row["cells"] for row in tables["T8"]}
    assert paid["action-M1"]["municipality"]["value"] == 40e6
    assert paid["action-M1-yearly"]["municipality_frequency"]["value"] == "yearly"
    assert tables["T6"][-1]["cells"]["action"]["value"] == "Depot"
    assert year["year"]["from"]["room"] == "finance"


@pytest.mark.usefixtures("filled")
def test_every_column_of_the_template_can_be_filled(
    plan: Plan, investment: InvestmentPlan, editor: User, add_row: AddRow
) -> None:
    groups = {"public": 1.0, "third": 1.0, "households": 1.0}
    add_row(
        "costs", name="Depots", field="waste", city=1.0, impact=1.0, benefit=3.0, frequency="once", **groups
    )
    add_row("by-field", field="mobility", subsector="Tram", year=2023, amount=1e5)
    for state in ("applied", "idea"):
        add_row("sources", action_code="M1", name=state, state=state, amount=1.0, allocation="Rails")
    texts = {"description": "a", "solution": "b", "stakeholders": "c"}
    add_row("barriers", name="Rules", field="energy", typology=["policy"], **texts)
    add_row(
        "indicators", kind="financial", field="energy", name="Grants", unit="EUR", baseline=1.0, target=2.0
    )
    add_row("indicators", kind="economic", field="energy", name="Firms", unit="1", baseline=1.0, target=2.0)
    add_row("policies", name="Fund", state="enacted", description="a", outcome="More", low=1.0, high=2.0)
    risk = {"project": "Tram", "description": "a", "mitigation": "b", "residual": "low", "reach": "city"}
    add_row("risks", name="Delay", field="mobility", likelihood="high", priority="low", **risk)
    add_row(
        "investors", name="Fund", amount=1e6, network="a", influence="high", interest="low", engagement="b"
    )
    add_row("budgets", holder="Works", year=2023, kind="whole", budget=2.0, climate=1.0, state="spent")
    whole = {"text": "a", "timeline": "2027", "funding": "b", "opex": 1.0, "tonnes": 5.0, "field": "energy"}
    split = {"municipality": 1.0, **groups}
    save_project(
        **acting(editor),
        city=plan.city,
        row=ProjectRow(title="Tram", capex=4.0, split=split, plan=plan, **whole),
    )
    plan.refresh_from_db()
    tables = tables_of(plan, viewer_of(editor))
    template = template_of(LATEST)
    for code in CODES:
        filled = {name for row in tables[code] for name in row["cells"]}
        wanted = {column.key for column in template.table(code).columns}
        assert wanted - filled == set(), code
        assert wanted == set(ORDER[code]), code


@pytest.mark.usefixtures("filled")
def test_indicators_and_benefits_come_from_the_plan(plan: Plan, editor: User) -> None:
    action = plan.actions.get(code="M1")
    indicator = plan.indicators.create(number="I-1", name="Passengers a day", unit="1")
    indicator.actions.add(action)
    action.co_benefits.create(benefit="air_nox", inputs={"quantity": 4000.0, "place": "city"})
    plan.stamp = "changed"
    plan.save()
    tables = tables_of(plan, viewer_of(editor))
    trams = next(row for row in tables["T6"] if row["id"] == "action-M1")["cells"]
    assert trams["indicator"]["value"] == "Passengers a day"
    assert trams["benefit"]["value"] > 10_000  # four tonnes of nitrogen oxides that nobody breathes
    roofs = next(row for row in tables["T6"] if row["id"] == "action-E1")["cells"]
    assert "benefit" not in roofs  # nothing stands in for what nobody valued
    paid = next(row for row in tables["T9"] if row["id"] == "action-M1")["cells"]
    assert paid["allocation"]["value"] == str(FIELDS[action.field])


def test_a_reason_stands_for_a_table(plan: Plan, investment: InvestmentPlan, editor: User) -> None:
    who = acting(editor)
    give_reason(**who, investment=investment, code="T2", reason=" No data by field ")
    assert reasons_of(plan) == {"T2": "No data by field"}
    with pytest.raises(InvalidRowError):
        give_reason(**who, investment=investment, code="T99", reason="x")
    give_reason(**who, investment=investment, code="T2", reason="")
    assert reasons_of(plan) == {}


def test_an_empty_plan_gives_empty_tables(plan: Plan, editor: User) -> None:
    tables = tables_of(plan, viewer_of(editor))
    assert [code for code in CODES if tables[code]] == ["T6", "T8", "T9"]


@pytest.mark.parametrize(
    ("key", "values", "place"),
    [
        ("budgets", {"year": 1066, "budget": 1.0}, "year"),
        ("budgets", {"year": 2020, "budget": 1.0, "climate": 2.0}, "climate"),
        ("budgets", {"year": 2020, "budget": -1.0}, "budget"),
        ("budgets", {"year": 2020, "budget": float("nan")}, "budget"),
        ("budgets", {"budget": 1.0}, "year"),
        ("capital", {"name": "x", "low": 3.0, "high": 2.0}, "high"),
        ("capital", {"name": "x", "instrument": "MAGIC"}, "instrument"),
        ("barriers", {"name": "x", "typology": ["odd"]}, "typology"),
        ("barriers", {"name": "x" * 400}, "name"),
        ("sources", {"name": "x", "state": "sure", "amount": 1.0}, "state"),
        ("sources", {"name": "x", "state": "idea"}, "amount"),
        ("sources", {"name": "x", "state": "idea", "amount": 1.0, "chance": 1.2}, "chance"),
        ("sources", {"name": "x", "state": "idea", "amount": True}, "amount"),
        ("risks", {"name": "x", "field": "space"}, "field"),
    ],
)
def test_a_row_that_cannot_be_is_refused(key: str, values: dict[str, Any], place: str) -> None:
    assert [one.place for one in problems_of(TABLES[key], RowInput(values))] == [place]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (RowInput({"name": "x", "amount": 5.0}, "XXX"), "currency"),
        (RowInput({"name": "x", "amount": 5.0}, "ALL", rate=0.0), "exchange_rate"),
        (RowInput({"name": "x", "amount": 5.0}, "<b>", rate=2.0), "currency"),
    ],
)
def test_currencies_are_checked(row: RowInput, place: str) -> None:
    assert [one.place for one in problems_of(TABLES["income"], row)] == [place]


def test_two_rows_of_one_name_are_refused(add_row: AddRow) -> None:
    add_row("income", name="Taxes", year=2023, amount=1.0)
    with pytest.raises(InvalidRowError):
        add_row("income", name="Taxes", year=2023, amount=2.0)


def test_words_of_the_instruments_are_complete() -> None:
    found = instruments().values()
    assert {one.title for one in found} == set(TITLES)
    assert {one.conditions for one in found} == set(TERMS)
    assert {one.source for one in found} == set(SOURCES)
    assert {one for row in found for one in row.providers if not one.isupper()} == set(PROVIDERS)
    assert {one.layer for one in found} <= set(LAYERS)
    assert stack_layer("OWN") == "equity"
    assert stack_layer("FISC") == ""
    assert stack_layer("NOPE") == ""


def test_every_column_of_the_contract_has_its_words() -> None:
    assert set(ORDER) == set(CODES)
    assert {name for names in ORDER.values() for name in names} == set(COLUMNS)
