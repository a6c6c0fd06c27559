"""One action sheet of a contract as a row of the plan. What can be read in two ways is told, and stays out."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.methods.contracts.amounts import Amount
from zeroward.methods.contracts.sheets import ActionSheet
from zeroward.plan.importers.parsed import ParsedRow
from zeroward.plan.models import ActionKind, ActionState, CostType, EffectKind, PartyRole

OF_FIELD: Final = {
    "energy": "stationary",
    "buildings": "stationary",
    "mobility": "transport",
    "waste": "waste",
    "industry": "ippu",
    "land": "afolu",
    "nature": "afolu",
}
"""Where an action saves when its sheet names a field of action and no sector."""
MOST_PARTIES: Final = 20
MOST_NAME: Final = 200
_PARTED: Final = re.compile(r"[\n;•]+|(?<=\w), (?=[A-ZÀ-Ž])")


def action_row(sheet: ActionSheet, *, source: str) -> ParsedRow:
    """An action with what its sheet says without doubt; the rest is told in hints."""
    hints: list[str] = []
    field = sheet.fields[0] if sheet.fields else ""
    values: dict[str, Any] = {
        "name": _short(sheet.name, MOST_NAME),
        "description": _long(sheet, "description", hints),
        "kind": ActionKind.IMPROVE,
        "state": ActionState.PLANNED,
        "field": field,
        "lever": sheet.levers[0] if sheet.levers else "",
        "outcome": _long(sheet, "outcome", hints),
        "scale": _long(sheet, "scale", hints),
        "comments": _long(sheet, "comments", hints),
        "parties": [*_parties(sheet, "responsible"), *_parties(sheet, "stakeholders")],
        "source_text": _source(sheet, source),
    }
    values |= _effect(sheet, field, hints) | _costs(sheet, hints) | _energy(sheet, hints)
    place = _("lines %(first)d–%(last)d") % {"first": sheet.line, "last": sheet.last}
    hints = [_confidence(sheet), *hints]
    return ParsedRow(place, "actions", values, hints=tuple(hints))


def _source(sheet: ActionSheet, source: str) -> str:
    text = _("%(file)s, B-2.2, lines %(first)d–%(last)d") % {
        "file": source or _("contract"),
        "first": sheet.line,
        "last": sheet.last,
    }
    return text[:500]


def _confidence(sheet: ActionSheet) -> str:
    text = _("Read with a confidence of %(percent)s %%.") % {
        "percent": format_number(sheet.confidence * 100, 0)
    }
    if sheet.missing:
        text += " " + _("Not found: %(rows)s.") % {"rows": ", ".join(sheet.missing)}
    if sheet.broken:
        text += " " + _("Broken off: %(rows)s.") % {"rows": ", ".join(sheet.broken)}
    return text


def _long(sheet: ActionSheet, name: str, hints: list[str]) -> str:
    text = sheet.text(name)
    if len(text) > 5000:
        hints.append(_("“%(field)s” was shortened to %(most)d letters.") % {"field": name, "most": 5000})
    return text[:5000]


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rsplit(' ', 1)[0]}…"


def _parties(sheet: ActionSheet, name: str) -> Iterator[dict[str, str]]:
    role = PartyRole.RESPONSIBLE if name == "responsible" else PartyRole.INVOLVED
    named = dict.fromkeys(" ".join(part.split()).strip(" .,-#") for part in _PARTED.split(sheet.text(name)))
    for part in [one for one in named if one][:MOST_PARTIES]:
        yield {"role": str(role), "name": _short(part, MOST_NAME), "person": ""}


def _effect(sheet: ActionSheet, field: str, hints: list[str]) -> dict[str, Any]:
    """Tonnes, when the row states one mass beyond doubt."""
    amount = _single(sheet.reductions, "reduction", sheet, hints)
    if amount is None or not amount.value or amount.value < 0:
        return {}
    sector = sheet.sectors[0] if len(sheet.sectors) == 1 else ""
    if not sector:
        sector = OF_FIELD.get(field, "")
        if not sector:
            hints.append(_("%(tonnes)s t: in which sector is not said.") % {"tonnes": _said(amount.value)})
            return {}
        hints.append(_("The sector of the reduction follows from the field of action."))
    return {
        "effect_kind": EffectKind.TONNES,
        "effect": {"tonnes": amount.value, "sector": sector},
        "estimates": {sector: amount.value},
    }


def _costs(sheet: ActionSheet, hints: list[str]) -> dict[str, Any]:
    """The total in euros, when one is stated beyond doubt. Who pays is not in the sheet."""
    others = sorted({one.unit for one in sheet.money if one.unit not in ("EUR", "EUR/t")})
    if others:
        hints.append(_("Sums in %(currency)s are not taken over.") % {"currency": ", ".join(others)})
    amount = _single([one for one in sheet.money if one.unit == "EUR"], "cost", sheet, hints)
    if amount is None or not amount.value or amount.value < 0:
        return {}
    hints.append(_("Who pays is not said; the cost stands with “others”."))
    cost = {"type": str(CostType.INVESTMENT), "payer": "other", "amount": amount.value, "source_text": ""}
    return {"costs": [cost]}


def _energy(sheet: ActionSheet, hints: list[str]) -> dict[str, Any]:
    amount = _single(sheet.renewable, "renewable", sheet, hints)
    return (
        {} if amount is None or amount.value is None or amount.value < 0 else {"renewable_mwh": amount.value}
    )


def _single(amounts: Sequence[Amount], name: str, sheet: ActionSheet, hints: list[str]) -> Amount | None:
    """The only amount; None with a hint when there are several, or two ways to read it."""
    if not amounts:
        text = " ".join(sheet.text(name).split())
        if any(sign.isdigit() for sign in text):
            hints.append(_("Not taken over: “%(text)s”.") % {"text": text[:160]})
        return None
    first = amounts[0]
    if len({amount.readings for amount in amounts}) > 1:
        found = "; ".join(amount.text for amount in amounts[:6])
        hints.append(_("Several amounts, none is taken over: “%(text)s”.") % {"text": found[:200]})
        return None
    if first.value is None:
        one, other = (_said(value) for value in (*first.readings, *first.readings)[:2])
        hints.append(
            _("“%(text)s” can mean %(one)s or %(other)s %(unit)s: not taken over.")
            % {"text": first.text[:60], "one": one, "other": other, "unit": first.unit}
        )
        return None
    if first.assumed:
        hints.append(
            _("“%(text)s” is read as %(value)s %(unit)s, in the habit of the document.")
            % {"text": first.text[:60], "value": _said(first.value), "unit": first.unit}
        )
    return first


def _said(value: float) -> str:
    return format_number(int(value)) if value == int(value) else format_number(f"{value:.6g}")
