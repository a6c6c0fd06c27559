"""Columns and their values in words: for comparing what stands there with what was written, and two versions."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.ui.numbers import format_number
from zeroward.plan.models import ActionLink, ActionParty, ActionStep, CoBenefit, CostLine, EquityAnswer
from zeroward.plan.vocabulary import FIELDS, LEVERS, PAYERS, SECTORS

MOST: Final = 400
FIRST_YEAR, LAST_YEAR = 1900, 2200
PARTS: Final = {
    "steps": gettext_lazy("steps"),
    "parties": gettext_lazy("who takes part"),
    "costs": gettext_lazy("costs"),
    "co_benefits": gettext_lazy("co-benefits"),
    "links": gettext_lazy("links"),
    "equity": gettext_lazy("equity check"),
    "actions": gettext_lazy("actions"),
    "pathways": gettext_lazy("impact pathways"),
}
CHILDREN: Final[Mapping[str, Any]] = {
    "steps": ActionStep,
    "parties": ActionParty,
    "costs": CostLine,
    "co_benefits": CoBenefit,
    "links": ActionLink,
    "equity": EquityAnswer,
}
"""Rows within a row, with their table."""
WORDS: Final = {"field": FIELDS, "lever": LEVERS, "payer": PAYERS}


@dataclass(frozen=True, slots=True)
class Difference:
    """A field with what stood there before and after, as text; "" for nothing."""

    field: str
    before: str
    after: str


def beside(model: Any, there: Mapping[str, Any], mine: Mapping[str, Any]) -> list[Difference]:
    """What stands there now, beside what was written, for the fields that differ."""
    return differences(model, there, mine, tuple(mine))


def differences(
    model: Any, before: Mapping[str, Any], after: Mapping[str, Any], names: tuple[str, ...]
) -> list[Difference]:
    """The fields whose values read differently. Of rows within the row only those that differ."""
    found = []
    for name in names:
        there, mine = before.get(name), after.get(name)
        if name in CHILDREN:
            there, mine = _only_here(there, mine), _only_here(mine, there)
        old, new = in_words(model, name, there), in_words(model, name, mine)
        if old != new:
            found.append(Difference(label_of(model, name), old, new))
    return found


def _only_here(rows: Any, others: Any) -> list[Any]:
    return [row for row in rows or () if row not in (others or ())]


def label_of(model: Any, name: str) -> str:
    """A column in the reader's language."""
    if name in PARTS:
        return str(PARTS[name])
    try:
        return str(model._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return name


def in_words(model: Any, name: str, value: Any) -> str:
    """A value as text: choices by their label, numbers as people write them, what is long shortened."""
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name in WORDS:
        return str(WORDS[name].get(str(value), value))
    if name == "sectors":
        return ", ".join(str(SECTORS.get(one, one)) for one in value)
    if name in CHILDREN:
        return _shortened("; ".join(_row(CHILDREN[name], row) for row in value))
    if isinstance(value, int | float):
        return _number(value)
    choices = _choices(model, name)
    if choices:
        return str(choices.get(value, value))
    return _shortened(value if isinstance(value, str) else _flat(value))


def _choices(model: Any, name: str) -> dict[Any, Any]:
    try:
        # relations have no choices
        return dict(getattr(model._meta.get_field(name), "choices", None) or ())
    except FieldDoesNotExist:
        return {}


def _row(model: Any, row: Mapping[str, Any]) -> str:
    """A row within a row as one line."""
    told = (in_words(model, key, part) for key, part in row.items() if key not in ("id", "lock", "order"))
    return ", ".join(part for part in told if part)


def _number(value: float) -> str:
    """Years as they are, amounts with thousands apart; what the computer adds to a number is rounded away."""
    if isinstance(value, int) and FIRST_YEAR <= value <= LAST_YEAR:
        return str(value)
    return format_number(f"{round(value, 6):.6f}".rstrip("0").rstrip("."))


def _flat(value: Any) -> str:
    """Mappings and lists as one line."""
    if isinstance(value, Mapping):
        return "; ".join(
            f"{SECTORS.get(key, key)}: {_flat(part)}" for key, part in value.items() if part not in (None, "")
        )
    if isinstance(value, list | tuple):
        return "; ".join(_flat_row(part) for part in value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _flat_row(value: Any) -> str:
    if not isinstance(value, Mapping):
        return _flat(value)
    return ", ".join(_flat(part) for part in value.values() if part not in (None, "", [], {}))


def _shortened(text: str) -> str:
    return text if len(text) <= MOST else f"{text[:MOST]} …"
