"""A project for those who could pay for it: fields as JSON and XLSX, and a sheet as PDF/UA-1."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.typst import make_pdf
from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.case import Numbers, numbers_of
from zeroward.finance.queries.projects.economics import economics_page
from zeroward.finance.queries.projects.fields import SECTIONS, Field, fields_of
from zeroward.finance.queries.projects.money_page import money_page
from zeroward.finance.queries.projects.overview import figures_of, headline, pays_words
from zeroward.finance.queries.projects.readiness import Readiness, readiness_of
from zeroward.inventory.exporters.report import TEMPLATE
from zeroward.inventory.exporters.report.parts import BarLine, Bars, Grid, Head, Section, Stretch
from zeroward.methods.appraisal import bankability_data

SCHEMA: Final = "zeroward/project-sheet/1"
ON_COVER: Final = 3
"""Key figures that stand beside each other."""


def sheet_json(project: Project) -> bytes:
    """All fields by section and key; a value, or null where nobody stated one."""
    found = _fields(project)
    data: dict[str, Any] = {"schema": SCHEMA, "example": project.is_example}
    data["method"] = {"bankability": bankability_data().version, "mark": bankability_data().mark}
    for section in SECTIONS:
        data[section] = {one.key: one.value for one in found if one.section == section}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=False).encode()


def sheet_book(project: Project) -> bytes:
    """The same as a workbook: section, key, label, value, unit."""
    columns = [
        Column(_("Section"), 16),
        Column("key", 22),
        Column(_("Field"), 34),
        Column(_("Value"), 60),
        Column(_("Unit"), 10),
    ]
    rows = [
        [str(SECTIONS[one.section]), one.key, one.label, _cell(one.value), one.unit]
        for one in _fields(project)
    ]
    lines = [_("Example data: all figures are made up.")] if project.is_example else []
    return write_book([Table(_("Project"), columns, rows, lines=lines)], title=project.title)


def sheet_pdf(project: Project) -> bytes:
    """The sheet as PDF/UA-1 in the reader's language."""
    return make_pdf(TEMPLATE, data=sheet_data(project), made_at=timezone.now()).content


def sheet_data(project: Project) -> dict[str, Any]:
    """Everything that the template sets."""
    numbers = numbers_of(project)
    readiness = readiness_of(numbers)
    fields = fields_of(numbers, readiness)
    sections = [
        _about(project, fields),
        _economics(project, numbers),
        _sources(numbers),
        _ready(readiness, fields),
    ]
    shown = figures_of(numbers)
    digest = hashlib.sha256(sheet_json(project)).hexdigest()
    return {
        "lang": get_language() or "en",
        "title": f"{project.city.name}: {project.title}",
        "city": project.city.name,
        "year": str(project.start or project.price_year),
        "state": _("As of %(day)s") % {"day": date_format(timezone.localdate(), "DATE_FORMAT")},
        "example": project.is_example,
        "finding": project.title,
        "lead": headline(readiness),
        "figures": [{"value": one.value, "unit": one.unit, "text": one.words} for one in shown[:ON_COVER]],
        "know": [
            {"label": one.label, "text": one.text} for one in fields if one.section == "sponsor" and one.text
        ],
        "digest": digest,
        "sections": [one.data() for one in sections],
        "labels": {
            "page": _("Page"),
            "contents": _("Contents"),
            "kind": _("Investment project"),
            "example": _("example data"),
            "example_text": _("All figures are made up for demonstration."),
            "digest": _("SHA-256 of the data behind this sheet"),
            "replaced": _("□ stands for a character that the fonts of this file do not have."),
        },
    }


def _fields(project: Project) -> list[Field]:
    numbers = numbers_of(project)
    return fields_of(numbers, readiness_of(numbers))


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return value


def _about(project: Project, fields: Sequence[Field]) -> Section:
    rows = [
        [one.label, one.text]
        for one in fields
        if one.section == "project" and one.text and one.key not in ("title", "description")
    ]
    text = [line for line in project.text.splitlines() if line.strip()]
    return Section(_("The project"), text, grids=[_pairs(_("At a glance"), rows)])


def _pairs(caption: str, rows: list[list[str]]) -> Grid:
    return Grid(caption, [Head(_("Field"), width=1), Head(_("Value"), width=2)], rows)


def _economics(project: Project, numbers: Numbers) -> Section:
    page = economics_page(project, numbers)
    text = [one for one in (pays_words(numbers), page.lead, page.chance) if one]
    beyond = figures_of(numbers)[ON_COVER:]
    rows = [[capfirst(one.words), f"{one.value}{SPACE}{one.unit}"] for one in beyond]
    rows += [[label, words] for label, words in page.facts]
    grids = [_pairs(_("Figures"), rows)] if rows else []
    if page.payments is not None:
        heads = [Head(str(one.label), one.numeric, 1) for one in page.payments.columns]
        body = [[str(cell) for cell in row] for row in page.payments.rows]
        grids.append(Grid(str(page.payments.caption), heads, body))
    return Section(_("Economics"), text, grids=grids)


def _sources(numbers: Numbers) -> Section:
    page = money_page(numbers.project)
    heads = [
        Head(_("Source"), width=2),
        Head(_("Kind of capital"), width=2),
        Head(_("State"), width=1),
        Head(_("Amount, €"), True, 1),
    ]
    rows = [
        [
            one.record.name,
            one.kind,
            str(one.record.get_state_display()),
            format_number(one.record.amount, 0),
        ]
        for one in page.lines
    ]
    grids = [Grid(_("Where the money comes from"), heads, rows)] if rows else []
    return Section(_("Money"), [page.headline], _bars(numbers), grids)


def _bars(numbers: Numbers) -> Bars | None:
    if numbers.gap is None or numbers.gap.need <= 0:
        return None
    named = [(one.name, one.amount, 1 if one.state == "secured" else 3) for one in numbers.sources]
    named.append((_("Still to be found"), numbers.gap.gap, 7))
    most = max([1.0, *(amount for _name, amount, _colour in named)])
    return Bars(
        [
            BarLine(name, [Stretch(amount / most, colour)], format_number(amount, 0))
            for name, amount, colour in named
        ]
    )


def _ready(readiness: Readiness, fields: Sequence[Field]) -> Section:
    heads = [Head(_("Question"), width=2), Head(_("Answer"), width=3), Head(_("Points"), True, 1)]
    rows = [[one.label, one.level, f"{one.points} / {one.of}"] for one in readiness.lines]
    text = [headline(readiness)]
    there = next((one.text for one in fields if one.key == "documents_there"), "")
    if there:
        text.append(_("Documents that are there: %(list)s.") % {"list": there})
    text.append(_("Questions and weights are this platform's own; funders decide by their own rules."))
    return Section(_("Readiness"), text, grids=[Grid(_("Where the points come from"), heads, rows)])
