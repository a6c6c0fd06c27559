"""Our workbook: one a group of sectors, empty to fill in or filled with what the inventory holds."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.inventory.models import NotationKey
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.columns import entry_text, named
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.methods import way_of
from zeroward.inventory.queries.sheets import (
    ABOUT,
    KEYS,
    MARK,
    Field,
    SheetPlan,
    quality_note,
    sheet_name,
    sheet_plans,
)
from zeroward.inventory.queries.sources import GroupCells, all_groups, cell_title

BLANK: Final = 60
"""Lines to fill in below those that are filled."""


def write_template(loaded: Loaded, *, group: str = "", empty: bool = False) -> bytes:
    """The workbook of one group of sectors, or of all; `empty` leaves the figures out. Raises KeyError."""
    groups = [one for one in all_groups() if group in ("", one.key)]
    if not groups:
        raise KeyError(group)
    rows = () if empty else loaded.activities
    notes = () if empty else loaded.cell_notes
    parts = {
        one: [_sheet(plan, rows, part=number if len(groups) > 1 else 0) for plan in sheet_plans(one)]
        for number, one in enumerate(groups, 1)
    }
    if not empty and not group:
        # of everything only the sheets that hold something: nobody wants eighty empty ones
        parts = {one: [table for table in tables if table.rows] for one, tables in parts.items()}
    tables = [table for some in parts.values() for table in some]
    title = f"{loaded.header['city_name']} {loaded.year}"
    keys = _keys(groups, notes)
    return write_book([_about(loaded, parts, keys.name), *tables, keys], title=title)


def _about(loaded: Loaded, parts: Mapping[GroupCells, Sequence[Table]], keys: str) -> Table:
    """What the workbook is, how to fill it in, and what is on which sheet."""
    lines = [
        _("Emission inventory of %(city)s, %(year)d")
        % {"city": loaded.header["city_name"], "year": loaded.year},
        _("Fill in one line for each figure. Leave lines and sheets empty that you do not need."),
        _("Choose the cell of the inventory, the energy carrier and the unit from the lists."),
        _("Write numbers alone, without unit. Do not merge cells."),
        _("Each line has its own unit: take the one of the bill, we convert it."),
        _("An empty amount is not zero. Write 0 if you know that it is none."),
        _("Columns marked as optional can stay empty. The text under the pointer says what is taken then."),
        _("If there is no figure for a cell, write a notation key on the last sheet, and say why."),
        _(
            "The hidden lines at the top of each sheet tell the platform how to read it. Leave them as they are."
        ),
        _(
            "When you hand the file in, you first see line by line what would happen. Nothing is stored before."
        ),
    ]
    rows: list[tuple[str, str]] = []
    for group, tables in parts.items():
        if tables:
            rows += [("", ""), (group.title, group.meaning)]
            rows += [(table.name, table.lines[0]) for table in tables]
    rows += [("", ""), (keys, _("Cells without a figure, each with its reason. The keys are:"))]
    rows += [(value, str(label)) for value, label in NotationKey.choices]
    rows += [("", ""), (_("Quality"), quality_note())]
    columns = (Column(_("Sheet"), 34), Column(_("What it holds"), 90))
    return Table(_("Read me"), columns, rows, lines=lines, hidden=((MARK, ABOUT),))


def _sheet(plan: SheetPlan, rows: Iterable[Mapping[str, Any]], *, part: int) -> Table:
    """`part` numbers the group where the workbook has several."""
    mine = [row for row in rows if row["method"] == plan.method and row["source"] in plan.sources]
    return Table(
        sheet_name(f"{part}.{plan.name}" if part else plan.name),
        [_column(field) for field in plan.fields],
        [_line(plan, row) for row in mine],
        lines=[plan.title],
        hidden=((MARK, plan.key), tuple(field.name for field in plan.fields)),
        blank_rows=BLANK,
    )


def _column(field: Field) -> Column:
    width = (
        44
        if field.name == "source"
        else 26
        if field.choices or field.name in ("label", "source_text", "note")
        else 16
    )
    return Column(field.title, width, field.unit, field.note, field.choices)


def _line(plan: SheetPlan, row: Mapping[str, Any]) -> list[Value]:
    way = way_of(row["source"], plan.method)
    choices = {
        f"inputs.{one.key}": {choice.key: named(_(choice.label), choice.key) for choice in one.choices}
        for one in (way.inputs if way else ())
    }
    line: list[Value] = []
    for field in plan.fields:
        if field.name.startswith("inputs."):
            value = entry_text(row["inputs"].get(field.name.removeprefix("inputs.")))
            line.append(choices.get(field.name, {}).get(str(value), value))
        elif field.name == "source":
            line.append(named(cell_title(row["source"]), row["source"]))
        elif field.name == "carrier":
            line.append(named(carrier_name(row["carrier"]), row["carrier"]) if row["carrier"] else "")
        else:
            line.append(row[field.name])
    return line


def _keys(groups: Iterable[GroupCells], notes: Iterable[Mapping[str, Any]]) -> Table:
    cells = {cell.source: cell.title for group in groups for cell in group.cells}
    named_cells = tuple(named(title, source) for source, title in cells.items())
    columns = [
        Column(_("Cell of the inventory"), 44, choices=named_cells),
        Column(
            _("Notation key"),
            30,
            choices=tuple(named(str(label), value) for value, label in NotationKey.choices),
        ),
        Column(_("Why"), 60),
        Column(_("Included where (for IE)"), 44, choices=named_cells),
    ]
    labels = {value: named(str(label), value) for value, label in NotationKey.choices}
    rows = [
        [
            named(cells[note["source"]], note["source"]),
            labels.get(note["key"], note["key"]),
            note["explanation"],
            named(cells[note["target"]], note["target"]) if note["target"] in cells else note["target"],
        ]
        for note in notes
        if note["source"] in cells
    ]
    hidden = ((MARK, KEYS), ("source", "key", "explanation", "target"))
    return Table(
        sheet_name(_("Notation keys")),
        columns,
        rows,
        lines=[_("Cells without a figure")],
        hidden=hidden,
        blank_rows=BLANK,
    )
