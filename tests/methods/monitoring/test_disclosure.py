"""Tables over many places without a small cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.monitoring import differ_too_little, told

ROWS = ("energy", "mobility", "waste")
FINE = (("done",), ("late",), ("open",))
COARSE = (("done",), ("late", "open"))
ONE = (("done", "late", "open"),)
LADDER = (FINE, COARSE, ONE)
CELLS = st.dictionaries(
    st.tuples(st.sampled_from(ROWS), st.sampled_from(("done", "late", "open"))),
    st.integers(0, 4),
    max_size=6,
)
PLACES = st.dictionaries(st.sampled_from([f"city {one}" for one in range(14)]), CELLS, max_size=14)


def same(places: int, cells: dict[tuple[str, str], int]) -> dict[str, dict[tuple[str, str], int]]:
    return {f"city {one}": cells for one in range(places)}


def test_table_without_small_cells_stays_as_it_is() -> None:
    counts = same(5, {("energy", "done"): 2, ("waste", "late"): 1})
    found = told(counts, rows=ROWS, ladder=LADDER)
    assert found is not None
    assert (found.rows, found.columns, found.level) == ((("energy",), ("waste",)), FINE, 0)
    assert found.amounts == ((10, 0, 0), (0, 5, 0))
    assert found.places == (5, 5)
    assert not found.merged


def test_small_row_is_told_with_the_smallest_other_one() -> None:
    counts = same(6, {("energy", "done"): 1, ("mobility", "done"): 1})
    counts["city 0"] = {("energy", "done"): 1, ("waste", "done"): 3}
    found = told(counts, rows=ROWS, ladder=LADDER)
    assert found is not None
    assert found.rows == (("energy",), ("mobility", "waste"))
    assert found.amounts == ((6, 0, 0), (8, 0, 0))


def test_coarser_columns_are_taken_when_rows_are_wanted() -> None:
    counts = same(5, {("energy", "done"): 1, ("waste", "done"): 1})
    counts["city 0"] = {("energy", "late"): 1, ("waste", "late"): 1}
    counts |= {f"town {one}": {("energy", "open"): 1, ("waste", "open"): 1} for one in range(4)}
    counts |= {"city 9": {("energy", "done"): 1, ("waste", "done"): 1}}
    fine = told(counts, rows=ROWS, ladder=(FINE,))
    found = told(counts, rows=ROWS, ladder=LADDER, rows_wanted=2)
    assert fine is None
    assert found is not None
    assert (found.level, found.amounts) == (1, ((5, 5), (5, 5)))


def test_fewer_places_than_the_threshold_tell_nothing() -> None:
    assert told(same(4, {("energy", "done"): 9}), rows=ROWS, ladder=LADDER) is None
    assert told({}, rows=ROWS, ladder=LADDER) is None


@pytest.mark.parametrize(
    ("rows", "ladder"), [(("waste",), LADDER), (ROWS, [(("done",), ("late",))]), (ROWS, [(*FINE, ("done",))])]
)
def test_unknown_rows_and_columns_are_refused(
    rows: tuple[str, ...], ladder: list[tuple[tuple[str, ...], ...]]
) -> None:
    with pytest.raises(MethodError):
        told(same(5, {("energy", "open"): 1}), rows=rows, ladder=ladder)


@given(PLACES)
def test_no_cell_has_few_places_behind_it_and_nothing_is_lost(
    counts: dict[str, dict[tuple[str, str], int]],
) -> None:
    found = told(counts, rows=ROWS, ladder=LADDER, rows_wanted=2)
    if found is None:
        assert len({place for place, cells in counts.items() if any(cells.values())}) < 5
        return
    for row, amounts in zip(found.rows, found.amounts, strict=True):
        for column, amount in zip(found.columns, amounts, strict=True):
            behind = [
                sum(number for (one, other), number in cells.items() if one in row and other in column)
                for cells in counts.values()
            ]
            assert sum(behind) == amount
            assert sum(1 for one in behind if one) in (0, *range(5, 15))
    whole = sum(number for cells in counts.values() for number in cells.values())
    assert sum(map(sum, found.amounts)) == whole


def test_nearly_the_same_places_differ_too_little() -> None:
    cities = [f"city {one}" for one in range(10)]
    assert not differ_too_little(cities, cities)
    assert differ_too_little(cities, cities[:-1])
    assert differ_too_little(cities[2:], cities[:-2])
    assert not differ_too_little(cities, cities[:5])
