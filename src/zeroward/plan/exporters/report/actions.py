"""The actions: what each saves and costs, then one sheet for each."""

from math import fsum

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.inventory.exporters.report.parts import Grid, Head, Section
from zeroward.plan.exporters.contract.actions import action_tables
from zeroward.plan.exporters.contract.model import Contract, Row, field_name, or_open
from zeroward.plan.models import CostType
from zeroward.plan.queries.words import bare, money, tonnes
from zeroward.plan.vocabulary import PAYERS


def actions_section(contract: Contract) -> Section:
    """All actions of the plan in one table; effects are computed together and not added up."""
    overlap = contract.outcome.overlap
    text = []
    if overlap is not None and contract.actions:
        text.append(
            _("Taken one by one, the actions would save %(sum)s; together they save %(combined)s.")
            % {"sum": tonnes(overlap.single_sum), "combined": tonnes(overlap.combined)}
        )
        text.append(_("Each is shown with its fair part of the whole (Shapley value) in the target year."))
    if contract.outcome.unpriced:
        text.append(_("Without a cost: %(codes)s.") % {"codes": ", ".join(contract.outcome.unpriced)})
    heads = [
        Head(_("No."), width=0.5),
        Head(_("Action"), width=2.6),
        Head(_("Field"), width=1.4),
        Head(_("t CO₂e a year"), True),
        Head(_("Investment"), True),
    ]
    rows = [_line(contract, one) for one in contract.actions]
    grids = [Grid(_("Actions of the plan"), heads, rows)] if rows else []
    return Section(
        _("Actions"),
        text if rows else [_("The plan has no actions yet.")],
        grids=[*grids, *_payers(contract)],
    )


def _line(contract: Contract, one: Row) -> list[str]:
    effect = contract.effects.get(one["code"])
    saved = effect.shapley if effect is not None else None
    invested = fsum(line["amount"] for line in one["costs"] if line["type"] == CostType.INVESTMENT)
    return [
        str(one["code"]),
        str(one["name"]),
        field_name(one["field"]),
        bare(saved) if saved is not None else "–",
        money(invested) if invested else "–",
    ]


def _payers(contract: Contract) -> list[Grid]:
    sums = contract.outcome.cost_by_payer
    if not sums:
        return []
    types = {
        str(CostType.INVESTMENT): _("Investment"),
        str(CostType.OPERATION): _("Operation and maintenance"),
        str(CostType.SAVING): _("Saved costs"),
        str(CostType.REVENUE): _("Revenue"),
    }
    kinds = [kind for kind in types if any(kind in amounts for amounts in sums.values())]
    heads = [Head(_("Who pays or gains"), width=1.4), *(Head(types[kind], True) for kind in kinds)]
    rows = [
        [str(PAYERS.get(payer, payer)), *(money(amounts[kind]) if kind in amounts else "–" for kind in kinds)]
        for payer, amounts in sums.items()
    ]
    return [Grid(_("Money by payer, in sum over all years of the plan"), heads, rows)]


def sheets_section(contract: Contract) -> Section | None:
    """B-2.2, one table an action."""
    grids = [
        Grid(
            f"{one.code}: {one.title}",
            [Head(_("Row of the sheet"), width=1), Head(_("What the plan says"), width=2.4)],
            _stated(one),
        )
        for one in action_tables(contract)
    ]
    return Section(_("The actions one by one (B-2.2)"), grids=grids) if grids else None


def _stated(table: ContractTable) -> list[list[str]]:
    """The rows that say something; the others by their names in one row, so that a gap stays visible."""
    empty = or_open("")
    rows = [[str(label), str(text)] for _part, label, text in table.rows]
    lacking = [label for label, text in rows if text == empty]
    found = [row for row in rows if row[1] != empty]
    return [*found, [_("Not stated in the plan"), "; ".join(lacking)]] if lacking else found
