"""The grid of the national platforms as CSV, with the full text of each field."""

import csv
import io

from django.utils.translation import gettext as _

from zeroward.core.workbooks.formulas import safe_text
from zeroward.ecosystem.queries.fields import FIELDS, ProfileField
from zeroward.ecosystem.queries.platforms import Overview


def grid_csv(found: Overview) -> str:
    """One row a country, one column a field; a gap says so and why. Begins with a byte order mark for spreadsheets."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([_("Country"), *(str(title) for _name, title, _question in FIELDS)])
    for row in found.core:
        writer.writerow([safe_text(row.name), *(safe_text(_text(field)) for field in row.fields)])
    return "\ufeff" + out.getvalue()


def _text(field: ProfileField) -> str:
    if field.is_gap:
        return _("(empty: %(reason)s)") % {"reason": field.reason}
    return "\n".join(field.lines) or field.short
