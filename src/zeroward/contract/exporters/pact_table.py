"""Deals of a pact as CSV."""

import csv
from io import StringIO

from django.utils.translation import gettext as _

from zeroward.contract.queries.pacts import PactPage, deal_rows
from zeroward.core.workbooks.formulas import safe_text


def pact_csv(page: PactPage) -> bytes:
    """UTF-8 with its mark, one line a deal; numbers have a point."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(
        [
            _("No."),
            _("Deal"),
            _("Theme"),
            _("Goal"),
            _("State"),
            _("From"),
            _("Until"),
            _("t CO₂e a year"),
            _("Source of the figure"),
            _("Led by"),
            _("Parties"),
        ]
    )
    for line in deal_rows(page):
        writer.writerow([safe_text(cell) for cell in line])
    return file.getvalue().encode("utf-8-sig")
