"""Two versions of a report beside each other: where few make the difference, both together tell what these said."""

from collections.abc import Mapping
from typing import Any

from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.tables import SMALL


def betraying_version(consultation: Consultation, content: Mapping[str, Any]) -> int | None:
    """The number of an earlier version that everyone can read and that, beside this content, would tell what fewer
    than five said: its base is a little larger or smaller. None where there is none. One query."""
    now = _bases(content)
    for report in consultation.reports.filter(withdrawn_at=None).order_by("-number"):
        before = _bases(report.data)
        if any(0 < abs(base - before[key]) < SMALL for key, base in now.items() if key in before):
            return int(report.number)
    return None


def _bases(content: Mapping[str, Any]) -> dict[tuple[str, str], int]:
    """Table and line → how many stand behind the figure. Mentions change with the cities that made them."""
    return {
        (table["key"], line["key"]): int(line["naive"]["denominator"])
        for table in content.get("tables", ())
        if table["kind"] != "mentions"
        for line in table["lines"]
    }
