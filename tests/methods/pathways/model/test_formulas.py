"""Formulas give what arithmetic gives."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.pathways.engine import Engine, bau
from zeroward.methods.pathways.model import ModelError, from_tables

VALUES = {"a": 2.0, "b": -0.5, "c": 7.25, "d": 0.0}
NOTE = {"source": "made up for the test", "minimum": -1e9, "unit": "1"}

terms = st.recursive(
    st.sampled_from(sorted(VALUES)) | st.sampled_from(["0", "1", "3", "0.25", "1e3"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*"]), inner).map(
            lambda one: f"({one[0]} {one[1]} {one[2]})"
        ),
        st.tuples(inner, st.sampled_from(["2", "4", "c"])).map(lambda one: f"({one[0]} / {one[1]})"),
        inner.map(lambda one: f"(-{one})"),
        inner.map(lambda one: f"({one}) ** 2"),
        st.tuples(inner, inner).map(lambda one: f"max({one[0]}, {one[1]})"),
        st.tuples(inner, inner).map(lambda one: f"min({one[0]}, {one[1]})"),
    ),
    max_leaves=8,
)


def value(formula, **nodes):
    model = from_tables(
        {
            "key": "x", "title": "x", "base_year": 2020, "last_year": 2025, "dimensions": {"mode": ["car", "bus"]},
            "drivers": {
                **{key: {"value": one, **NOTE} for key, one in VALUES.items()},
                "by_mode": {"value": {"car": 3, "bus": 5}, "dims": ["mode"], **NOTE},
            },
            "nodes": {"found": {"unit": "1", "formula": formula}, **nodes},
        }
    )  # fmt: skip
    return Engine(model).run(bau()).node("found")


@settings(max_examples=200, deadline=None)
@given(terms)
def test_formula_gives_what_arithmetic_gives(formula):
    wanted = eval(formula, {"max": max, "min": min}, dict(VALUES))  # the strategy's own arithmetic
    assert value(formula).values[0] == pytest.approx([wanted] * 6, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("sum(by_mode)", [8]),
        ("sum(by_mode, mode)", [8]),
        ("at(by_mode, mode.bus)", [5]),
        ("by_mode / sum(by_mode)", [0.375, 0.625]),
        ("share(by_mode, mode)", [0.375, 0.625]),
        ("only(by_mode, mode.car)", [3, 0]),
        ("put(c, mode.bus)", [0, 7.25]),
        ("each(a, mode) + by_mode", [5, 7]),
        ("sum(each(a, mode))", [4]),
        ("clip(by_mode, 0, 4)", [3, 4]),
        ("positive(b)", [0]),
        ("exp(log(c))", [7.25]),
        ("1 - by_mode", [-2, -4]),
        ("max(-a, -by_mode * 0)", None),
    ],
)
def test_function_on_a_dimension(formula, wanted):
    if wanted is None:
        with pytest.raises(ModelError):
            value(formula)
    else:
        assert value(formula).values[:, 0] == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("cumulate(a)", [2, 4, 6, 8, 10, 12]),
        ("growth(b)", [0.5**at for at in range(6)]),
        ("elapsed() / quantity(1, 'year')", range(6)),
        ("calendar() / quantity(1, 'year') - 2020", range(6)),
        ("change(cumulate(a))", [0, 2, 2, 2, 2, 2]),
        ("lag(cumulate(a))", [2, 2, 4, 6, 8, 10]),
        ("base(cumulate(a)) + 0 * a", [2] * 6),
        ("turnover(1, d, 0.5)", [0.5**at for at in range(6)]),
    ],
)
def test_function_along_the_years(formula, wanted):
    assert value(formula).values[0] == pytest.approx(list(wanted))


@pytest.mark.parametrize(
    "formula", ["a * 1e200 * 1e200", "a * 1e-200 * 1e-200", "1e200 * 1e200 + a", "a / 1e-200 / 1e-200"]
)
def test_numbers_that_no_number_can_hold_are_refused(formula):
    with pytest.raises(ModelError) as caught:
        value(formula)
    assert caught.value.problems[0].where == "found"


@pytest.mark.parametrize("formula", ["a / d", "log(d)", "log(b)", "exp(c * 1e3)", "share(0 * by_mode, mode)"])
def test_result_that_is_no_number_is_refused(formula):
    with pytest.raises(ModelError) as caught:
        value(formula)
    assert (caught.value.problems[0].kind, caught.value.problems[0].where) == ("division", "found")


def test_a_long_sum_is_computed_and_an_endless_one_is_refused_with_its_place():
    assert value("+".join(["a"] * 190)).values[0].tolist() == [380] * 6
    with pytest.raises(ModelError) as caught:
        value("+".join(["a"] * 480))
    (problem,) = caught.value.problems
    assert (problem.kind, problem.where) == ("syntax", "found")
    assert "nested too deeply" in problem.message


def test_zero_times_anything_can_be_added():
    assert value("0 * a + c").values[0].tolist() == [7.25] * 6
    assert math.isclose(float(np.sum(value("c - a * 0").values)), 6 * 7.25)
