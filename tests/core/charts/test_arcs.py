"""A map of what acts on what: every arrow is drawn, told in the table, and leads where it should."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.charts import Chart, Frame, Tie, arcs

NAMES = ("Weak leadership", "Slow implementation", "Lack of funding")
FRAME = Frame("What makes what worse", "Funding and leadership make each other worse")


def drawn(ties: list[Tie]) -> Chart:
    return arcs(FRAME, NAMES, ties, causes="Cause", effects="Effect", why="Why")


def test_each_arrow_has_an_arc_a_head_and_a_line_in_the_table() -> None:
    chart = drawn(
        [Tie(0, 1, "two interviews"), Tie(0, 2, looped=True), Tie(2, 0, "focus group", looped=True)]
    )
    assert chart.svg.count('class="course') == 3
    assert chart.svg.count("M0 0L8 -4.5V4.5Z") == 3
    assert chart.table.rows == [
        ["Weak leadership", "Slow implementation", "two interviews"],
        ["Weak leadership", "Lack of funding", ""],
        ["Lack of funding", "Weak leadership", "focus group (part of a loop)"],
    ]


def test_arrow_ends_beside_its_effect_and_not_where_another_ends() -> None:
    chart = drawn([Tie(0, 2), Tie(1, 2)])
    ends = [float(y) for y in re.findall(r"63\.0 ([\d.]+)\"", chart.svg)]
    assert len(set(ends)) == 2
    assert max(ends) - min(ends) == pytest.approx(5.0)


@pytest.mark.parametrize(("names", "tie"), [(NAMES, Tie(0, 3)), (NAMES, Tie(-1, 0)), ((), Tie(0, 0))])
def test_arrow_out_of_the_names_is_refused(names: tuple[str, ...], tie: Tie) -> None:
    with pytest.raises(ValueError, match="from one of the names"):
        arcs(FRAME, names, [tie], causes="Cause", effects="Effect", why="Why")


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=12, unique=True))
def test_any_map_stays_within_its_sheet(pairs: list[tuple[int, int]]) -> None:
    chart = drawn([Tie(one, other) for one, other in pairs])
    found = re.findall(r"M62\.0 (-?[\d.]+)C([\d.]+) \S+ \S+ (-?[\d.]+) 63", chart.svg)
    assert len(found) == len(pairs)
    assert all(float(out) <= 115 for _begin, out, _end in found)
