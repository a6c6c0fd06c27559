"""Charts: plain numbers in, a drawing with its frame and the same as a table out (docs/ui-kit.md)."""

from zeroward.core.charts.arcs import Tie, arcs
from zeroward.core.charts.bars import Bar, bars
from zeroward.core.charts.blocks import Upright, blocks
from zeroward.core.charts.courses import Goal, Run, Seen, courses
from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.flow import Stream, flow
from zeroward.core.charts.intervals import Interval, intervals
from zeroward.core.charts.radar import Outline, radar
from zeroward.core.charts.series import Course, Point, series
from zeroward.core.charts.stacked import Part, Stack, stacked
from zeroward.core.charts.strip import strip
from zeroward.core.charts.waterfall import Cause, waterfall
from zeroward.core.charts.wedges import Wedge, wedges
from zeroward.core.charts.words import plain, tonnes

__all__ = [
    "Bar",
    "Cause",
    "Chart",
    "Course",
    "Frame",
    "Goal",
    "Interval",
    "Outline",
    "Part",
    "Point",
    "Run",
    "Seen",
    "Stack",
    "Stream",
    "Tie",
    "Upright",
    "Wedge",
    "arcs",
    "bars",
    "blocks",
    "courses",
    "flow",
    "intervals",
    "plain",
    "radar",
    "series",
    "stacked",
    "strip",
    "tonnes",
    "waterfall",
    "wedges",
]
