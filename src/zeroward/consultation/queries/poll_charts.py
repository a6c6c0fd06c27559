"""Results of a poll as drawings. Below ten answers there is none: the page shows dots, one for each phone."""

from django.utils.translation import gettext as _

from zeroward.consultation.queries.poll_results import Line, Result, base_words, table_of
from zeroward.core.charts import Bar, Chart, Frame, bars
from zeroward.core.ui.numbers import format_number, format_percent


def chart_of(result: Result) -> Chart | None:
    """Bars with intervals: shares of phones, or Borda points for a ranking. None below ten answers, and for answers
    in one's own words."""
    if result.few or not result.lines:
        return None
    ranked = result.question.kind == "ranking"
    unit = (
        _("Points: 100 = first for everybody, 0 = last for everybody; with 95 % intervals")
        if ranked
        else _("Share of the phones that answered, with 95 % intervals")
    )
    finding = finding_of(result)
    frame = Frame(caption=finding, finding=f"{result.text} {finding}", unit=f"{unit}. {base_words(result)}")
    drawn = bars(
        frame,
        [_points(line) if ranked else _share(line) for line in result.lines],
        names=_("Answer"),
        values=_("Points") if ranked else _("Share"),
        say=_as_points if ranked else _as_share,
    )
    return drawn.with_table(table_of(result))


def finding_of(result: Result) -> str:
    """What the room said, in one sentence; whether the first is really ahead is part of it."""
    if result.words:
        return result.words
    if not result.n:
        return _("Nobody answered yet.")
    if result.mean is not None:
        return _("The mean is %(mean)s, on a scale from 1 to 5.") % {"mean": format_number(result.mean, 1)}
    most = sorted(result.lines, key=lambda line: -line.count)
    said = _("%(answer)s: %(count)d of %(n)d phones.") % {
        "answer": most[0].label,
        "count": most[0].count,
        "n": result.n,
    }
    if _ahead(most[0], most[1]):
        return said
    return _("%(said)s The intervals of the first answers overlap: the order is not certain.") % {
        "said": said
    }


def _ahead(first: Line, second: Line) -> bool:
    return first.low is not None and second.high is not None and first.low > second.high


def _share(line: Line) -> Bar:
    return Bar(line.label, line.share, line.low, line.high)


def _points(line: Line) -> Bar:
    return Bar(line.label, line.points, line.points_low, line.points_high)


def _as_share(value: float) -> str:
    return format_percent(value)


def _as_points(value: float) -> str:
    return format_number(value * 100, 0)
