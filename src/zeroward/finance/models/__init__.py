"""Records of this room."""

from zeroward.finance.models.bundling import Bundling, BundlingCity
from zeroward.finance.models.community import EnergyCommunity
from zeroward.finance.models.conditions import (
    CapitalPolicy,
    InvestmentBarrier,
    InvestmentRisk,
    Level,
    MeasureKind,
    MoneyIndicator,
    PolicyState,
    RiskReach,
    Typology,
)
from zeroward.finance.models.costs import CostRow, Frequency, FundingSource, SourceState
from zeroward.finance.models.investment import InvestmentPlan, InvestmentVersion
from zeroward.finance.models.past import (
    BudgetKind,
    BudgetState,
    BudgetYear,
    CapitalLevel,
    CapitalSource,
    FieldMoney,
    IncomeSource,
)
from zeroward.finance.models.project import Project, ProjectSource, Stage
from zeroward.finance.models.row import ActionRow, FinanceRow
from zeroward.finance.models.stakeholders import Investor, InvestorActivity

__all__ = [
    "ActionRow",
    "BudgetKind",
    "BudgetState",
    "BudgetYear",
    "Bundling",
    "BundlingCity",
    "CapitalLevel",
    "CapitalPolicy",
    "CapitalSource",
    "CostRow",
    "EnergyCommunity",
    "FieldMoney",
    "FinanceRow",
    "Frequency",
    "FundingSource",
    "IncomeSource",
    "InvestmentBarrier",
    "InvestmentPlan",
    "InvestmentRisk",
    "InvestmentVersion",
    "Investor",
    "InvestorActivity",
    "Level",
    "MeasureKind",
    "MoneyIndicator",
    "PolicyState",
    "Project",
    "ProjectSource",
    "RiskReach",
    "SourceState",
    "Stage",
    "Typology",
]
