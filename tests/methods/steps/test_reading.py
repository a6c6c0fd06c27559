"""Data that is no list of steps is refused with everything that is wrong, each with its place."""

import copy
import pickle
from typing import Any

import pytest

from tests.methods.steps.shipped import facts, read
from zeroward.methods.steps import StepsError, read_steps


@pytest.fixture
def plain() -> dict[str, Any]:
    found: dict[str, Any] = copy.deepcopy(read("data", "journey", "steps.json"))
    return found


def places(plain: Any) -> set[str]:
    with pytest.raises(StepsError) as caught:
        read_steps(plain, facts=facts())
    return {fault.place for fault in caught.value.faults}


@pytest.mark.parametrize("plain", [None, [], "steps", {"steps": {}}, {"steps": None}])
def test_what_is_no_list_is_refused(plain: Any) -> None:
    assert places(plain) == {""}


def test_every_fault_is_named_at_once(plain: dict[str, Any]) -> None:
    one, two, three = plain["steps"][:3]
    one["phase"], one["roles"] = "dance", []
    two["effort"] = {"size": "years"}
    two["stages"] = {"starting": 2, "dreaming": 1}
    three["when"] = {"fact": "weather", "is": True}
    three["title"] = " "
    assert places(plain) >= {
        f"{one['key']}.phase",
        f"{one['key']}.roles",
        f"{two['key']}.effort.size",
        f"{two['key']}.stages",
        f"{two['key']}.stages.starting",
        f"{three['key']}.when",
        f"{three['key']}.title",
    }


def test_steps_without_a_key_and_twice_the_same_key_are_refused(plain: dict[str, Any]) -> None:
    plain["steps"] += [{}, "step", copy.deepcopy(plain["steps"][0])]
    count = len(plain["steps"])
    assert places(plain) == {f"steps.{count - 2}", f"steps.{count - 1}", plain["steps"][0]["key"]}


def test_steps_that_wait_for_each_other_are_refused(plain: dict[str, Any]) -> None:
    named = {one["key"]: one for one in plain["steps"]}
    named["inventory-first"]["after"] = ["scenarios"]
    assert "inventory-first.after" in places(plain)
    named["inventory-first"]["after"] = ["no-such-step"]
    assert "inventory-first.after" in places(plain)


@pytest.mark.parametrize("value", [None, "1", True, -1, float("nan"), float("inf")])
def test_weights_are_numbers(plain: dict[str, Any], value: Any) -> None:
    plain["weights"]["stage"] = value
    assert "weights.stage" in places(plain)


def test_weights_add_up(plain: dict[str, Any]) -> None:
    plain["weights"]["stage"] += 0.01
    assert places(plain) == {"weights"}


def test_numbers_that_contradict_each_other_are_refused(plain: dict[str, Any]) -> None:
    plain["settings"] |= {"unlock_full": 0, "due_far_days": 3}
    assert places(plain) == {"settings.unlock_full", "settings.due_far_days"}


def test_a_condition_that_cannot_be_read_is_placed_at_its_step(plain: dict[str, Any]) -> None:
    plain["steps"][0]["done"] = {"fact": "population", "more_than": 3}
    assert places(plain) == {f"{plain['steps'][0]['key']}.done"}


def test_an_error_crosses_a_process_whole() -> None:
    with pytest.raises(StepsError) as caught:
        read_steps([])
    assert pickle.loads(pickle.dumps(caught.value)).faults == caught.value.faults
