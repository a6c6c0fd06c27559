"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_about_nobody, register_purpose

register_purpose(
    Purpose(
        key="plan.work",
        title="Climate plans of a city",
        data="who entered or commented what; responsible persons that the team names; name of who adopted a plan",
        people="people with a role in the city, persons named in actions",
        basis=Basis.TASK,
        seen_by="the city's team; responsible persons never in public",
        kept="as long as the city keeps the plan",
        closing="the plan stays with the city, the link to the person is cut",
        records=(
            *(
                f"plan.{name}"
                for name in [
                    "Plan",
                    "Action",
                    "DriverValue",
                    "Observation",
                    "PlanComment",
                    "PlanStep",
                    "PlanVersion",
                ]
            ),
            "plan.ActionStep",
            "plan.ActionParty",
            "plan.EquityAnswer",
        ),
        names=(
            "plan.PlanStep.by_name",
            "plan.ActionStep.owner",
            "plan.ActionParty.person",
            "plan.EquityAnswer.mitigation_owner",
        ),
        copied=("plan.PlanComment.text", "plan.PlanStep.statement"),
        stays=(
            ("plan.PlanStep.by_name", "whoever adopts or publishes a plan answers for it by name"),
            ("plan.PlanVersion.data", "the same name in the frozen version, whose digest was adopted"),
        ),
    )
)
register_about_nobody(
    "content of plans and of the action library",
    *(
        f"plan.{name}"
        for name in [
            "CostLine",
            "CoBenefit",
            "ActionLink",
            "Portfolio",
            "ImpactPathway",
            "Indicator",
            "LibraryAction",
            "Policy",
            "Offset",
            "Target",
            "Scenario",
        ]
    ),
)
