"""Figures and findings of indicators in words. A finding never ranks: it says where the city is on its own way."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.ui.numbers import SPACE, format_number, format_signed
from zeroward.methods.indicators import Standing, Word
from zeroward.plan.queries.indicator_values import IndicatorRow

PERCENT: Final = "%"
DIGITS: Final = 3
ROUGH: Final = 2
"""Digits of a change by year: it is a mean of few figures."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`state` is a key of the UI kit's states, `label` its word, `text` the sentence with the figures behind it."""

    state: str
    label: str
    text: str


def figure(value: float | None, unit: str = "") -> str:
    """A value with its unit; three digits that matter, and whole numbers in full. "" for none."""
    if value is None:
        return ""
    text = format_number(value, decimals_of(value))
    return f"{text}{SPACE}{unit_name(unit)}" if unit else text


def decimals_of(value: float, digits: int = DIGITS) -> int:
    """How many decimals a reader needs: none from a hundred on, and none that are zero."""
    size = abs(value)
    most = 0 if size >= 100 else max(0, min(6, digits - 1 - math.floor(math.log10(size)))) if size else 0
    while most and round(value, most - 1) == round(value, most):
        most -= 1
    return most


def unit_name(unit: str) -> str:
    """The unit in the reader's language, where it is a word."""
    return _(unit) if unit else ""


def change(value: float, unit: str) -> str:
    """A change by year, with its sign; shares change by points."""
    name = _("points") if unit == PERCENT else unit_name(unit)
    return f"{format_signed(value, decimals_of(value, ROUGH))}{SPACE}{name}"


def label_of(word: Word) -> tuple[str, str]:
    """State and label for what can be said."""
    return {
        "no_target": ("draft", _("no target")),
        "no_figure": ("question", _("no figure yet")),
        "one_figure": ("needs_reason", _("behind its path")),
        "reached": ("done", _("reached")),
        "on_path": ("holds", _("on its path")),
        "closing": ("in_progress", _("behind, but fast enough")),
        "behind": ("needs_reason", _("behind its path")),
        "away": ("needs_reason", _("moving away")),
    }[word]


def finding_of(row: IndicatorRow) -> Finding:
    """What the figures of an indicator say."""
    state, label = label_of(row.standing.word)
    return Finding(state, label, _sentence(row))


def _sentence(row: IndicatorRow) -> str:
    found, unit = row.standing, row.row["unit"]
    if found.word == "no_target" and any(one.flag == "derived" for one in row.targets):
        return _("The plan's actions do not change it yet, so there is no target.")
    if found.word == "no_target":
        return _("There is no target to hold its figures against.")
    if found.word == "no_figure":
        if row.baseline.year is None:
            return _("Nothing was observed yet, and there is no baseline.")
        return _("Nothing was observed since the baseline of %(year)d.") % {"year": row.baseline.year}
    facts = {"value": figure(found.value, unit), "year": found.year}
    if found.word == "reached":
        last = max(row.course.targets)
        return _("%(value)s in %(year)d: the target for %(last)d, %(target)s, is met already.") % {
            **facts, "last": last, "target": figure(row.course.targets[last], unit),
        }  # fmt: skip
    start = _("%(value)s in %(year)d.") % facts
    if found.needed is not None:
        start = _("%(value)s in %(year)d, where the path asks for %(needed)s.") % {
            **facts, "needed": figure(found.needed, unit),
        }  # fmt: skip
    return f"{start} {_pace(found, unit)}".strip()


def _pace(found: Standing, unit: str) -> str:
    if found.word == "on_path" or found.next_target_year is None or found.pace is None:
        return ""
    needed = _("%(pace)s a year are needed until %(year)d.") % {
        "pace": change(found.pace, unit),
        "year": found.next_target_year,
    }
    if found.trend is None:
        return needed
    so_far = _("So far: %(trend)s a year since %(year)d.") % {
        "trend": change(found.trend, unit),
        "year": found.trend_since,
    }
    return f"{so_far} {needed}"


def headline(rows: tuple[IndicatorRow, ...]) -> str:
    """What a page about all indicators says first."""
    if not rows:
        return _("The plan has no indicators yet")
    judged = [row for row in rows if row.standing.word not in ("no_target", "no_figure")]
    if not judged:
        return ngettext(
            "One indicator, and no figure since the baseline",
            "%(count)d indicators, and no figure since the baseline",
            len(rows),
        ) % {"count": len(rows)}
    well = sum(row.standing.word in ("reached", "on_path") for row in judged)
    return _("%(well)d of %(all)d indicators with new figures are on their path") % {
        "well": well,
        "all": len(judged),
    }


def lag_words(row: IndicatorRow) -> str:
    """How late figures come, and when the next may be expected; "" when no day of publication is known."""
    lags = [one.lag for one in row.seen if one.lag is not None]
    if not lags or row.latest is None:
        return ""
    mean = round(sum(lags) / len(lags))
    year = row.latest.year + 1
    when = date(year + (mean + 11) // 12, (mean - 1) % 12 + 1, 1) if mean else date(year, 12, 1)
    return _(
        "Figures of a year come about %(months)d months after its end. "
        "That of %(year)d may be expected in %(when)s."
    ) % {"months": mean, "year": year, "when": date_format(when, "YEAR_MONTH_FORMAT")}
