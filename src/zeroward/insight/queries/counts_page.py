"""The page of counts: what was found, drawn, as a table, and what was not found at all."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart, Frame, Part, Stack, stacked
from zeroward.core.ui.numbers import format_percent
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer
from zeroward.insight.queries.base import Base, base_of
from zeroward.insight.queries.counts import Line, lines_of
from zeroward.insight.vocabulary import COLOURS, KIND_TITLES, STATUS_ABOUT, STATUS_TITLES
from zeroward.methods.contracts.mentions import STATUSES
from zeroward.methods.survey.intervals import binomial_interval

_DRAWN = 12
_STARTS = ("country", "size", "year")


@dataclass(frozen=True, slots=True)
class CountsPage:
    """`chart` has the wide codes with their table, `finer` is the table of their parts, `absent` names what is nowhere.
    `query` keeps the filters."""

    base: Base
    kind: str
    headline: str
    chart: Chart | None
    finer: Table | None
    absent: list[str]
    statuses: list[tuple[str, str]]
    query: str
    kinds: list[tuple[str, str]]


def counts_page(viewer: Viewer, kind: str, query: QueryDict) -> CountsPage:
    """One query besides those of the contracts."""
    base = base_of(viewer, query)
    lines = lines_of(base, kind) if base.cities else []
    there = [one for one in lines if one.counted.any]
    wide = [one for one in there if not one.is_part]
    parts = [one for one in there if one.is_part]
    kept = filters_of(query)
    return CountsPage(
        base,
        kind,
        headline(kind, there, len(base.cities)),
        _chart(kind, wide, kept) if wide else None,
        table_of(kind, parts, kept) if parts else None,
        [one.name for one in lines if not one.counted.any and not one.is_part],
        [(str(STATUS_TITLES[status]), str(STATUS_ABOUT[status])) for status in STATUSES[kind]],
        kept,
        [
            (str(title), f"{reverse('insight:counts', args=[key])}{kept}")
            for key, title in KIND_TITLES.items()
        ],
    )


def filters_of(query: QueryDict) -> str:
    """The filters as the end of an address, "" for none."""
    pairs = [(name, value) for name in _STARTS for value in query.getlist(name)]
    return f"?{urlencode(pairs)}" if pairs else ""


def headline(kind: str, there: list[Line], n: int) -> str:
    """What stands at the top, as a sentence with its base."""
    if n == 0:
        return _("No contract has been read yet")
    first = max((one for one in there if not one.is_part), key=lambda one: one.counted.first, default=None)
    if first is None or first.counted.first == 0:
        return ngettext("One contract has been read", "Contracts of %(n)s cities have been read", n) % {
            "n": n
        }
    words = {
        "used": _("%(name)s: used in %(x)s of %(n)s cities"),
        "named": _("%(name)s: named in %(x)s of %(n)s cities"),
        "assigned": _("%(name)s: actions in %(x)s of %(n)s cities"),
    }[STATUSES[kind][0]]
    return words % {"name": first.name, "x": first.counted.first, "n": n}


def _chart(kind: str, wide: list[Line], kept: str) -> Chart:
    parts = [Part(str(STATUS_TITLES[status]), COLOURS[status]) for status in STATUSES[kind]]
    rows = [
        Stack(one.name, tuple(float(value) for value in one.counted.by_status.values()))
        for one in wide[:_DRAWN]
    ]
    frame = Frame(
        str(KIND_TITLES[kind]),
        _("Cities by the strongest thing that their contracts say."),
        _("cities"),
    )
    return stacked(frame, parts, rows, names=_("What"), shares=False).with_table(table_of(kind, wide, kept))


def table_of(kind: str, there: list[Line], kept: str = "") -> Table:
    """Counts of cities with the interval of the first; names lead to the quotes."""
    statuses = STATUSES[kind]
    columns = [
        Column(_("What")),
        *(Column(str(STATUS_TITLES[status]), numeric=True) for status in statuses),
        Column(_("Share (interval)"), numeric=True),
    ]
    rows = [
        [
            _linked(kind, one, kept),
            *(one.counted.by_status[status] for status in statuses),
            share_words(one),
        ]
        for one in there
    ]
    return Table(_("Cities by what their contracts say"), columns, rows)


def share_words(line: Line) -> str:
    """ "44 % (29–60), 16 of 36"; below ten cities counts alone."""
    found = line.counted
    base = _("%(x)s of %(n)s") % {"x": found.first, "n": found.n}
    if found.share is None:
        return base
    return f"{share_text(found.first, found.n)}, {base}"


def share_text(first: int, n: int) -> str:
    """ "44 % (29–60)": a share with its 95 % Wilson interval."""
    interval = binomial_interval(first, n)
    return f"{format_percent(first / n)} ({round(100 * interval.low)}–{round(100 * interval.high)})"


def _linked(kind: str, line: Line, kept: str) -> Any:
    address = f"{reverse('insight:code', args=[kind, line.code])}{kept}"
    return format_html('<a href="{}">{}</a>', address, line.name)
