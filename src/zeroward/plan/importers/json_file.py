"""Our JSON: everything of a plan, with its digest."""

import json
from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.methods.text.storable import storable
from zeroward.plan.domain.exchange.frame import NAMES
from zeroward.plan.importers.parsed import Finding, Parsed, ParsedRow
from zeroward.plan.queries.content import digest_of
from zeroward.plan.queries.load import PARTS

NAME: Final = "json"
FORMAT: Final = "zeroward-plan"
MOST_BYTES: Final = 20 * 1024 * 1024
MOST_ROWS: Final = 20_000


def read_json(data: bytes) -> Parsed:
    """The rows of all parts. Raises InvalidInputError when it is no plan of ours."""
    content = _content(data)
    findings = []
    stated = content.pop("digest", "")
    content.pop("format")
    if stated and stated != digest_of(content):
        findings.append(
            Finding("digest", _("The file was changed after it was exported: its digest does not fit."))
        )
    rows = tuple(
        ParsedRow(f"{part}[{number}]", part, {name: one for name, one in row.items() if name != "id"})
        for part in PARTS
        for number, row in enumerate(_rows(content, part), 1)
    )
    header, baseline = content.get("header"), content.get("baseline", {})
    if not isinstance(header, dict) or not isinstance(baseline, dict):
        raise InvalidInputError(
            _("The part “%(name)s” is not readable.") % {"name": "header"}, place="header"
        )
    frame = {name: header[name] for name in NAMES if name in header} | {"baseline": baseline}
    return Parsed(
        NAME,
        rows,
        frame,
        frame_place="header",
        findings=tuple(findings),
        whole=frozenset(part for part in PARTS if part in content),
    )


def _content(data: bytes) -> dict[str, Any]:
    try:
        content = json.loads(data, parse_constant=_no_number) if len(data) <= MOST_BYTES else None
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise InvalidInputError(
            _("This is not a plan that was exported from a platform like this one."),
            place="file",
            remedy=_("Choose the JSON file as it was downloaded."),
        )
    sound: dict[str, Any] = storable(content)
    return sound


def _no_number(name: str) -> Any:
    """NaN and Infinity are no JSON, whatever Python takes."""
    raise ValueError(name)


def _rows(content: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    rows = content.get(name, [])
    if (
        not isinstance(rows, list)
        or len(rows) > MOST_ROWS
        or not all(isinstance(row, dict) for row in rows)
        or not all(_rows_within(row) for row in rows)
    ):
        raise InvalidInputError(_("The part “%(name)s” is not readable.") % {"name": name}, place=name)
    return rows


def _rows_within(row: Mapping[str, Any]) -> bool:
    """Steps, costs and the like are lists of rows."""
    return all(
        isinstance(row.get(name, []), list) and all(isinstance(one, dict) for one in row.get(name, []))
        for name in ("steps", "parties", "costs", "co_benefits", "links", "equity")
    )
