"""Two inventories of a city, or two versions of one: what changed in the city, and what only in the counting."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.charts import Cause, Chart, Frame, waterfall
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_many import restated
from zeroward.inventory.queries.results_words import bare_tonnes, tonnes
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg.change import Restated, Row, Side
from zeroward.methods.ghg.change import waterfall as change_of
from zeroward.methods.ghg.change.waterfall import Bar, Kind

KINDS: Final[dict[str, Promise]] = {
    "boundary": gettext_lazy("Counted in one, not in the other"),
    "method": gettext_lazy("Another method or other warming potentials"),
    "activity": gettext_lazy("More or less activity"),
    "factor": gettext_lazy("Other emissions for the same activity"),
}
COUNTING: Final = ("boundary", "method")
"""Kinds of difference that nothing in the city made."""

MOST_ROWS: Final = 40
SMALL: Final = 0.5
FIELDS: Final[dict[str, Promise]] = {
    "framework": gettext_lazy("Framework"),
    "gwp_set": gettext_lazy("Warming potentials"),
    "electricity_rule": gettext_lazy("Electricity"),
    "factor_series": gettext_lazy("Series of factors"),
    "boundary": gettext_lazy("Boundary"),
    "population": gettext_lazy("Inhabitants"),
    "area_km2": gettext_lazy("Area in km²"),
}


@dataclass(frozen=True, slots=True)
class InventoryComparison:
    """Both in the later one's framework, each with its own warming potentials; kg CO2e. `counting` is the part of the
    change that comes from counting alone."""

    first: Results
    second: Results
    names: tuple[str, str]
    chart: Chart | None
    rows: Table
    left_out: int
    frame: Table | None
    counting: float

    @property
    def change(self) -> float:
        return self.second.total - self.first.total

    @property
    def change_size(self) -> float:
        return abs(self.change)

    @property
    def complete(self) -> bool:
        return self.first.complete and self.second.complete


def compare_inventories(first: Loaded, second: Loaded, *, names: tuple[str, str]) -> InventoryComparison:
    """The way from the first to the second; `names` tell the two apart ("2015", "version 2")."""
    framework = str(second.header["framework"])
    here, there = results_of(first, framework), results_of(second, framework)
    again = results_of(restated(first, str(second.header["gwp_set"])), framework)
    keys = _keys(here) | _keys(there)
    found = change_of(_side(here, keys, again), _side(there, keys))
    sums = found.by_kind
    bars = sorted(
        (bar for bar in found.bars if abs(bar.value) >= SMALL),
        key=lambda bar: (-abs(bar.value), bar.key, bar.kind),
    )
    return InventoryComparison(
        first=here,
        second=there,
        names=names,
        chart=_chart(here.total, there.total, sums, names),
        rows=_rows(bars[:MOST_ROWS], there.total - here.total),
        left_out=max(len(bars) - MOST_ROWS, 0),
        frame=_frame(first, second, names),
        counting=fsum(sums[kind] for kind in sums if kind in COUNTING),
    )


def _key(source: str, carrier: str) -> str:
    return f"{source}/{carrier}"


def _keys(results: Results) -> set[str]:
    rows = results.view.rows
    return {_key(rows.sources[at], rows.carriers[at]) for at in results.rows_in_total}


def _side(results: Results, keys: Iterable[str], again: Results | None = None) -> Side:
    """The rows of the total by cell and carrier; `again` has them with the other warming potentials."""
    grouped: dict[str, list[int]] = {}
    rows = results.view.rows
    for at in results.rows_in_total:
        grouped.setdefault(_key(rows.sources[at], rows.carriers[at]), []).append(at)
    made = tuple(_row(results, key, places, again) for key, places in sorted(grouped.items()))
    counted = {key for key in keys if key in grouped or _stated(results, key)}
    return Side(made, counted)


def _row(results: Results, key: str, places: list[int], again: Results | None) -> Row:
    activities = [results.table.activities.row(results.counted[at]) for at in places]
    units = {one.unit for one in activities}
    amounts = [one.amount for one in activities if one.amount is not None]
    emissions = fsum(float(results.view.row_co2e[at]) for at in places)
    steps: tuple[Restated, ...] = ()
    if again is not None:
        redone = fsum(float(again.view.row_co2e[at]) for at in places)
        if redone != emissions:
            steps = (Restated("method", redone),)
    return Row(
        key,
        emissions,
        fsum(amounts) if len(units) == 1 and len(amounts) == len(places) else None,
        "+".join(sorted({f"{one.method}|{one.unit}" for one in activities})),
        key.partition(".")[0],
        steps,
    )


def _stated(results: Results, key: str) -> bool:
    """Whether the inventory says about this source that it does not occur, or has it with other carriers: then it
    counts it, and what comes or goes happened in the city."""
    source = key.partition("/")[0]
    if any(source == other for other in results.view.rows.sources):
        return True
    return any(one["source"] == source and one["key"] == "NO" for one in results.loaded.cell_notes)


def _chart(start: float, end: float, sums: Mapping[Kind, float], names: tuple[str, str]) -> Chart | None:
    causes = [Cause(KINDS[kind], value) for kind, value in sums.items() if abs(value) >= SMALL]
    if not causes:
        return None
    left = end - start - fsum(cause.change for cause in causes)
    causes[-1] = Cause(causes[-1].name, causes[-1].change + left)
    largest = max(causes, key=lambda cause: abs(cause.change))
    frame = Frame(
        _("From one to the other"),
        _("The largest part: %(cause)s") % {"cause": largest.name},
        _("Tonnes of CO₂ equivalent"),
    )
    return waterfall(frame, (names[0], start), causes, (names[1], end), names=_("Cause"), say=tonnes)


def _rows(bars: Iterable[Bar], change: float) -> Table:
    columns = [Column(_("Figure")), Column(_("Cause")), Column(_("Tonnes"), True)]
    body = [[_named(bar.key), str(KINDS[bar.kind]), bare_tonnes(bar.value)] for bar in bars]
    return Table(
        _("Figure by figure, from the largest change on"),
        columns,
        body,
        [_("Change of the total"), "", bare_tonnes(change)],
    )


def _named(key: str) -> str:
    source, _slash, carrier = key.partition("/")
    if carrier in ("", source.partition(".")[2]):
        return cell_title(source)
    name = carrier_name(carrier)
    return f"{cell_title(source)}, {name[:1].lower()}{name[1:]}"


def _frame(first: Loaded, second: Loaded, names: tuple[str, str]) -> Table | None:
    """What differs between the two frames; None when nothing does."""
    body = [
        [str(label), _said(first.header[key]), _said(second.header[key])]
        for key, label in FIELDS.items()
        if first.header[key] != second.header[key]
    ]
    if not body:
        return None
    return Table(_("What the two say about themselves"), [Column(_("Statement")), *map(Column, names)], body)


def _said(value: object) -> str:
    if isinstance(value, int | float):
        return format_number(value)
    return str(value) if value not in (None, "") else "–"
