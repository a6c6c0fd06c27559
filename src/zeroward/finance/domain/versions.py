"""The investment plan is frozen with every version of its plan, and published with it where the team wants that."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.finance.models import InvestmentVersion
from zeroward.finance.queries.access import investment_of
from zeroward.finance.queries.cells import Origin
from zeroward.finance.queries.load import load_investment
from zeroward.finance.queries.tables import tables_from
from zeroward.plan.models import PlanVersion
from zeroward.plan.queries.load import load_version


def freeze_with(version: PlanVersion, _viewer: Viewer) -> None:
    """Called inside the transaction that makes the version. Nothing where no investment plan was opened."""
    investment = investment_of(version.plan)
    if investment is None:
        return
    money = load_investment(investment)
    origin = Origin("finance", _("Investment plan"), "", investment.updated_at.date().isoformat())
    data: dict[str, Any] = {**money.content(), "tables": tables_from(load_version(version), money, origin)}
    InvestmentVersion.objects.create(
        plan_version=version,
        number=version.number,
        data=data,
        digest=money.digest,
        is_public=version.is_public and investment.published_with_plan,
        by=version.by,
        note=version.note,
    )
