"""The rules of a programme or an opportunity in sentences, for readers who have said nothing about themselves."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.funding.queries.words import rate_words

STATUSES: Final[dict[str, str | Promise]] = {
    "member": gettext_lazy("member states of the European Union"),
    "associated": gettext_lazy("countries associated to Horizon Europe"),
    "candidate": gettext_lazy("candidates for accession"),
}

KOSOVO, KOSOVO_MARK = "XK", "*"
DESIGNATION = gettext_lazy(
    "This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ "
    "Opinion on the Kosovo declaration of independence."
)


def country_lines(rule: Mapping[str, Any], names: Mapping[str, str], today: date) -> list[str]:
    """Who takes part today, who does not, and of whom it is not known. `names` by country code."""
    found = [
        _said(str(STATUSES.get(one.get("status", ""), one.get("status", ""))), one)
        for one in rule.get("statuses", ())
        if _holds(one, today)
    ]
    include = [_said(_country(one, names), one) for one in rule.get("include", ()) if _holds(one, today)]
    if include:
        if found:
            found.append(_("also %(countries)s") % {"countries": ", ".join(include)})
        else:
            found.append(", ".join(include))
    without = [_country(one, names) for one in rule.get("exclude", ()) if _holds(one, today)]
    if without:
        found.append(_("not %(countries)s") % {"countries": ", ".join(without)})
    doubtful = [_country(one, names) for one in rule.get("unknown", ())]
    if doubtful:
        found.append(_("not known for %(countries)s") % {"countries": ", ".join(doubtful)})
    lines = [one[:1].upper() + one[1:] for one in found if one]
    return [*lines, f"* {DESIGNATION}"] if any(KOSOVO_MARK in one for one in lines) else lines


def country_codes(rule: Mapping[str, Any]) -> set[str]:
    """Countries that a rule names."""
    parts = ("include", "exclude", "unknown")
    return {str(one.get("country", "")) for part in parts for one in rule.get(part, ())} - {""}


def condition_lines(rules: Mapping[str, Any]) -> list[str]:
    """The sentences that the conditions say of themselves, each once."""
    return list(dict.fromkeys(_(one) for plain in rules.values() for one in _sentences(plain)))


def rate_lines(rates: Iterable[Mapping[str, Any]]) -> list[str]:
    """Shares, each with whom it is for."""
    found = []
    for one in rates:
        about = [str(one[key]) for key in ("who", "action") if one.get(key)]
        note = _(str(one["note"])) if one.get("note") and one.get("percent") is not None else ""
        said = rate_words(one)
        tail = "; ".join([*about, *([note] if note else [])])
        if said:
            found.append(f"{said} ({tail})" if tail else said)
    return found


def _sentences(plain: Any) -> Iterable[str]:
    if isinstance(plain, Mapping):
        said = plain.get("say")
        if isinstance(said, str) and said:
            yield said
            return
        for part in plain.values():
            yield from _sentences(part)
    elif isinstance(plain, list):
        for part in plain:
            yield from _sentences(part)


def _holds(one: Mapping[str, Any], today: date) -> bool:
    first, last = _day(one.get("from")), _day(one.get("to"))
    return (first is None or first <= today) and (last is None or today <= last)


def _said(words: str, one: Mapping[str, Any]) -> str:
    last = _day(one.get("to"))
    if last is None:
        return words
    return _("%(who)s, until %(day)s") % {"who": words, "day": date_format(last, "DATE_FORMAT")}


def _country(one: Mapping[str, Any], names: Mapping[str, str]) -> str:
    code = str(one.get("country", ""))
    return names.get(code, code) + (KOSOVO_MARK if code == KOSOVO else "")


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text)) if text else None
    except ValueError:
        return None
