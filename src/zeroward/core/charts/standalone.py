"""A drawing as a file of its own: for other websites, where our styles are not at hand. Always the light theme."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.utils.html import escape

from zeroward.core.charts.drawing import Chart
from zeroward.core.charts.marks import px
from zeroward.core.documents.tokens import light_colours

FOLDER: Final = Path(__file__).resolve().parents[1] / "static" / "zeroward"
WIDE: Final = 640
HEAD: Final = 44
_RULE: Final = re.compile(r"\.(?:chart |(?:d[1-7]|ax|zero|cut|iv|dot|hole) )[^{}]*\{[^{}]*\}")
"""Rules of what a chart draws: those within `.chart`, and those of marks by themselves."""


@lru_cache(maxsize=1)
def styles() -> str:
    """The rules of charts with the colours of the light theme, as text for a style element."""
    colours = "".join(f"--{name}:{value};" for name, value in light_colours().items())
    rules = "".join(
        "".join(_RULE.findall((FOLDER / name).read_text(encoding="utf-8")))
        for name in ("data.css", "charts.css")
    )
    text = "text{font-family:sans-serif;font-size:15px;fill:var(--ink)}"
    return f":root{{{colours}--font-text:sans-serif}}{text}{rules}"


def standalone(chart: Chart) -> str:
    """The drawing with caption and legend as an SVG file. Every word in it is escaped; it holds no script."""
    legend, left = [], 0.0
    for colour, words in chart.legend:
        legend.append(
            f'<rect class="d{colour}" x="{px(left)}" y="26" width="11" height="11"/>'
            f'<text class="s" x="{px(left + 16)}" y="36" font-size="12">{escape(words)}</text>'
        )
        left += 28 + 6.6 * len(str(words))
    height = chart.height + HEAD + 12
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{px(height)}" '
        f'viewBox="-8 0 {WIDE + 16} {px(height)}">'
        f"<style>{styles()}</style>"
        f'<rect x="-8" width="{WIDE + 16}" height="{px(height)}" fill="#fff"/>'
        f'<g class="chart"><text class="b" y="16">{escape(chart.frame.caption)}</text>{"".join(legend)}'
        f'<svg y="{HEAD}" width="{WIDE}" height="{px(chart.height)}" overflow="visible">'
        f"{_inside(chart)}</svg></g></svg>"
    )


def _inside(chart: Chart) -> str:
    """What the drawing of a page holds, without its outer element."""
    text = str(chart.svg)
    return text[text.index(">") + 1 : text.rindex("</svg>")]
