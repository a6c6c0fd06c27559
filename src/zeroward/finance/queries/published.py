"""A published investment plan, read from what was frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from zeroward.finance.models import InvestmentVersion
from zeroward.finance.queries.contract_view import ShownTable, contract_view
from zeroward.finance.queries.load import loaded_from
from zeroward.finance.queries.overview import InvestmentPage, page_from
from zeroward.plan.queries.exchange.public import for_everyone
from zeroward.plan.queries.load import load_version


@dataclass(frozen=True, slots=True)
class PublicInvestment:
    version: InvestmentVersion
    page: InvestmentPage
    tables: tuple[ShownTable, ...]


def public_investment_page(version: InvestmentVersion) -> PublicInvestment:
    """Its findings are for the team and stay out; a table without rows is shown where a reason stands."""
    money = loaded_from(version.data)
    loaded = for_everyone(load_version(version.plan_version))
    page = replace(page_from(loaded, money), findings=())
    tables: Mapping[str, Any] = version.data["tables"]
    shown = tuple(one for one in contract_view(tables, money.reasons) if one.table is not None or one.reason)
    return PublicInvestment(version, page, shown)
