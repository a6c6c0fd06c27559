"""What this room keeps about people, for the register of purposes."""

from zeroward.core.domain.forgetting import take_addresses_out
from zeroward.core.personal_data import (
    Basis,
    Purpose,
    register_about_nobody,
    register_erasure,
    register_purpose,
)
from zeroward.finance.models import Project

register_purpose(
    Purpose(
        key="finance.work",
        title="Investment plans and projects of a city",
        data="who entered what; the contact that the team names for a project",
        people="people with a role in the city, contacts of projects",
        basis=Basis.TASK,
        seen_by="the city's team; others what the city shares",
        kept="as long as the city keeps the plan or project",
        closing="stays with the city, the link to the person is cut; their address as a contact is deleted",
        records=tuple(
            f"finance.{name}"
            for name in [
                "Bundling",
                "EnergyCommunity",
                "InvestmentPlan",
                "InvestmentVersion",
                "InvestmentBarrier",
                "MoneyIndicator",
                "CapitalPolicy",
                "InvestmentRisk",
                "CostRow",
                "FundingSource",
                "BudgetYear",
                "FieldMoney",
                "IncomeSource",
                "CapitalSource",
                "Project",
                "Investor",
                "InvestorActivity",
            ]
        ),
        names=("finance.Project.contact", "finance.InvestmentRisk.owner"),
        copied=("finance.Project.title",),
    )
)
register_erasure("finance", lambda person: take_addresses_out(person, Project.objects.all(), "contact"))
register_about_nobody("sources of money", "finance.ProjectSource")
