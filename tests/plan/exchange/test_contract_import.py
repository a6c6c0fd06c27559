"""A published contract becomes actions, a target and a policy; what is doubtful is told and stays out."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.methods.contracts.corpus import CONTRACTS, needs_contracts
from tests.methods.contracts.test_rows import SHEET
from tests.plan.exchange.conftest import checked_run, hand_in, read
from tests.plan.exchange.test_pages import handed_in
from zeroward.core.errors import InvalidInputError
from zeroward.people.models import User
from zeroward.plan.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

DOUBTFUL = SHEET.replace("1,200.5 t from buildings", "19.690 t from buildings |").replace(
    "3.5 Mio €", "12 Mio PLN"
)
GAP = """
| | (1) Baseline emissions | (2) Target 2030 | | (3) Other Action Plans | | (4) Emissions Gap | | (6) Residual | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| | (absolute) t CO2e | (absolute) | (%) | (absolute) | (%) | (absolute) | (%) | (absolute) | (%) |
| Buildings | 1,000,000 | 800,000 | 80 | 100,000 | 10 | 700,000 | 70 | 200,000 | 20 |
| Transport | 500,000 | 400,000 | 80 | 0 | 0 | 400,000 | 80 | 100,000 | 20 |
| Total | 1,500,000 | 1,200,000 | 80 | 100,000 | 7 | 1,100,000 | 73 | 300,000 | 20 |
"""


def test_action_sheet_becomes_an_action_with_its_lines(plan: Plan, editor: User) -> None:
    counts = hand_in(plan, editor, (SHEET + GAP).encode(), "contract.md")
    assert counts["create"] == 3
    action = plan.actions.get()
    assert (action.code, action.name, action.field, action.lever) == (
        "M1",
        "Heat network",
        "energy",
        "technology",
    )
    assert action.effect == {"tonnes": 1200.5, "sector": "stationary"}
    assert action.costs.get().amount == 3.5e6
    assert action.source_text == "contract.md, B-2.2, lines 2–12"
    target = plan.targets.get()
    assert (target.reference, target.percent, target.base_year) == (1_500_000, 80, 2021)
    assert plan.policies.get().reductions == {"stationary": 100_000}


def test_same_contract_twice_changes_nothing(plan: Plan, editor: User) -> None:
    data = (SHEET + GAP).encode()
    hand_in(plan, editor, data, "contract.md")
    run = checked_run(plan, editor, data, "contract.md")
    assert {key for key, count in run.summary.items() if count} == {"same", "finding"}


def test_doubt_is_told_and_stays_out(plan: Plan, editor: User) -> None:
    run = checked_run(plan, editor, DOUBTFUL.encode(), "contract.md")
    row = run.rows.get(kind="actions")
    assert "“19.690 t” can mean 19\u202f690 or 19.69 t: not taken over." in row.reason
    assert "Sums in PLN are not taken over." in row.reason
    assert row.changes["values"]["effect_kind"] == "none"
    assert row.changes["values"].get("costs", []) == []


def test_text_without_tables_is_refused(plan: Plan) -> None:
    with pytest.raises(InvalidInputError, match="find no plan and no actions"):
        read(b"Our city will be neutral.\nWe promise.\n", "contract.md")


def test_contract_is_handed_in_through_the_page(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    run = handed_in(client, plan, SHEET, "contract.md")
    page = client.get(reverse("plan:import-report", args=[plan.pk, run.pk])).content.decode()
    assert "M1 · Heat network" in page
    assert "Read with a confidence of" in page
    assert "Broken off: reduction." in page


@needs_contracts
@pytest.mark.parametrize(("name", "actions"), [("klagenfurt", 17), ("pecs", 15), ("Leipzig", 47)])
def test_published_contract_becomes_a_plan(plan: Plan, editor: User, name: str, actions: int) -> None:
    data = (CONTRACTS / f"{name}.md").read_bytes()
    run = checked_run(plan, editor, data, f"{name}.md")
    refused = list(run.rows.filter(verdict="refuse").values_list("place", "reason"))
    assert refused == []
    hand_in(plan, editor, data, f"{name}.md")
    assert plan.actions.count() == actions
    again = checked_run(plan, editor, data, f"{name}.md")
    changed = [row.changes["fields"] for row in again.rows.filter(verdict="change")]
    assert changed == []
    assert again.summary["change"] == again.summary["create"] == 0
