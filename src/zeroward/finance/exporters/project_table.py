"""A city's projects as a workbook that can be filled in and handed in again."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.columns import COLUMNS, values_of

BLANK = 50


def project_table(projects: Sequence[Project]) -> bytes:
    """One row for each project, amounts in its own currency; lists to choose from."""
    columns = [
        Column(
            str(one.label), one.width, choices=tuple(one.choices().values()) if one.kind == "choice" else ()
        )
        for one in COLUMNS
    ]
    rows = []
    for project in projects:
        values = values_of(project)
        rows.append(
            [
                one.choices().get(values.get(one.key), values.get(one.key))
                if one.kind == "choice"
                else values.get(one.key)
                for one in COLUMNS
            ]
        )
    hidden = [[one.key for one in COLUMNS]]
    return write_book(
        [Table(_("Projects"), columns, rows, hidden=hidden, blank_rows=BLANK)], title=_("Projects")
    )
