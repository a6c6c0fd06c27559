"""The contract as a Word file in the official structure: parts, modules, tables with captions, a sheet for each action.

It can be handed in again: see `queries.exchange.word_parts`.
"""

import datetime
from collections.abc import Collection
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.contract.exporters.word import markup, tables
from zeroward.contract.exporters.word.outline import Outline
from zeroward.contract.queries.exchange.head import Head, written_in
from zeroward.contract.queries.exchange.sheets import TEXT
from zeroward.contract.queries.exchange.word_parts import BLANK, PART, Controls, part_xml
from zeroward.core.documents.word import docx_bytes, new_document
from zeroward.methods.contracts.template.canonical import digest, tidy
from zeroward.methods.contracts.template.content import Content, Place, module_of, reason_of, rows_of
from zeroward.methods.contracts.template.load import template_of
from zeroward.methods.contracts.template.shapes import Module, Part, Table

_CUSTOM: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"


def contract_word(
    content: Content, head: Head, *, made_at: datetime.datetime, only: Collection[str] | None = None
) -> bytes:
    """The DOCX in the contract's language; `only` are the modules shown, all when None."""
    template, tidied = template_of(content["template"]), tidy(content)
    if only is not None:
        tidied["modules"] = {key: one for key, one in tidied["modules"].items() if key in only}
    with written_in(content["language"]):
        writer = _Writer(tidied, head, made_at)
        for part in template.parts:
            writer.part(part, only)
        return writer.file(made_at)


class _Writer:
    """A document that grows part by part."""

    def __init__(self, content: dict[str, Any], head: Head, made_at: datetime.datetime) -> None:
        self.content, self.language = content, content["language"]
        self.controls = Controls()
        self.across = False
        self.made = new_document(title=head.title, lang=self.language, author=head.city)
        self.outline = Outline(self.made)
        self._add_styles()
        self._front(head, made_at)

    def _add_styles(self) -> None:
        from docx.enum.style import WD_STYLE_TYPE  # heavy
        from docx.shared import Pt  # heavy

        for name, size, before, after in (
            ("TableText", 9, 2, 2),
            (markup.LINE, 11, 0, 3),
            (markup.EMPTY_LINE, 5, 0, 0),
        ):
            style = self.made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = self.made.styles["Normal"]
            style.font.size = Pt(size)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        plain = self.made.styles["Heading 3"].font
        for name, size in (("Heading 4", 11), ("Caption", 9)):
            style = self.made.styles[name]
            style.font.name, style.font.color.rgb = plain.name, plain.color.rgb
            style.font.size, style.font.bold, style.font.italic = Pt(size), True, False
        form = self.made.styles["Caption"].paragraph_format
        form.space_before, form.space_after = Pt(10), Pt(3)

    def _front(self, head: Head, made_at: datetime.datetime) -> None:
        day = date_format(made_at.date(), "DATE_FORMAT")
        place = ", ".join(part for part in (head.city, head.country) if part)
        self.made.add_paragraph(place)
        number = _("Version %(number)d") % {"number": head.number} if head.number else ""
        self.made.add_paragraph(
            ", ".join(part for part in (number, head.state, _("made on %(day)s") % {"day": day}) if part)
        )
        if head.is_example:
            self.made.add_paragraph(_("Made up for demonstration."))
        self.made.add_paragraph(f"{_('SHA-256 of the content')}: {digest(self.content)}")
        self.outline.front()

    def part(self, part: Part, only: Collection[str] | None) -> None:
        """One of the documents, from a new page on."""
        modules = [one for one in part.modules if only is None or one.id in only]
        shown = [one for one in modules if not (one.optional and not module_of(self.content, one.id))]
        if not shown:
            return
        self._turn(False)
        self.outline.heading(_(part.title), 1).paragraph_format.page_break_before = True
        sections = {section.key: section for section in part.sections}
        last = ""
        for module in shown:
            key = max((one for one in sections if module.id.startswith(one)), key=len, default="")
            if key and key != last:
                self._turn(False)
                self.outline.heading(f"{key} {_(sections[key].title)}", 2)
            last = key
            self._module(module, 3 if key else 2)

    def _module(self, module: Module, level: int) -> None:
        self._turn(False)
        self.outline.heading(f"{module.id} {_(module.title)}", level)
        data = module_of(self.content, module.id)
        if module.text and (data.get("text") or not module.text_optional):
            text = tables.text_of(TEXT, data.get("text", {}), self.language)
            number = self.controls.add(Place(module.id, "text"), text)
            self._xml(markup.block_control(number, text, f"{module.id} {_(module.title)}"))
        if module.fields:
            self._fields(module)
        for table in module.tables:
            self._table(table, level)

    def _fields(self, module: Module) -> None:
        data = module_of(self.content, module.id).get("fields", {})
        widths = [tables._LABEL, tables.UPRIGHT - tables._LABEL]
        lines = []
        for field in module.fields:
            text = tables.text_of(field, data.get(field.key, {}), self.language)
            if text == BLANK and field.optional:
                continue
            number = self.controls.add(Place(module.id, "field", field.key), text)
            unit = f" ({field.unit})" if field.unit else ""
            label = markup.run(_(field.title) + unit, grey=True)
            inside = markup.control(number, text, _(field.title))
            lines.append(markup.row([markup.cell(label, widths[0]), markup.cell(inside, widths[1])]))
        if lines:
            self._xml(markup.table(lines, widths, _(module.title)))

    def _table(self, table: Table, level: int) -> None:
        rows = rows_of(self.content, table.module, table.id)
        reason = reason_of(module_of(self.content, table.module).get("fields", {}).get(table.id, {}))
        if not rows and table.optional and not reason:
            return
        self._turn(bool(rows) and tables.is_wide(table, rows))
        self._xml(self.outline.caption(f"{table.number} {_(table.title)}"))
        if not rows:
            text = tables.reason_words(reason) if reason else BLANK
            number = self.controls.add(Place(table.module, "field", table.id), text)
            self._xml(markup.block_control(number, text, _(table.title)))
        elif table.shown == "sheets":
            for at, row in enumerate(rows, 1):
                self.outline.heading(self._name(row, at), level + 1)
                self._xml(tables.sheet_xml(table, row, self.controls, self.language))
        else:
            self._xml(tables.grid_xml(table, rows, self.controls, self.language))

    def _name(self, row: Any, at: int) -> str:
        cells = row["cells"]
        named = [
            str(cells[key]["value"]) for key in ("number", "name", "project") if "value" in cells.get(key, {})
        ]
        return " ".join(" ".join(named).split())[:200] or _("Sheet %(number)d") % {"number": at}

    def _turn(self, across: bool) -> None:
        """A new page in the other direction, where the direction changes."""
        if across == self.across:
            return
        from docx.enum.section import WD_ORIENT  # heavy

        section = self.made.add_section()
        section.page_width, section.page_height = section.page_height, section.page_width
        section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
        self.across = across

    def _xml(self, text: str) -> None:
        from docx.oxml import parse_xml  # heavy

        body = self.made.element.body
        body.insert(len(body) - 1, parse_xml(text))

    def file(self, made_at: datetime.datetime) -> bytes:
        """The finished file with the part that makes it readable."""
        from docx.opc.packuri import PackURI  # heavy
        from docx.opc.part import Part as FilePart  # heavy

        self._turn(False)
        self.outline.fill()
        package = self.made.part.package
        blob = part_xml(self.content, self.controls)
        self.made.part.relate_to(FilePart(PackURI(PART), "application/xml", blob, package), _CUSTOM)
        return docx_bytes(self.made, made_at=made_at)
