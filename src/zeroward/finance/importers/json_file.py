"""JSON of this platform or of one like it: the frame, the reasons and all rows."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.finance.domain.errors import Problem
from zeroward.finance.importers.parsed import Finding, Parsed, ParsedRow
from zeroward.finance.queries.file_columns import MARK
from zeroward.finance.queries.load import HEADER, SCHEMA
from zeroward.finance.tables import TABLES, TableSpec

MOST_ROWS: Final = 20_000


def read_json(data: bytes) -> Parsed:
    """Raises InvalidInputError for what is no such file."""
    try:
        found = json.loads(data, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise InvalidInputError(
            _("This is not readable as JSON."),
            place="file",
            remedy=_("Export it again, and do not change it."),
        ) from None
    if not isinstance(found, dict) or found.get("format") != MARK or found.get("schema") != SCHEMA:
        raise InvalidInputError(
            _("We find no investment plan in this file."),
            place="file",
            remedy=_("Use our workbook or our JSON."),
        )
    tables = found.get("rows")
    if (
        not isinstance(tables, dict)
        or sum(len(one) for one in tables.values() if isinstance(one, list)) > MOST_ROWS
    ):
        raise InvalidInputError(_("The rows of this file cannot be read."), place="rows")
    rows: list[ParsedRow] = []
    findings = [
        Finding(str(key)[:60], _("We do not know this table.")) for key in tables if key not in TABLES
    ]
    for key, spec in TABLES.items():
        own = tables.get(key, [])
        if not isinstance(own, list):
            findings.append(Finding(key, _("The rows of this table cannot be read.")))
            continue
        rows += [_row(spec, f"{key} {number}", one) for number, one in enumerate(own, start=1)]
    header = found.get("header")
    whole = frozenset(key for key in TABLES if isinstance(tables.get(key), list))
    if not isinstance(header, dict):
        return Parsed("json", tuple(rows), tuple(findings), whole=whole)
    reasons = header.get("reasons")
    frame = {name: header.get(name) for name in HEADER if name != "reasons"}
    return Parsed(
        "json",
        tuple(rows),
        tuple(findings),
        frame,
        reasons if isinstance(reasons, dict) else None,
        whole,
    )


def _row(spec: TableSpec, place: str, one: Any) -> ParsedRow:
    if not isinstance(one, dict):
        return ParsedRow(place, spec.key, {}, problems=(_unreadable(),))
    values = {field.name: one.get(field.name) for field in spec.fields}
    given = one.get("originals") or {}
    if not given:
        return ParsedRow(place, spec.key, values, "EUR")
    typed = _originals(spec, given)
    if typed is None:
        return ParsedRow(place, spec.key, values, problems=(_unreadable(),))
    amounts, currency, rate, day = typed
    return ParsedRow(place, spec.key, {**values, **amounts}, currency, rate, day)


def _originals(spec: TableSpec, given: Any) -> tuple[dict[str, float], str, float, date] | None:
    """Amounts as they were typed, with their currency, rate and day; None when they do not fit together."""
    if not isinstance(given, Mapping) or not set(given) <= {one.name for one in spec.money}:
        return None
    try:
        amounts = {name: float(one["amount"]) for name, one in given.items()}
        kept = {(str(one["currency"]), float(one["rate"]), str(one["rate_date"])) for one in given.values()}
        if len(kept) != 1:
            return None
        code, rate, day = next(iter(kept))
        return amounts, code, rate, date.fromisoformat(day)
    except (KeyError, TypeError, ValueError):
        return None


def _unreadable() -> Problem:
    return Problem("", _("The row cannot be read."), _("Export it again, and do not change it."))


def _no_number(name: str) -> Any:
    raise ValueError(name)
