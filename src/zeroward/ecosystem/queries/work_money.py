"""Funding streams across levels: drawn as a flow, and as a table with the source of each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart, Frame, Stream, flow, plain
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_kinds import MONEY
from zeroward.ecosystem.models import Level, MoneyStream
from zeroward.ecosystem.queries.work_entries import kept


@dataclass(frozen=True, slots=True)
class MoneyLine:
    record: MoneyStream
    amount: str
    years: str


@dataclass(frozen=True, slots=True)
class MoneyPage:
    """`by_level` is given where nothing can be drawn; a drawing has it as its table. `unknown` counts streams without
    an amount; they are in the table, not in the drawing. `year` narrows to streams that cover it, None = all; a stream
    without years stays, since it may."""

    h1: str
    lines: tuple[MoneyLine, ...]
    by_level: Table | None
    chart: Chart | None
    unknown: int
    partnerships: int
    years: tuple[int, ...]
    year: int | None


def money_page(place: Workspace, viewer: Viewer, year: str = "") -> MoneyPage:
    """The streams that the workspace keeps and the viewer may see. One query."""
    return page_of(list(kept(MONEY, place, viewer)), year)


def page_of(rows: Sequence[MoneyStream], year: str = "") -> MoneyPage:
    """The page of these streams. No query; `beside` has been read along."""
    years = _years(rows)
    wanted = int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else None
    if wanted not in years:
        wanted = None
    shown = [one for one in rows if wanted is None or _covers(one, wanted)]
    known = [one for one in shown if one.amount is not None]
    by_level = _by_level(shown) if shown else None
    return MoneyPage(
        h1=_headline(len(shown), len(shown) - len(known)),
        lines=tuple(MoneyLine(one, _amount(one), _span(one)) for one in shown),
        by_level=None if known else by_level,
        chart=_chart(known, by_level) if known and by_level else None,
        unknown=len(shown) - len(known),
        partnerships=sum(one.partnership for one in shown),
        years=years,
        year=wanted,
    )


def _headline(streams: int, unknown: int) -> str:
    if not streams:
        return _("No funding stream is written down yet")
    first = ngettext("One funding stream", "%(count)d funding streams", streams) % {"count": streams}
    if not unknown:
        return first
    rest = ngettext("the amount of one is not known", "the amounts of %(count)d are not known", unknown) % {
        "count": unknown
    }
    return f"{first}; {rest}"


def _years(rows: Iterable[MoneyStream]) -> tuple[int, ...]:
    bounds = [year for one in rows for year in (one.from_year, one.to_year) if year is not None]
    return tuple(range(min(bounds), min(max(bounds), min(bounds) + 30) + 1)) if bounds else ()


def _covers(one: MoneyStream, year: int) -> bool:
    first = one.from_year if one.from_year is not None else year
    last = one.to_year if one.to_year is not None else year
    return first <= year <= last


def _span(one: MoneyStream) -> str:
    if one.from_year is None and one.to_year is None:
        return _("years not known")
    if one.from_year == one.to_year:
        return str(one.from_year)
    return f"{one.from_year or '?'}–{one.to_year or '?'}"


def _amount(one: MoneyStream) -> str:
    return f"{format_number(one.amount, 0)} €" if one.amount is not None else _("not known")


def _chart(rows: Sequence[MoneyStream], table: Table) -> Chart:
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for one in rows:
        sums[(one.giver_level, one.receiver_level)] += one.amount or Decimal(0)
    words = {key: capfirst(label) for key, label in Level.choices}
    streams = [Stream(words[source], words[target], float(total)) for (source, target), total in sums.items()]
    frame = Frame(
        _("Which level gives which level money"),
        _("From %(sources)d levels to %(targets)d levels; the table has every stream.")
        % {"sources": len({source for source, _t in sums}), "targets": len({target for _s, target in sums})},
        _("Euros, all years of each stream together"),
    )
    drawn = flow(frame, streams, sources=_("Gives"), targets=_("Gets"), values=_("Euros"), say=plain(0))
    return drawn.with_table(table)


def _by_level(rows: Sequence[MoneyStream]) -> Table:
    """What goes from level to level. No grand total: money that passes a level is counted on each of its ways."""
    groups: dict[tuple[str, str], list[MoneyStream]] = defaultdict(list)
    for one in rows:
        groups[(capfirst(one.get_giver_level_display()), capfirst(one.get_receiver_level_display()))].append(
            one
        )
    body = []
    for (source, target), found in sorted(groups.items()):
        known = [one.amount for one in found if one.amount is not None]
        body.append(
            [
                f"{source} → {target}",
                len(found),
                format_number(sum(known, Decimal(0)), 0) if known else _("not known"),
                len(found) - len(known),
            ]
        )
    columns = [
        Column(_("From and to")),
        Column(_("Streams"), numeric=True),
        Column(_("Known euros"), numeric=True),
        Column(_("Amount not known"), numeric=True),
    ]
    return Table(_("Money from level to level"), columns, body)
