"""The cell that is wrong is found by the sums that it breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.contracts.coherence.repair import Sum, repair

pytestmark = pytest.mark.slow

COLUMNS = ("baseline", "target", "existing", "gap", "residual")


def table(sectors):
    """Cells and sums of a table whose rows are (baseline, target, existing), with its total."""
    rows = [(b, t, e, t - e, b - t) for b, t, e in sectors]
    rows.append(tuple(sum(row[at] for row in rows) for at in range(5)))
    cells = {
        (at, name): float(row[place]) for at, row in enumerate(rows) for place, name in enumerate(COLUMNS)
    }
    last = len(rows) - 1
    sums = [Sum({(at, "gap"): -1, (at, "target"): 1, (at, "existing"): -1}, 0.5) for at in range(len(rows))]
    sums += [
        Sum({(at, "residual"): -1, (at, "baseline"): 1, (at, "target"): -1}, 0.5) for at in range(len(rows))
    ]
    sums += [Sum({**{(at, name): 1 for at in range(last)}, (last, name): -1}, 0.5) for name in COLUMNS]
    return cells, sums


SECTORS = st.lists(
    st.tuples(st.integers(500, 900_000), st.integers(100, 400_000), st.integers(0, 90_000)),
    min_size=2,
    max_size=6,
)


@given(SECTORS)
def test_nothing_is_mended_where_all_sums_come_out(sectors):
    assert repair(*table(sectors)) == {}


@given(SECTORS, st.integers(0, 100), st.sampled_from(COLUMNS), st.integers(10, 99_999))
def test_one_wrong_cell_is_found_and_mended(sectors, at, column, off):
    cells, sums = table(sectors)
    wrong = (at % (len(sectors) + 1), column)
    right = cells[wrong]
    cells[wrong] = right + off
    assert repair(cells, sums) == {wrong: right}


@given(SECTORS, st.integers(10, 9_999), st.integers(10_000, 99_999))
def test_two_wrong_cells_of_one_row_are_mended_together(sectors, first, second):
    """As where a target and what follows from it are misprinted in the same way."""
    cells, sums = table(sectors)
    right = dict(cells)
    cells[0, "target"] += first
    cells[len(sectors), "baseline"] += second
    found = repair(cells, sums)
    assert found in ({}, {key: right[key] for key in cells if cells[key] != right[key]})


@given(st.integers(1, 9_999))
def test_a_sum_that_stands_alone_leaves_it_open(off):
    cells = {(0, "a"): 1.0, (0, "b"): 2.0, (0, "c"): 3.0 + off}
    assert repair(cells, [Sum({(0, "a"): 1, (0, "b"): 1, (0, "c"): -1}, 0.5)]) == {}


@given(st.lists(st.floats(-1e6, 1e6, allow_nan=False), min_size=12, max_size=12))
def test_nonsense_ends_soon_and_what_is_found_holds(values):
    names = ("a", "b", "c")
    cells = {(at, name): values[3 * at + place] for at in range(4) for place, name in enumerate(names)}
    sums = [Sum({(at, "a"): 1, (at, "b"): 1, (at, "c"): -1}, 0.5) for at in range(4)]
    sums += [Sum({**{(at, name): 1 for at in range(3)}, (3, name): -1}, 0.5) for name in names]
    found = repair(cells, sums)
    assert not found or all(one.holds({**cells, **found}) for one in sums)
