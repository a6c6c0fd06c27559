"""Writing figures: what is refused at which field, locks, history, permissions."""

import math
from dataclasses import replace
from typing import Any

import pytest

from tests.inventory.conftest import GAS, POWER
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.inventory.domain.activities import confirm_activity, delete_activity, save_activity
from zeroward.inventory.domain.cells import set_key
from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.domain.errors import InvalidFigureError, StaleError
from zeroward.inventory.domain.states import take_step
from zeroward.inventory.models import Activity, Inventory, Origin
from zeroward.inventory.queries.history import history_of
from zeroward.people.models import User

LANDFILL = Figure(
    "solid_waste.outside",
    method="waste.methane_commitment",
    amount=10_000.0,
    unit="t",
    inputs={"composition": {"food": 0.4, "paper": 0.2}, "site": "managed"},
)


def test_figure_is_stored_as_it_was_typed(inventory: Inventory, editor: User) -> None:
    kept = save_activity(**acting(editor), inventory=inventory, figure=POWER)
    kept.refresh_from_db()
    assert (kept.amount, kept.unit, kept.carrier, kept.origin) == (800_000.0, "kWh", "electricity", "typed")
    assert (kept.entered_by, kept.changed_by, kept.lock) == (editor, editor, 1)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"amount": -1.0}, "amount"),
        ({"amount": None}, "amount"),
        ({"amount": math.nan}, "amount"),
        ({"amount": math.inf}, "amount"),
        ({"unit": ""}, "unit"),
        ({"unit": "ha"}, "unit"),
        ({"unit": "barrel of monkeys"}, "unit"),
        ({"unit": "MWh/0"}, "unit"),
        ({"carrier": "kryptonite"}, "carrier"),
        ({"carrier": ""}, "carrier"),
        ({"method": "waste.methane_commitment"}, "method"),
        ({"method": "no-such"}, "method"),
        ({"source": "residential.magic"}, "source"),
        ({"inputs": {"ncv": -3.0}}, "inputs.ncv"),
        ({"inputs": {"ncv": "much"}}, "inputs.ncv"),
        ({"inputs": {"colour": 1}}, "inputs.colour"),
        ({"inputs": {"ncv": {"a": 1}}}, "inputs.ncv"),
        ({"inputs": {"ncv": True}}, "inputs.ncv"),
        ({"factor": "no/such/factor"}, "factor"),
        ({"quality_activity": "X"}, "quality_activity"),
        ({"uncertainty_factor": -5.0}, "uncertainty_factor"),
        ({"uncertainty_activity": 4000.0}, "uncertainty_activity"),
    ],
)
def test_wrong_figure_is_refused_at_its_field(
    inventory: Inventory, editor: User, change: dict[str, Any], place: str
) -> None:
    with pytest.raises(InvalidFigureError) as refused:
        save_activity(**acting(editor), inventory=inventory, figure=replace(GAS, **change))
    assert [problem.place for problem in refused.value.problems] == [place]
    assert refused.value.problems[0].message
    assert not Activity.objects.exists()


def test_method_figure_is_computed_once_before_it_is_stored() -> None:
    assert problems_of(LANDFILL) == []
    too_much = replace(LANDFILL, inputs={**LANDFILL.inputs, "composition": {"food": 0.9, "paper": 0.4}})
    assert [problem.place for problem in problems_of(too_much)] == ["inputs.composition"]
    without = replace(LANDFILL, inputs={"site": "managed"})
    assert [problem.place for problem in problems_of(without)] == ["inputs.composition"]
    elsewhere = replace(LANDFILL, inputs={**LANDFILL.inputs, "site": "moon"})
    assert [problem.place for problem in problems_of(elsewhere)] == ["inputs.site"]


@pytest.mark.parametrize(
    "inputs",
    [
        {"site": {"managed": 1}},
        {"site": 5},
        {"composition": "food"},
        {"composition": {"food": "much"}},
        {"composition": {"food": math.inf}},
        {"composition": {f"part{n}": 0.001 for n in range(400)}},
        {"composition": {("a", "b"): 0.5}},
        {"composition": {"x" * 500: 0.5}},
        {"guideline": ["2019"]},
    ],
)
def test_hostile_inputs_of_a_method_are_refused_at_their_place(inputs: dict[str, Any]) -> None:
    found = problems_of(replace(LANDFILL, inputs={**LANDFILL.inputs, **inputs}))
    assert [problem.place for problem in found] == [f"inputs.{key}" for key in inputs]


def test_factor_that_was_chosen_is_kept(inventory: Inventory, editor: User) -> None:
    chosen = replace(GAS, factor="ipcc-2006/fuel.natural_gas/residential")
    assert save_activity(**acting(editor), inventory=inventory, figure=chosen).factor == chosen.factor


def test_several_problems_are_told_at_once() -> None:
    wrong = replace(GAS, amount=-1.0, carrier="x", quality_factor="Q")
    assert [problem.place for problem in problems_of(wrong)] == ["carrier", "amount", "quality_factor"]


@pytest.mark.parametrize(
    "who", ["reader", "verifier", "stranger", "platform", "mission_editor", "administrator"]
)
def test_only_the_team_that_enters_may_write(
    who: str, inventory: Inventory, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotAllowedError):
        save_activity(**acting(request.getfixturevalue(who)), inventory=inventory, figure=GAS)
    assert not Activity.objects.exists()


def test_stale_save_is_refused_with_what_is_there_now(
    inventory: Inventory, editor: User, coordinator: User
) -> None:
    kept = save_activity(**acting(editor), inventory=inventory, figure=GAS)
    newer = replace(GAS, amount=1300.0)
    save_activity(**acting(coordinator), inventory=inventory, figure=newer, activity=kept, lock=1)
    with pytest.raises(StaleError, match="Clara") as stale:
        save_activity(
            **acting(editor), inventory=inventory, figure=replace(GAS, amount=5.0), activity=kept, lock=1
        )
    assert (stale.value.current["amount"], stale.value.lock) == (1300.0, 2)
    kept.refresh_from_db()
    assert kept.amount == 1300.0


def test_deleted_meanwhile_is_stale_too(inventory: Inventory, editor: User) -> None:
    kept = save_activity(**acting(editor), inventory=inventory, figure=GAS)
    delete_activity(**acting(editor), inventory=inventory, activity=Activity.objects.get(), lock=1)
    with pytest.raises(StaleError):
        save_activity(**acting(editor), inventory=inventory, figure=GAS, activity=kept, lock=1)


def test_figure_of_another_inventory_cannot_be_changed_through_ones_own(
    inventory: Inventory, editor: User, open_one: Any
) -> None:
    kept = save_activity(**acting(editor), inventory=inventory, figure=GAS)
    other = open_one(2022)
    with pytest.raises(StaleError):
        save_activity(**acting(editor), inventory=other, figure=POWER, activity=kept, lock=1)


def test_saving_without_a_change_leaves_no_trace(inventory: Inventory, editor: User) -> None:
    kept = save_activity(**acting(editor), inventory=inventory, figure=GAS)
    before = AuditEvent.objects.count()
    save_activity(**acting(editor), inventory=inventory, figure=GAS, activity=kept, lock=1)
    kept.refresh_from_db()
    assert (kept.lock, AuditEvent.objects.count()) == (1, before)


def test_history_of_a_cell_outlives_its_figures(inventory: Inventory, editor: User) -> None:
    kept = save_activity(**acting(editor), inventory=inventory, figure=GAS)
    save_activity(
        **acting(editor), inventory=inventory, figure=replace(GAS, amount=1300.0), activity=kept, lock=1
    )
    delete_activity(**acting(editor), inventory=inventory, activity=kept, lock=2)
    save_activity(**acting(editor), inventory=inventory, figure=POWER)
    history = history_of(inventory, "residential.fuel")
    assert [str(event.what) for event in history] == [
        "deleted a figure",
        "changed a figure",
        "added a figure",
    ]
    changed = history[1].differences
    assert [(one.field, one.before, one.after) for one in changed] == [("amount", "1200", "1300")]


def test_figure_takes_the_place_of_a_notation_key(inventory: Inventory, editor: User) -> None:
    who = acting(editor)
    set_key(**who, inventory=inventory, source="residential.fuel", key="NE", explanation="No bill yet.")
    save_activity(**who, inventory=inventory, figure=GAS)
    assert not inventory.cell_notes.exists()
    set_key(**who, inventory=inventory, source="residential.fuel", key="C")
    save_activity(**who, inventory=inventory, figure=replace(GAS, carrier="wood"))
    assert inventory.cell_notes.get().key == "C"


def test_confirmed_estimate_counts_as_typed(inventory: Inventory, editor: User) -> None:
    who = acting(editor)
    kept = save_activity(**who, inventory=inventory, figure=GAS, origin=Origin.PROXY)
    confirm_activity(**who, inventory=inventory, activity=kept, lock=1)
    kept.refresh_from_db()
    assert (kept.origin, kept.lock) == (Origin.TYPED, 2)


def test_locked_inventory_takes_no_figures(inventory: Inventory, editor: User) -> None:
    who = acting(editor)
    kept = save_activity(**who, inventory=inventory, figure=GAS)
    take_step(**who, inventory=inventory, key="hand-in")
    for act in (
        lambda: save_activity(**who, inventory=inventory, figure=POWER),
        lambda: delete_activity(**who, inventory=inventory, activity=kept, lock=1),
        lambda: set_key(**who, inventory=inventory, source="rail.fuel", key="NO"),
    ):
        with pytest.raises(ConflictError):
            act()
    assert inventory.activities.count() == 1
