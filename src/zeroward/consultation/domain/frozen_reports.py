"""Keeping a report as it is on a day: the next version of its consultation, with the digest of its content."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from zeroward.consultation.models import Consultation, Report


def digest_of(content: Mapping[str, Any]) -> str:
    """SHA-256 of the content as canonical JSON: the same content has the same digest everywhere."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def keep_report(
    *,
    consultation: Consultation,
    content: Mapping[str, Any],
    published_at: datetime | None,
    by: Any = None,
    summary: str = "",
    note: str = "",
) -> tuple[Report, bool]:
    """The report with this content, and whether it is new: the same content twice makes no second version.

    Called inside a transaction with the consultation's row held.
    """
    digest = digest_of(content)
    last = consultation.reports.order_by("-number").first()
    if last is not None and last.digest == digest and last.withdrawn_at is None:
        return last, False
    made = Report.objects.create(
        consultation=consultation,
        number=last.number + 1 if last else 1,
        data=dict(content),
        digest=digest,
        by=by,
        note=note,
        summary=summary,
        published_at=published_at,
    )
    return made, True
