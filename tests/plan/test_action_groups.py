"""Portfolios and impact pathways: written one by one or many at once, with the actions that they name."""

from dataclasses import replace

import pytest

from tests.plan.test_actions import TRAMS
from tests.support.city_team import acting
from zeroward.core.errors import NotAllowedError
from zeroward.people.models import User
from zeroward.plan.domain.actions import save_action
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.errors import InvalidPartError, StaleError
from zeroward.plan.domain.pathways import PathwayRow, delete_pathway, save_pathway, write_pathways
from zeroward.plan.domain.pathways import row_of as pathway_row
from zeroward.plan.domain.portfolios import (
    PortfolioRow,
    delete_portfolio,
    row_of,
    save_portfolio,
    write_portfolios,
)
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.models import Plan

pytestmark = pytest.mark.django_db
RAILS = PortfolioRow("Rails", "mobility", "Trams and their stops", ("M1", "M2"))
WAY = PathwayRow("mobility", "technology", "The route is decided", actions=("M1",))


@pytest.fixture
def draft(plan: Plan, editor: User) -> Plan:
    write_actions(**acting(editor), plan=plan, sheets=[TRAMS, Sheet(name="Stops")])
    return plan


def test_portfolio_comes_back_as_it_was_given(draft: Plan, editor: User) -> None:
    made = save_portfolio(**acting(editor), plan=draft, row=RAILS)
    assert row_of(made) == RAILS
    again = save_portfolio(**acting(editor), plan=draft, row=RAILS, portfolio=made, lock=1)
    assert again.lock == 1
    changed = save_portfolio(
        **acting(editor), plan=draft, row=replace(RAILS, actions=("M2",)), portfolio=made, lock=1
    )
    assert (changed.lock, row_of(changed).actions) == (2, ("M2",))
    with pytest.raises(StaleError) as refused:
        save_portfolio(**acting(editor), plan=draft, row=RAILS, portfolio=made, lock=1)
    assert refused.value.current["actions"] == ["M2"]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (replace(RAILS, name=" "), "name"),
        (replace(RAILS, field="space"), "field"),
        (replace(RAILS, actions=("M1", "M9")), "actions"),
    ],
)
def test_bad_portfolio_is_refused_at_its_field(
    draft: Plan, editor: User, row: PortfolioRow, place: str
) -> None:
    with pytest.raises(InvalidPartError) as refused:
        save_portfolio(**acting(editor), plan=draft, row=row)
    assert [one.place for one in refused.value.problems] == [place]
    with pytest.raises(InvalidPartError) as many:
        write_portfolios(**acting(editor), plan=draft, rows=[RAILS, row])
    assert [one.place for one in many.value.problems] == [f"row 2: {place}"]
    assert draft.portfolios.count() == 0


def test_portfolios_written_twice_stay_and_replacing_deletes(draft: Plan, editor: User) -> None:
    rows = [RAILS, PortfolioRow("Homes", "buildings")]
    first = write_portfolios(**acting(editor), plan=draft, rows=rows)
    assert (first.added, first.changed, first.same, first.removed) == (2, 0, 0, 0)
    again = write_portfolios(**acting(editor), plan=draft, rows=rows)
    assert (again.added, again.changed, again.same, again.removed) == (0, 0, 2, 0)
    last = write_portfolios(**acting(editor), plan=draft, rows=[replace(RAILS, description="")], replace=True)
    assert (last.added, last.changed, last.same, last.removed) == (0, 1, 0, 1)


def test_deleting_a_group_leaves_its_actions(draft: Plan, editor: User) -> None:
    portfolio = save_portfolio(**acting(editor), plan=draft, row=RAILS)
    pathway = save_pathway(**acting(editor), plan=draft, row=WAY)
    delete_portfolio(**acting(editor), plan=draft, portfolio=portfolio, lock=1)
    delete_pathway(**acting(editor), plan=draft, pathway=pathway, lock=1)
    assert (draft.portfolios.count(), draft.impact_pathways.count(), draft.actions.count()) == (0, 0, 2)


def test_renumbered_action_stays_in_its_groups(draft: Plan, editor: User) -> None:
    portfolio = save_portfolio(**acting(editor), plan=draft, row=RAILS)
    action = draft.actions.get(code="M1")
    save_action(**acting(editor), plan=draft, sheet=replace(TRAMS, code="T1"), action=action, lock=1)
    assert row_of(portfolio).actions == ("M2", "T1")


def test_pathways_keep_their_order_and_their_record(draft: Plan, editor: User) -> None:
    ways = [WAY, replace(WAY, early_changes="Buses run all night", actions=()), replace(WAY, lever="finance")]
    write_pathways(**acting(editor), plan=draft, rows=ways)
    stored = list(draft.impact_pathways.all())
    assert [pathway_row(one) for one in stored] == ways
    again = write_pathways(**acting(editor), plan=draft, rows=ways)
    assert (again.added, again.changed, again.same, again.removed) == (0, 0, 3, 0)
    one_more = save_pathway(**acting(editor), plan=draft, row=replace(WAY, lever="culture"))
    assert one_more.order > max(one.order for one in stored)
    kept = write_pathways(
        **acting(editor), plan=draft, rows=[replace(WAY, late_outcomes="Fewer cars")], replace=True
    )
    assert (kept.added, kept.changed, kept.removed) == (0, 1, 3)
    assert draft.impact_pathways.get().pk == stored[0].pk
    turned = write_pathways(
        **acting(editor), plan=draft, rows=[replace(WAY, lever="finance"), WAY], replace=True
    )
    assert turned.added == 1
    assert [one.lever for one in draft.impact_pathways.all()] == ["finance", "technology"]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (replace(WAY, lever=""), "lever"),
        (replace(WAY, field="space"), "field"),
        (replace(WAY, early_changes=" "), "early_changes"),
        (replace(WAY, actions=("M9",)), "actions"),
    ],
)
def test_bad_pathway_is_refused_at_its_field(draft: Plan, editor: User, row: PathwayRow, place: str) -> None:
    with pytest.raises(InvalidPartError) as refused:
        save_pathway(**acting(editor), plan=draft, row=row)
    assert [one.place for one in refused.value.problems] == [place]
    with pytest.raises(InvalidPartError) as many:
        write_pathways(**acting(editor), plan=draft, rows=[row])
    assert [one.place for one in many.value.problems] == [f"row 1: {place}"]


def test_readers_and_strangers_group_nothing(draft: Plan, reader: User, stranger: User) -> None:
    for person in (reader, stranger):
        with pytest.raises(NotAllowedError):
            save_portfolio(**acting(person), plan=draft, row=RAILS)
        with pytest.raises(NotAllowedError):
            write_pathways(**acting(person), plan=draft, rows=[WAY])
