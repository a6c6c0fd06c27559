import json
from math import fsum
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.change import chain, kaya, lmdi, log_mean
from zeroward.methods.ghg.method import MethodError

CASES = json.loads((Path(__file__).parents[3] / "cases/ghg.json").read_text(encoding="utf-8"))["cases"]


def test_ang_case():
    case = next(one for one in CASES if one["id"] == "lmdi-ang")
    ends = []
    for end in ("0", "T"):
        q, e = (np.array(case["inputs"][name + end], dtype=float) for name in ("Q", "E"))
        ends.append([np.full(2, q.sum()), q / q.sum(), e / q])
    found = lmdi(*ends, names=("act", "str", "int"))
    wanted = case["expected"]
    for name, effect, ratio in zip(found.names, found.additive, found.multiplicative, strict=True):
        assert effect == pytest.approx(wanted[name]["value"], rel=1e-10)
        assert ratio == pytest.approx(wanted[f"D_{name}"]["value"], rel=1e-10)
    assert fsum(found.additive) == pytest.approx(wanted["sum"]["value"], abs=1e-9)
    assert found.ratio == pytest.approx(wanted["D_tot"]["value"], abs=1e-12)


def test_kaya_by_hand():
    found = kaya(
        {"population": 0.5, "gdp": 15, "energy": 18, "emissions": 4500},
        {"population": 0.52, "gdp": 17.68, "energy": 16.796, "emissions": 3191.24},
    )
    assert found.additive == pytest.approx((149.36, 476.65, -889.65, -1045.11), abs=0.01)
    assert found.names[1] == "gdp per population"


amounts = st.floats(1e-3, 1e4)
ends = st.integers(1, 5).flatmap(
    lambda factors: st.integers(1, 6).flatmap(
        lambda items: st.tuples(
            *[
                st.lists(
                    st.lists(amounts | st.just(0.0), min_size=items, max_size=items),
                    min_size=factors,
                    max_size=factors,
                )
            ]
            * 2
        )
    )
)


@given(ends)
def test_effects_leave_no_residual(tables):
    found = lmdi(*tables)
    scale = max(found.start, found.end, *map(abs, found.additive))
    assert abs(fsum(found.additive) - found.change) <= 1e-15 * scale
    if found.start > 0 and found.end > 0:
        assert np.prod(found.multiplicative) == pytest.approx(found.ratio, rel=1e-6)


@given(ends, st.randoms())
def test_the_order_of_items_changes_nothing(tables, random):
    order = list(range(len(tables[0][0])))
    random.shuffle(order)
    shuffled = [np.array(one)[:, order] for one in tables]
    first, second = lmdi(*tables), lmdi(*shuffled)
    scale = max(first.start, first.end, 1.0)
    assert first.additive == pytest.approx(second.additive, abs=1e-9 * scale, rel=1e-9)


@given(ends)
def test_backwards_is_the_change_with_the_other_sign(tables):
    forth, back = lmdi(*tables), lmdi(tables[1], tables[0])
    scale = max(forth.start, forth.end, 1.0)
    assert forth.additive == pytest.approx([-one for one in back.additive], abs=1e-9 * scale)


@given(amounts, amounts)
def test_log_mean_lies_between_geometric_and_arithmetic_mean(a, b):
    found = float(log_mean(a, b))
    assert np.sqrt(a * b) * (1 - 1e-9) <= found <= (a + b) / 2 * (1 + 1e-9)


def test_limits_of_the_log_mean():
    assert log_mean([3, 3, 0, 0], [3, 3 * (1 + 1e-15), 5, 0]).tolist() == pytest.approx([3, 3, 0, 0])


def test_what_comes_from_nothing_is_the_effect_of_the_factors_that_were_nothing():
    assert lmdi([[0], [2]], [[10], [2]]).additive == (20, 0)
    assert lmdi([[0], [0]], [[10], [2]]).additive == (10, 10)
    assert lmdi([[10], [2]], [[10], [0]]).additive == (0, -20)
    assert np.isnan(lmdi([[0], [2]], [[10], [2]]).multiplicative).all()


def test_an_analytic_limit_is_what_small_numbers_tend_to():
    exact = lmdi([[0, 5], [2, 1]], [[10, 6], [3, 1]]).additive
    small = lmdi([[1e-50, 5], [2, 1]], [[10, 6], [3, 1]]).additive
    assert exact == pytest.approx(small, abs=0.4)


def test_an_undefined_intensity_takes_no_part():
    found = lmdi([[0, 5], [np.nan, 1]], [[10, 5], [3, 1]])
    assert found.additive == (30, 0)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ([[-1]], [[1]], "negative"),
        ([[1]], [[np.inf]], "infinite"),
        ([[1]], [[1, 2]], "different size"),
        ([[4], [np.nan]], [[4], [1]], "undefined"),
    ],
)
def test_tables_that_cannot_be_split_are_refused(start, end, words):
    with pytest.raises(MethodError, match=words):
        lmdi(start, end)


def test_names_and_levels_must_fit():
    with pytest.raises(MethodError, match="names"):
        lmdi([[1]], [[2]], names=("a", "b"))
    with pytest.raises(MethodError, match="different levels"):
        chain({"area": 1.0}, {"volume": 1.0})
    with pytest.raises(MethodError, match="level before"):
        chain({"area": [0.0], "energy": [3.0]}, {"area": [1.0], "energy": [3.0]})
    with pytest.raises(MethodError, match="needs gdp"):
        kaya({"population": 1}, {"population": 1})


def test_a_chain_over_several_modes():
    found = chain(
        {"pkm": [100.0, 0.0], "vkm": [80.0, 0.0], "emissions": [16.0, 0.0]},
        {"pkm": [90.0, 20.0], "vkm": [75.0, 1.0], "emissions": [12.0, 1.5]},
    )
    assert fsum(found.additive) == found.change == -2.5
