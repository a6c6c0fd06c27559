"""The finding of an inventory in one sentence, and its key figures."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.ui.numbers import SPACE
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_sums import by_carrier, sectors_by_column
from zeroward.inventory.queries.results_uncertainty import TotalInterval, Unmarked, interval_of
from zeroward.inventory.queries.results_words import (
    in_words,
    per_head,
    percent,
    range_of,
    short,
    tonnes,
)

LEADS: Final = 0.4
"""A share from which a sector or a carrier is worth the headline."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """`value` None is not known: the text then asks, and the link leads to the answer."""

    value: str | None
    unit: str
    text: str
    url: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Headline:
    h1: str
    lead: str
    total: KeyFigure
    per_head: KeyFigure
    interval: KeyFigure
    to_mark: int


def headline_of(results: Results, changed: str = "") -> Headline:
    """`changed` compares with the base year, in words."""
    interval = interval_of(results)
    return Headline(
        h1=_finding(results),
        lead=_lead(results, changed),
        total=_total(results),
        per_head=_per_head(results),
        interval=_interval(interval, results.total),
        to_mark=len(interval.rows) if isinstance(interval, Unmarked) else 0,
    )


def _finding(results: Results) -> str:
    if results.empty:
        return _("Nothing is counted yet")
    if results.total <= 0:
        return _("More is taken up than emitted")
    largest = max((row for row in sectors_by_column(results) if row.known), key=lambda row: row.total)
    carrier, amount = next(iter(by_carrier(results).items()))
    share, by_wire = largest.total / results.total, amount / results.total
    if carrier and by_wire >= LEADS and by_wire > share - 0.15:
        name, value = carrier_name(carrier), by_wire
    elif share >= LEADS:
        name, value = largest.title, share
    else:
        return _("%(amount)s, and no sector makes most of it") % {"amount": in_words(results.total)}
    return _("%(name)s: %(tenths)s of ten tonnes") % {"name": name, "tenths": _tenths(value)}


def _tenths(share: float) -> str:
    """A share from 0.4 on as a count of ten."""
    names = {
        4: _("four"),
        5: _("five"),
        6: _("six"),
        7: _("seven"),
        8: _("eight"),
        9: _("nine"),
        10: _("ten"),
    }
    return names[min(max(round(share * 10), 4), 10)]


def _lead(results: Results, changed: str) -> str:
    values = {
        "city": results.loaded.header["city_name"],
        "year": results.loaded.year,
        "total": in_words(results.total),
        "changed": changed,
    }
    if results.empty:
        return _("Enter the first figure, and its result appears here.")
    missing = int(results.table.missing.sum())
    if missing:
        said = _("%(city)s: %(total)s of CO₂ equivalent in %(year)d so far.") % values
        more = ngettext(
            "One figure could not be computed yet.", "%(count)d figures could not be computed yet.", missing
        )
        return f"{said} {more % {'count': missing}}"
    if changed:
        return _("%(city)s emitted %(total)s of CO₂ equivalent in %(year)d, %(changed)s.") % values
    return _("%(city)s emitted %(total)s of CO₂ equivalent in %(year)d.") % values


def _total(results: Results) -> KeyFigure:
    if results.empty:
        return KeyFigure(None, "", _("total: nothing is counted yet"))
    figure, unit = short(results.total)
    text = _("%(total)s: %(name)s") % {
        "total": tonnes(results.total),
        "name": _(results.view.headline.title),
    }
    return KeyFigure(figure, f"{unit} CO₂e", text)


def _per_head(results: Results) -> KeyFigure:
    if results.per_head is None or results.empty:
        return KeyFigure(None, "", _("for each inhabitant: how many inhabitants does the boundary hold?"))
    text = ngettext(
        "for each inhabitant, of %(count)s", "for each of %(count)s inhabitants", results.population or 0
    ) % {"count": tonnes((results.population or 0) * 1000).removesuffix("\u00a0t")}
    return KeyFigure(per_head(results.per_head), "t CO₂e", text)


def _interval(interval: TotalInterval | Unmarked | None, total: float) -> KeyFigure:
    if isinstance(interval, TotalInterval):
        span, unit = range_of(interval.low, interval.high)
        values = {"span": f"{span}{SPACE}{unit}"}
        text = (
            _("%(span)s in 95 of 100 cases; indicative, from marks of quality")
            if interval.indicative
            else _("%(span)s in 95 of 100 cases")
        )
        half = (interval.high - interval.low) / 2
        return KeyFigure(f"±{SPACE}{percent(half, abs(total))}" if total else span, "", text % values)
    if isinstance(interval, Unmarked) and interval.rows:
        text = ngettext(
            "How certain is the total? One figure carries no mark of quality.",
            "How certain is the total? %(count)d figures carry no mark of quality.",
            len(interval.rows),
        ) % {"count": len(interval.rows)}
        return KeyFigure(None, "", text)
    return KeyFigure(None, "", _("How certain is the total? Nothing is counted yet."))
