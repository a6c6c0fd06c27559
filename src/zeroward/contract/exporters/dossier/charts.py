"""Charts of a module, computed from its own tables: bars, their words, and the sentence that is read out instead."""

from collections.abc import Mapping, Sequence
from math import fsum
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.exporters.dossier.chart_list import DRAWINGS, Drawing
from zeroward.contract.exporters.dossier.numbers import unit_text
from zeroward.core.ui.numbers import format_number
from zeroward.methods.contracts.template.content import Cell, Content, Row, rows_of
from zeroward.methods.contracts.template.shapes import Column, Module, Table
from zeroward.methods.contracts.template.showing import value_text

MOST: Final = 12
"""Bars of a chart; the table has all."""
LONGEST_NAME: Final = 64
FEWEST: Final = 2
"""One bar alone says nothing."""
_TOTAL: Final = "total"
_ONCE: Final = "once"


def charts_of(module: Module, content: Content) -> list[dict[str, Any]]:
    """The charts whose tables hold at least two numbers above zero."""
    found = [_chart(one, module.table(one.table), content) for one in DRAWINGS if _fits(one, module)]
    return [chart for chart in found if chart is not None]


def _fits(drawing: Drawing, module: Module) -> bool:
    table = next((one for one in module.tables if one.id == drawing.table), None)
    if drawing.module != module.id or table is None:
        return False
    keys = {column.key for column in table.columns}
    return drawing.label in keys and set(drawing.values) <= keys


def _chart(drawing: Drawing, table: Table, content: Content) -> dict[str, Any] | None:
    rows = [row for row in rows_of(content, drawing.module, drawing.table) if row["id"] != _TOTAL]
    if drawing.latest:
        rows = _latest(rows)
    label = table.column(drawing.label)
    sums = _sums(drawing, label, rows, content["language"])
    bars = [(name, values, fsum(max(one, 0.0) for one in values)) for name, values in sums.items()]
    bars = [bar for bar in bars if bar[2] > 0]
    if len(bars) < FEWEST:
        return None
    if drawing.by_size:
        bars.sort(key=lambda bar: -bar[2])
    left_out = len(bars) - MOST
    columns = [table.column(key) for key in drawing.values]
    unit = unit_text(columns[0])
    return {
        "title": str(drawing.title),
        "unit": unit,
        "finding": _finding(bars, unit),
        "legend": [_(column.title) for column in columns] if len(columns) > 1 else [],
        "lines": _lines(bars[:MOST]),
        "rest": _("%(number)d more stand in the table.") % {"number": left_out} if left_out > 0 else "",
    }


def _latest(rows: Sequence[Row]) -> list[Row]:
    years = [row["cells"]["year"]["value"] for row in rows if "value" in row["cells"].get("year", {})]
    if not years:
        return list(rows)
    last = max(years)
    return [row for row in rows if row["cells"].get("year", {}).get("value") == last]


def _sums(drawing: Drawing, label: Column, rows: Sequence[Row], language: str) -> Mapping[str, list[float]]:
    sums: dict[str, list[list[float]]] = {}
    for row in rows:
        named = row["cells"].get(drawing.label, {}).get("value")
        name = value_text(label, named, language, _) if named is not None else ""
        numbers = [_amount(row["cells"], key) for key in drawing.values]
        if not name or all(one is None for one in numbers):
            continue
        kept = sums.setdefault(name, [[] for _key in drawing.values])
        for parts, one in zip(kept, numbers, strict=True):
            parts.append(one or 0.0)
    return {name: [fsum(part) for part in parts] for name, parts in sums.items()}


def _amount(cells: Mapping[str, Cell], key: str) -> float | None:
    """The number, None for what is paid again and again: it has no sum with what is paid once."""
    if cells.get(f"{key}_frequency", {}).get("value", _ONCE) != _ONCE:
        return None
    value = cells.get(key, {}).get("value")
    return None if value is None else float(value)


def _lines(bars: Sequence[tuple[str, list[float], float]]) -> list[dict[str, Any]]:
    most = max(total for _name, _values, total in bars)
    return [
        {"title": shortened(name), "shares": [max(one, 0.0) / most for one in values], "said": rounded(total)}
        for name, values, total in bars
    ]


def shortened(name: str) -> str:
    """A name that fits beside a bar; the table has the whole."""
    line = " ".join(name.split())
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1].rstrip()}…"


def rounded(value: float) -> str:
    """As many digits as a bar shows."""
    return format_number(value, 0 if abs(value) >= 100 else 1)


def _finding(bars: Sequence[tuple[str, list[float], float]], unit: str) -> str:
    """The longest bar in words."""
    name, _values, value = max(bars, key=lambda bar: bar[2])
    return _("Largest: %(name)s, %(value)s %(unit)s, of %(number)d.") % {
        "name": shortened(name),
        "value": rounded(value),
        "unit": unit,
        "number": len(bars),
    }
