"""Our workbook: the whole plan to work on in a spreadsheet and hand in again, or empty to fill in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.plan.queries.exchange.fields import Field, cell_of, json_text, value_in
from zeroward.plan.queries.exchange.longs import Longs
from zeroward.plan.queries.exchange.places import FRAME_WORDS
from zeroward.plan.queries.exchange.sheets import (
    ABOUT,
    BASE,
    BASE_FIELDS,
    FOR_HAND,
    FRAME,
    FRAME_FIELDS,
    LONG,
    MARK,
    SHEETS,
)
from zeroward.plan.queries.exchange.spec import CODE, SheetSpec
from zeroward.plan.queries.load import LoadedPlan

BLANK: Final = 60
"""Lines to fill in below those that are filled."""
DATE: Final = "yyyy-mm-dd"
LONGEST_NAME: Final = 31


def write_template(loaded: LoadedPlan, *, empty: bool = False) -> bytes:
    """The workbook; `empty` leaves out what the plan holds, and the sheets that only the platform fills in."""
    longs = Longs()
    specs = FOR_HAND if empty else SHEETS
    tables = [_sheet(spec, () if empty else _rows(loaded, spec), longs) for spec in specs]
    if not empty:
        tables = [_frame(loaded, longs), _base(loaded), *tables]
        if longs.texts:
            tables.append(_long(longs))
    title = f"{loaded.header['city_name']}: {loaded.header['title']}"
    return write_book([_about(title, tables), *tables], title=title)


def _about(title: str, tables: Sequence[Table]) -> Table:
    """What the workbook is, how to fill it in, and what is on which sheet."""
    lines = [
        title,
        _("Fill in one line for each row. Leave lines and sheets empty that you do not need."),
        _("The number of an action ties its steps, costs and indicators to it."),
        _(
            "Choose from the lists where there are some. Write numbers alone, without unit. Do not merge cells."
        ),
        _("Dates are written as 2027-05-31."),
        _(
            "The hidden lines at the top of each sheet tell the platform how to read it. Leave them as they are."
        ),
        _(
            "When you hand the file in, you first see line by line what would happen. Nothing is stored before."
        ),
        _("A row of the plan that the file does not have stays, unless you ask for it to be removed."),
    ]
    rows = [(table.name, table.lines[0] if table.lines else "") for table in tables]
    columns = (Column(_("Sheet"), 34), Column(_("What it holds"), 100))
    return Table(_("Read me"), columns, rows, lines=lines, hidden=((MARK, ABOUT),))


def _sheet(spec: SheetSpec, rows: Iterable[Mapping[str, Any]], longs: Longs) -> Table:
    return Table(
        str(spec.title)[:LONGEST_NAME],
        [_column(field) for field in spec.fields],
        [[longs.put(cell_of(field, value_in(row, field))) for field in spec.fields] for row in rows],
        lines=[str(spec.help)],
        hidden=((MARK, spec.key), tuple(field.name for field in spec.fields)),
        blank_rows=BLANK,
    )


def _column(field: Field) -> Column:
    return Column(
        str(field.title),
        field.width,
        field.unit,
        str(field.note),
        tuple(field.words().values()),
        DATE if field.kind == "date" else "",
    )


def _rows(loaded: LoadedPlan, spec: SheetSpec) -> Iterator[Mapping[str, Any]]:
    if not spec.of_action:
        yield from getattr(loaded, spec.part)
        return
    for action in loaded.actions:
        for row in action[spec.part]:
            yield {**row, CODE: action["code"]}


def _frame(loaded: LoadedPlan, longs: Longs) -> Table:
    """What the plan says about itself, a line each."""
    values = {name: loaded.header.get(name) for name in FRAME_FIELDS}
    values["is_example"] = "yes" if values["is_example"] else "no"
    values["equity_groups"] = json_text(values["equity_groups"] or [])
    values["baseline"] = json_text({name: value for name, value in loaded.baseline.items() if name != "rows"})
    rows: list[list[Value]] = [
        [name, str(FRAME_WORDS[name]), longs.put(value)] for name, value in values.items()
    ]
    columns = (Column(_("Name"), 16), Column(_("What it is"), 44), Column(_("Value"), 80))
    return Table(
        _("Frame"),
        columns,
        rows,
        lines=[_("What the plan says about itself. Change the last column only.")],
        hidden=((MARK, FRAME), ("name", "title", "value")),
    )


def _base(loaded: LoadedPlan) -> Table:
    rows = loaded.baseline.get("rows", ())
    return Table(
        _("Base year"),
        [_column(field) for field in BASE_FIELDS],
        [[cell_of(field, value_in(row, field)) for field in BASE_FIELDS] for row in rows],
        lines=[_("The emissions that the plan starts from.")],
        hidden=((MARK, BASE), tuple(field.name for field in BASE_FIELDS)),
        blank_rows=BLANK,
    )


def _long(longs: Longs) -> Table:
    columns = (Column(_("Text"), 10), Column(_("Piece"), 10), Column(_("Content"), 100))
    return Table(
        _("Long texts"),
        columns,
        longs.rows(),
        lines=[_("Texts that are longer than a cell, for the platform. Leave them as they are.")],
        hidden=((MARK, LONG), ("text", "piece", "content")),
    )
