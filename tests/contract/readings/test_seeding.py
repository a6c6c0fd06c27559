"""Confirmed values go into the city's inventory, plan and investment plan, through the imports of those rooms."""

import pytest

from tests.contract.readings.test_marking import item_of
from tests.support.city_team import acting
from zeroward.contract.domain.marking import mark_item
from zeroward.contract.importers.reading_seed import seed_inventory, seed_investment, seed_plan
from zeroward.contract.queries.reading_items import items_of
from zeroward.contract.queries.reading_targets import seed_targets
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.finance.domain.importing import commit_import as commit_investment
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.models import CostRow, FundingSource, InvestmentBarrier, Project
from zeroward.finance.queries.tables import tables_of
from zeroward.inventory.domain.importing import commit_import as commit_inventory
from zeroward.inventory.domain.opening import Frame, open_inventory
from zeroward.people.queries.viewer import viewer_of
from zeroward.plan.domain.exchange.importing import commit_import

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def checked(file, editor):
    """Everything of a few kinds is right; the reductions are said by a person."""
    who = {**acting(editor), "file": file}
    for kind in ("gap", "figures", "finance_tables"):
        for item in items_of(file.reading.data, kind):
            mark_item(**who, item=item.id, state="confirmed")
    heat = item_of(file, "actions", "District heating from the river")
    values = {**heat.values, "reduction": "18000", "cost": "42000000"}
    mark_item(**who, item=heat.id, state="corrected", values=values)
    return file


def test_plan_takes_confirmed_actions_only_and_the_target(checked, plan, editor):
    run = seed_plan(**acting(editor), file=checked, plan=plan)
    commit_import(**acting(editor), plan=plan, run=run)
    action = plan.actions.exclude(code="M1").get()
    assert action.name == "District heating from the river"
    assert action.estimates == {"stationary": 18_000}
    assert "lines 70–85" in action.source_text
    target = plan.targets.exclude(is_main=True).get()
    assert (target.percent, target.reference) == (80, 241_000)


def test_same_take_over_twice_changes_nothing(checked, plan, editor):
    commit_import(**acting(editor), plan=plan, run=seed_plan(**acting(editor), file=checked, plan=plan))
    again = seed_plan(**acting(editor), file=checked, plan=plan)
    assert again.summary["create"] == again.summary["change"] == 0


def test_nothing_confirmed_is_nothing_to_take_over(file, plan, editor):
    with pytest.raises(ConflictError):
        seed_plan(**acting(editor), file=file, plan=plan)


def test_inventory_takes_the_baseline_of_each_sector(checked, klagenfurt, editor):
    inventory = open_inventory(**acting(editor), city=klagenfurt, year=2019, frame=Frame())
    run = seed_inventory(**acting(editor), file=checked, inventory=inventory)
    commit_inventory(**acting(editor), inventory=inventory, run=run)
    stated = {one.label: one.inputs["CO2e"] for one in inventory.activities.all()}
    assert stated == {"Buildings": 150_000_000, "Transport": 82_000_000, "Waste": 9_000_000}


def test_investment_plan_takes_confirmed_tables(checked, plan, editor):
    investment = open_investment(**acting(editor), plan=plan)
    run = seed_investment(**acting(editor), file=checked, investment=investment)
    commit_investment(**acting(editor), investment=investment, run=run)
    assert set(InvestmentBarrier.objects.filter(investment=investment).values_list("name", flat=True)) == {
        "Debt limit of the town",
        "Small projects",
    }


def seeded(file, plan, editor):
    investment = open_investment(**acting(editor), plan=plan)
    run = seed_investment(**acting(editor), file=file, investment=investment)
    commit_investment(**acting(editor), investment=investment, run=run)
    return investment, run


def test_costs_of_t6_and_who_pays_them_in_t8_are_one_line(checked, plan, editor):
    investment, run = seeded(checked, plan, editor)
    row = CostRow.objects.get(investment=investment)
    assert (row.field, row.name) == ("energy", "District heating from the river")
    assert (row.capex, row.opex) == (42e6, 1.5e6)  # "42" below "Capex (€m)"
    assert (row.city, row.third, row.households) == (12e6, 28e6, 2e6)
    told = run.rows.get(kind="costs", verdict="create").reason
    assert "Property owners (5" in told
    assert "“18,000” tonnes" in told


def test_line_whose_only_amount_can_be_read_in_two_ways_is_refused_with_the_cell(checked, plan, editor):
    _investment, run = seeded(checked, plan, editor)
    refused = run.rows.get(kind="costs", verdict="refuse")
    assert refused.key == "Heat pumps for public buildings"
    assert "“1.250” can mean" in refused.reason
    assert "Capex" in refused.reason


def test_sources_of_t9_are_secured_where_all_costs_are_covered(checked, plan, editor):
    investment, run = seeded(checked, plan, editor)
    found = {
        (one.name, one.payer, one.state, one.amount)
        for one in FundingSource.objects.filter(investment=investment)
    }
    assert found == {
        ("District heating from the river: Cost to Municipality", "city", "secured", 12e6),
        ("District heating from the river: Cost to Other", "other", "secured", 30e6),
    }
    refused = run.rows.get(kind="sources", verdict="refuse")
    assert "“20,000,000 until 2030” is more than one amount" in refused.reason


def test_projects_of_t7_belong_to_the_plan_and_stand_in_its_table(checked, plan, editor):
    investment, run = seeded(checked, plan, editor)
    station, tram = Project.objects.filter(plan=plan).order_by("title")
    assert station.split == {"municipality": 12e6, "third": 18e6}
    assert (tram.capex, tram.opex, tram.split, tram.funding) == (55.5e6, None, {}, "half from the state")
    told = run.rows.get(kind="project", key="Tram to the station").reason
    assert "of how many years is not said" in told
    assert "“half from the state”" in told
    plan.refresh_from_db()
    assert {row["cells"]["project"]["value"] for row in tables_of(plan, viewer_of(editor))["T7"]} == {
        "Power station at the river",
        "Tram to the station",
    }
    again = seed_investment(**acting(editor), file=checked, investment=investment)
    assert again.summary["create"] == again.summary["change"] == 0


def test_project_that_was_changed_since_stops_the_take_over(checked, plan, editor):
    investment, _run = seeded(checked, plan, editor)
    Project.objects.filter(title="Tram to the station").update(capex=1.0)
    run = seed_investment(**acting(editor), file=checked, investment=investment)
    Project.objects.filter(title="Tram to the station").update(stamp="other")
    with pytest.raises(ConflictError):
        commit_investment(**acting(editor), investment=investment, run=run)
    assert Project.objects.get(title="Tram to the station").capex == 1.0


def test_action_that_the_plan_has_is_known_by_its_name(checked, plan, editor):
    commit_import(**acting(editor), plan=plan, run=seed_plan(**acting(editor), file=checked, plan=plan))
    plan.refresh_from_db()
    code = plan.actions.exclude(code="M1").get().code
    investment, _run = seeded(checked, plan, editor)
    assert CostRow.objects.get(investment=investment).action_code == code
    assert set(FundingSource.objects.filter(investment=investment).values_list("action_code", "name")) == {
        (code, "Cost to Municipality"),
        (code, "Cost to Other"),
    }


def test_inventory_takes_scopes_where_the_table_of_emissions_is_confirmed(checked, klagenfurt, editor):
    for item in items_of(checked.reading.data, "emissions"):
        mark_item(**acting(editor), file=checked, item=item.id, state="confirmed")
    inventory = open_inventory(**acting(editor), city=klagenfurt, year=2019, frame=Frame())
    run = seed_inventory(**acting(editor), file=checked, inventory=inventory)
    commit_inventory(**acting(editor), inventory=inventory, run=run)
    stated = {(one.label, one.source): one.inputs["CO2e"] for one in inventory.activities.all()}
    assert stated == {
        ("Buildings", "non_specified.fuel"): 90_000_000,
        ("Buildings", "non_specified.electricity"): 60_000_000,
        ("Transport", "road_private.fuel"): 80_000_000,
        ("Transport", "road_private.electricity"): 2_000_000,
        ("Waste", "solid_waste.inside"): 9_000_000,
    }


def test_targets_are_those_of_the_city_that_the_viewer_may_write(
    checked, plan, editor, reader, stranger, platform
):
    keys = {
        who: {one.key for one in seed_targets(checked, viewer_of(who))}
        for who in (editor, reader, stranger, platform)
    }
    assert keys[editor] == {f"plan:{plan.pk}"}
    assert keys[reader] == keys[stranger] == keys[platform] == set()


def test_others_may_not_seed(checked, plan, stranger, reader):
    for who in (stranger, reader):
        with pytest.raises(NotAllowedError):
            seed_plan(**acting(who), file=checked, plan=plan)
