"""The contract's tables as a Word file, to be taken over into the contract."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from zeroward.core.documents.word import docx_bytes, new_document, repeat_head
from zeroward.core.ui.numbers import format_number
from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.methods.text.clean import clean_text


def word_of(tables: Sequence[ContractTable], *, title: str) -> bytes:
    made = new_document(title=title, lang=get_language() or "en")
    _lay_across(made.sections[0])
    made.add_paragraph(_("Numbers of tables differ between templates of the contract: go by the titles."))
    for one in tables:
        made.add_heading(clean_text(f"{one.code}: {one.title}", multiline=False), 1)
        for label, value in one.facts:
            if value not in (None, ""):
                made.add_paragraph(clean_text(f"{label}: {shown(value)}", multiline=False))
        if one.columns:
            _table(made, one)
        for line in one.text:
            made.add_paragraph(clean_text(line))
    return docx_bytes(made, made_at=timezone.now())


def _lay_across(section: Any) -> None:
    """Wide tables need the long side of the paper."""
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Cm(2)


def _write(cell: Any, text: str, *, bold: bool = False, numeric: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(9)
    paragraph.paragraph_format.space_after = Pt(0)
    if numeric:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _table(made: Any, one: ContractTable) -> None:
    percent = {number for number, name in enumerate(one.columns) if name == _("Share of the total")}
    table = made.add_table(rows=1, cols=len(one.columns), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, one.columns, strict=True):
        _write(cell, name, bold=True)
    repeat_head(table.rows[0])
    for row in one.rows:
        cells = table.add_row().cells
        for number, (cell, value) in enumerate(zip(cells, row, strict=True)):
            text = clean_text(_share(value) if number in percent else shown(value))
            _write(cell, text, numeric=isinstance(value, float))


def _share(value: Value) -> str:
    return f"{format_number(value * 100, 1)} %" if isinstance(value, float) else shown(value)


def shown(value: Value) -> str:
    """A number as a reader writes it: whole from ten on, small ones with the digits that they need."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return "" if value is None else str(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        if abs(value) >= 10 or value == 0:
            return format_number(value, 0)
        return format_number(f"{value:.4g}") if "e" not in f"{value:.4g}" else f"{value:.4g}"
    return str(value)
