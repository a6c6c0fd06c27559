"""Krippendorff's alpha: published values, properties, and what it refuses."""

import time

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.methods.coding.cases import BINARY, KRIPPENDORFF_C, by_coders
from zeroward.methods.coding.alpha import Level, alpha, coincidences, interval_alpha
from zeroward.methods.coding.alpha_sets import alpha_by_distances, set_alpha, set_distance
from zeroward.methods.coding.ratings import Ratings, ratings_of
from zeroward.methods.ghg.method import MethodError

LEVELS: tuple[Level, ...] = ("nominal", "ordinal", "interval", "ratio")
tables = st.integers(2, 5).flatmap(
    lambda coders: st.lists(
        st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=coders, max_size=coders),
        min_size=2,
        max_size=12,
    )
)


def distances(ratings: Ratings, level: Level) -> NDArray[np.float64]:
    """The squared differences as Krippendorff writes them."""
    assert ratings.values is not None
    a, b = ratings.values[:, None], ratings.values[None, :]
    if level == "nominal":
        return np.asarray(a != b, dtype=np.float64)
    if level == "interval":
        return np.asarray((a - b) ** 2)
    if level == "ratio":
        return np.asarray(((a - b) / (a + b)) ** 2)
    used = coincidences(ratings).sum(axis=1)
    between = [
        [used[min(c, k) : max(c, k) + 1].sum() - (used[c] + used[k]) / 2 for k in range(used.size)]
        for c in range(used.size)
    ]
    return np.asarray(between) ** 2


@pytest.mark.parametrize(
    ("level", "published"),
    [("nominal", 0.743421), ("ordinal", 0.815388), ("interval", 0.849107), ("ratio", 0.797403)],
)
def test_alpha_of_data_with_gaps_as_published(level: Level, published: float) -> None:
    assert alpha(by_coders(KRIPPENDORFF_C), level).value == pytest.approx(published, abs=1e-6)


def test_alpha_of_two_coders_and_two_categories_as_published() -> None:
    found = alpha(by_coders(BINARY))
    assert found.value == pytest.approx(0.095238, abs=1e-6)
    assert (found.units, found.pairable) == (10, 20)


def test_units_with_one_rating_do_not_count() -> None:
    rows = [[1, 1], [2, 2], [1, 2]]
    assert alpha(ratings_of([*rows, [2, None], [None, None]])).value == alpha(ratings_of(rows)).value


@given(tables, st.sampled_from(LEVELS))
def test_short_ways_give_what_the_table_of_pairs_gives(rows: list[list[int | None]], level: Level) -> None:
    assume(any(sum(one is not None for one in row) > 1 for row in rows))
    ratings = ratings_of(rows)
    short, long = alpha(ratings, level), alpha_by_distances(ratings, distances(ratings, level))
    assert (short.value is None) == (long.value is None)
    if short.value is not None:
        assert short.value == pytest.approx(long.value, abs=1e-9)


@given(tables)
def test_order_of_coders_and_units_does_not_matter(rows: list[list[int | None]]) -> None:
    assume(any(sum(one is not None for one in row) > 1 for row in rows))
    turned = [list(reversed(row)) for row in reversed(rows)]
    first, second = alpha(ratings_of(rows)).value, alpha(ratings_of(turned)).value
    assert first == second or first == pytest.approx(second, abs=1e-12)


@given(tables, st.floats(-50, 50), st.floats(0.1, 20))
def test_interval_alpha_does_not_see_units_of_measurement(
    rows: list[list[int | None]], shift: float, scale: float
) -> None:
    table = np.array([[np.nan if one is None else one for one in row] for row in rows], dtype=np.float64)
    assume((~np.isnan(table)).sum(axis=1).max() > 1)
    first, second = interval_alpha(table), interval_alpha(table * scale + shift)
    assume(first.value is not None and second.value is not None)
    assert first.value == pytest.approx(second.value, abs=1e-6)


def test_full_agreement_is_one_at_every_level() -> None:
    ratings = ratings_of([[1, 1, 1], [2, 2, 2], [4, 4, None]])
    assert [alpha(ratings, level).value for level in LEVELS] == pytest.approx([1, 1, 1, 1])


def test_all_equal_ratings_give_no_number_and_say_why() -> None:
    found = alpha(ratings_of([[1, 1], [1, 1]]))
    assert found.value is None
    assert "cannot be told from chance" in found.note


def test_sets_of_codes_agree_in_part() -> None:
    rows = [[["a"], ["a"]], [["a", "b"], ["a"]], [["b"], ["b"]], [["c"], ["b", "c"]]]
    jaccard, masi = set_alpha(ratings_of(rows)), set_alpha(ratings_of(rows), "masi")
    assert jaccard.value is not None
    assert masi.value is not None
    assert 0 < masi.value < jaccard.value < 1


def test_alpha_of_single_codes_as_sets_is_nominal_alpha() -> None:
    words = [["a", "b"], ["b", "b"], ["c", "c"], ["a", "a"]]
    sets = [[[one] for one in row] for row in words]
    assert set_alpha(ratings_of(sets)).value == pytest.approx(alpha(ratings_of(words)).value)


def test_masi_lessens_what_overlaps() -> None:
    a, ab, bc = frozenset("a"), frozenset("ab"), frozenset("bc")
    assert set_distance(a, a, "masi") == 0
    assert set_distance(a, ab, "masi") == pytest.approx(1 - 1 / 2 * 2 / 3)
    assert set_distance(ab, bc, "masi") == pytest.approx(1 - 1 / 3 * 1 / 3)
    assert set_distance(a, bc, "masi") == 1


@pytest.mark.parametrize(
    ("rows", "level", "words"),
    [
        ([[1, None], [None, 2]], "nominal", "two coders"),
        ([["a", "b"], ["b", "b"]], "interval", "words"),
        ([[-1, 1], [1, 1]], "ratio", "negative"),
        ([[1, 1]], "cardinal", "level of measurement"),
    ],
)
def test_ratings_that_do_not_suit_are_refused(rows: list[list[object]], level: Level, words: str) -> None:
    with pytest.raises(MethodError, match=words):
        alpha(ratings_of(rows), level)


def test_endless_numbers_are_refused() -> None:
    with pytest.raises(MethodError, match="too large"):
        interval_alpha(np.array([[1.0, np.inf], [1.0, 2.0]]))


def test_sets_are_refused_where_a_rating_is_none() -> None:
    with pytest.raises(MethodError, match="no set"):
        set_alpha(ratings_of([[1, 2], [1, 1]]))


def test_many_units_take_no_long_time() -> None:
    random = np.random.default_rng(1)
    table = random.integers(0, 50, (10, 200_000)).astype(float)
    table[random.random(table.shape) < 0.1] = np.nan
    start = time.process_time()
    found = alpha(ratings_of(table, by="coder"))
    assert found.value == pytest.approx(0, abs=0.01)
    assert time.process_time() - start < 5
