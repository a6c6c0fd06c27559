"""A round of the yearly review as a CSV file: one country a line, by name."""

import csv
from io import StringIO

from django.utils.translation import gettext as _

from zeroward.core.workbooks.formulas import safe_text
from zeroward.ecosystem.queries.review_rounds import RoundPage


def round_csv(page: RoundPage) -> str:
    """Countries with state, proposal, readers and decision. Cells that a spreadsheet would compute are defused."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(
        [
            _("Country"),
            _("Code"),
            _("State"),
            _("Handed in"),
            _("Late"),
            _("Proposed by the rules"),
            _("Readers"),
            _("Cluster"),
            _("From"),
            _("Public"),
        ]
    )
    for one in page.lines:
        review, decision = one.review, one.decision
        handed_in = review.handed_in_at
        writer.writerow(
            [
                safe_text(one.name),
                review.country.code,
                review.get_state_display(),
                handed_in.date().isoformat() if handed_in else "",
                _("yes") if review.is_late else "",
                one.proposed,
                one.readers,
                decision.cluster if decision else "",
                decision.effective_from.isoformat() if decision else "",
                _("yes") if decision and decision.published_on else "",
            ]
        )
    return "\ufeff" + out.getvalue()
