"""T6, T8 and T9: the tables that follow from the actions of the plan and the money for them."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Final

from zeroward.finance.queries.cells import Cell, Origin, TableRow, cell, made_row
from zeroward.finance.queries.gaps import ActionGap, Gaps
from zeroward.finance.queries.instruments import instrument_name
from zeroward.finance.queries.needs import GROUPS, Need
from zeroward.plan.vocabulary import FIELDS

YEARLY = "yearly"
_PLAIN: Final = re.compile(r"[A-Za-z0-9_.-]+")
"""Keys of rows are plain; a number of an action with other signs is named by its digest."""


def name_of(need: Need) -> str:
    """The key of a row: the same action has the same one in every table."""
    if not (need.known and need.code):
        return f"costs-{need.row}"
    if _PLAIN.fullmatch(need.code):
        return f"action-{need.code}"
    return f"action-{hashlib.sha256(need.code.encode('utf-8')).hexdigest()[:16]}"


def costing(needs: Sequence[Need], origin: Origin) -> list[TableRow]:
    """T6: every action with a cost or an effect."""
    return [
        made_row(
            name_of(need),
            {
                **_head(need, origin),
                "indicator": cell(need.indicator, origin),
                "capex": cell(need.capex, origin),
                "opex": cell(need.opex, origin),
                "reduction": cell(need.reduction, origin),
                "effectiveness": cell(need.effectiveness, origin),
                "indirect": cell(need.indirect, origin),
                "benefit": cell(need.benefit, origin),
            },
        )
        for need in needs
    ]


def stakes(needs: Sequence[Need], origin: Origin) -> list[TableRow]:
    """T8: who invests how much in which action; a second row for what is paid every year."""
    rows = []
    for need in needs:
        if need.paid:
            rows.append(_stake(need, name_of(need), need.paid, need.frequency, origin))
        if need.paid_yearly:
            rows.append(_stake(need, f"{name_of(need)}-{YEARLY}", need.paid_yearly, YEARLY, origin))
    return rows


def _stake(need: Need, name: str, paid: Mapping[str, float], frequency: str, origin: Origin) -> TableRow:
    cells: dict[str, Cell | None] = _head(need, origin)
    for group in GROUPS:
        if group in paid:
            cells[group] = cell(paid[group], origin)
            cells[f"{group}_frequency"] = cell(frequency, origin)
    return made_row(name, cells)


def planning(gaps: Gaps, origin: Origin) -> list[TableRow]:
    """T9: what the city and others pay, and how much of it is covered by whom."""
    return [_plan(one, origin) for one in gaps.actions if one.gap is not None or one.sources]


def _plan(one: ActionGap, origin: Origin) -> TableRow:
    need = one.need
    city = need.paid.get("municipality")
    others = [amount for group, amount in need.paid.items() if group != "municipality"]
    covered = one.covered
    return made_row(
        name_of(need),
        {
            **_head(need, origin),
            "municipality": cell(city, origin),
            "other": cell(sum(others) if others else None, origin),
            "covered": cell(covered, origin),
            "gap": cell(None if covered is None else 100.0 - covered, origin),
            "source": cell(_sources(one), origin),
            "allocation": cell(_allocation(one), origin),
            "secured": cell(one.secured or None, origin),
            "applied": cell(one.applied or None, origin),
            "idea": cell(one.idea or None, origin),
            "need": cell(need.capex, origin),
        },
    )


def _sources(one: ActionGap) -> str:
    """Names of the sources, each with its instrument where it says more."""
    found = []
    for source in one.sources:
        instrument = instrument_name(source["instrument"]) if source["instrument"] else ""
        found.append(f"{source['name']} ({instrument})" if instrument else str(source["name"]))
    return "; ".join(dict.fromkeys(found))


def _allocation(one: ActionGap) -> str:
    """What the sources pay for, as somebody said; else the field of the action that they stand at."""
    said = [str(source["allocation"]) for source in one.sources if source["allocation"]]
    if said:
        return "; ".join(dict.fromkeys(said))
    return str(FIELDS.get(one.need.field, one.need.field)) if one.sources else ""


def _head(need: Need, origin: Origin) -> dict[str, Cell | None]:
    return {
        "field": cell(need.field, origin),
        "number": cell(need.code, origin),
        "action": cell(need.name, origin),
    }
