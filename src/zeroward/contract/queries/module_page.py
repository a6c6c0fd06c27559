"""A module as a page shows it: what the template asks, what stands there, where it came from, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.contract.models import Contract, ModuleContent
from zeroward.contract.queries.ordering import movable
from zeroward.contract.queries.origins import origin_words
from zeroward.contract.queries.showing import anchor_of, head_of, row_label, shown, unit_of, words_of
from zeroward.contract.queries.standing import Standing, outcome_words, place_of_outcome
from zeroward.diagnosis.departments import department_label
from zeroward.methods.contracts.coherence import Outcome
from zeroward.methods.contracts.template.content import Cell, Place, is_blank, reason_of
from zeroward.methods.contracts.template.shapes import Column, Module, Table

MOST_COLUMNS: Final = 7
"""A table with more columns is shown as one sheet for each row."""


@dataclass(frozen=True, slots=True)
class ShownCell:
    """`state`: "value", "reason", "blank", or "free" for a blank that nobody asks for."""

    title: str
    text: str
    state: str
    origin: str
    anchor: str
    numeric: bool
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownRow:
    id: str
    label: str
    cells: tuple[ShownCell, ...]
    url: str
    faults: tuple[str, ...] = ()

    @property
    def at_cells(self) -> tuple[tuple[str, str], ...]:
        """Title of the column and what is wrong there, cell by cell."""
        return tuple((cell.title, said) for cell in self.cells for said in cell.faults)

    @property
    def filled(self) -> tuple[ShownCell, ...]:
        """What a sheet shows: optional cells only when something stands in them."""
        return tuple(cell for cell in self.cells if cell.state != "free")


@dataclass(frozen=True, slots=True)
class ShownTable:
    id: str
    number: str
    title: str
    heads: tuple[tuple[str, bool], ...]
    rows: tuple[ShownRow, ...]
    as_sheets: bool
    edit_url: str
    add_url: str
    order_url: str
    faults: tuple[str, ...] = ()
    why_empty: str = ""
    corner: str = ""

    @property
    def width(self) -> int:
        """Columns, with the one that names the rows."""
        return len(self.heads) + 1


@dataclass(frozen=True, slots=True)
class ShownModule:
    """A module with its neighbours on the way through the contract."""

    module: Module
    part: str
    title: str
    goals: tuple[str, ...]
    questions: tuple[str, ...]
    text: ShownCell | None
    fields: tuple[ShownCell, ...]
    tables: tuple[ShownTable, ...]
    blanks: int
    faults: tuple[str, ...]
    record: ModuleContent | None
    department: str
    previous: tuple[str, str] | None
    following: tuple[str, str] | None

    @property
    def stamp(self) -> str:
        return self.record.stamp if self.record is not None else ""


def module_page(
    contract: Contract, standing: Standing, module: Module, *, may_edit: bool = False
) -> ShownModule:
    """Everything on the page of a module. One query beside what is kept."""
    content = standing.content["modules"].get(module.id, {})
    faults = _faults(standing, module.id)
    record = (
        contract.modules.select_related("responsible", "changed_by")
        .defer("content")
        .filter(module=module.id)
        .first()
    )
    before, after = _neighbours(standing, module.id)
    part = next(one for one in standing.template.parts if one.key == module.part)
    return ShownModule(
        module=module,
        part=words_of(part.title),
        title=words_of(module.title),
        goals=tuple(words_of(one) for one in module.goals),
        questions=tuple(words_of(one) for one in module.questions),
        text=text_cell(module, content),
        fields=field_cells(module, content, faults),
        tables=tuple(
            shown_table(module, table, content, faults, contract.pk if may_edit else None)
            for table in module.tables
        ),
        blanks=standing.modules[module.id].blanks,
        faults=faults.get(Place(module.id, "text"), ()),
        record=record,
        department=department_label(record.department) if record is not None else "",
        previous=before,
        following=after,
    )


def text_cell(module: Module, content: Mapping[str, Any]) -> ShownCell | None:
    """The text of a module; None when the template has none."""
    cell = content.get("text") or {}
    if not module.text:
        return None
    column = Column("text", "Text", optional=module.text_optional)
    return _cell(column, cell, Place(module.id, "text"), {})


def field_cells(
    module: Module, content: Mapping[str, Any], faults: Mapping[Place, tuple[str, ...]]
) -> tuple[ShownCell, ...]:
    kept = content.get("fields", {})
    return tuple(
        _cell(field, kept.get(field.key) or {}, Place(module.id, "field", field.key), faults)
        for field in module.fields
    )


def shown_table(
    module: Module,
    table: Table,
    content: Mapping[str, Any],
    faults: Mapping[Place, tuple[str, ...]],
    editing: int | None,
) -> ShownTable:
    """`editing` is the key of the contract when rows can be changed, None when they are only read."""
    columns = [column for column in table.columns if column.key != table.label]
    rows = content.get("tables", {}).get(table.id, ())
    used = {key for row in rows for key, cell in row["cells"].items() if not is_blank(cell)}
    seen = [column for column in columns if column.key in used or not column.optional]
    as_sheets = table.shown == "sheets" or len(seen) > MOST_COLUMNS
    # where the template names no rows, the first column does
    corner = head_of(seen[0]) if seen and not table.label and not as_sheets and not seen[0].is_number else ""
    return ShownTable(
        id=table.id,
        number=table.number,
        title=words_of(table.title),
        heads=tuple((head_of(column), column.is_number) for column in seen[1 if corner else 0 :]),
        rows=tuple(
            _row(module, table, seen, row, at, faults, editing, bool(corner))
            for at, row in enumerate(rows, start=1)
        ),
        as_sheets=as_sheets,
        corner=corner,
        edit_url=reverse("contract:table", args=[editing, module.id, table.id]) if editing else "",
        add_url=reverse("contract:row-new", args=[editing, module.id, table.id])
        if editing and table.more_rows
        else "",
        order_url=reverse("contract:table-order", args=[editing, module.id, table.id])
        if editing and len(movable(table, rows)) > 1
        else "",
        faults=faults.get(Place(module.id, "cell", table.id), ()),
        why_empty=reason_of(content.get("fields", {}).get(table.id) or {}),
    )


def _row(
    module: Module,
    table: Table,
    columns: list[Column],
    row: Mapping[str, Any],
    at: int,
    faults: Mapping[Place, tuple[str, ...]],
    editing: int | None,
    named: bool,
) -> ShownRow:
    """`named`: the first column names the row and stands at its head."""
    cells = [
        _cell(
            column,
            row["cells"].get(column.key) or {},
            Place(module.id, "cell", table.id, row["id"], column.key),
            faults,
        )
        for column in columns
    ]
    label = cells[0].text if named and cells[0].state == "value" else row_label(table, row, at)
    return ShownRow(
        id=row["id"],
        label=label,
        cells=tuple(cells[1 if named else 0 :]),
        url=reverse("contract:row", args=[editing, module.id, table.id, row["id"]]) if editing else "",
        faults=(
            *faults.get(Place(module.id, "cell", table.id, row["id"]), ()),
            *(cells[0].faults if named else ()),
        ),
    )


def _cell(column: Column, cell: Cell, place: Place, faults: Mapping[Place, tuple[str, ...]]) -> ShownCell:
    reason, text = reason_of(cell), shown(column, cell)
    state = "value" if text else "reason" if reason else "free" if column.optional else "blank"
    unit = unit_of(column)
    said = f"{text} {unit}" if text and unit and place.kind == "field" else text
    return ShownCell(
        title=head_of(column) if place.kind == "cell" else words_of(column.title),
        text=said or reason,
        state=state,
        origin=origin_words(cell) if not is_blank(cell) else "",
        anchor=anchor_of(place),
        numeric=column.is_number,
        faults=faults.get(place, ()),
    )


def _faults(standing: Standing, module: str) -> dict[Place, tuple[str, ...]]:
    found: dict[Place, list[str]] = {}
    for outcome in standing.broken_in(module):
        found.setdefault(place_of_outcome(outcome), []).append(said_of(outcome))
    return {place: tuple(said) for place, said in found.items()}


def said_of(outcome: Outcome) -> str:
    """What is wrong, and what to do about it."""
    return " ".join(
        part for part in (outcome_words(outcome), _(outcome.remedy) if outcome.remedy else "") if part
    )


def _neighbours(standing: Standing, module: str) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
    ids = [one.id for one in standing.template.modules]
    at = ids.index(module)
    before = standing.template.modules[at - 1] if at else None
    after = standing.template.modules[at + 1] if at + 1 < len(ids) else None
    return (
        (before.id, words_of(before.title)) if before else None,
        (after.id, words_of(after.title)) if after else None,
    )
