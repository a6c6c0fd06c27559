"""Gap tables in the layouts that cities use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.contracts.gaps import read_gap_tables

PAIRS = """
A-2.3: Emissions gap (kt CO2e)

|  | Baseline emissions |  | Residual emissions |  | Reduction target |  | Emissions gap |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
|  | (absolute) | (%) | (absolute) | (%) | (absolute) | (%) | (absolute) | (%) |
|  Buildings | 168 | 48 | 66 | 39 | 102 | 47 | 0 | 0 |
|  Transport | 181 | 52 | 64 | 35 | 117 | 53 | 0 | 0 |
|  Total | 349 | 100 | 130 | 37 | 219 | 100 | 0 | 0 |
"""
TWO_BASES = """
|  | (1) Baseline |  | (2) Target 2030 |  | (3) Other Action Plans |  | (4) Gap |  | (6) Residual |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
|  | (absolute) t CO2e |  | (absolute) | (%) | (absolute) | (%) | (absolute) | (%) | (absolute) |
|  Buildings | 331,600 | 442,133 | 353,707 | 80% | 225,488 | 51% | 128,219 | 29% | 88,427 |
|  Transport | 289,500 | 386,000 | 308,800 | 80% | 196,860 | 51% | 111,940 | 29% | 77,200 |
|  Total | 621,100 | 828,133 | 662,507 | 80% | 422,348 | 51% | 240,159 | 29% | 165,627 |
"""
DOWN = """
|  Emission gap | Total t CO2eq/year | Share |
| --- | --- | --- |
|  Baseline emissions | 1,126,647.43 | 100% |
|  Residual emissions/compensation | 168.997,11 | 15% |
|  Baseline emission reduction target | 957,650.32 | 85% |
|  Emissions reductions in existing strategies | 494,418.40 | 44% |
|  Emission gap to be addressed in the Action Plan | 463,231.92 | 41% |
"""


def test_pairs_of_absolute_and_percent_in_kilotonnes():
    (table,) = read_gap_tables(PAIRS.splitlines())
    assert (table.unit, table.unit_stated, table.generation) == (1000.0, True, 1)
    assert table.rows[0].cells == {"baseline": 168e3, "residual": 66e3, "target": 102e3, "gap": 0.0}
    assert table.rows[0].percents["residual"] == 39


def test_baseline_is_the_one_that_the_percentages_are_of():
    (table,) = read_gap_tables(TWO_BASES.splitlines())
    assert table.total.cells["baseline"] == 828_133
    assert table.total.cells["reference"] == 621_100


def test_table_that_stands_upright():
    (table,) = read_gap_tables(DOWN.splitlines())
    assert table.kind == "down"
    assert table.total.cells["residual"] == 168_997.11
    assert table.total.cells["gap"] == 463_231.92


def test_head_that_is_printed_again_goes_on():
    lines = PAIRS.splitlines()
    head = lines[3:6]
    (table,) = read_gap_tables([*lines[:7], "", "Some city", "7", "", *head, *lines[7:]])
    assert [row.sector for row in table.rows] == ["stationary", "transport", "total"]


def test_cells_that_moved_are_not_taken():
    moved = PAIRS.replace(
        "|  Transport | 181 | 52 | 64 | 35 | 117 | 53 | 0 | 0 |",
        "|  Transport | 181 | 64 | 35% | 117 | 53% | 0 | 0% |",
    )
    (table,) = read_gap_tables(moved.splitlines())
    transport = next(row for row in table.every if row.sector == "transport")
    assert transport.cells == {}
    assert set(transport.doubtful) == {"baseline", "residual", "target", "gap"}


@pytest.mark.parametrize(
    ("cell", "value", "doubtful"),
    [
        ("- 4,802", -4802.0, False),
        ("(-11,534)", -11534.0, False),
        ("(1,289)", None, True),
        ("8,408,.32", None, True),
    ],
)
def test_signs_and_brackets(cell, value, doubtful):
    text = TWO_BASES.replace("289,500", cell)
    (table,) = read_gap_tables(text.splitlines())
    row = next(row for row in table.every if row.sector == "transport")
    assert row.cells.get("reference") == value
    assert ("reference" in row.doubtful) == doubtful


def test_unit_that_makes_no_city_is_not_believed():
    """Six figures in thousands of tonnes would be more than any city emits."""
    text = TWO_BASES.replace("(absolute) t CO2e", "(absolute) kt CO2 eq")
    text = text.replace("828,133", "168,828,133")
    (table,) = read_gap_tables(text.splitlines())
    assert (table.unit, table.unit_stated) == (1.0, False)


def test_table_that_says_no_unit_and_is_small_is_in_thousands():
    (table,) = read_gap_tables(PAIRS.replace("(kt CO2e)", "").splitlines())
    assert (table.unit, table.unit_stated) == (1000.0, False)


@given(
    st.lists(
        st.sampled_from(
            [*PAIRS.splitlines(), *TWO_BASES.splitlines(), *DOWN.splitlines(), "|", "x", "| | |"]
        ),
        max_size=30,
    )
)
def test_any_order_of_lines_is_read_without_an_error(lines):
    for table in read_gap_tables(lines):
        assert table.rows
