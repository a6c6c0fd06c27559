"""Three-valued conditions: what is met, not met, and not to be said."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.conditions.strategies import asking_only, conditions, whole_cities, wild_cities
from zeroward.methods.conditions import (
    EVERYBODY,
    AllOf,
    AnyOf,
    Condition,
    Either,
    Not,
    Test,
    decide,
    facts_in,
    read,
    verdict_of,
)

LARGE = Test("people", "at_least", 50_000.0, "At least 50,000 people must live there.")
PLAN = AnyOf(
    (Test("secap", "is", True), Test("stage", "is", "adopted")), "A plan that the council approved is needed."
)


def shuffled(condition: Condition, draw: random.Random) -> Condition:
    if isinstance(condition, Test):
        return condition
    if isinstance(condition, Not):
        return Not(shuffled(condition.part, draw))
    parts = [shuffled(part, draw) for part in condition.parts]
    draw.shuffle(parts)
    return type(condition)(tuple(parts), condition.say)


@pytest.mark.parametrize(
    ("value", "verdict"),
    [(49_999, False), (50_000, True), (None, None), ("many", None), (True, None), (float("nan"), None)],
)
def test_number_is_compared_only_with_numbers(value: Any, verdict: bool | None) -> None:
    assert verdict_of(LARGE, {"people": value}) is verdict


@pytest.mark.parametrize(
    ("sign", "wanted", "value", "verdict"),
    [
        ("is", True, True, True),
        ("is", True, 1, None),
        ("is", "a", "a", True),
        ("equals", 1.0, True, None),
        ("one_of", ("a", "b"), "c", False),
        ("has", "a", frozenset({"a", "b"}), True),
        ("has", "a", "a", True),
        ("has_any", ("a", "c"), ["b"], False),
        ("has_all", ("a", "b"), {"a", "b", "c"}, True),
        ("has_all", ("a", "b"), 7, None),
        ("known", True, None, False),
        ("known", False, None, True),
    ],
)
def test_each_sign_asks_its_question(sign: str, wanted: Any, value: Any, verdict: bool | None) -> None:
    assert verdict_of(Test("fact", sign, wanted), {"fact": value}) is verdict


def test_one_false_part_settles_what_is_unknown() -> None:
    decided = decide(AllOf((LARGE, PLAN)), {"people": 3_000})
    assert (decided.verdict, decided.missing, decided.failed) == (False, (), (LARGE,))
    assert decided.sentences == ("At least 50,000 people must live there.",)


def test_unknown_names_the_facts_that_could_settle_it() -> None:
    decided = decide(AllOf((LARGE, PLAN)), {"people": 60_000, "secap": False})
    assert (decided.verdict, decided.missing) == (None, ("stage",))
    assert decided.sentences == ("A plan that the council approved is needed.",)


def test_everybody_meets_a_condition_without_parts() -> None:
    assert decide(EVERYBODY, {}).verdict is True


def test_disputed_fact_settles_only_what_both_sides_agree_on() -> None:
    assert verdict_of(LARGE, {"people": Either((60_000, 70_000))}) is True
    assert verdict_of(LARGE, {"people": Either((40_000, 70_000))}) is None
    assert decide(LARGE, {"people": Either((40_000, 70_000))}).missing == ("people",)


def test_turned_round_test_counts_against_when_it_holds() -> None:
    decided = decide(Not(Test("mission", "is", True)), {"mission": True})
    assert (decided.verdict, [test.fact for test in decided.failed]) == (False, ["mission"])
    assert decided.sentences == ("Not: Wanted is: mission, yes.",)


def test_sentence_of_a_test_uses_the_label() -> None:
    decided = decide(Test("people", "at_least", 5000.0), {}, labels={"people": "Inhabitants"})
    assert decided.sentences == ("Inhabitants: at least 5,000 is wanted.",)
    assert decide(Test("share", "is", "a", "95 % are wanted."), {}).sentences == ("95 % are wanted.",)


@given(conditions, wild_cities, st.randoms())
def test_order_does_not_matter(condition: Condition, city: dict[str, Any], draw: random.Random) -> None:
    other = shuffled(condition, draw)
    one, two = decide(condition, city), decide(other, city)
    assert one.verdict is two.verdict
    assert set(one.missing) == set(two.missing)


@given(conditions, whole_cities)
def test_known_cities_get_a_verdict(condition: Condition, city: dict[str, Any]) -> None:
    assert verdict_of(condition, city) is not None


@given(asking_only, whole_cities, st.data())
def test_telling_more_never_turns_a_verdict(
    condition: Condition, city: dict[str, Any], data: st.DataObject
) -> None:
    less = {fact: city[fact] for fact in data.draw(st.sets(st.sampled_from(sorted(city))))}
    before = verdict_of(condition, less)
    assert before is None or before is verdict_of(condition, city)


@given(conditions, wild_cities)
def test_every_unknown_names_a_fact_of_the_condition(condition: Condition, city: dict[str, Any]) -> None:
    decided = decide(condition, city)
    assert (decided.verdict is None) == bool(decided.missing)
    assert set(decided.missing) <= facts_in(condition)
    assert decided.sentences or isinstance(condition, AllOf | AnyOf | Not)


@given(conditions, whole_cities)
def test_answering_every_missing_fact_settles_it(condition: Condition, city: dict[str, Any]) -> None:
    missing = decide(condition, {}).missing
    assert verdict_of(condition, {fact: city[fact] for fact in missing}) is not None or "known" in repr(
        condition
    )


def test_readers_condition_is_decided() -> None:
    condition = read(
        {"all": [{"fact": "people", "at_least": 5, "at_most": 9}, {"not": {"fact": "plan", "is": True}}]}
    )
    assert verdict_of(condition, {"people": 7, "plan": False}) is True
    assert verdict_of(condition, {"people": 17, "plan": False}) is False
