"""From answers to tables: people to cities, cities to the frame."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.consultation.report.conftest import ItemMaker, make_item, plain_weigher
from zeroward.consultation.queries.estimates import table_of_grid
from zeroward.consultation.queries.figures import order_of
from zeroward.consultation.queries.per_city import grids_of
from zeroward.consultation.queries.said import said
from zeroward.consultation.queries.sides import sides_of

BY_SIZE = {"margins": [["size"]]}
ALL_YES = {f"city-{number:02d}": "yes" if number % 2 else "no" for number in range(0, 40, 2)}
SKEWED = {
    **{f"city-{number:02d}": "yes" for number in range(10)},
    **{f"city-{number:02d}": "no" for number in range(10, 16)},
    **{f"city-{number:02d}": "no" for number in range(30, 34)},
}
"""All small cities, six of twenty medium ones, four of ten large ones; only the small ones say yes."""


def test_the_weighted_share_stands_beside_the_plain_one(item: ItemMaker) -> None:
    (grid,) = grids_of(item("one", SKEWED))
    table = table_of_grid(grid, plain_weigher(BY_SIZE))
    assert table is not None
    yes = table.lines[0]
    assert (yes.naive.numerator, yes.naive.denominator) == (10, 20)
    assert yes.naive.value == pytest.approx(0.5)
    assert yes.weighted is not None
    assert yes.weighted.value == pytest.approx(0.25), "ten of forty cities are small"
    assert (yes.weighted.numerator, yes.weighted.denominator) == (10, 20)
    assert "By size" in said(yes.weighted.weighting)
    assert "Forty cities" in said(yes.naive.base)
    assert any("Opt-in" in said(one) for one in yes.weighted.limits) is False, "said once for all"


def test_shares_of_one_answer_add_to_one(item: ItemMaker) -> None:
    (grid,) = grids_of(item("one", SKEWED))
    table = table_of_grid(grid, plain_weigher(BY_SIZE))
    assert table is not None
    assert sum(one.weighted.value or 0 for one in table.lines if one.weighted) == pytest.approx(1)


def test_several_people_are_one_city(item: ItemMaker) -> None:
    answers = {"city-01": ("yes", "yes", "no"), "city-02": ("yes", "no"), "city-03": "no"}
    (grid,) = grids_of(item("one", answers))
    assert grid.units == ("city-01", "city-02", "city-03")
    assert grid.values[0].tolist() == [1, 0], "what most of them chose"
    assert np.isnan(grid.values[1]).all(), "evenly split"
    assert grid.values[2].tolist() == [0, 1]
    texts = [said(one) for one in grid.notes]
    assert any("several people: 2" in one for one in texts)
    assert any("evenly split: 1" in one for one in texts)


def test_what_one_of_several_people_named_was_named_by_the_city(item: ItemMaker) -> None:
    answers = {"city-01": (["money"], ["people", "data"]), "city-02": []}
    (grid,) = grids_of(item("many", answers, "money people data"))
    assert grid.values.tolist() == [[1, 1, 1], [0, 0, 0]]


def test_a_ranking_gives_first_places_and_mean_places(item: ItemMaker) -> None:
    answers = {"city-01": ["b", "a", "c"], "city-02": ["b"]}
    first, places = grids_of(item("ranking", answers, "a b c"))
    assert first.kind == "first"
    assert first.values.tolist() == [[0, 1, 0], [0, 1, 0]]
    assert places.values.tolist() == [[2, 1, 3], [2.5, 1, 2.5]], "what was not placed shares the places left"


def test_a_scale_gives_its_points_and_its_mean(item: ItemMaker) -> None:
    points, middle = grids_of(item("scale", {"city-01": 4, "city-02": 2}, "1 5", low=1.0, high=5.0))
    assert [one.key for one in points.options] == ["1", "2", "3", "4", "5"]
    assert points.values.tolist() == [[0, 0, 0, 1, 0], [0, 1, 0, 0, 0]]
    assert middle.values.ravel().tolist() == [4, 2]


def test_answers_without_a_city_are_people_and_never_weighted(item: ItemMaker) -> None:
    answers = {"": tuple(["yes"] * 8 + ["no"] * 4)}
    (grid,) = grids_of(item("one", answers, named=False))
    table = table_of_grid(grid, plain_weigher(BY_SIZE))
    assert table is not None
    assert {one.naive.unit for one in table.lines} == {"person"}
    assert [one.weighted for one in table.lines] == [None, None]
    assert any("cannot be weighted" in said(one) for one in table.notes)


def test_who_did_not_say_for_which_city_is_left_out_and_said(item: ItemMaker) -> None:
    (grid,) = grids_of(item("one", {"city-01": "yes", "": ("no", "no")}))
    assert grid.units == ("city-01",)
    assert any("did not say for which city they speak: 2" in said(one) for one in grid.notes)


def test_cities_outside_the_frame_are_not_counted_and_said(item: ItemMaker) -> None:
    (grid,) = grids_of(item("one", {**SKEWED, "elsewhere": "yes"}))
    table = table_of_grid(grid, plain_weigher(BY_SIZE))
    assert table is not None
    assert table.lines[0].naive.denominator == 20
    assert any("frame does not hold them: 1" in said(one) for one in table.notes)


@pytest.mark.parametrize("scheme", [None, {"margins": [["size"]], "low": 0.9, "high": 1.1}])
def test_what_cannot_be_weighted_says_why(item: ItemMaker, scheme: dict[str, object] | None) -> None:
    (grid,) = grids_of(item("one", SKEWED))
    table = table_of_grid(grid, plain_weigher(scheme))
    assert table is not None
    assert table.lines[0].weighted is None
    assert table.lines[0].naive.value == pytest.approx(0.5)
    assert said(table.notes[-1])


def test_bounds_keep_the_factors_within_and_the_margins_met(item: ItemMaker) -> None:
    (grid,) = grids_of(item("one", SKEWED))
    weigher = plain_weigher({"margins": [["size"]], "low": 0.4, "high": 2.5})
    table = table_of_grid(grid, weigher)
    assert table is not None
    assert table.lines[0].weighted is not None
    assert table.lines[0].weighted.value == pytest.approx(0.25)
    weights = weigher.of(grid.units).weighting
    assert weights is not None
    factors = weights.sample.weights / 2
    assert 0.4 <= factors.min() <= factors.max() <= 2.5


def test_fewer_than_ten_cities_give_counts(item: ItemMaker) -> None:
    (grid,) = grids_of(item("one", {f"city-{number:02d}": "yes" for number in range(9)}))
    table = table_of_grid(grid, plain_weigher(BY_SIZE))
    assert table is not None
    assert table.lines[0].naive.withheld == "few"
    assert (table.lines[0].naive.numerator, table.lines[0].naive.denominator) == (9, 9)
    assert table.lines[0].weighted is None
    assert table.order == ()


def test_nobody_who_answered_gives_no_table(item: ItemMaker) -> None:
    (grid,) = grids_of(item("one", {"city-01": "something else"}))
    assert table_of_grid(grid, plain_weigher(BY_SIZE)) is None


def test_one_city_is_told_as_one_city(item: ItemMaker) -> None:
    (grid,) = grids_of(item("one", {"city-01": "yes"}))
    table = table_of_grid(grid, plain_weigher(BY_SIZE))
    assert table is not None
    assert (table.lines[0].naive.numerator, table.lines[0].naive.denominator) == (1, 1)
    assert any("One answer cannot be weighted" in said(one) for one in table.notes)


def test_no_order_is_claimed_where_intervals_overlap(item: ItemMaker) -> None:
    answers = {f"city-{number:02d}": ["a", "b"] if number % 2 else ["a"] for number in range(30)}
    (grid,) = grids_of(item("many", answers, "a b c"))
    table = table_of_grid(grid, plain_weigher())
    assert table is not None
    assert table.order == (("a",), ("b", "c"))
    close = {f"city-{number:02d}": [["a"], ["b"], ["a", "b"]][number % 3] for number in range(30)}
    (grid,) = grids_of(item("many", close, "a b"))
    table = table_of_grid(grid, plain_weigher())
    assert table is not None
    assert table.order == (("a", "b"), ())
    assert order_of(table.lines[:1]) == ()


def test_mission_and_minded_cities_stand_beside_each_other(item: ItemMaker) -> None:
    answers = {f"city-{number:02d}": "yes" if number % 3 == 0 else "no" for number in range(40)}
    (grid,) = grids_of(item("one", answers))
    sides = sides_of(grid, plain_weigher(BY_SIZE))
    assert sides is not None
    yes = sides.lines[0]
    assert yes.figures["mission"].numerator == 14
    assert yes.figures["minded"].numerator == 0
    assert yes.difference is not None
    assert yes.difference.value == pytest.approx(-1)


def test_a_group_of_fewer_than_ten_has_counts_and_no_difference(item: ItemMaker) -> None:
    answers = {f"city-{number:02d}": "yes" for number in range(20)}
    (grid,) = grids_of(item("one", answers))
    sides = sides_of(grid, plain_weigher(BY_SIZE))
    assert sides is not None
    assert sides.lines[0].figures["mission"].withheld == "few"
    assert sides.lines[0].difference is None
    assert "Fewer than 10" in said(sides.lines[0].why_not)


@given(
    st.dictionaries(
        st.sampled_from([f"city-{number:02d}" for number in range(40)]),
        st.sampled_from(["a", "b", "c"]),
        min_size=1,
    )
)
@settings(max_examples=40, deadline=None)
def test_every_table_that_exists_has_whole_figures(answers: dict[str, str]) -> None:
    (grid,) = grids_of(make_item("one", answers, "a b c"))
    table = table_of_grid(grid, plain_weigher(BY_SIZE))
    assert table is not None
    assert sum(one.naive.numerator or 0 for one in table.lines) == len(answers)
    for line in table.lines:
        best = line.best
        if best.value is not None:
            assert best.low is not None
            assert best.high is not None
            assert best.low <= best.value <= best.high
