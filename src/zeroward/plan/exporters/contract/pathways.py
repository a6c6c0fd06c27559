"""B-1.1: impact pathways."""

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.plan.exporters.contract.model import Contract, field_name, lever_name


def pathways_table(contract: Contract) -> ContractTable:
    rows = [
        [
            field_name(one["field"]),
            lever_name(one["lever"]),
            one["early_changes"],
            one["late_outcomes"],
            one["direct_impacts"],
            one["indirect_impacts"],
            ", ".join(one["actions"]),
        ]
        for one in contract.loaded.pathways
    ]
    return ContractTable(
        "B-1.1",
        _("Impact pathways"),
        (
            _("Field of action"),
            _("Systemic lever"),
            _("Early changes (1–2 years)"),
            _("Late outcomes (3–4 years)"),
            _("Direct impacts (emission reductions)"),
            _("Indirect impacts (co-benefits)"),
            _("Actions"),
        ),
        rows,
        text=[] if rows else [_("The plan has no impact pathways yet.")],
    )
