"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_about_nobody, register_purpose

register_purpose(
    Purpose(
        key="exchange.work",
        title="Calls, applications, matches and visits",
        data="who wrote, reviewed, decided, matched or consented; the team of an application as it describes itself",
        people="applicants, reviewers, people of programmes",
        basis=Basis.SERVICE,
        seen_by="the applying team; reviewers and decision makers of the call; matched partners after consent",
        kept="as long as the call is kept",
        closing="applications stay with the city, the link to the person is cut; authorship is deleted",
        records=tuple(
            f"exchange.{name}"
            for name in [
                "Call",
                "Author",
                "Decision",
                "Pin",
                "Run",
                "Consent",
                "PilotReport",
                "Review",
                "TestbedRequest",
                "Application",
                "Match",
                "MatchMember",
                "Agreement",
                "Visit",
                "Goal",
                "ReplicationPlan",
                "Outcome",
                "Activity",
            ]
        ),
        names=("exchange.Application.team", "exchange.Goal.who"),
    )
)
register_about_nobody(
    "published programmes and offers; bodies, not people",
    "exchange.Programme",
    "exchange.Programme.run_by",
    "exchange.Call.contact",
    "exchange.CallSide",
    "exchange.Cohort",
    "exchange.Award",
    "exchange.Testbed",
)
