"""The emissions gap and the ledger: the algebra of A-2.3 and B-2.3 on a plan that can be checked by hand."""

import pytest

from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.policies import PolicyRow, problems_of, write_policies
from zeroward.plan.domain.residual import OffsetRow, save_offset
from zeroward.plan.domain.residual import problems_of as offset_problems
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.domain.targets import TargetRow, write_targets
from zeroward.plan.domain.values import save_value
from zeroward.plan.models import OffsetKind, Plan
from zeroward.plan.queries.gap import gap_of
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import outcome_of
from zeroward.plan.queries.residual import ledger_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def drawn(plan: Plan, editor: User) -> Plan:
    """720 kt, of which the target takes 80 % and the tram 104 kt of transport."""
    who = acting(editor)
    write_targets(**who, plan=plan, rows=[TargetRow("2030", percent=80, is_main=True)])
    write_policies(**who, plan=plan, rows=[PolicyRow("Coal law", reductions={"stationary": 50_000.0})])
    sheet = Sheet(
        name="Trams",
        code="M1",
        effect_kind="cut",
        effect={"percent": 40, "sector": "transport"},
        start=2024,
        end=2030,
    )
    write_actions(**who, plan=plan, sheets=[sheet])
    return plan


def test_both_ends_of_the_algebra_agree(drawn: Plan) -> None:
    total = gap_of(load_plan(drawn)).total
    assert total is not None
    assert total.target == pytest.approx(576_000)
    assert total.residual == pytest.approx(144_000)
    assert total.open == pytest.approx(526_000)
    assert total.contract == pytest.approx(104_000)
    assert total.uncovered == pytest.approx(422_000)
    assert total.target == pytest.approx(total.baseline - (total.residual or 0))


def test_sectors_add_up_to_the_total(drawn: Plan) -> None:
    table = gap_of(load_plan(drawn))
    assert table.by_share
    for name in ("baseline", "target", "existing", "open", "contract", "residual"):
        whole = getattr(table.total, name)
        assert sum(getattr(row, name) for row in table.rows) == pytest.approx(whole), name


def test_sector_with_its_own_target_leaves_the_rest_to_the_others(drawn: Plan, editor: User) -> None:
    rows = [TargetRow("Transport", percent=50, sectors=("transport",))]
    write_targets(**acting(editor), plan=drawn, rows=rows)
    table = gap_of(load_plan(drawn))
    asked = {row.sector: row.target for row in table.rows}
    assert asked["transport"] == pytest.approx(130_000)
    assert asked["stationary"] == pytest.approx(446_000 * 420 / 460)
    assert sum(value or 0 for value in asked.values()) == pytest.approx(576_000)


def test_plan_without_emissions_has_no_gap_and_says_so(open_one: object, plan: Plan, editor: User) -> None:
    Plan.objects.filter(pk=plan.pk).update(baseline={}, stamp="none")
    plan.refresh_from_db()
    table = gap_of(load_plan(plan))
    assert not table.known
    assert table.findings == ("There are no emissions to start from yet.",)


def test_findings_name_what_a_reviewer_would_ask(drawn: Plan, editor: User) -> None:
    findings = " ".join(gap_of(load_plan(drawn)).findings)
    assert "leave 422\u202f000\u00a0t of the gap open" in findings
    write_policies(**acting(editor), plan=drawn, rows=[PolicyRow("More", reductions={"waste": 600_000.0})])
    findings = " ".join(gap_of(load_plan(drawn)).findings)
    assert "already reach the target" in findings
    assert "save more than there is in: Waste and wastewater" in findings


def test_ledger_balances_what_is_left_and_never_lowers_it(drawn: Plan, editor: User) -> None:
    who = acting(editor)
    save_offset(**who, plan=drawn, row=OffsetRow("Forest", 16_000.0, permanence_years=10))
    save_offset(**who, plan=drawn, row=OffsetRow("Later", 9_000.0, year=2040))
    save_offset(**who, plan=drawn, row=OffsetRow("Stoves", 500_000.0, OffsetKind.CREDIT))
    ledger = ledger_of(load_plan(drawn))
    assert ledger.ledger is not None
    assert ledger.ledger.residual == pytest.approx(566_000)
    assert ledger.offsets == pytest.approx(516_000)
    assert ledger.uncovered == pytest.approx(50_000)
    assert ledger.residual_share == "79\u00a0%"
    findings = " ".join(ledger.findings)
    assert "take nothing out of the air" in findings
    assert "Without standard or retirement number: Stoves." in findings
    assert "Stored for less than 40 years: Forest." in findings
    assert sum(one.residual for one in ledger.sectors) == pytest.approx(566_000)


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (OffsetRow("", 1.0), "name"),
        (OffsetRow("A", 0.0), "tonnes"),
        (OffsetRow("A", float("inf")), "tonnes"),
        (OffsetRow("A", 1.0, "wish"), "kind"),
        (OffsetRow("A", 1.0, year=1700), "year"),
        (OffsetRow("A", 1.0, vintage=2031), "vintage"),
        (OffsetRow("A", 1.0, permanence_years=0), "permanence_years"),
    ],
)
def test_entry_that_cannot_be_is_refused_at_its_field(plan: Plan, row: OffsetRow, place: str) -> None:
    assert place in [one.place for one in offset_problems(plan, row)]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (PolicyRow(" "), "name"),
        (PolicyRow("A", type="wish"), "type"),
        (PolicyRow("A", level="galaxy"), "level"),
        (PolicyRow("A", reductions={"moon": 1.0}), "reductions_moon"),
        (PolicyRow("A", reductions={"waste": -1.0}), "reductions_waste"),
    ],
)
def test_policy_that_cannot_be_is_refused_at_its_field(plan: Plan, row: PolicyRow, place: str) -> None:
    assert place in [one.place for one in problems_of(plan, row)]


@pytest.mark.parametrize(
    ("change", "words"), [(2.0, "emissions grow by"), (-2.0, "emissions fall by"), (0.0, "")]
)
def test_course_without_action_that_is_not_flat_is_remarked_on(
    drawn: Plan, editor: User, change: float, words: str
) -> None:
    save_value(**acting(editor), plan=drawn, driver="yearly_change", cells={"stationary": change})
    found = " ".join(gap_of(load_plan(drawn)).findings)
    assert ("Without action emissions" in found) is bool(words)
    assert words in found
    if words:
        grown = 420_000 * ((1 + change / 100) ** 9 - 1)
        outcome = outcome_of(load_plan(drawn))
        assert outcome.drift == pytest.approx(grown)
