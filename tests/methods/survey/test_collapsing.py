"""Thin categories join others."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.survey.collapsing import collapse, merged_words
from zeroward.methods.survey.errors import SurveyError

SIZES = ["S"] * 50 + ["M"] * 30 + ["L"] * 15 + ["XL"] * 5


def test_thin_category_joins_its_neighbour() -> None:
    found = collapse("size", SIZES, [0, 1, 2, 3, 50, 51, 52, 80, 81, 82, 95], rule=["S", "M", "L", "XL"])
    assert [(one.category, one.into, one.answers, one.members) for one in found.merges] == [("XL", "L", 1, 5)]
    assert found.margin.levels == ("S", "M", "L+XL")
    assert found.margin.totals.tolist() == [50, 30, 20]
    assert "XL (1 answers for 5 members of the frame) counts with L" in merged_words(found.merges)[0]


def test_declared_rule_is_followed_only_where_thin() -> None:
    frame = ["IT"] * 10 + ["MT"] * 2 + ["FR"] * 10
    rule = {"MT": "IT"}
    thin = collapse("country", frame, [0, 1, 2, 12, 13, 14], rule=rule)
    assert [(one.category, one.into) for one in thin.merges] == [("MT", "IT")]
    enough = collapse("country", frame, [0, 1, 10, 11, 12, 13], rule=rule, least=2)
    assert enough.merges == ()


def test_without_a_rule_thin_categories_come_together() -> None:
    frame = ["a"] * 10 + ["b"] * 5 + ["c"] * 5
    found = collapse("theme", frame, [0, 1, 2, 3, 10, 11, 15])
    assert found.margin.levels == ("a", "b+c")
    assert found.usable


def test_one_category_left_is_not_usable() -> None:
    found = collapse("theme", ["a"] * 5 + ["b"] * 5, [0, 1, 2])
    assert not found.usable


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (["S", "M"], "do not agree on: L, XL"),
        ({"XXL": "L"}, "do not agree on: XXL"),
        ({"XL": "L", "L": "XL"}, "circle"),
    ],
)
def test_rules_that_cannot_be_followed_are_refused(rule: object, words: str) -> None:
    with pytest.raises(SurveyError, match=words):
        collapse("size", SIZES, [0, 1, 2], rule=rule)  # type: ignore[arg-type]


@given(
    st.lists(st.sampled_from("abcdef"), min_size=3, max_size=60).flatmap(
        lambda frame: st.tuples(
            st.just(frame), st.lists(st.integers(0, len(frame) - 1), min_size=1, unique=True)
        )
    ),
    st.integers(1, 5),
)
def test_no_member_is_lost_and_no_category_is_thin(case: tuple[list[str], list[int]], least: int) -> None:
    frame, answered = case
    found = collapse("x", frame, answered, least=least)
    assert found.margin.totals.sum() == len(frame)
    counts = np.bincount(found.margin.codes, minlength=len(found.margin.totals))
    assert counts.sum() == len(answered)
    assert (counts >= min(least, len(answered))).all()
    assert (np.bincount(found.frame, minlength=len(found.margin.totals)) == found.margin.totals).all()
