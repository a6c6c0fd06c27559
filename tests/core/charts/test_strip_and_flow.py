import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.charts import Chart, Frame, Stream, flow, plain, strip
from zeroward.core.charts.strip import quantile

FRAME = Frame("Per head", "4.3 t; the others have 2.9 to 7.1 t")


def strip_of(others: list[float]) -> Chart:
    return strip(FRAME, others, own=("Lipnica", 4.3), values="t per head", say=plain(1))


def test_few_others_are_dots_without_quartiles() -> None:
    chart = strip_of([2.9, 3.6, 7.1])
    assert chart.svg.count('<circle class="others"') == 3
    assert "Middle half" not in chart.svg
    assert [row[0] for row in chart.table.rows] == [
        "Lipnica", "Others, how many", "Lowest of them", "Half lies below", "Highest of them",
    ]  # fmt: skip


def test_from_ten_others_on_the_middle_half_is_drawn() -> None:
    chart = strip_of([float(value) for value in range(1, 11)])
    assert "Middle half 3.2 – 7.8" in chart.svg
    assert ["Half lies below", "5.5"] in chart.table.rows


def test_many_others_become_columns() -> None:
    chart = strip_of([4.0 + place / 1000 for place in range(200)])
    assert '<circle class="others"' not in chart.svg
    assert '<rect class="others"' in chart.svg
    assert ["Others, how many", "200"] in chart.table.rows


def test_own_point_is_named_and_no_place_in_an_order_is_given() -> None:
    chart = strip_of([2.9, 3.6, 7.1])
    assert '>Lipnica<tspan class="s" dx="8">4.3</tspan>' in chart.svg
    assert not re.search(r"rank|place|best|worst", f"{chart.svg} {chart.table.rows}", re.IGNORECASE)


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=30), st.floats(0, 1))
def test_quantile_lies_between_the_ends(values: list[float], share: float) -> None:
    ordered = sorted(values)
    assert ordered[0] <= quantile(ordered, share) <= ordered[-1] + 1e-6
    assert quantile(ordered, 0) == ordered[0]
    assert quantile(ordered, 1) == ordered[-1]


STREAMS = [Stream("Grid", "Homes", 60.0), Stream("Grid", "Transport", 15.0), Stream("Gas", "Homes", 25.0)]


def flow_of(streams: list[Stream]) -> Chart:
    return flow(FRAME, streams, sources="Carrier", targets="Sector", values="Tonnes")


def heights(svg: str, kind: str) -> list[float]:
    return [float(h) for h in re.findall(rf'<rect class="{kind}" [^>]*height="([\d.]+)"', svg)]


def test_both_columns_of_a_flow_are_as_tall_as_what_flows() -> None:
    chart = flow_of(STREAMS)
    assert heights(chart.svg, "d1") + heights(chart.svg, "d2") == [180, 60]
    assert heights(chart.svg, "node") == [204, 36]
    assert chart.svg.count('class="ribbon') == 3


def test_flow_lists_every_stream_in_its_table() -> None:
    chart = flow_of(STREAMS)
    assert chart.table.rows == [
        ["Grid", "Homes", "60"],
        ["Gas", "Homes", "25"],
        ["Grid", "Transport", "15"],
    ]
    assert chart.table.foot == ["Together", "", "100"]


def test_small_sources_are_drawn_together_and_listed_apart() -> None:
    streams = [Stream(f"Fuel {place}", "Homes", float(place)) for place in range(1, 10)]
    chart = flow_of(streams)
    assert ">Other</text>" in chart.svg
    assert ">Fuel 1</text>" not in chart.svg
    assert len(chart.table.rows) == 9


def test_what_is_taken_up_is_not_drawn_as_a_flow() -> None:
    with pytest.raises(ValueError, match="above zero"):
        flow_of([Stream("Trees", "Land", -3.0)])


def test_flow_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="above zero"):
        flow_of([Stream("Grid", "Homes", 0.0)])
