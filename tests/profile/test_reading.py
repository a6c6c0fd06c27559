"""Answers as they come from outside: what is taken, and what is said about the rest."""

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.errors import InvalidInputError
from zeroward.profile.domain.reading import asked, read_value
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.values import plain_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12000", 12000),
        ("12 000", 12000),
        ("12.000", 12000),
        ("12,000", 12000),
        ("12\u202f000", 12000),
        ("1.234.567", 1234567),
        ("12'000", 12000),
        (" 7 ", 7),
    ],
)
def test_number_is_read_as_people_write_it(text: str, value: int) -> None:
    assert read_value(question_of("population"), text) == value


@pytest.mark.parametrize(
    "text", ["", " ", "many", "-1", "1e99", "nan", "inf", "12 00", "9" * 50, "<script>", "12;", "१२०", None]
)
def test_number_that_cannot_be_right_is_refused_with_its_place(text: Any) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_value(question_of("population"), text)
    assert caught.value.place == "population"
    assert caught.value.remedy


def test_halves_are_kept() -> None:
    assert read_value(question_of("staff_fte"), "1,5") == 1.5


@pytest.mark.parametrize("raw", ["maybe", "", [], ["yes", "no"], 7, None, {"a": 1}])
def test_yes_or_no_takes_nothing_else(raw: Any) -> None:
    with pytest.raises(InvalidInputError):
        read_value(question_of("council_decision"), raw)


@pytest.mark.parametrize(("raw", "value"), [("yes", "yes"), (True, "yes"), (False, "no"), (["no"], "no")])
def test_yes_and_no_are_kept_as_words(raw: Any, value: str) -> None:
    assert read_value(question_of("council_decision"), raw) == value


def test_set_is_sorted_without_doubles() -> None:
    raw = ["finance", "foundations", "finance"]
    assert read_value(question_of("needs"), raw) == ["finance", "foundations"]


def test_set_with_a_stranger_is_refused_as_a_whole() -> None:
    with pytest.raises(InvalidInputError):
        read_value(question_of("needs"), ["finance", "gold"])


def test_country_must_be_known_to_the_platform(austria: object) -> None:
    assert read_value(question_of("country"), "AT") == "AT"
    with pytest.raises(InvalidInputError):
        read_value(question_of("country"), "XX")


def test_unheard_question_is_refused() -> None:
    with pytest.raises(InvalidInputError):
        asked("shoe_size")


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=5,
)


@given(st.sampled_from(["population", "council_decision", "stage", "needs", "staff_fte"]), ANYTHING)
def test_any_input_is_a_value_that_rules_can_ask_or_a_refusal(key: str, raw: Any) -> None:
    question = question_of(key)
    value: Any = None
    with contextlib.suppress(InvalidInputError):
        value = read_value(question, raw)
    if value is not None:
        assert plain_value(question, value) is not None
        assert read_value(question, value) == value


@given(ANYTHING)
def test_whatever_was_kept_is_read_or_left_out(kept: Any) -> None:
    for key in ("population", "council_decision", "stage", "needs"):
        plain_value(question_of(key), kept)
