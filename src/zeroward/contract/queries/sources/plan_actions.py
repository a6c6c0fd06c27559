"""The actions of a plan as the contract's sheets (B-2.2) and as interventions with costs (C-3.1)."""

from collections.abc import Mapping
from math import fsum
from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.queries.sources.building import Origin, row
from zeroward.core.ui.numbers import format_number
from zeroward.plan.exporters.contract.model import Contract
from zeroward.plan.models import ActionKind, CostType
from zeroward.plan.vocabulary import SECTORS

Action = Mapping[str, Any]


def action_rows(found: Contract, origin: Origin) -> list[dict[str, Any]]:
    """One row for each action of the plan; tonnes are what it adds when all actions are computed together."""
    return [row(origin, f"action-{one['id']}", _sheet(found, one), one["code"]) for one in found.actions]


def cost_rows(found: Contract, origin: Origin) -> list[dict[str, Any]]:
    """Actions that cost something."""
    return [
        row(
            origin,
            f"action-{one['id']}",
            {
                "number": one["code"],
                "action": one["name"],
                "responsible": _parties(one, "responsible"),
                "start": one["start"],
                "end": one["end"],
                "field": one["field"],
                "impact": _impact(found, one),
                "cost": invested(one),
            },
            one["code"],
        )
        for one in found.actions
        if invested(one)
    ]


def invested(one: Action) -> float | None:
    """What is to be invested, in euro of the plan's price year; None when nothing is entered."""
    amounts = [line["amount"] for line in one["costs"] if line["type"] == CostType.INVESTMENT]
    return fsum(amounts) if amounts else None


def saved(found: Contract, one: Action) -> float | None:
    """t CO2e a year in the target year: its part of what all save together, else the estimate of its sheet."""
    effect = found.effects.get(one["code"])
    if effect is not None and effect.shapley is not None:
        return float(effect.shapley)
    return fsum(one["estimates"].values()) if one["estimates"] else None


def _sheet(found: Contract, one: Action) -> dict[str, Any]:
    cost, tonnes = invested(one), saved(found, one)
    return {
        "number": one["code"],
        "name": one["name"],
        "type": str(dict(ActionKind.choices).get(one["kind"], one["kind"])),
        "description": one["description"],
        "field": one["field"],
        "lever": [one["lever"]] if one["lever"] else None,
        "outcome": one["outcome"],
        "responsible": _parties(one, "responsible"),
        "scale": "\n".join([part for part in (one["scale"], *_parties(one, "addressed")) if part]),
        "stakeholders": _parties(one, "involved"),
        "comments": one["comments"],
        "renewable": one["renewable_mwh"],
        "removed": _removed(one),
        "fuel": _fuels(one),
        "reduction": tonnes,
        **_by_sector(found, one),
        "compensated_natural": one["compensated_natural"],
        "compensated_technical": one["compensated_technical"],
        "cost": cost,
        "unit_cost": cost / tonnes if cost and tonnes and tonnes > 0 else None,
        "source": one["source_text"],
    }


def _by_sector(found: Contract, one: Action) -> dict[str, float]:
    effect = found.effects.get(one["code"])
    computed = effect is not None and effect.shapley is not None
    amounts = effect.by_sector if effect is not None and computed else one["estimates"]
    return {f"reduction_{key}": value for key, value in amounts.items() if key in SECTORS}


def _parties(one: Action, role: str) -> list[str]:
    """Organisations; persons stay in the plan."""
    return [party["name"] for party in one["parties"] if party["role"] == role and party["name"]]


def _removed(one: Action) -> float | None:
    """MWh a year, when all that is removed or substituted is stated in MWh."""
    amounts = [
        entry["amount"]
        for entry in one["removed_energy"]
        if str(entry["unit"]).casefold() == "mwh" and entry["amount"] is not None
    ]
    return fsum(amounts) if amounts and len(amounts) == len(one["removed_energy"]) else None


def _fuels(one: Action) -> str:
    return "; ".join(
        f"{entry['carrier'].replace('_', ' ')}: {format_number(entry['amount'])} {entry['unit']}"
        for entry in one["removed_energy"]
    )


def _impact(found: Contract, one: Action) -> str:
    tonnes = saved(found, one)
    return "" if tonnes is None else _("%(amount)s t CO₂e a year") % {"amount": format_number(tonnes, 0)}
