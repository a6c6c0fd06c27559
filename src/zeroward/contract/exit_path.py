"""Rows of a contract's tables are known by the records that they were taken from."""

from zeroward.core.leaving import register_numbers_in_words

_ROWS = (
    "action-{plan.Action}",
    "policy-{plan.Policy}",
    "pathway-{plan.ImpactPathway}",
    "portfolio-{plan.Portfolio}",
    "offset-{plan.Offset}",
    "indicator-{plan.Indicator}",
    "project:{finance.Project}",
    "barriers-{finance.InvestmentBarrier}",
    "risks-{finance.InvestmentRisk}",
    "costs-{finance.CostRow}",
    "sources-{finance.FundingSource}",
    "budgets-{finance.BudgetYear}",
    "by-field-{finance.FieldMoney}",
    "income-{finance.IncomeSource}",
    "capital-{finance.CapitalSource}",
    "policies-{finance.CapitalPolicy}",
    "indicators-{finance.MoneyIndicator}",
    "investors-{finance.Investor}",
    "activities-{finance.InvestorActivity}",
    "signatory-{contract.Signatory}",
    "commitment-{contract.SignatoryCommitment}",
)
register_numbers_in_words("contract.ModuleContent.content", *_ROWS)
register_numbers_in_words("contract.ModulePast.content", *_ROWS)
