"""What the figures of a transition indicator say: in sentences, as arithmetic with the numbers put in, as a drawing."""

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Course, Frame, Point, series
from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.monitoring.queries.course_figures import CourseFigures
from zeroward.plan.queries.indicator_said import change, figure, unit_name


def sentence_of(figures: CourseFigures) -> str:
    """What the figures say, in two sentences: where it stands, and where it goes."""
    found, unit = figures.look.standing, figures.course.unit
    if figures.latest is None:
        return _("No value is known yet.")
    facts = {"value": figure(figures.figures[figures.latest], unit), "year": figures.latest}
    first = _("%(value)s in %(year)d.") % facts
    if found.needed is not None:
        first = _("%(value)s in %(year)d, where the path asks for %(needed)s.") % {
            **facts, "needed": figure(found.needed, unit),
        }  # fmt: skip
    return f"{first} {said(figures.look.sentence)}" if figures.course.targets else first


def arithmetic_of(figures: CourseFigures) -> tuple[tuple[str, str], ...]:
    """How progress, trend and pace come about, with the numbers put in."""
    course, unit = figures.course, figures.course.unit
    found, progress, trend = figures.look.standing, figures.look.progress, figures.look.trend
    rows = []
    last = max((int(year) for year in course.targets), default=None)
    if progress.raw is not None and figures.latest is not None and last is not None:
        share = format_number((progress.share or 0) * 100, 0)
        sum_said = _("(%(value)s − %(base)s) / (%(target)s − %(base)s) = %(share)s %%") % {
            "value": figure(figures.figures[figures.latest]),
            "base": figure(course.base),
            "target": figure(float(course.targets[str(last)])),
            "share": share,
        }
        cut = _("cut off at 0 and 100 %%") % {}
        rows.append((_("Way from base to target"), f"{sum_said} ({cut})" if progress.cut else sum_said))
    elif progress.state == "kept":
        rows.append(
            (_("Way from base to target"), _("The base was at the target already: it has to be kept."))
        )
    if trend is not None:
        rows.append((_("Trend a year"), f"{change(trend.slope, unit)}. {said(trend.sentence)}"))
        if trend.low is not None and trend.high is not None:
            ends = _("from %(low)s to %(high)s") % {
                "low": change(trend.low, unit),
                "high": change(trend.high, unit),
            }
            rows.append((_("Range of the trend (95 %%)") % {}, ends))
    if found.pace is not None and found.next_target_year is not None:
        pace = _("%(pace)s a year until %(year)d") % {
            "pace": change(found.pace, unit),
            "year": found.next_target_year,
        }
        rows.append((_("Needed from now on"), pace))
    return tuple(rows)


def course_chart(figures: CourseFigures, title: str) -> Chart | None:
    """Known figures, the path from the base, and the straight way from here; None where nothing is known."""
    known = dict(figures.figures)
    if figures.course.base is not None and figures.course.base_year is not None:
        known.setdefault(figures.course.base_year, figures.course.base)
    named = (
        (_("known, from the base"), known, 1),
        (_("path to the targets"), figures.path, 7),
        (_("straight way from here"), figures.look.from_here, 2),
    )
    lines = [
        Course(name, tuple(Point(year, value) for year, value in sorted(points.items())), colour)
        for name, points, colour in named
        if points
    ]
    if not lines:
        return None
    frame = Frame(title, sentence_of(figures), unit_name(figures.course.unit))
    return series(frame, lines, years=_("Year"), say=figure)
