"""The overview of support over all countries as CSV, workbook and PDF."""

import csv
import io
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.ecosystem.exporters.support_pages import PdfSection, support_pdf
from zeroward.ecosystem.exporters.support_plan import euros
from zeroward.ecosystem.queries.support_overview import CountryRow, Overview


def overview_csv(found: Overview) -> bytes:
    """One row a country; begins with a byte order mark for spreadsheets. What is not known is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_head(found))
    for row in found.rows:
        writer.writerow([safe_text(cell) if isinstance(cell, str) else cell for cell in _cells(row)])
    return ("\ufeff" + out.getvalue()).encode()


def overview_book(found: Overview) -> bytes:
    """The same as a workbook."""
    widths = [24, 10, 16, *(18 for _kind in found.kinds), 16, 16, 16, 12]
    columns = [
        Column(title, width, number_format="#,##0" if at >= len(widths) - 4 else "")
        for at, (title, width) in enumerate(zip(_head(found), widths, strict=True))
    ]
    lines = [_("Support of %(year)d. What is not known is empty.") % {"year": found.year}]
    rows = [_cells(row) for row in found.rows]
    return write_book([Table(str(found.year), columns, rows, lines=lines)], title=lines[0])


def overview_pdf(found: Overview) -> bytes:
    """To print: the table, and what is missing."""
    rows = [
        [
            row.name,
            row.fact.cluster if row.fact is not None else _("not known"),
            str(row.plan.get_state_display()) if row.plan is not None else _("no plan"),
            *(cell.text for cell in row.cells),
            euros(row.planned),
        ]
        for row in found.rows
    ]
    head = [_("Country"), _("Cluster"), _("Plan"), *found.kinds, _("Planned, euros")]
    missing = [f"{row.name}: {', '.join(row.missing)}" for row in found.missing]
    sections = [
        PdfSection(
            _("By country"), (), head, [4, 2, 3, *(3 for _kind in found.kinds), 3], rows, [len(head) - 1]
        )
    ]
    if missing:
        sections.append(PdfSection(_("Foreseen for the cluster, and not planned"), missing))
    return support_pdf(
        kind=_("Support to national platforms"),
        title=_("Support of %(year)d") % {"year": found.year},
        headline=_("%(plans)d plans in %(countries)d countries")
        % {"plans": len(found.plans), "countries": len(found.rows)},
        lead=[_money(found)],
        sections=sections,
        is_example=any(one.is_example for one in found.plans),
    )


def _money(found: Overview) -> str:
    words = {"planned": euros(found.planned), "spent": euros(found.spent)}
    return _("Planned: %(planned)s euros. Spent: %(spent)s euros.") % words


def _head(found: Overview) -> list[str]:
    last = [_("Budget, euros"), _("Planned, euros"), _("Spent, euros"), _("Open requests")]
    return [_("Country"), _("Cluster"), _("Plan"), *found.kinds, *last]


def _cells(row: CountryRow) -> list[Any]:
    plan = row.plan
    return [
        row.name,
        row.fact.cluster if row.fact is not None else "",
        str(plan.get_state_display()) if plan is not None else "",
        *(cell.text if cell.standing != "question" else "" for cell in row.cells),
        float(plan.budget) if plan is not None and plan.budget is not None else None,
        float(row.planned) if row.planned is not None else None,
        float(row.spent) if row.spent is not None else None,
        row.requests,
    ]
