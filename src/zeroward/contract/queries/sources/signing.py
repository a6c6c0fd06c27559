"""Who signs, and what they take on (CM-5, CM-6). Names of persons stay where they can be erased."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.models import Contract
from zeroward.contract.queries.sources.building import Modules, Origin, row, table, withheld


def signing_modules(contract: Contract, day: str) -> Modules:
    """The signatories of today and their commitments. Two queries, or one when there are none."""
    signatories = list(contract.signatories.filter(left_on=None).prefetch_related("commitments"))
    origin = Origin("contract", _("Signatories"), day)
    made: Modules = {}
    rows, commitments = [], []
    for one in signatories:
        values = {
            "name": one.name,
            "domain": one.domain,
            "level": one.level,
            "legal_form": one.legal_form,
            "position": one.position,
        }
        made_row = row(origin, f"signatory-{one.pk}", values)
        made_row["cells"]["person"] = withheld(origin, _("kept with the signature"))
        rows.append(made_row)
        for said in one.commitments.all():
            taken_on: dict[str, Any] = {
                "signatory": one.name,
                "commitment": said.text,
                "priorities": [str(priority) for priority in said.priorities],
                "by": said.by_year,
            }
            commitments.append(row(origin, f"commitment-{said.pk}", taken_on))
    table(made, "CM-5", "signatories", rows)
    table(made, "CM-6", "commitments", commitments)
    return made
