"""Wrong numbers in printed tables: two published ones, and invented ones."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zeroward.methods.ghg.checks import PrintedTable, Subject, locate, run
from zeroward.methods.ghg.checks.locating import pattern_of

PORTO = PrintedTable(
    key="A-1.3",
    rows=("Buildings", "Transport", "Waste", "IPPU", "AFOLU sinks"),
    columns=("Scope 1", "Scope 2", "Scope 3"),
    values=(
        (138572, 304239, 34874),
        (240567, 6479, 145083),
        (8257, None, 51477),
        (7193, None, None),
        (None, None, None),
    ),
    row_totals=(477685, 392128, 60004, 7193, -1355),
    column_totals=(394859, 310717, 231433),
    total=937010,
    apart=("AFOLU sinks",),
)
"""Porto, Climate City Contract, table A-1.3 as printed (2019, t CO2e)."""

AACHEN = PrintedTable(
    key="A-1.3a",
    rows=("Transport", "Buildings", "Electricity", "Waste", "AFOLU", "Other"),
    columns=("Scope 1", "Scope 2", "Scope 3"),
    values=(
        (275948, None, None),
        (582226, None, None),
        (None, 630793, None),
        (None, None, 15091),
        (29000, None, None),
        (31536, None, None),
    ),
    column_totals=(919710, None, None),
    total=1565595,
)
"""Aachen, Climate City Contract, table A-1.3a: printed rows and the two printed totals."""


def test_swapped_digits_are_found_where_row_and_column_meet() -> None:
    located = locate(PORTO)
    assert [(one.row, one.column, one.printed, one.expected, one.pattern) for one in located.suspects] == [
        ("Waste", "Scope 1", 8257, 8527, "digits_swapped")
    ]
    found = run(Subject(year=2019, tables=[PORTO]), ["ROWS_TOTALS"])
    assert [one.text for one in found if "expected" in one.parameters] == [
        "Waste / Scope 1 prints 8257; all sums hold with 8527. Two digits are swapped. "
        "Check Waste / Scope 1 against the calculation, and print 8527 if it agrees."
    ]


def test_a_repaired_table_has_no_findings() -> None:
    values = [list(row) for row in PORTO.values]
    values[2][0] = 8527
    repaired = PrintedTable(
        "A-1.3",
        PORTO.rows,
        PORTO.columns,
        values,
        PORTO.row_totals,
        PORTO.column_totals,
        PORTO.total,
        PORTO.apart,
    )
    assert run(Subject(year=2019, tables=[repaired])) == ()


def test_rows_that_do_not_give_the_printed_totals_are_flagged_with_both_differences() -> None:
    found = run(Subject(year=2019, tables=[AACHEN]), ["ROWS_TOTALS"])
    assert {one.severity for one in found} == {"error", "info"}
    sums = {
        (one.parameters["added"], one.parameters["difference"]) for one in found if "added" in one.parameters
    }
    assert sums == {(1564594.0, 1001.0), (918710.0, 1000.0)}


def test_a_wrong_total_that_was_carried_on_is_among_the_explanations() -> None:
    suspects = locate(AACHEN).suspects
    assert ("column", "Scope 1", 919710, 918710, "one_digit", True) in {
        (one.kind, one.column, one.printed, one.expected, one.pattern, one.carried) for one in suspects
    }
    assert len(suspects) > 1


@pytest.mark.parametrize(
    ("printed", "expected", "pattern"),
    [
        (8257, 8527, "digits_swapped"),
        (919710, 918710, "one_digit"),
        (-5, 5, "sign"),
        (12000, 12, "power_of_ten"),
        (100, 120, "one_digit"),
        (100, 123, "other"),
    ],
)
def test_slips_have_patterns(printed: float, expected: float, pattern: str) -> None:
    assert pattern_of(printed, expected, 1.0) == pattern


def test_a_table_whose_shape_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="a value or None"):
        locate(PrintedTable("t", ("a",), ("x", "y"), ((1.0,),)))
    with pytest.raises(ValueError, match="a total or None"):
        locate(PrintedTable("t", ("a",), ("x",), ((1.0,),), row_totals=(1.0, 2.0)))


cells = st.integers(1000, 999_999)
tables = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=2, max_size=6)
)


def printed(values: list[list[int]]) -> PrintedTable:
    return PrintedTable(
        key="t",
        rows=tuple(f"r{at}" for at in range(len(values))),
        columns=tuple(f"c{at}" for at in range(len(values[0]))),
        values=values,
        row_totals=[sum(row) for row in values],
        column_totals=[sum(column) for column in zip(*values, strict=True)],
        total=sum(sum(row) for row in values),
    )


@given(values=tables)
def test_a_table_that_adds_up_has_nothing_broken(values: list[list[int]]) -> None:
    assert locate(printed(values)).broken == ()


@given(values=tables, data=st.data())
def test_one_wrong_cell_is_found_when_all_totals_are_printed(
    values: list[list[int]], data: st.DataObject
) -> None:
    good = printed(values)
    row = data.draw(st.integers(0, len(values) - 1))
    column = data.draw(st.integers(0, len(values[0]) - 1))
    slip = data.draw(st.integers(-900, 900))
    assume(abs(slip) > 20)
    wrong = [list(one) for one in values]
    wrong[row][column] += slip
    table = PrintedTable("t", good.rows, good.columns, wrong, good.row_totals, good.column_totals, good.total)
    suspects = locate(table).suspects
    assert [(one.kind, one.row, one.column, one.expected) for one in suspects] == [
        ("cell", f"r{row}", f"c{column}", values[row][column])
    ]


@given(values=tables, slip=st.integers(30, 900))
def test_a_wrong_grand_total_is_found(values: list[list[int]], slip: int) -> None:
    good = printed(values)
    assert good.total is not None
    table = PrintedTable(
        "t", good.rows, good.columns, values, good.row_totals, good.column_totals, good.total + slip
    )
    assert [(one.kind, one.expected) for one in locate(table).suspects] == [("total", good.total)]
