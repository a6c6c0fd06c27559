"""B-2.2: one sheet for each action."""

from collections.abc import Iterator
from math import fsum

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.plan.exporters.contract.model import (
    Contract,
    Row,
    by_sector,
    field_name,
    lever_name,
    or_open,
)
from zeroward.plan.models import ActionKind, ActionState, CostType
from zeroward.plan.queries.words import money, tonnes
from zeroward.plan.vocabulary import PAYERS


def action_tables(contract: Contract) -> Iterator[ContractTable]:
    """The sheets in the order of the plan."""
    for one in contract.actions:
        yield ContractTable(
            f"B-2.2 {one['code']}",
            one["name"],
            (_("Part"), _("Row of the sheet"), _("What the plan says")),
            [[part, label, text] for part, label, text in _rows(contract, one)],
        )


def _rows(contract: Contract, one: Row) -> Iterator[tuple[str, str, str]]:
    kinds, states = dict(ActionKind.choices), dict(ActionState.choices)
    outline, reference, carrying_out, impact = (
        _("Action outline"),
        _("Reference to impact pathway"),
        _("Implementation"),
        _("Impact and cost"),
    )
    yield outline, _("Action name"), one["name"]
    yield outline, _("Action type"), str(kinds.get(one["kind"], one["kind"]))
    yield outline, _("Action description"), or_open(one["description"])
    yield reference, _("Field of action"), or_open(field_name(one["field"]))
    yield reference, _("Systemic lever"), or_open(lever_name(one["lever"]))
    yield reference, _("Outcome (according to module B-1.1)"), or_open(one["outcome"])
    yield carrying_out, _("Responsible bodies or person"), or_open(_parties(one, "responsible"))
    yield carrying_out, _("Action scale and addressed entities"), or_open(_scale(one))
    yield carrying_out, _("Involved stakeholders"), or_open(_parties(one, "involved"))
    yield carrying_out, _("Comments on implementation"), or_open(_comments(one, str(states[one["state"]])))
    yield impact, _("Generated renewable energy"), or_open(_amount(one["renewable_mwh"], "MWh"))
    yield impact, _("Removed or substituted energy, volume or fuel type"), or_open(_energy(one))
    yield (
        impact,
        _("GHG emissions reduction estimate (total) per emission source sector"),
        _reduction(contract, one),
    )
    yield impact, _("GHG emissions compensated (natural or technological sinks)"), or_open(_sinks(one))
    yield impact, _("Total costs and costs by CO₂e unit"), or_open(_costs(contract, one))
    yield impact, _("Source of the figures"), or_open(one["source_text"])


def _parties(one: Row, role: str) -> str:
    named = [party for party in one["parties"] if party["role"] == role]
    return "; ".join(
        f"{party['name']} ({party['person']})" if party["person"] else party["name"] for party in named
    )


def _scale(one: Row) -> str:
    addressed = _parties(one, "addressed")
    return "\n".join(part for part in (one["scale"], addressed) if part)


def _comments(one: Row, state: str) -> str:
    years = "–".join(str(year) for year in (one["start"], one["end"]) if year)
    lines = [_("State: %(state)s.") % {"state": state}]
    if years:
        lines.append(_("Takes effect: %(years)s.") % {"years": years})
    for step in one["steps"]:
        due = f" – {step['due']}" if step["due"] else ""
        owner = f" ({step['owner']})" if step["owner"] else ""
        lines.append(f"{step['title']}{owner}{due}")
    return "\n".join(part for part in (one["comments"], *lines) if part)


def _amount(value: float | None, unit: str) -> str:
    return (
        ""
        if value is None
        else _("%(amount)s %(unit)s a year") % {"amount": format_number(value), "unit": unit}
    )


def _energy(one: Row) -> str:
    return "; ".join(
        f"{entry['carrier'].replace('_', ' ')}: {format_number(entry['amount'])} {entry['unit']}"
        for entry in one["removed_energy"]
    )


def _reduction(contract: Contract, one: Row) -> str:
    """The estimate as stated, and what the action adds to the plan when all are computed together."""
    lines = []
    if one["estimates"]:
        lines.append(by_sector(one["estimates"], "t"))
        lines.append(
            _("Total: %(amount)s a year, as estimated.") % {"amount": tonnes(fsum(one["estimates"].values()))}
        )
    effect = contract.effects.get(one["code"])
    if effect is not None and effect.shapley is not None:
        lines.append(
            _("Within the plan, computed with all other actions: %(amount)s in %(year)d.")
            % {"amount": tonnes(effect.shapley), "year": contract.loaded.target_year}
        )
    if one["kind"] == ActionKind.ENABLING:
        lines.append(_("Enabling action: it makes others possible and counts no tonnes of its own."))
    return "\n".join(lines) or _("not quantified in the plan")


def _sinks(one: Row) -> str:
    named = (
        (_("natural sinks"), one["compensated_natural"]),
        (_("technological sinks"), one["compensated_technical"]),
    )
    return "; ".join(
        _("%(kind)s: %(amount)s a year") % {"kind": kind, "amount": tonnes(value)}
        for kind, value in named
        if value is not None
    )


def _costs(contract: Contract, one: Row) -> str:
    if not one["costs"]:
        return ""
    types = dict(CostType.choices)
    lines = [
        f"{types.get(line['type'], line['type'])}, {PAYERS.get(line['payer'], line['payer'])}: {money(line['amount'])}"
        for line in one["costs"]
    ]
    invested = fsum(line["amount"] for line in one["costs"] if line["type"] == CostType.INVESTMENT)
    effect = contract.effects.get(one["code"])
    saved = effect.shapley if effect is not None else None
    if saved is None:
        saved = fsum(one["estimates"].values()) or None
    if invested and saved and saved > 0:
        lines.append(
            _("Investment for each tonne saved a year, not discounted: %(amount)s €")
            % {"amount": format_number(invested / saved, 0)}
        )
    lines.append(_("Prices of %(year)d.") % {"year": contract.loaded.header["price_year"]})
    return "\n".join(lines)
