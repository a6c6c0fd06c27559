"""Where the values of a contract come from, counted by room and record; and amounts in other currencies."""

from collections import Counter
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.methods.contracts.template.content import Content, Place, places
from zeroward.methods.contracts.template.showing import number_text

MOST: Final = 200
"""Lines of converted amounts; a contract in one other currency has a few dozen."""


def origins_of(content: Content) -> list[list[str]]:
    """Room, record, day, number of cells and modules; the largest first."""
    counts: Counter[tuple[str, str, str]] = Counter()
    modules: dict[tuple[str, str, str], dict[str, None]] = {}
    for place, cell in places(content):
        source = cell.get("from")
        if source and "value" in cell:
            key = (str(source.get("room", "")), str(source.get("label", "")), str(source.get("at", ""))[:10])
            counts[key] += 1
            modules.setdefault(key, {})[place.module] = None
    return [
        [label or room, day, str(number), ", ".join(modules[room, label, day])]
        for (room, label, day), number in counts.most_common()
    ]


def conversions_of(content: Content) -> list[list[str]]:
    """Place, amount in euro, original amount, rate and its day."""
    language = content["language"]
    rows: list[list[str]] = []
    for place, cell in places(content):
        original = cell.get("original")
        if original and isinstance(cell.get("value"), int | float) and len(rows) < MOST:
            rows.append(
                [
                    _where(place),
                    number_text(cell["value"], language),
                    f"{_amount(original.get('amount'), language)} {original.get('currency', '')}",
                    _amount(original.get("rate"), language),
                    str(original.get("rate_date", "")),
                ]
            )
    return rows


def _where(place: Place) -> str:
    return str(place)


def _amount(value: Any, language: str) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number_text(value, language)
    return "" if value is None else str(value)


def origin_words() -> dict[str, Any]:
    """Titles and heads of the two lists."""
    return {
        "title": _("Where the values come from"),
        "heads": [_("Record"), _("State of"), _("Cells"), _("Modules")],
        "converted": _("Amounts in other currencies"),
        "converted_heads": [_("Place"), "EUR", _("Original amount"), _("Rate"), _("Rate of")],
    }
