"""Our JSON: everything of an inventory, with its digest."""

import json
from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.inventory.domain.bulk import Key
from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.domain.errors import Problem
from zeroward.inventory.importers.parsed import Finding, Parsed, ParsedFigure, ParsedKey
from zeroward.inventory.queries.columns import FIGURE
from zeroward.inventory.queries.content import digest_of
from zeroward.methods.text.storable import storable

NAME: Final = "json"
FORMAT: Final = "zeroward-inventory"
MOST_BYTES: Final = 20 * 1024 * 1024
NUMBERS: Final = ("amount", "uncertainty_activity", "uncertainty_factor")


def read_json(data: bytes) -> Parsed:
    """Figures and keys. Raises InvalidInputError when it is no inventory of ours."""
    content = _content(data)
    findings = []
    stated = content.pop("digest", "")
    if stated and stated != digest_of(content):
        findings.append(
            Finding("digest", _("The file was changed after it was exported: its digest does not fit."))
        )
    figures = tuple(_figure(number, row) for number, row in enumerate(_rows(content, "activities"), 1))
    keys = tuple(_key(number, row) for number, row in enumerate(_rows(content, "cell_notes"), 1))
    if content.get("city_factors"):
        findings.append(
            Finding(
                "city_factors", _("The city's own factors are not taken over. Enter them under own factors.")
            )
        )
    header = content.get("header")
    return Parsed(NAME, figures, keys, tuple(findings), header if isinstance(header, dict) else {})


def _content(data: bytes) -> dict[str, Any]:
    try:
        content = json.loads(data) if len(data) <= MOST_BYTES else None
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise InvalidInputError(
            _("This is not an inventory that was exported from a platform like this one."),
            place="file",
            remedy=_("Choose the JSON file as it was downloaded."),
        )
    sound: dict[str, Any] = storable(content)
    return sound


def _rows(content: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    rows = content.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise InvalidInputError(_("The part “%(name)s” is not readable.") % {"name": name}, place=name)
    return rows


def _figure(number: int, row: Mapping[str, Any]) -> ParsedFigure:
    place = f"activities[{number}]"
    values = {name: row[name] for name in FIGURE if name in row}
    wrong = [name for name, value in values.items() if not _fits(name, value)]
    if wrong or "source" not in values:
        problems = [
            Problem(name, _("The value of “%(name)s” is not readable.") % {"name": name})
            for name in wrong or ["source"]
        ]
        return ParsedFigure(place, Figure(str(values.get("source", ""))[:60]), tuple(problems))
    figure = Figure(**values)
    return ParsedFigure(place, figure, tuple(problems_of(figure)))


def _fits(name: str, value: Any) -> bool:
    if name in NUMBERS:
        return value is None or (isinstance(value, int | float) and not isinstance(value, bool))
    return isinstance(value, dict) if name == "inputs" else isinstance(value, str)


def _key(number: int, row: Mapping[str, Any]) -> ParsedKey:
    values = {name: str(row.get(name, "")) for name in ("source", "key", "explanation", "target")}
    return ParsedKey(f"cell_notes[{number}]", Key(**values))
