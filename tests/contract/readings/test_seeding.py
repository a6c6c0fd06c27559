"""Confirmed values go into the city's inventory, plan and investment plan, through the imports of those rooms."""

import pytest

from tests.contract.conftest import acting
from tests.contract.readings.test_marking import item_of
from zeroward.contract.domain.marking import mark_item
from zeroward.contract.importers.reading_seed import seed_inventory, seed_investment, seed_plan
from zeroward.contract.queries.reading_items import items_of
from zeroward.contract.queries.reading_targets import seed_targets
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.finance.domain.importing import commit_import as commit_investment
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.models import InvestmentBarrier
from zeroward.inventory.domain.importing import commit_import as commit_inventory
from zeroward.inventory.domain.opening import Frame, open_inventory
from zeroward.people.queries.viewer import viewer_of
from zeroward.plan.domain.exchange.importing import commit_import

pytestmark = pytest.mark.django_db


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
