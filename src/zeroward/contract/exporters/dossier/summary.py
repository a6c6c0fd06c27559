"""The three figures of the cover: what the contract is about, from its own tables."""

from collections.abc import Mapping
from math import fsum

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.methods.contracts.template.content import Cell, Content, rows_of


def summary_of(content: Content) -> list[dict[str, str]]:
    """Emissions now and then, actions, money; "?" where the contract does not say."""
    total: Mapping[str, Cell] = next(
        (row["cells"] for row in rows_of(content, "A-2.3", "A-2.3") if row["id"] == "total"), {}
    )
    actions = rows_of(content, "B-2.2", "B-2.2")
    money = [row["cells"].get("capex", {}).get("value") for row in rows_of(content, "IP-B1", "T6")]
    known = [one for one in money if one is not None]
    return [
        _figure(_amount(total, "baseline"), "t CO₂e", _("emissions in the base year")),
        _figure(_amount(total, "residual"), "t CO₂e", _("left in the target year")),
        _figure(str(len(actions)) if actions else None, "", _("actions, each on its own sheet")),
        _figure(
            _millions(fsum(known)) if known else None, _("million €"), _("investment, as far as estimated")
        ),
    ]


def _amount(cells: Mapping[str, Cell], key: str) -> str | None:
    value = cells.get(key, {}).get("value")
    return None if value is None else format_number(value, 0)


def _millions(value: float) -> str:
    return format_number(value / 1e6, 1 if value < 1e8 else 0)


def _figure(value: str | None, unit: str, text: str) -> dict[str, str]:
    return {"value": value or "?", "unit": unit if value else "", "text": text}
