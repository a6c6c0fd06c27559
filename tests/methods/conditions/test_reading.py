"""Reading conditions: hostile data is refused with the place of everything that is wrong."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from zeroward.methods.conditions import AllOf, ConditionError, Test, facts_in, read

DATA = Path(__file__).parents[3] / "data"


@pytest.mark.parametrize(
    ("plain", "place"),
    [
        (None, ""),
        ([], ""),
        ({}, ""),
        ({"all": [], "any": []}, ""),
        ({"all": {"fact": "a", "is": True}}, "all"),
        ({"any": []}, "any"),
        ({"fact": "a"}, ""),
        ({"fact": "", "is": True}, "fact"),
        ({"fact": "a", "is": None}, "is"),
        ({"fact": "a", "is": []}, "is"),
        ({"fact": "a", "at_least": "5"}, "at_least"),
        ({"fact": "a", "at_least": True}, "at_least"),
        ({"fact": "a", "at_most": float("inf")}, "at_most"),
        ({"fact": "a", "one_of": []}, "one_of"),
        ({"fact": "a", "one_of": "ab"}, "one_of"),
        ({"fact": "a", "has": ["b"]}, "has"),
        ({"fact": "a", "known": 1}, "known"),
        ({"fact": "a", "more_than": 5, "is": True}, "more_than"),
        ({"fact": "a", "is": True, "say": 5}, "say"),
        ({"all": [{"fact": "a", "is": True}, {"not": {"fact": "b", "has_all": [1]}}]}, "all.2.not.has_all"),
    ],
)
def test_faulty_data_is_refused_with_its_place(plain: Any, place: str) -> None:
    with pytest.raises(ConditionError) as found:
        read(plain)
    assert found.value.faults[0].place == place
    assert found.value.remedy
    assert pickle.loads(pickle.dumps(found.value)).faults == found.value.faults


def test_everything_that_is_wrong_is_named() -> None:
    with pytest.raises(ConditionError) as found:
        read({"all": [{"fact": 3}, {"x": 1}, {"fact": "a", "at_least": "b"}]})
    assert [fault.place for fault in found.value.faults] == ["all.1.fact", "all.2", "all.3.at_least"]
    assert "2 more" in found.value.message


def test_condition_within_condition_without_end_is_refused() -> None:
    plain: dict[str, Any] = {"fact": "a", "is": True}
    for _ in range(500):
        plain = {"not": plain}
    with pytest.raises(ConditionError, match="too large"):
        read(plain)
    with pytest.raises(ConditionError, match="too large"):
        read({"all": [{"fact": "a", "is": True}] * 100_000})


def test_fact_that_nobody_knows_of_is_refused() -> None:
    assert read({"fact": "a", "is": True}, facts={"a"}) == Test("a", "is", True)
    with pytest.raises(ConditionError, match="no such fact: b"):
        read({"fact": "b", "is": True}, facts={"a"})


def test_several_signs_must_all_hold_and_one_is_no_yes() -> None:
    assert read({"fact": "a", "at_least": 1, "at_most": 2}) == AllOf(
        (Test("a", "at_least", 1.0), Test("a", "at_most", 2.0))
    )
    assert read({"fact": "a", "is": 1}) == Test("a", "equals", 1.0)


def test_conditions_of_the_data_ask_for_facts_of_the_catalogue() -> None:
    keys = {
        item["key"]
        for item in json.loads((DATA / "profile" / "facts.json").read_text(encoding="utf-8"))["items"]
    }
    shipped = json.loads((DATA / "funding" / "conditions.json").read_text(encoding="utf-8"))["items"]
    read_ones = {name: read(plain, facts=keys) for name, plain in shipped.items()}
    assert all(one.say for one in read_ones.values())
    assert set().union(*(facts_in(one) for one in read_ones.values())) <= keys
