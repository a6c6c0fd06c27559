"""B-2.3: what is left over, and what answers for it."""

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.plan.exporters.contract.model import Contract, Row
from zeroward.plan.models import OffsetKind


def residual_table(contract: Contract) -> ContractTable:
    """The sectors with their residual emissions, then the ledger."""
    ledger = contract.ledger
    kinds = dict(OffsetKind.choices)
    rows: list[list[Value]] = [
        [_("Residual emissions"), one.title, one.residual, ledger.year, one.share, ""]
        for one in ledger.sectors
    ]
    rows += [
        [
            str(kinds.get(one["kind"], one["kind"])),
            one["name"],
            one["tonnes"],
            one["year"],
            "",
            _entry(one),
        ]
        for one in contract.loaded.offsets
    ]
    total = None if ledger.ledger is None else ledger.ledger.residual
    return ContractTable(
        "B-2.3",
        _("Summary strategy for residual emissions"),
        (
            _("Kind"),
            _("Sector, or means"),
            _("t CO₂e a year"),
            _("Year"),
            _("Share of the sector's baseline"),
            _("Standard, retirement, permanence, note"),
        ),
        rows,
        facts=[
            (_("Residual emissions, t CO₂e"), total),
            (_("Share of the emissions of the base year"), ledger.residual_share),
            (_("Answered for, t CO₂e"), ledger.offsets or None),
        ],
        text=ledger.findings,
    )


def _entry(one: Row) -> str:
    parts = [
        one["standard"],
        _("vintage %(year)d") % {"year": one["vintage"]} if one["vintage"] else "",
        one["retirement"],
        _("%(years)d years") % {"years": one["permanence_years"]} if one["permanence_years"] else "",
        one["note"],
    ]
    return "; ".join(part for part in parts if part)
