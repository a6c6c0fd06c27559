"""A computed share of support as CSV, workbook and JSON: what went in, what came out, and why."""

import csv
import io
import json
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.ecosystem.queries.programme_run_page import RunPage

SCHEMA = "zeroward/support-run/1"


def run_csv(page: RunPage) -> bytes:
    """A line for each country and service; begins with a byte order mark for spreadsheets."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_head(page))
    for row in _rows(page):
        writer.writerow([safe_text(cell) if isinstance(cell, str) else cell for cell in row])
    return ("\ufeff" + out.getvalue()).encode()


def run_book(page: RunPage) -> bytes:
    """Reasons and money on a sheet each."""
    columns = [Column(title, 60 if at == 3 else 20) for at, title in enumerate(_head(page))]
    money = [[int(year), spent, budget] for year, spent, budget in page.spent]
    heads = [Column(_("Year"), 10), Column(_("Used, euros"), 18), Column(_("Budget, euros"), 18)]
    lines = [_("Digest of what went in: %(digest)s") % {"digest": page.run.digest}]
    sheets = [Table(_("Support"), columns, _rows(page), lines=lines), Table(_("Money"), heads, money)]
    return write_book(sheets, title=str(page.run.programme))


def run_json(page: RunPage) -> bytes:
    """Inputs and result as they are kept, so that anybody can compute it again."""
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "digest": page.run.digest,
        "inputs": page.run.inputs,
        "result": page.run.result,
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def _head(page: RunPage) -> list[str]:
    return [_("Country"), _("Cluster"), _("Service"), _("Why"), *map(str, page.years)]


def _rows(page: RunPage) -> list[list[Any]]:
    return [
        [
            country.name,
            country.cluster,
            one.service,
            one.sentence,
            *(_("yes") if year in one.years else _("no") for year in page.years),
        ]
        for country in page.countries
        for one in country.services
    ]
