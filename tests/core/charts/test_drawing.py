import re

import pytest
from django.template import Context, Template

from zeroward.core.charts import Bar, Chart, Frame, bars, tonnes
from zeroward.core.charts.marks import Dot, Label, Shape, Sheet
from zeroward.core.ui.chart_examples import chart_examples

EVIL = '<script>"x"</script>'


def shown(chart: Chart) -> str:
    return Template("{% load ui %}{% draw chart %}").render(Context({"chart": chart}))


@pytest.mark.parametrize("chart", chart_examples(), ids=lambda chart: str(chart.frame.caption))
def test_every_kind_of_chart_has_a_role_a_finding_and_its_table(chart: Chart) -> None:
    page = shown(chart)
    [(named, title)] = re.findall(r'role="img" aria-labelledby="(\w+)"><title id="(\w+)">', page)
    assert named == title
    assert str(chart.frame.finding) in page
    assert page.index("</figure>") < page.index('<table class="tbl recs">')
    assert len(chart.table.rows) > 0


@pytest.mark.parametrize("chart", chart_examples(), ids=lambda chart: str(chart.frame.caption))
def test_drawing_keeps_to_classes_and_lets_text_keep_its_size(chart: Chart) -> None:
    assert "style=" not in chart.svg
    assert not re.search(r'(fill|stroke)="(?!url\(#h)', chart.svg)
    outer = chart.svg[: chart.svg.index(">")]
    assert "viewBox" not in outer
    inner = re.findall(r'<svg class="sheet".*?</svg>', chart.svg)
    assert all("<text" not in sheet for sheet in inner)


@pytest.mark.parametrize("chart", chart_examples(), ids=lambda chart: str(chart.frame.caption))
def test_marks_stay_on_their_sheet(chart: Chart) -> None:
    drawn = re.sub(r'(<svg class="web"[^>]*>).*?</svg>', r"\1</svg>", chart.svg)  # has a middle of its own
    shares = [float(found) for found in re.findall(r'(?:x|cx|x1|x2|width)="(-?[\d.]+)%"', drawn)]
    assert min(shares) >= 0
    assert max(shares) <= 100
    heights = [float(found) for found in re.findall(r' (?:y|cy|y1|y2)="(-?[\d.]+)"', drawn)]
    assert min(heights) >= 0
    assert max(heights) <= chart.height + 4


def test_words_of_others_are_escaped() -> None:
    frame = Frame(EVIL, EVIL, EVIL)
    chart = bars(frame, [Bar(EVIL, 1.0), Bar(EVIL, None, reason=EVIL)], names=EVIL, values=EVIL, say=tonnes)
    assert "<script" not in shown(chart)
    assert "<script" not in Label(0, 0, EVIL, more=EVIL).markup()


def test_identifiers_differ_between_charts() -> None:
    keys = [chart.key for chart in chart_examples()]
    assert len(set(keys)) == len(keys)


def test_dot_and_sheet_are_written_in_percent_and_pixels() -> None:
    assert Dot(12.5, 30, 5, "dot").markup() == '<circle class="dot" cx="12.50%" cy="30" r="5"/>'
    sheet = Sheet(40, (Shape("M0 0L100 40Z", "band b1"),)).markup()
    assert sheet == (
        '<svg class="sheet" viewBox="0 0 100 40" preserveAspectRatio="none" width="100%" height="40">'
        '<path class="band b1" d="M0 0L100 40Z"/></svg>'
    )
