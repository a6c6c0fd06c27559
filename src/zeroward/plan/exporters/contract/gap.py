"""A-2.3: the emissions gap, in both generations of the template. The same numbers, entered from different ends."""

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.plan.exporters.contract.model import Contract
from zeroward.plan.queries.gap import GapRow


def gap_table(contract: Contract) -> ContractTable:
    """Six columns: baseline, target, other plans, gap, this plan, residual."""
    columns = [_("Sector"), _("(1) Baseline emissions, t CO₂e")]
    for title in (
        _("(2) Emissions reduction target %(year)d") % {"year": contract.gap.year},
        _("(3) Emission reduction through other action plans"),
        _("(4) Emissions gap, (2) − (3)"),
        _("(5) Emissions reduction through this plan"),
        _("(6) Residual emissions, (1) − (2)"),
    ):
        columns += [_("%(title)s, t CO₂e") % {"title": title}, _("%(title)s, %%") % {"title": title}]
    rows = [
        [
            row.title,
            row.baseline,
            *_pair(row, row.target),
            *_pair(row, row.existing),
            *_pair(row, row.open),
            *_pair(row, row.contract),
            *_pair(row, row.residual),
        ]
        for row in _rows(contract)
    ]
    return ContractTable(
        "A-2.3",
        _("Emissions gap"),
        columns,
        rows,
        facts=_facts(contract),
        text=contract.gap.findings,
    )


def older_gap_table(contract: Contract) -> ContractTable:
    """The older template: baseline, residual, target, existing strategies, gap."""
    columns = [_("Sector"), _("Baseline emissions, t CO₂e")]
    for title in (
        _("Residual emissions"),
        _("Baseline emissions reduction target"),
        _("Emissions reductions in existing strategies"),
        _("Emissions gap, to be addressed by the action plan"),
    ):
        columns += [_("%(title)s, t CO₂e") % {"title": title}, _("%(title)s, %%") % {"title": title}]
    rows = [
        [
            row.title,
            row.baseline,
            *_pair(row, row.residual),
            *_pair(row, row.target),
            *_pair(row, row.existing),
            *_pair(row, row.open),
        ]
        for row in _rows(contract)
    ]
    return ContractTable(
        "A-2.3 (v1)",
        _("Emissions gap, in the order of the older template"),
        columns,
        rows,
        facts=_facts(contract),
    )


def _rows(contract: Contract) -> list[GapRow]:
    table = contract.gap
    return [*table.rows, *([table.total] if table.total else [])]


def _pair(row: GapRow, amount: float | None) -> list[Value]:
    """Tonnes and their share of the row's baseline; nothing for what is not known."""
    percent = row.percent(amount)
    return [amount, None if percent is None else round(percent, 1)]


def _facts(contract: Contract) -> list[tuple[str, Value]]:
    return [(_("Base year"), contract.loaded.base_year), (_("Target year"), contract.loaded.target_year)]
