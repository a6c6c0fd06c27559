"""Checking what a keeper writes: every problem at once, with its field and the remedy."""

import datetime
from collections.abc import Mapping
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _

from zeroward.core.problems import Problem, ProblemsError
from zeroward.methods.text.clean import clean_text
from zeroward.services.domain.entry_choices import Allowed
from zeroward.services.domain.entry_content import ADDRESSES, ADMITS, LISTS, OCCASION, SOME, TEXTS, lines
from zeroward.services.queries.days import span_of

MOST_OCCASIONS: Final = 12
_IS_ADDRESS: Final = URLValidator(schemes=["http", "https"])
LARGEST: Final = 100_000_000


def checked(raw: Mapping[str, Any], allowed: Allowed) -> dict[str, Any]:
    """The content, cleaned. Raises ProblemsError with every problem. Keys that are no field are left out."""
    problems: list[Problem] = []
    content: dict[str, Any] = {
        name: clean_text(str(raw.get(name) or ""), limit=most, multiline=name != "name").strip()
        for name, most in TEXTS.items()
    }
    content["formats"] = lines(content["formats"])
    if not content["name"]:
        problems.append(
            Problem("name", _("The offer has no name."), _("Write the name under which it is known."))
        )
    for name, codes in allowed.one.items():
        content[name] = _one(str(raw.get(name) or ""), codes, name, problems)
    for name in LISTS:
        content[name] = _many(raw.get(name), allowed.many[name], name, problems)
    for name in ADDRESSES:
        content[name] = _address(str(raw.get(name) or ""), name, problems)
    content["apply_contact"] = _contact(str(raw.get("apply_contact") or ""), problems)
    content["admits"] = _admits(raw.get("admits") or {}, problems)
    if content["reach"] == "countries" and not content["countries"]:
        problems.append(
            Problem(
                "countries",
                _("No country is chosen."),
                _("Choose them, or say that it is offered everywhere."),
            )
        )
    content["occasions"] = _occasions(raw.get("occasions") or [], allowed, problems)
    if problems:
        raise ProblemsError(problems)
    return content


def _one(value: str, codes: frozenset[str], name: str, problems: list[Problem]) -> str:
    if value and value not in codes:
        problems.append(Problem(name, _("This is none of the choices."), _("Choose again.")))
        return ""
    return value


def _many(values: Any, codes: frozenset[str], name: str, problems: list[Problem]) -> list[str]:
    given = [str(one) for one in values] if isinstance(values, list | tuple | set | frozenset) else []
    if any(one not in codes for one in given):
        problems.append(Problem(name, _("This is none of the choices."), _("Choose again.")))
    return sorted({one for one in given if one in codes})


def _address(text: str, name: str, problems: list[Problem]) -> str:
    address = text.strip()
    if not address:
        return ""
    try:
        if len(address) > 500:
            raise ValidationError("long")
        _IS_ADDRESS(address)
    except ValidationError:
        problems.append(
            Problem(
                name,
                _("This is no address of a page."),
                _("Copy it from the browser; it begins with https://."),
            )
        )
        return ""
    return address


def _contact(text: str, problems: list[Problem]) -> str:
    address = text.strip()
    if not address:
        return ""
    try:
        if len(address) > 254:
            raise ValidationError("long")
        validate_email(address)
    except ValidationError:
        problems.append(
            Problem("apply_contact", _("This is no e-mail address."), _("Write it like name@example.org."))
        )
        return ""
    return address


def _admits(raw: Mapping[str, Any], problems: list[Problem]) -> dict[str, Any]:
    kind = str(raw.get("kind") or "")
    if kind not in ADMITS:
        problems.append(Problem("admits", _("It is not said who may ask."), _("Choose one of the answers.")))
        kind = ADMITS[-1]
    low, high = _count(raw.get("low")), _count(raw.get("high"))
    some = kind == SOME
    if some and low is not None and high is not None and low > high:
        problems.append(
            Problem(
                "low", _("The smallest city is larger than the largest."), _("Change the two numbers round.")
            )
        )
    if some and not (raw.get("mission") or raw.get("pledge") or low is not None or high is not None):
        problems.append(
            Problem(
                "admits", _("No condition is named."), _("Name one below, or choose that everyone may ask.")
            )
        )
    return {
        "kind": kind,
        "mission": some and bool(raw.get("mission")),
        "pledge": some and bool(raw.get("pledge")),
        "low": low if some else None,
        "high": high if some else None,
    }


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST else None


def _occasions(rows: list[Any], allowed: Allowed, problems: list[Problem]) -> list[dict[str, Any]]:
    found = []
    for at, row in enumerate(rows):
        if not isinstance(row, Mapping) or not any(row.get(name) for name in OCCASION):
            continue
        found.append(_occasion(row, at, allowed, problems))
    if len(found) > MOST_OCCASIONS:
        problems.append(
            Problem(
                "occasions",
                _("An entry holds up to %(most)d dates.") % {"most": MOST_OCCASIONS},
                _("Take out those that are long over."),
            )
        )
    return found


def _occasion(row: Mapping[str, Any], at: int, allowed: Allowed, problems: list[Problem]) -> dict[str, Any]:
    def place(name: str) -> str:
        return f"occasions.{at}.{name}"

    one: dict[str, Any] = {
        name: clean_text(str(row.get(name) or ""), limit=most, multiline=False).strip()
        for name, most in (("name", 160), ("place", 120), ("note", 300))
    }
    if not one["name"]:
        problems.append(Problem(place("name"), _("This date has no name."), _("Say what takes place.")))
    for name in ("starts", "ends"):
        one[name] = str(row.get(name) or "").strip()[:10]
        if one[name] and span_of(one[name]).first is None:
            problems.append(
                Problem(
                    place(name),
                    _("This is no date."),
                    _("Write a year, a month or a day: 2027, 2027-05, 2027-05-17."),
                )
            )
    for name in ("apply_from", "apply_by"):
        one[name] = _day(row.get(name), place(name), problems)
    for early, late in (("starts", "ends"), ("apply_from", "apply_by")):
        first, last = span_of(one[early]).first, span_of(one[late]).last
        if first is not None and last is not None and last < first:
            problems.append(Problem(place(late), _("It ends before it begins."), _("Look at both dates.")))
    one["country"] = _one(
        str(row.get("country") or ""), allowed.many["countries"], place("country"), problems
    )
    one["online"] = bool(row.get("online"))
    one["url"] = _address(str(row.get("url") or ""), place("url"), problems)
    return one


def _day(value: Any, place: str, problems: list[Problem]) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    text = str(value or "").strip()
    if not text:
        return ""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        problems.append(Problem(place, _("This is no day."), _("Write it like 2027-05-17.")))
        return ""
