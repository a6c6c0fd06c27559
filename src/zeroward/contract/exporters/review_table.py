"""Questions and answers of a review as CSV, for the letter that goes back to the reviewers."""

import csv
from io import StringIO

from django.utils.translation import gettext as _

from zeroward.contract.queries.review_page import RoundPage, question_lines
from zeroward.core.workbooks.formulas import safe_text


def review_csv(page: RoundPage) -> bytes:
    """UTF-8 with its mark, one line a question. What a spreadsheet would take for a formula is written as text."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(
        [_("No."), _("Reviewer's own number"), _("Module"), _("Question"), _("Answer"), _("Settled")]
    )
    for line in question_lines(page.rows):
        writer.writerow([safe_text(cell) for cell in line])
    return file.getvalue().encode("utf-8-sig")
