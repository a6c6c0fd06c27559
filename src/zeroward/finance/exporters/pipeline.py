"""The pooled pipeline of a platform as a workbook."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.finance.queries.projects.listing import Entry


def pipeline_book(entries: Sequence[Entry]) -> bytes:
    """One row for each project; amounts in euros, blank where nothing is known."""
    columns = [
        Column(_("City"), 20),
        Column(_("Name"), 40),
        Column(_("Kind"), 24),
        Column(_("Stage"), 20),
        Column(_("First year of building"), 12),
        Column(_("Investment"), 16, unit="EUR", number_format="#,##0"),
        Column(_("Still to be found"), 16, unit="EUR", number_format="#,##0"),
        Column(_("Saves a year"), 14, unit="t CO2e", number_format="#,##0"),
        Column(_("Points for readiness, of 100"), 14),
        Column(_("once all is known"), 14),
        Column(_("Next step"), 50),
    ]
    rows = [
        [
            one.project.city.name,
            one.project.title,
            one.kind,
            str(one.project.get_stage_display()),
            one.project.start,
            one.project.capex,
            one.numbers.gap.gap if one.numbers.gap is not None else None,
            one.project.tonnes,
            round(one.readiness.found.score, 1),
            round(one.readiness.found.most, 1),
            one.readiness.next,
        ]
        for one in entries
    ]
    return write_book([Table(_("Projects"), columns, rows)], title=_("Projects"))
