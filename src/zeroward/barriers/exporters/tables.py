"""Barriers and reports as tables (CSV) and workbooks; no cell is taken for a formula. What is withheld says so."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zeroward.barriers.domain.reports import COLUMNS as REPORT_COLUMNS
from zeroward.barriers.models import Report
from zeroward.barriers.queries.home import inbox_reports, own_reports
from zeroward.barriers.queries.rows import BarrierLine
from zeroward.core.visibility import Viewer
from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.core.workspaces import Workspace

BARRIER_COLUMNS: Final = (
    *(
        "key",
        "country",
        "title",
        "lang",
        "family",
        "group",
        "level",
        "kind",
        "sector",
        "rule",
        "state",
        "since",
    ),
    *("cities", "named_cities", "tonnes_a_year", "cities_with_figure", "cities_without_figure", "withheld"),
    *("visibility", "example"),
)


def barriers_csv(rows: Iterable[BarrierLine], stem: str) -> HttpResponse:
    """Barriers as the reader may know them; an empty figure is not known or withheld, never zero."""
    return _table(f"{stem}.csv", BARRIER_COLUMNS, (_barrier(one) for one in rows))


def reports_csv(rows: Iterable[Report], stem: str) -> HttpResponse:
    """Reports with the columns that the import reads."""
    return _table(f"{stem}.csv", REPORT_COLUMNS, (report_cells(one) for one in rows))


def register_book(viewer: Viewer, place: Workspace, rows: Sequence[BarrierLine]) -> bytes:
    """The register as a workbook: barriers, reports that wait, and the workspace's own reports."""
    titles = (_("Barriers"), _("Waiting reports"), _("Own reports"))
    waiting = [report_cells(one) for one in inbox_reports(viewer, place)]
    own = [report_cells(one.record) for one in own_reports(viewer, place)]
    heads = [Column(name, 24 if name in ("title", "quote") else 16) for name in REPORT_COLUMNS]
    return write_book(
        [
            Table(titles[0], [Column(name) for name in BARRIER_COLUMNS], [_barrier(one) for one in rows]),
            Table(titles[1], heads, waiting),
            Table(titles[2], heads, own),
        ],
        title=_("Barriers: %(place)s") % {"place": place.name},
    )


def report_cells(one: Report) -> list[Value]:
    values = {name: getattr(one, name) for name in REPORT_COLUMNS if name != "city"}
    values["city"] = one.city.key if one.city is not None else ""
    values["met_on"] = one.met_on.isoformat()
    return [values[name] for name in REPORT_COLUMNS]


def _barrier(line: BarrierLine) -> list[Value]:
    record, told = line.record, line.affected
    return [
        record.key,
        record.scope_country,
        record.title,
        record.lang,
        record.family,
        line.group,
        record.level,
        record.kind,
        record.sector,
        record.rule_name,
        record.state,
        record.state_on.isoformat(),
        told.cities,
        "; ".join(told.names),
        told.tonnes,
        told.known,
        told.unknown,
        "yes" if told.withheld else "no",
        record.visibility,
        "yes" if record.is_example else "no",
    ]


def _table(name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> HttpResponse:
    """With a mark of its encoding, so that spreadsheets read its letters rightly."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe_text(cell) for cell in row] for row in rows)
    response = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
