"""Items of a reading in words: what each is about, and what was found."""

from collections.abc import Callable, Mapping
from textwrap import shorten
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.queries.reading_items import Item
from zeroward.contract.queries.standing import written
from zeroward.contract.reading_kinds import STATUS_NAMES
from zeroward.methods.contracts.coherence import rule
from zeroward.methods.contracts.mentions.taxonomy import KINDS as MENTIONED
from zeroward.methods.contracts.mentions.taxonomy import name_of
from zeroward.methods.contracts.reading.errors import MESSAGES, NOTES

_CODES_OF: Final = frozenset(MENTIONED)


def title_of(item: Item) -> str:
    """What the item is about, in a line."""
    row = item.source
    if item.kind.key in _CODES_OF:
        return _(name_of(item.kind.key, str(row.get("code", ""))))
    found = _TITLES.get(item.kind.key)
    return (found(row) if found else str(row.get("title") or row.get("quote") or ""))[:160]


def _module(row: Mapping[str, Any]) -> str:
    return f"{row['id']} · {row['title']}" if row.get("title") else str(row["id"])


def _outcome(row: Mapping[str, Any]) -> str:
    message = str(row.get("message") or "")
    try:
        said = _(message) % written(row.get("params") or {}) if message else ""
    except (KeyError, TypeError, ValueError):
        said = message
    if not said and row.get("rule"):
        said = _(rule(str(row["rule"])).title)
    label = str(row.get("label") or "")
    name = " ".join(part for part in (row.get("rule", ""), shorten(label, 60, placeholder="…")) if part)
    return f"{name}: {said}"


def finding_of(item: Item) -> tuple[tuple[str, str], ...]:
    """How far numbers are apart, what the sums say instead, and the remedy; () for items of other kinds."""
    row = item.source
    if item.kind.key != "coherence" or row.get("state") != "broken":
        return ()
    found = []
    if isinstance(row.get("difference"), int | float):
        found.append((_("Difference"), written({"": row["difference"]})[""]))
    if isinstance(row.get("repaired"), int | float):
        said = _("The other sums of the table say: %(amount)s") % {
            "amount": written({"": row["repaired"]})[""]
        }
        found.append(("", said))
    if row.get("remedy"):
        found.append(("", _(str(row["remedy"]))))
    return tuple(found)


_TITLES: Final[Mapping[str, Callable[[Mapping[str, Any]], str]]] = {
    "modules": _module,
    "figures": lambda row: _("Baseline") if row.get("percent") is None else _("Target"),
    "emissions": lambda row: " ".join(str(one) for one in (row.get("label"), row.get("year")) if one),
    "gap": lambda row: str(row.get("label") or row.get("sector") or ""),
    "actions": lambda row: str(row.get("name") or ""),
    "signatories": lambda row: str(row.get("organisation") or ""),
    "policies": lambda row: str(row.get("name") or row.get("quote") or ""),
    "pathways": lambda row: str(row.get("lever") or row.get("quote") or ""),
    "indicators": lambda row: str(row.get("indicator") or row.get("quote") or ""),
    "indicator_sheets": lambda row: str(row.get("name") or row.get("quote") or ""),
    "finance_tables": lambda row: (
        _("Table %(id)s: %(count)d rows") % {"id": row.get("table", ""), "count": len(row.get("rows") or ())}
    ),
    "coherence": _outcome,
}


def status_name(key: str) -> str:
    return str(STATUS_NAMES.get(key, key))


def missed_words(row: Mapping[str, Any]) -> str:
    """What was not understood, in the reader's language."""
    text = NOTES.get(row["what"], "")
    try:
        return _(text) % (row.get("params") or {}) if text else str(row.get("text") or row["what"])
    except (KeyError, TypeError, ValueError):
        return str(row.get("text") or row["what"])


def trouble_words(trouble: Mapping[str, Any]) -> str:
    """Why a file could not be read, "" when it could."""
    code = trouble.get("code", "")
    return _(MESSAGES[code]) % (trouble.get("params") or {}) if code in MESSAGES else ""
