"""A-2.1: policies in force."""

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.plan.exporters.contract.model import Contract, by_sector
from zeroward.plan.models import PolicyLevel, PolicyType


def policies_table(contract: Contract) -> ContractTable:
    types, levels = dict(PolicyType.choices), dict(PolicyLevel.choices)
    rows = [
        [
            str(types.get(one["type"], one["type"])),
            str(levels.get(one["level"], one["level"])),
            one["name"],
            one["description"],
            one["relevance"],
            one["need_for_action"],
            by_sector(one["reductions"], "t"),
            one["source_text"],
        ]
        for one in contract.loaded.policies
    ]
    return ContractTable(
        "A-2.1",
        _("List of relevant policies, strategies and regulations"),
        (
            _("Type"),
            _("Level"),
            _("Name and title"),
            _("Description"),
            _("Relevance"),
            _("Need for action"),
            _("Reduction in %(year)d, t CO₂e a year") % {"year": contract.loaded.target_year},
            _("Source"),
        ),
        rows,
        text=[] if rows else [_("The plan lists no policies in force.")],
    )
