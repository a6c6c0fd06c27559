"""The charts of the results page: numbers of the inventory in, drawings with linked tables out."""

from collections.abc import Sequence
from math import fsum
from typing import Final

from django.utils.html import format_html
from django.utils.translation import gettext as _

from zeroward.core.charts import (
    Bar,
    Chart,
    Frame,
    Interval,
    Part,
    Stack,
    Stream,
    bars,
    flow,
    intervals,
    stacked,
)
from zeroward.core.ui.tables import Column, Table
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_links import Links
from zeroward.inventory.queries.results_public import Pool, open_rows
from zeroward.inventory.queries.results_sums import Crossing, SectorSum, carrier_to_sector
from zeroward.inventory.queries.results_uncertainty import TotalInterval, interval_of, quality_shares
from zeroward.inventory.queries.results_words import bare_tonnes, in_words, percent, tonnes
from zeroward.inventory.queries.sources import sector_title

COLOURS: Final = {
    "1": 2,
    "direct": 2,
    "fuel": 2,
    "2": 1,
    "indirect": 1,
    "electricity": 1,
    "consumer": 1,
    "3": 4,
    "outside": 4,
    "other": 4,
    "heat": 3,
}
"""Data colour of a column: what is burnt here copper, what comes by wire verdigris, what happens elsewhere ochre."""


def column_name(key: str) -> str:
    """A column of a framework in a word or two, for the head of a table."""
    return {
        **{number: _("Scope %(number)s") % {"number": number} for number in ("1", "2", "3")},
        "direct": _("Direct"),
        "indirect": _("From the grid"),
        "outside": _("Outside the city"),
        "consumer": _("Reassigned"),
        "electricity": _("Electricity"),
        "heat": _("Heat and cold"),
        "fuel": _("Fuels"),
        "other": _("Not from energy"),
    }.get(key, key)


def sector_chart(results: Results, links: Links, pool: Pool | None = None) -> Chart:
    """Sectors by column of the headline total. Every sum in its table leads to the rows that it adds up.

    The sectors of a `pool` are drawn as one, without their split.
    """
    framework = results.framework
    rows = open_rows(results, pool)
    told = [(row.title, row.total) for row in rows if row.known]
    finding = _("%(total)s of CO2 equivalent: %(parts)s") % {
        "total": in_words(results.total),
        "parts": ", ".join(
            f"{title} {tonnes(total)}"
            for title, total in (*told, *([(pool.title, pool.total)] if pool else []))
        ),
    }
    frame = Frame(_("Where the emissions come from"), finding, _("Tonnes of CO₂ equivalent, by sector"))
    parts = [Part(_(one.title), COLOURS[one.key]) for one in framework.columns]
    stacks = [Stack(row.title, row.values, row.why) for row in rows if not row.absent]
    if pool:
        parts.append(Part(_("Not split: confidential"), 7))
        stacks = [Stack(one.name, (*one.values, None), one.reason) for one in stacks]
        stacks.append(Stack(pool.title, (*[None] * len(framework.columns), pool.total)))
    chart = stacked(frame, parts, stacks, names=_("Sector"), say=tonnes)
    return chart.with_table(_sector_table(results, rows, links, pool))


def _sector_table(results: Results, rows: Sequence[SectorSum], links: Links, pool: Pool | None) -> Table:
    framework, whole = results.framework, results.total
    columns = [
        Column(_("Sector")),
        *(Column(column_name(one.key), True) for one in framework.columns),
        Column(_("Together"), True),
        Column(_("Share"), True),
    ]
    body = [
        [
            row.title,
            *(
                _crossing(one, links.part(framework=framework.key, sector=row.key, column=column.key))
                for one, column in zip(row.crossings, framework.columns, strict=True)
            ),
            _sum(row.total, links.part(framework=framework.key, sector=row.key)) if row.known else row.why,
            percent(row.total, whole) if row.known else "",
        ]
        for row in rows
    ]
    if pool:
        hidden = [_("C")] * len(framework.columns)
        body.append([pool.title, *hidden, bare_tonnes(pool.total), percent(pool.total, whole)])
    foot = [
        _("All sectors"),
        *(
            _foot(rows, place, links.part(framework=framework.key, column=column.key), pool)
            for place, column in enumerate(framework.columns)
        ),
        "–" if results.empty else _sum(whole, links.part(framework=framework.key)),
        percent(whole, whole),
    ]
    return Table(_("Emissions in tonnes of CO₂ equivalent"), columns, body, foot)


def _foot(rows: Sequence[SectorSum], place: int, url: str, pool: Pool | None) -> object:
    """The sum of a column; with confidential cells it would give them away."""
    values = [row.values[place] for row in rows if row.values[place] is not None]
    return "–" if pool or not values else _sum(fsum(value or 0.0 for value in values), url)


def _crossing(one: Crossing, url: str) -> object:
    if one.value is not None:
        return _sum(one.value, url)
    if not one.exists:
        return "–"
    if one.open_cells:
        return format_html('<span class="unfilled">{}</span>', _("open"))
    return ", ".join(one.keys) or "–"


def _sum(value: float, url: str) -> object:
    return format_html('<a href="{}">{}</a>', url, bare_tonnes(value))


def flow_chart(results: Results) -> Chart | None:
    """From carrier to sector, when there are at least two of either."""
    sums = carrier_to_sector(results)
    if len(sums) < 2:
        return None
    streams = [
        Stream(carrier_name(carrier) if carrier else _("Not from energy"), sector_title(sector), value)
        for (carrier, sector), value in sums.items()
    ]
    largest = max(streams, key=lambda stream: stream.amount)
    finding = _("The largest stream is %(source)s for %(target)s, %(amount)s") % {
        "source": largest.source,
        "target": largest.target,
        "amount": tonnes(largest.amount),
    }
    frame = Frame(_("Each stream is as wide as its emissions"), finding, _("Tonnes of CO₂ equivalent"))
    return flow(
        frame,
        streams,
        sources=_("Carrier"),
        targets=_("Sector"),
        values=_("Tonnes"),
        say=tonnes,
        fixed={carrier_name("electricity"): 1},
    )


def interval_chart(results: Results) -> Chart | None:
    """The total with its interval; None while some figure carries no mark of quality."""
    interval = interval_of(results)
    if not isinstance(interval, TotalInterval) or not interval.low <= results.total <= interval.high:
        return None
    finding = _("The total lies between %(low)s and %(high)s in 95 of 100 cases") % {
        "low": tonnes(interval.low),
        "high": tonnes(interval.high),
    }
    unit = (
        _("Tonnes of CO₂ equivalent; indicative, from quality marks")
        if interval.indicative
        else _("Tonnes of CO₂ equivalent")
    )
    row = Interval(_("Total"), interval.low, results.total, interval.high)
    return intervals(
        Frame(_("The total and its interval"), finding, unit),
        [row],
        names=_("What"),
        values=_("Tonnes"),
        say=tonnes,
    )


def quality_chart(results: Results) -> Chart | None:
    """How much of the total rests on good data; None when nothing is counted."""
    names = {"H": _("High"), "M": _("Medium"), "L": _("Low"), "": _("Not stated")}
    colours = {"H": 1, "M": 6, "L": 4, "": 7}
    activity, factor = quality_shares(results, "activity"), quality_shares(results, "factor")
    whole = sum(activity.values())
    if not whole:
        return None
    finding = _(
        "High quality: %(activity)s of the emissions by their figures, %(factor)s by their factors"
    ) % {
        "activity": percent(activity["H"], whole),
        "factor": percent(factor["H"], whole),
    }
    frame = Frame(
        _("What the emissions rest on"), finding, _("Share of the emissions, by quality of the data")
    )
    parts = [Part(names[key], colours[key]) for key in names]
    rows = [
        Stack(title, tuple(100 * shares[key] / whole for key in names))
        for title, shares in ((_("Figures"), activity), (_("Factors"), factor))
    ]
    chart = stacked(frame, parts, rows, names=_("Data"), say=_percent, shares=False)
    body = [[row.name, *(_percent(value or 0.0) for value in row.values)] for row in rows]
    columns = [Column(_("Data")), *(Column(names[key], True) for key in names)]
    return chart.with_table(Table(frame.caption, columns, body))


def _percent(value: float) -> str:
    return percent(value, 100.0)


def frameworks_chart(totals: Sequence[tuple[str, float, bool]], own: str) -> Chart:
    """The same activities through several frameworks: title, headline total in kg, whether every row is counted."""
    frame = Frame(
        _("One inventory, several frameworks"),
        _("The totals lie between %(low)s and %(high)s")
        % {
            "low": tonnes(min(total for _title, total, _all in totals)),
            "high": tonnes(max(total for _title, total, _all in totals)),
        },
        _("Tonnes of CO₂ equivalent, headline total of each"),
    )
    rows = [Bar(title, total, colour=1 if title == own else 7) for title, total, _all in totals]
    return bars(frame, rows, names=_("Framework"), values=_("Tonnes"), say=tonnes)
