"""B-2.1: portfolios of actions, and what belongs to none."""

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.plan.exporters.contract.model import Contract, field_name


def portfolios_table(contract: Contract) -> ContractTable:
    names = {one["code"]: one for one in contract.actions}
    rows = []
    taken: set[str] = set()
    for portfolio in contract.loaded.portfolios:
        members = [code for code in portfolio["actions"] if code in names]
        taken |= set(members)
        rows.append(
            [
                field_name(portfolio["field"]),
                f"{portfolio['name']}. {portfolio['description']}".strip(),
                "\n".join(f"{code} {names[code]['name']}" for code in members),
                "\n".join(f"{code}: {names[code]['description']}" for code in members),
            ]
        )
    for field in sorted({one["field"] for code, one in names.items() if code not in taken}):
        members = [code for code, one in names.items() if code not in taken and one["field"] == field]
        rows.append(
            [
                field_name(field),
                _("Actions that belong to no portfolio"),
                "\n".join(f"{code} {names[code]['name']}" for code in members),
                "\n".join(f"{code}: {names[code]['description']}" for code in members),
            ]
        )
    return ContractTable(
        "B-2.1",
        _("Description of action portfolios"),
        (_("Field of action"), _("Portfolio description"), _("List of actions"), _("Descriptions")),
        rows,
        text=[] if rows else [_("The plan has no actions yet.")],
    )
