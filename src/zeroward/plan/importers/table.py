"""Lines of a table by the names of their columns: one row of a part of the plan each."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.inventory.importers.values import Decimal, UnreadableError
from zeroward.inventory.queries.columns import key_of, plain_number
from zeroward.plan.domain.errors import Problem
from zeroward.plan.importers.cells import value_of
from zeroward.plan.importers.parsed import ParsedRow
from zeroward.plan.queries.exchange.fields import NOTHING, Field, cell_of, value_in
from zeroward.plan.queries.exchange.spec import SheetSpec

TEXTS: Final = ("text", "choice")
Resolve = Callable[[Cell], Cell]


def read_rows(
    sheet: Sheet,
    names: Iterable[str],
    spec: SheetSpec,
    *,
    first: int,
    decimal: Decimal = "",
    resolve: Resolve | None = None,
) -> list[ParsedRow]:
    """The lines from a row on; empty ones are passed over. `resolve` gives the cell for one that stands elsewhere."""
    columns = {name: at for at, name in enumerate(names) if name}
    fields = {field.name: field for field in spec.fields if field.name in columns}
    rows = []
    for number in range(first, len(sheet.rows)):
        cells = {name: sheet.cell(number, columns[name]) for name in fields}
        if all(cell.is_empty for cell in cells.values()):
            continue
        if resolve is not None:
            cells = {name: resolve(cell) for name, cell in cells.items()}
        values, problems = _values(fields, cells, decimal)
        rows.append(ParsedRow(place_of(sheet, number), spec.part, values, tuple(problems)))
    return rows


def place_of(sheet: Sheet, number: int) -> str:
    where = _("line %(number)d") % {"number": number + 1}
    return f"{sheet.name}, {where}" if sheet.name else where


def _values(
    fields: Mapping[str, Field], cells: Mapping[str, Cell], decimal: Decimal
) -> tuple[dict[str, Any], list[Problem]]:
    """Values by the columns of the part; a column that the file has and leaves empty is empty in the plan."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    kept = _kept(fields, cells)
    # wholes before their parts: a target in the column of its year wins over the list of all targets
    for name, field in sorted(fields.items(), key=lambda pair: bool(pair[1].owner)):
        cell = cells[name]
        if field.kind == "exact" or (field.owner or name) in kept:
            continue
        if cell.merged:
            problems.append(_merged(name, cell))
            continue
        try:
            value = value_of(field, cell, decimal)
        except UnreadableError as error:
            found = error.problem
            problems.append(Problem(found.place, found.message, found.remedy))
            continue
        if field.owner:
            _put_within(values, field, value)
        else:
            values[name] = _empty(field) if value is None else value
    return {**values, **kept}, problems


def _kept(fields: Mapping[str, Field], cells: Mapping[str, Cell]) -> dict[str, Any]:
    """Wholes of the columns for the platform whose columns for people stand as we wrote them."""
    kept = {}
    for name, field in fields.items():
        if field.kind != "exact":
            continue
        try:
            whole = value_of(field, cells[name])
        except UnreadableError:
            continue
        owner = name.removesuffix("=")
        shown = [one for one in fields.values() if owner in (one.owner, one.name)]
        if whole is not None and all(_as_written(one, cells[one.name], {owner: whole}) for one in shown):
            kept[owner] = whole
    return kept


def _as_written(field: Field, cell: Cell, row: Mapping[str, Any]) -> bool:
    """True when a cell holds what we would write for this row."""
    value = value_in(row, field)
    if value in NOTHING:
        return cell.is_empty
    if field.kind == "choice":
        return bool(key_of(cell.text) == str(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return bool(cell.value == value or cell.text in (plain_number(float(value)), str(value)))
    return " ".join(cell.text.split()) == " ".join(str(cell_of(field, value)).split())


def _put_within(values: dict[str, Any], field: Field, value: Any) -> None:
    inner = dict(values.get(field.owner) or {})
    if value is not None:
        inner[field.part] = value
    values[field.owner] = inner


def _empty(field: Field) -> Any:
    if field.kind in TEXTS:
        return ""
    if field.kind in ("codes", "keys", "orders", "energy"):
        return []
    return {} if field.kind == "series" else None


def _merged(name: str, cell: Cell) -> Problem:
    return Problem(
        name,
        _("The cell is part of the merged cells %(area)s.") % {"area": cell.merged},
        _("Split them, and give each line its own value."),
    )
