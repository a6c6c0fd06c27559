"""Tables from files and to files: what comes in twice changes nothing, what cannot be read is said at its place."""

import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.finance.conftest import AddRow
from tests.support.city_team import acting
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import AuditEvent, ImportRow, ImportRun
from zeroward.core.workbooks.reading import MAX_BYTES
from zeroward.finance.domain import bulk_rows
from zeroward.finance.domain.importing import about, commit_import
from zeroward.finance.domain.rows import delete_row
from zeroward.finance.exporters.flat import write_csv
from zeroward.finance.exporters.json_file import write_json
from zeroward.finance.exporters.workbook import write_workbook
from zeroward.finance.importers.choose import read_file
from zeroward.finance.importers.planning import Against, plan_rows
from zeroward.finance.models import BudgetYear, CostRow, FieldMoney, FundingSource, InvestmentPlan
from zeroward.finance.queries.load import LoadedInvestment, load_investment
from zeroward.finance.tables import TABLES
from zeroward.people.models import User
from zeroward.plan.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
Verdict = ImportRow.Verdict


def checked(investment: InvestmentPlan, data: bytes, *, replace: bool = False, **how: Any) -> ImportRun:
    """The dry run of a file."""
    investment.refresh_from_db()
    codes, names = frozenset({"M1", "E1", "X1"}), {"trams": "M1", "roofs": "E1", "advice": "X1"}
    parsed = read_file(io.BytesIO(data), **how)
    rows = plan_rows(Against(investment, load_investment(investment), codes, names), parsed, replace=replace)
    return keep_plan(
        importer="finance.test", file_name="t", file_digest="", rows=rows, about=about(investment)
    )


def loaded(investment: InvestmentPlan) -> LoadedInvestment:
    investment.refresh_from_db()
    return load_investment(investment)


@pytest.fixture
def filled(investment: InvestmentPlan, add_row: AddRow) -> InvestmentPlan:
    """Rows in every table, some of them in another currency."""
    add_row("budgets", year=2023, budget=100e6, climate=12.5e6, currency="HUF", state="spent")
    add_row("budgets", year=2023, holder="Works", budget=3.0)
    add_row("by-field", field="mobility", subsector="Bus", year=2022, amount=1234567.89)
    add_row("income", name="Taxes", year=2023, amount=9e6)
    add_row("capital", name="EIB", instrument="LOAN-C", low=1e6, high=5e6, level="public", description="=1+1")
    add_row("barriers", name="Silos", typology=["policy", "social"], field="energy", solution="Talk")
    add_row(
        "costs", field="waste", name="Depot", capex=5.0, opex=-2.0, city=5.0, currency="ALL", per_euro=98.4
    )
    add_row(
        "sources", action_code="M1", name="State", instrument="TRF", state="applied", chance=0.25, amount=7.5
    )
    add_row("indicators", kind="economic", name="Jobs", baseline=-1.5, target=200.0, baseline_year=2020)
    add_row("policies", name="Bond act", state="enacted", low=1.0, high=2.0)
    add_row("risks", name="Prices", field="mobility", likelihood="high", priority="low", reach="city")
    add_row("investors", name="Bank", amount=1e6, influence="high", interest="low")
    add_row("activities", stakeholder="Bank", name="Forum", year=2026, cost=100.0)
    return investment


@pytest.mark.parametrize("write", ["workbook", "json"])
def test_the_same_file_changes_nothing(filled: InvestmentPlan, write: str) -> None:
    money = loaded(filled)
    data = write_workbook("T", money) if write == "workbook" else write_json(money)
    run = checked(filled, data, replace=True)
    verdicts = {row.verdict for row in run.rows.all()}
    assert verdicts == {Verdict.SAME}, [
        (r.kind, r.key, r.verdict, r.reason, r.changes) for r in run.rows.all()
    ]
    assert run.rows.exclude(kind__in=["frame", "reason"]).count() == 13


@pytest.mark.parametrize("write", ["workbook", "json"])
def test_what_was_exported_comes_back_with_the_same_digest(
    filled: InvestmentPlan, editor: User, write: str
) -> None:
    money = loaded(filled)
    data = write_workbook("T", money) if write == "workbook" else write_json(money)
    for spec in TABLES.values():
        for row in spec.model.objects.filter(investment=filled):
            delete_row(**acting(editor), investment=filled, spec=spec, record=row)
    assert loaded(filled).digest != money.digest
    counts = commit_import(**acting(editor), investment=filled, run=checked(filled, data))
    assert counts[Verdict.CREATE] == 13
    assert loaded(filled).digest == money.digest


@pytest.mark.parametrize("key", list(TABLES))
def test_each_table_as_csv_reads_back(filled: InvestmentPlan, key: str) -> None:
    run = checked(filled, write_csv(TABLES[key], loaded(filled)), table=key)
    assert {row.verdict for row in run.rows.all()} == {Verdict.SAME}


def test_years_as_columns_in_the_layout_of_the_template(investment: InvestmentPlan, editor: User) -> None:
    data = (
        b"Budget data;2021;2022;2023\n"
        b"Municipal budget (Mio EUR);100 Mio EUR;110 Mio EUR;120 Mio EUR\n"
        b"Climate budget;5000000;6000000;\n"
        b"Share;5 %;5.5 %;\n"
    )
    run = checked(investment, data, table="budgets")
    commit_import(**acting(editor), investment=investment, run=run)
    rows = {row.year: (row.budget, row.climate) for row in BudgetYear.objects.all()}
    assert rows == {2021: (100e6, 5e6), 2022: (110e6, 6e6), 2023: (120e6, None)}
    assert run.rows.filter(verdict=Verdict.FINDING).count() == 1


def test_years_as_columns_by_field_with_a_unit_in_the_head(investment: InvestmentPlan, editor: User) -> None:
    data = "Field of action;Part of the field;2021 [Mio €];2022 [Mio €]\nmobility;Bus;1.5;2\nEnergy systems;;3;4\n"
    run = checked(investment, data.replace("2021 [Mio €]", "2021").replace("2022 [Mio €]", "2022").encode())
    commit_import(**acting(editor), investment=investment, run=run)
    assert {(one.field, one.year): one.amount for one in FieldMoney.objects.all()} == {
        ("mobility", 2021): 1.5,
        ("mobility", 2022): 2.0,
        ("energy", 2021): 3.0,
        ("energy", 2022): 4.0,
    }


def test_amounts_that_say_their_size_and_currency(investment: InvestmentPlan, editor: User) -> None:
    data = (
        "Number;Source;State;Amount [Mio €]\n"
        "M1;Fund;secured;12,5\n"
        "M1;Budget;secured;54.5 billion HUF\n"
        "M1;Doubt;secured;54.561 billion HUF\n"
        "M1;Thousand;secured;1.234\n"
    ).encode()
    run = checked(investment, data, table="sources")
    refused = {row.key: row.reason for row in run.rows.filter(verdict=Verdict.REFUSE)}
    assert set(refused) == {"Doubt", "Thousand"}
    assert "can mean" in refused["Doubt"]
    assert "can mean" in refused["Thousand"]
    commit_import(**acting(editor), investment=investment, run=run)
    assert FundingSource.objects.get(name="Fund").amount == 12_500_000.0
    budget = FundingSource.objects.get(name="Budget")
    assert (budget.originals["amount"]["amount"], budget.originals["amount"]["currency"]) == (54.5e9, "HUF")


def test_a_line_of_budgets_names_its_unit(investment: InvestmentPlan, editor: User) -> None:
    data = b"Budget data;2022;2023\nMunicipal budget (Mio EUR);100;110.5\nClimate budget (kEUR);5000;6000\n"
    run = checked(investment, data, table="budgets")
    commit_import(**acting(editor), investment=investment, run=run)
    rows = {row.year: (row.budget, row.climate) for row in BudgetYear.objects.all()}
    assert rows == {2022: (100e6, 5e6), 2023: (110.5e6, 6e6)}


def test_budgets_as_differdange_prints_them(investment: InvestmentPlan, editor: User) -> None:
    data = (
        "Budget Data;2021;2022;2023;2024;2025\n"
        "Municipal Budget (€);166.183.953;203.595.639;223.337.625;290.653.189;243.725.621\n"
        "Municipal Budget for Climate Actions & Projects (€);N/A;N/A;13.329.889;15.701.881;17.926.000\n"
        "% of Municipal Budget for Climate Actions & Projects (%);N/A %;N/A %;5.97%;5.4%;7.35%\n"
    ).encode()
    run = checked(investment, data, table="budgets")
    commit_import(**acting(editor), investment=investment, run=run)
    rows = {row.year: (row.budget, row.climate) for row in BudgetYear.objects.all()}
    assert len(rows) == 5
    assert rows[2021] == (166_183_953.0, None)
    assert rows[2025] == (243_725_621.0, 17_926_000.0)


def test_money_by_field_as_differdange_prints_it(investment: InvestmentPlan, editor: User) -> None:
    data = (
        "Fields of Action;Sector Subsection;2023;2024;2025\n"
        "Transportation;Public transport;€5,448,189;€7,835,000;€6,585,000\n"
        ";Cycling;€205,000;€368,000;€275,000\n"
        "Built Environment;Public Buildings;€1.500.000;€1.500.000;\n"
    ).encode()
    run = checked(investment, data)
    refused = [row.reason for row in run.rows.filter(verdict=Verdict.REFUSE)]
    # a comma with three digits can be a decimal sign: it is asked, not guessed
    assert refused
    assert all("can mean" in reason for reason in refused)
    run = checked(investment, data.replace(b",", b""), table="by-field")
    commit_import(**acting(editor), investment=investment, run=run)
    rows = {(one.field, one.subsector, one.year): one.amount for one in FieldMoney.objects.all()}
    assert rows["mobility", "Public transport", 2023] == 5_448_189.0
    assert rows["mobility", "Cycling", 2025] == 275_000.0
    assert rows["buildings", "Public Buildings", 2024] == 1_500_000.0
    assert len(rows) == 8


def test_actions_are_known_by_number_or_name(investment: InvestmentPlan, editor: User) -> None:
    data = b"Action;Capex (EUR m);Opex\nTrams;12;1\nE1 Roofs;3;0\nFerries;4;0\n"
    run = checked(investment, data, table="costs")
    commit_import(**acting(editor), investment=investment, run=run)
    assert {(one.name, one.action_code, one.capex) for one in CostRow.objects.all()} == {
        ("Trams", "M1", 12e6),
        ("E1 Roofs", "E1", 3e6),
        ("Ferries", "", 4e6),
    }


def test_hostile_lines_are_refused_at_their_place(investment: InvestmentPlan) -> None:
    data = (
        b"name;state;amount;chance;instrument;action_code\n"
        b"A;secured;1e999;;;\n"
        b"B;surely;5;;;\n"
        b"C;secured;-5;;;\n"
        b"D;secured;5;250;;\n"
        b"E;secured;5;;MAGIC;\n"
        b";secured;5;;;\n"
        b"F;secured;5;;;Z9\n"
        b"F;secured;6;;;Z9\n"
    )
    run = checked(investment, data, table="sources")
    rows = list(run.rows.all())
    assert [row.verdict for row in rows] == [Verdict.REFUSE] * 6 + [Verdict.CREATE, Verdict.REFUSE]
    assert rows[0].place == "line 2"
    assert "no action Z9" in rows[6].reason
    assert not FundingSource.objects.exists()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b'{"format": "zeroward-investment", "schema": 1, "rows": []}',
        b'{"format": "other"}',
        b"a;b\n1;2\n",
        b"%PDF-1.4",
        b'{"format": "zeroward-investment", "schema": 1, "rows": {"sources": [NaN]}}',
    ],
)
def test_files_that_are_none_of_ours(
    client: Client, plan: Plan, editor: User, investment: InvestmentPlan, data: bytes
) -> None:
    client.force_login(editor)
    file = io.BytesIO(data)
    file.name = "x.csv"
    response = client.post(reverse("finance:import", args=[plan.pk]), {"file": file})
    assert response.status_code == 422
    assert not ImportRun.objects.exists()


@pytest.mark.parametrize(
    "rows",
    [
        '{"sources": [7, {"name": ["x"]}, {"name": "a", "amount": "b", "state": "secured"}]}',
        '{"sources": [{"name": "a", "amount": 1, "state": "secured", "originals": {"amount": 5}}]}',
        '{"sources": [{"name": "a", "amount": 1, "state": {"x": 1}, "originals": []}], "zoo": []}',
    ],
)
def test_hostile_json_rows_are_refused(investment: InvestmentPlan, rows: str) -> None:
    data = f'{{"format": "zeroward-investment", "schema": 1, "rows": {rows}, "header": {{"income": "x"}}}}'
    run = checked(investment, data.encode())
    assert not run.rows.filter(verdict__in=[Verdict.CREATE, Verdict.CHANGE]).exists()
    assert run.rows.filter(verdict=Verdict.REFUSE).exists()


def test_a_file_is_handed_in_and_taken_over(
    client: Client, plan: Plan, editor: User, filled: InvestmentPlan
) -> None:
    client.force_login(editor)
    file = io.BytesIO(b"name;state;amount\nNew;idea;5\n")
    file.name = "sources.csv"
    response = client.post(reverse("finance:import", args=[plan.pk]), {"file": file, "table": "sources"})
    run = ImportRun.objects.get()
    assert response["Location"].endswith(reverse("finance:import-report", args=[plan.pk, run.pk]))
    assert "One line would change the investment plan" in client.get(response["Location"]).content.decode()
    client.post(reverse("finance:import-commit", args=[plan.pk, run.pk]))
    assert FundingSource.objects.filter(name="New", amount=5.0).exists()
    again = client.post(reverse("finance:import-commit", args=[plan.pk, run.pk]), follow=True)
    assert "committed or refused already" in again.content.decode()
    page = client.get(reverse("finance:exports", args=[plan.pk])).content.decode()
    assert "T1 to T15" in page
    for name in ("workbook", "contract", "json", "sources"):
        assert len(client.get(reverse("finance:export", args=[plan.pk, name])).content) > 200
    assert client.get(reverse("finance:export", args=[plan.pk, "virus"])).status_code == 404
    assert client.get(reverse("finance:template", args=[plan.pk])).content.startswith(b"PK")


def test_a_change_in_between_stops_the_commit(
    client: Client, plan: Plan, editor: User, investment: InvestmentPlan, add_row: AddRow
) -> None:
    run = checked(investment, b"name;state;amount\nNew;idea;5\n", table="sources")
    add_row("sources", name="Other", state="idea", amount=1.0)
    client.force_login(editor)
    said = client.post(reverse("finance:import-commit", args=[plan.pk, run.pk]), follow=True)
    assert "was changed since the file was checked" in said.content.decode()
    assert FundingSource.objects.count() == 1


def test_the_issues_bad_input_in_one_file_is_told_and_nothing_is_lost(
    investment: InvestmentPlan, editor: User
) -> None:
    """HUF beside EUR, an amount that reads in two ways, an action that the plan does not have."""
    data = (
        "action_code;name;state;amount\n"
        "M1;Forint;secured;54.5 billion HUF\n"
        "M1;Euro;secured;12 Mio €\n"
        "M1;Both;secured;54.561 billion HUF\n"
        "W9;Elsewhere;idea;7 000 000\n"
    ).encode()
    run = checked(investment, data, table="sources")
    rows = {row.key or row.place: row for row in run.rows.all()}
    found = [row for row in rows.values() if row.verdict == Verdict.REFUSE]
    assert len(found) == 1
    assert found[0].place == "line 4"
    assert "can mean" in found[0].reason
    assert any("no action W9" in row.reason for row in rows.values())
    commit_import(**acting(editor), investment=investment, run=run)
    kept = {one.name: one for one in FundingSource.objects.all()}
    assert set(kept) == {"Forint", "Euro", "Elsewhere"}
    assert kept["Forint"].originals["amount"]["currency"] == "HUF"
    assert kept["Euro"].amount == 12e6
    assert kept["Elsewhere"].action_code == "W9"


def test_a_file_that_is_too_large_is_refused_beside_its_field(
    client: Client, plan: Plan, editor: User, investment: InvestmentPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.force_login(editor)
    file = io.BytesIO(b"x" * (MAX_BYTES + 1))
    file.name = "large.csv"
    answer = client.post(reverse("finance:import", args=[plan.pk]), {"file": file})
    assert answer.status_code == 422
    assert "MB are read" in str(answer.context["form"].errors["file"])
    assert not ImportRun.objects.exists()


def test_many_rows_are_checked_and_written_in_few_queries(
    client: Client,
    plan: Plan,
    editor: User,
    filled: InvestmentPlan,
    django_assert_max_num_queries: Any,
) -> None:
    client.force_login(editor)
    lines = "\n".join(f"Source {number};idea;{number}" for number in range(600))
    file = io.BytesIO(f"name;state;amount\n{lines}\n".encode())
    file.name = "sources.csv"
    with django_assert_max_num_queries(30):
        client.post(reverse("finance:import", args=[plan.pk]), {"file": file, "table": "sources"})
    run = ImportRun.objects.get()
    with django_assert_max_num_queries(60):
        client.post(reverse("finance:import-commit", args=[plan.pk, run.pk]))
    assert FundingSource.objects.count() == 601
    assert AuditEvent.objects.filter(action="finance.sources.add").count() == 601
    filled.refresh_from_db()
    changed = "\n".join(f"Source {number};idea;{number + 1}" for number in range(600))
    data = f"name;state;amount\n{changed}\n".encode()
    again = checked(filled, data, table="sources", replace=True)
    with django_assert_max_num_queries(60):
        commit_import(**acting(editor), investment=filled, run=again)
    assert max(FundingSource.objects.values_list("amount", flat=True)) == 600.0
    assert not FundingSource.objects.filter(name="State").exists()
    assert FundingSource.objects.get(name="Source 5").lock == 2
    assert AuditEvent.objects.filter(action="finance.sources.delete").count() == 1


def test_too_many_rows_write_nothing(
    investment: InvestmentPlan, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_rows, "MOST_ROWS", 3)
    run = checked(investment, b"name;state;amount\nA;idea;1\nB;idea;2\nC;idea;3\nD;idea;4\n", table="sources")
    with pytest.raises(InvalidInputError):
        commit_import(**acting(editor), investment=investment, run=run)
    assert not FundingSource.objects.exists()
