"""Opportunities from a CSV file or a workbook: each line cleaned, with a reason where it cannot be taken."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, BinaryIO, Final

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.names import key_from
from zeroward.core.workbooks.cells import Cell
from zeroward.core.workbooks.reading import read_book
from zeroward.funding.domain.deadlines import BRUSSELS, Due, due_at
from zeroward.funding.importers.columns import Line, read_lines
from zeroward.funding.importers.read import MOST_AMOUNT, ReadOffer
from zeroward.funding.models import OpportunityState
from zeroward.funding.queries.rates import currencies
from zeroward.methods.text.clean import clean_text

KEY: Final = re.compile(r"(?=.{1,120}$)[a-z0-9]+(?:[-.][a-z0-9]+)*")
SEPARATOR: Final = re.compile(r"\s*[;|\n]\s*")
LIMITS: Final = {"title": 300, "summary": 4000, "contact": 2000, "note": 4000}
LONGEST: Final = 160
is_address = URLValidator(schemes=["https", "http"])


class RefusedError(Exception):
    """A line that cannot be taken."""


@dataclass(frozen=True, slots=True)
class Known:
    """What lines may name: keys of programmes and themes, codes of countries, notations of instruments."""

    programmes: Collection[str]
    themes: Collection[str]
    countries: Collection[str]
    instruments: Collection[str]


def read_table(file: BinaryIO, *, name: str, known: Known) -> list[ReadOffer]:
    """Every line of the list. Raises InvalidInputError when it is no list of opportunities at all."""
    found: list[ReadOffer] = []
    seen: dict[str, str] = {}
    for line in read_lines(read_book(file, name=name).sheets):
        offer = _read(line, known)
        if not offer.refused and offer.key in seen:
            reason = _("The same opportunity stands in %(place)s already.") % {"place": seen[offer.key]}
            offer = ReadOffer(offer.place, offer.title, refused=reason)
        elif not offer.refused:
            seen[offer.key] = offer.place
        found.append(offer)
    return found


def _read(line: Line, known: Known) -> ReadOffer:
    title = _text(line, "title")
    try:
        return _offer(line, title, known)
    except RefusedError as refused:
        return ReadOffer(line.place, title, refused=str(refused))


def _offer(line: Line, title: str, known: Known) -> ReadOffer:
    if line.problem:
        raise RefusedError(line.problem)
    if not title:
        raise RefusedError(_("The line has no title."))
    programme = line.text("programme")
    if programme not in known.programmes:
        raise RefusedError(_("There is no programme with the key “%(key)s”.") % {"key": programme[:80]})
    outside = clean_text(line.text("outside_key"), limit=LONGEST, multiline=False)
    key = line.text("key") or _made_key(outside or title)
    if not KEY.fullmatch(key):
        raise RefusedError(_("key: use lower-case letters, digits, hyphens and full stops only."))
    values = {"title": title, **_words(line), **_amounts(line), **_choices(line, known)}
    if line.has("opens_on"):
        values["opens_on"] = _due(line, "opens_on", line.text("opens_on")).at.date().isoformat()
    return ReadOffer(
        line.place,
        title,
        key,
        outside,
        programme,
        values,
        _dues(line) if line.has("deadline") else None,
        themes=_several(line, "themes", known.themes),
        countries=_several(line, "countries", known.countries),
    )


def _made_key(name: str) -> str:
    try:
        return key_from(name)
    except ValueError as error:
        raise RefusedError(_("No key can be made from the title: write one into the column key.")) from error


def _text(line: Line, name: str) -> str:
    return clean_text(line.text(name), limit=LIMITS[name], multiline=name != "title")


def _words(line: Line) -> dict[str, Any]:
    found: dict[str, Any] = {name: _text(line, name) for name in LIMITS if name != "title" and line.has(name)}
    if line.has("website"):
        try:
            is_address(line.text("website"))
        except ValidationError as error:
            raise RefusedError(_("website: this is no address.")) from error
        found["website"] = line.text("website")
    if line.has("languages"):
        found["languages"] = [one[:12] for one in SEPARATOR.split(line.text("languages"))[:30] if one]
    return found


def _amounts(line: Line) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in ("budget", "ticket_min", "ticket_max"):
        if line.has(name):
            found[name] = str(_number(line, name, MOST_AMOUNT).quantize(Decimal("0.01")))
    if line.has("grants_expected"):
        found["grants_expected"] = int(_number(line, "grants_expected", 100_000))
    if line.has("percent"):
        percent = float(_number(line, "percent", 100))
        found["rates"] = [{"who": "", "action": "", "percent": percent, "note": ""}]
    least, most = found.get("ticket_min"), found.get("ticket_max")
    if least and most and Decimal(least) > Decimal(most):
        raise RefusedError(_("ticket_min is larger than ticket_max."))
    return found


def _number(line: Line, name: str, most: int) -> Decimal:
    """1500000, 1 500 000 or 1.500.000,50: how people write amounts; never a guess where both marks could be either."""
    said = re.sub(r"[\s\u00a0\u202f'’%€]", "", line.text(name))
    if re.fullmatch(r"\d{1,3}(?:[.]\d{3})+(?:,\d+)?", said) and (said.count(".") > 1 or "," in said):
        said = said.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:[.]\d+)?", said) and (said.count(",") > 1 or "." in said):
        said = said.replace(",", "")
    elif re.fullmatch(r"\d{1,3}[.,]\d{3}", said):
        raise RefusedError(
            _("%(column)s: “%(text)s” can be read in two ways. Write it without a mark for thousands.")
            % {"column": name, "text": said}
        )
    try:
        number = Decimal(said.replace(",", "."))
    except InvalidOperation as error:
        raise RefusedError(_("%(column)s: this is no number.") % {"column": name}) from error
    if not number.is_finite() or not 0 <= number <= most:
        raise RefusedError(_("%(column)s: the number is out of bounds.") % {"column": name})
    return number


def _choices(line: Line, known: Known) -> dict[str, Any]:
    allowed: Mapping[str, Collection[str]] = {
        "state": OpportunityState.values,
        "currency": currencies(),
        "instrument": known.instruments,
    }
    found: dict[str, Any] = {}
    for name, choices in allowed.items():
        if not line.has(name):
            continue
        said = line.text(name).lower() if name == "state" else line.text(name).upper()
        if said not in choices:
            raise RefusedError(
                _("%(column)s: “%(text)s” is not one of %(choices)s.")
                % {"column": name, "text": said[:40], "choices": ", ".join(choices)}
            )
        found[name] = said
    return found


def _several(line: Line, name: str, known: Collection[str]) -> tuple[str, ...]:
    given = [one for one in SEPARATOR.split(line.text(name)) if one]
    wanted = [one.upper() if name == "countries" else one.lower() for one in given]
    strange = [one for one in wanted if one not in known]
    if strange:
        raise RefusedError(
            _("%(column)s: “%(text)s” is not known here.") % {"column": name, "text": strange[0][:40]}
        )
    return tuple(dict.fromkeys(wanted))


def _dues(line: Line) -> tuple[Due, ...]:
    cell = line.cells["deadline"]
    said = [_plain_day(cell)] if isinstance(cell.value, date) else SEPARATOR.split(line.text("deadline"))
    return tuple(sorted({_due(line, "deadline", one) for one in said if one}))


def _plain_day(cell: Cell) -> str:
    """A date of a workbook; midnight there means that no hour was given."""
    value = cell.value
    if isinstance(value, datetime):
        return value.date().isoformat() if not (value.hour or value.minute) else value.isoformat()
    return value.isoformat() if isinstance(value, date) else cell.text


def _due(line: Line, name: str, said: str) -> Due:
    cell = line.cells.get(name)
    if cell is not None and isinstance(cell.value, date):
        said = _plain_day(cell)
    try:
        return due_at(said.strip().replace(" ", "T", 1), zone=line.text("zone") or BRUSSELS)
    except InvalidInputError as error:
        raise RefusedError(f"{name}: {error.message} {error.remedy}") from error
