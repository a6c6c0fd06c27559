"""A report of an action as somebody gives it, and its checks."""

import math
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.problems import Problem
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.models import TONNES, ActionReport, ActionStatus

FIRST_YEAR: Final = 1990
MOST: Final = 1e15
LONG: Final = 4000


@dataclass(frozen=True, slots=True)
class ReportRow:
    """`action` is the key of an action of the city's plans. Effects in `effect_unit`, costs in euros; None is not
    known. `confirmed`: nothing changed since the last report, and this is to be kept. `opened_on` is the report that
    the form was opened on (0: none)."""

    action: int
    status: str
    as_of: date | None = None
    reason: str = ""
    due: date | None = None
    expected: float | None = None
    realised: float | None = None
    effect_unit: str = TONNES
    effect_year: int | None = None
    cost_expected: float | None = None
    cost_realised: float | None = None
    price_year: int | None = None
    barrier: str = ""
    barrier_note: str = ""
    note: str = ""
    evidence: str = ""
    evidence_url: str = ""
    document_id: int | None = None
    confirmed: bool = False
    opened_on: int | None = None


TEXTS: Final = {
    "reason": (LONG, True),
    "effect_unit": (60, False),
    "barrier": (120, False),
    "barrier_note": (LONG, True),
    "note": (LONG, True),
    "evidence": (500, False),
    "evidence_url": (500, False),
}
TOLD: Final = tuple(
    one.name for one in fields(ReportRow) if one.name not in ("action", "as_of", "confirmed", "opened_on")
)
"""Columns that say where the action stands; the same in `ActionReport`."""


def told(row: ReportRow) -> dict[str, Any]:
    """Clean values by the columns of `ActionReport`."""
    found = {name: getattr(row, name) for name in TOLD}
    for name, (limit, lines) in TEXTS.items():
        found[name] = clean_text(found[name], limit=limit, multiline=lines)
    return found


def told_of(report: ActionReport) -> dict[str, Any]:
    """The same columns of a report at hand."""
    return {name: getattr(report, name) for name in TOLD}


def row_problems(row: ReportRow) -> list[Problem]:
    """What keeps this report from being taken. No query."""
    return [*_state(row), *_days(row), *_amounts(row), *_years(row), *_address(row)]


def _state(row: ReportRow) -> list[Problem]:
    if row.status not in ActionStatus.values:
        return [Problem("status", _("Say where the action stands."), _("Choose one from the list."))]
    if row.status == ActionStatus.DROPPED and not row.reason.strip():
        return [Problem("reason", _("Why was it dropped?"), _("One sentence is enough."))]
    return []


def _days(row: ReportRow) -> list[Problem]:
    today = timezone.localdate()
    if row.as_of is not None and row.as_of > today:
        return [Problem("as_of", _("This day is still to come."), _("Choose the day on which it was so."))]
    if row.as_of is not None and row.as_of.year < FIRST_YEAR:
        return [Problem("as_of", _("This cannot be the day."), _("Check the year."))]
    if row.due is not None and not FIRST_YEAR <= row.due.year <= 2100:
        return [Problem("due", _("This cannot be the day."), _("Check the year."))]
    return []


def _amounts(row: ReportRow) -> list[Problem]:
    found = []
    for name in ("expected", "realised", "cost_expected", "cost_realised"):
        value = getattr(row, name)
        if value is None:
            continue
        if not math.isfinite(value) or abs(value) > MOST:
            found.append(Problem(name, _("This is no number."), _("Leave out what is not known.")))
        elif name.startswith("cost") and value < 0:
            found.append(Problem(name, _("Money spent is not negative."), _("Leave out what is not known.")))
    if (row.expected is not None or row.realised is not None) and not row.effect_unit.strip():
        found.append(Problem("effect_unit", _("An effect needs its unit."), _("For example t CO2e/year.")))
    return found


def _years(row: ReportRow) -> list[Problem]:
    return [
        Problem(name, _("This cannot be the year."), _("Four digits, such as 2026."))
        for name in ("effect_year", "price_year")
        if (year := getattr(row, name)) is not None and not FIRST_YEAR <= year <= 2100
    ]


def _address(row: ReportRow) -> list[Problem]:
    url = row.evidence_url.strip()
    if url and not url.startswith(("https://", "http://")):
        return [Problem("evidence_url", _("This is no web address."), _("It begins with https://."))]
    return []
