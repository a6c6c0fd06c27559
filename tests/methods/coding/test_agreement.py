"""Chance-corrected agreement: published values, how the measures hang together, and what is refused."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.methods.coding.cases import DIAGNOSES, KRIPPENDORFF_C, by_coders
from zeroward.methods.coding.agreement import Measure, agreement
from zeroward.methods.coding.alpha import alpha
from zeroward.methods.coding.fleiss import fleiss_kappa, in_order_of_categories
from zeroward.methods.coding.ratings import ratings_of
from zeroward.methods.coding.two_coders import TwoCoders, two_coders
from zeroward.methods.coding.weights import Scheme
from zeroward.methods.ghg.method import MethodError

pairs = st.lists(st.lists(st.integers(1, 4), min_size=2, max_size=2), min_size=3, max_size=25)

SAME: tuple[tuple[Measure, TwoCoders], ...] = (
    ("conger", "cohen"),
    ("fleiss", "scott"),
    ("gwet", "gwet"),
    ("krippendorff", "krippendorff"),
)
"""Measures of many coders and what they are for two."""


def crossed(rows: list[list[int]], size: int) -> list[list[int]]:
    table = [[0] * size for _ in range(size)]
    for first, second in rows:
        table[first - 1][second - 1] += 1
    return table


@pytest.mark.parametrize(
    ("measure", "value", "se"),
    [
        ("fleiss", 0.76117, 0.15302),
        ("gwet", 0.77544, 0.14295),
        ("krippendorff", 0.74342, 0.14557),
        ("conger", 0.76282, 0.14917),
        ("brennan_prediger", 0.77273, 0.14472),
        ("percent", 0.81818, 0.12561),
    ],
)
def test_four_raters_with_gaps_as_published(measure: Measure, value: float, se: float) -> None:
    found = agreement(by_coders(KRIPPENDORFF_C), measure)
    assert (found.value, found.se) == pytest.approx((value, se), abs=6e-6)
    assert found.low is not None
    assert found.high is not None
    assert found.value is not None
    assert found.low < found.value < found.high <= 1


@pytest.mark.parametrize(
    ("measure", "scheme", "value", "se"),
    [
        ("cohen", "identity", 0.431500776, 0.045969182),
        ("gwet", "identity", 0.456157635, 0.043449874),
        ("krippendorff", "identity", 0.431617821, 0.046231544),
        ("scott", "identity", 0.430340557, 0.046231544),
        ("brennan_prediger", "identity", 0.449925262, 0.043955275),
        ("cohen", "quadratic", 0.383185944, 0.065794696),
    ],
)
def test_two_raters_as_published(measure: TwoCoders, scheme: Scheme, value: float, se: float) -> None:
    found = two_coders(DIAGNOSES, measure, scheme)
    assert (found.value, found.se) == pytest.approx((value, se), abs=1e-8)


@pytest.mark.parametrize(
    ("table", "kappa"),
    [([[20, 5], [10, 15]], 0.4), ([[45, 15], [25, 15]], 0.130435), ([[25, 35], [5, 35]], 0.259259)],
)
def test_kappa_of_small_tables_as_published(table: list[list[int]], kappa: float) -> None:
    assert two_coders(table).value == pytest.approx(kappa, abs=1e-6)


def test_chance_is_the_product_of_sums_not_of_shares_of_yes_and_no() -> None:
    # a peer multiplies the share of yes by the share of no and gets another number
    found = two_coders([[20, 5], [10, 15]])
    assert found.expected == pytest.approx(0.5)
    assert found.observed == pytest.approx(0.7)


@given(pairs)
def test_of_two_coders_conger_is_cohen_and_fleiss_is_scott(rows: list[list[int]]) -> None:
    assume(len({one for row in rows for one in row}) == 4)
    ratings, table = ratings_of(rows), crossed(rows, 4)
    for many, two in SAME:
        a, b = agreement(ratings, many), two_coders(table, two)
        assert (a.value is None) == (b.value is None)
        if a.value is not None:
            assert a.value == pytest.approx(b.value, abs=1e-9)


@given(pairs, st.sampled_from([("identity", "nominal"), ("quadratic", "interval")]))
def test_krippendorff_among_the_measures_is_alpha(rows: list[list[int]], pair: Any) -> None:
    scheme, level = pair
    a, b = agreement(ratings_of(rows), "krippendorff", scheme), alpha(ratings_of(rows), level)
    assert (a.value is None) == (b.value is None)
    if a.value is not None:
        assert a.value == pytest.approx(b.value, abs=1e-9)


def test_one_category_in_use_gives_no_number() -> None:
    ratings = ratings_of([[1, 1], [1, 1], [1, 1]])
    for measure in ("fleiss", "conger", "gwet", "krippendorff"):
        found = agreement(ratings, measure)
        assert found.value is None
        assert "chance" in found.note
    assert two_coders([[5]]).value is None


def test_one_unit_has_no_standard_error() -> None:
    found = agreement(ratings_of([[1, 2, 2]]), "percent")
    assert found.se is None
    assert found.note


def test_fleiss_example_with_its_test() -> None:
    counts = [[0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1]]
    counts += [[7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7]]
    found = fleiss_kappa(counts)
    assert found.whole.value == pytest.approx(0.20993, abs=1e-5)
    assert agreement(in_order_of_categories(counts), "fleiss").value == pytest.approx(found.whole.value)
    assert found.whole.z is not None
    assert found.whole.z > 10
    assert len(found.categories) == 5


def test_category_never_used_has_no_kappa() -> None:
    found = fleiss_kappa([[3, 0, 0], [0, 3, 0], [2, 1, 0]])
    assert found.categories[2].value is None
    assert found.whole.value is not None


@pytest.mark.parametrize(
    "counts", [[[1, 2], [1, 1]], [[1, 0], [0, 1]], [[-1, 3], [1, 1]], [], [["a", 1]], [[1, 2], [3]]]
)
def test_counts_of_unequal_or_single_ratings_are_refused(counts: list[list[int]]) -> None:
    with pytest.raises(MethodError):
        fleiss_kappa(counts)


@pytest.mark.parametrize(
    "table", [[[1, 2, 3], [1, 2, 3]], [[0, 0], [0, 0]], [[-1, 1], [1, 1]], [["a"]], [[{}]]]
)
def test_tables_that_are_none_are_refused(table: list[list[int]]) -> None:
    with pytest.raises(MethodError):
        two_coders(table)


def test_measures_and_weights_nobody_knows_are_refused() -> None:
    ratings = ratings_of([[1, 2], [2, 2]])
    with pytest.raises(MethodError, match="measure"):
        agreement(ratings, "holsti")  # type: ignore[arg-type]
    with pytest.raises(MethodError, match="weighting"):
        agreement(ratings, "fleiss", "cubic")  # type: ignore[arg-type]
    with pytest.raises(MethodError, match="two coders"):
        agreement(ratings_of([[1, None], [None, 2]]), "fleiss")


@pytest.mark.parametrize("scheme", ["linear", "quadratic", "ordinal", "radical", "ratio"])
def test_near_misses_count_less_with_weights(scheme: Scheme) -> None:
    near, far = [[1, 2], [2, 2], [3, 3], [4, 4]], [[1, 4], [2, 2], [3, 3], [4, 4]]
    observed = [agreement(ratings_of(rows), "percent", scheme).observed for rows in (near, far)]
    assert observed[0] > observed[1]
