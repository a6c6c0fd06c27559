"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import (
    Basis,
    Purpose,
    register_about_nobody,
    register_erasure,
    register_purpose,
)
from zeroward.ecosystem.domain.forgetting import forget_responsible

register_purpose(
    Purpose(
        key="ecosystem.work",
        title="National platforms and their work",
        data="who owns, wrote, decided or reviewed what; names of members of bodies, participants, responsible persons",
        people="people of platforms and cities, members of governance bodies",
        basis=Basis.TASK,
        seen_by="the platform's team; members of bodies and responsible persons as the platform publishes them",
        kept="as long as the platform keeps the record",
        closing="the work stays with the platform, the link to the person is cut and their typed name is deleted;"
        " mentorings are deleted",
        records=tuple(
            f"ecosystem.{name}"
            for name in [
                "TypologyVersion",
                "ReviewRound",
                "ClusterDecision",
                "CrossCheckRun",
                "Platform",
                "GovernanceBody",
                "BodyMember",
                "FormalStep",
                "ReviewFact",
                "ReviewEvidence",
                "HandedIn",
                "Moderation",
                "SupportPlan",
                "PlanItem",
                "PlanComment",
                "ProgrammePin",
                "ProgrammeRun",
                "AssistanceRequest",
                "Mentoring",
                "MentoringSession",
                "WorkState",
                "Framework",
                "PolicyNeed",
                "Judgement",
                "ContinuityItem",
                "WorkNote",
                "Goal",
                "Promise",
                "Meeting",
                "Decision",
                "MoneyStream",
                "OutreachCity",
            ]
        ),
        names=(
            "ecosystem.BodyMember.name",
            "ecosystem.BodyMember.contact",
            "ecosystem.Judgement.looked_by",
            "ecosystem.Meeting.participants",
            "ecosystem.PlanItem.owner",
            "ecosystem.ReviewEvidence.who",
            *(
                f"ecosystem.{name}.owner_name"
                for name in [
                    "Framework",
                    "PolicyNeed",
                    "ContinuityItem",
                    "WorkNote",
                    "Goal",
                    "Promise",
                    "Meeting",
                    "Decision",
                    "MoneyStream",
                    "OutreachCity",
                ]
            ),
        ),
        stays=(
            ("ecosystem.BodyMember.name", "who sits on a governance body is the platform's public record"),
        ),
    )
)
register_erasure("ecosystem", forget_responsible)
register_about_nobody(
    "bodies, programmes and facts about countries",
    *(
        f"ecosystem.{name}"
        for name in [
            "Actor",
            "Tie",
            "Standing",
            "Ambition",
            "AmbitionStand",
            "Body",
            "CountryReview",
            "FieldEvidence",
            "PlatformOffer",
            "RouteStage",
            "Deliverable",
            "PlanEffect",
            "SupportProgramme",
            "ProgrammeService",
            "ProgrammeCountry",
            "ProgrammeFloor",
        ]
    ),
)
