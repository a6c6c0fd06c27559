"""What this room keeps about people, for the register of purposes."""

from zeroward.consultation.domain.forgetting import forget_participant
from zeroward.core.personal_data import (
    Basis,
    Purpose,
    Retention,
    register_about_nobody,
    register_erasure,
    register_purpose,
    register_retention,
)

register_purpose(
    Purpose(
        key="consultation.people",
        title="People who take part in needs assessments",
        data="name, address, channel and answers of who is invited; consents; what was said, in texts without names",
        people="people invited by a needs assessment, participants of sessions",
        basis=Basis.CONSENT,
        seen_by="the team of the assessment",
        kept="names and addresses until the day that was promised; which city took part stays",
        closing="name and address are deleted from every list",
        records=(
            "consultation.Contact",
            "consultation.OptOut",
            "consultation.PollVoter",
            "consultation.PollAnswer",
            "consultation.Consent",
            "consultation.SessionNote",
            "consultation.SourceText",
            "consultation.Segment",
            "consultation.Promise",
        ),
        names=(
            "consultation.Contact.person_name",
            "consultation.Contact.email",
            "consultation.Consent.person_name",
            "consultation.Promise.owner",
        ),
        copied=("consultation.SessionNote.text",),
        stays=(
            (
                "consultation.Consent.person_name",
                "shows that consent was given; goes on the promised day, or when it is withdrawn",
            ),
        ),
    )
)
register_purpose(
    Purpose(
        key="consultation.coding",
        title="Work on needs assessments",
        data="who opened, noted, coded, decided or reported what",
        people="people of the team",
        basis=Basis.TASK,
        seen_by="the team of the assessment",
        kept="as long as the assessment",
        closing="the work stays; the link to the person is cut, codes stay as those of a closed account",
        records=(
            "consultation.CodebookVersion",
            "consultation.FrameVersion",
            "consultation.Consultation",
            "consultation.Coder",
            "consultation.Coded",
            "consultation.Adjudication",
            "consultation.Report",
        ),
        copied=("consultation.Adjudication.reason",),
    )
)
register_retention(
    Retention("assessments", "Names of needs assessments", "on the day that was promised", "forget_contacts")
)
register_erasure("consultation", forget_participant)
register_about_nobody("who asks, as it is published", "consultation.Consultation.contact")
register_about_nobody(
    "questions, frames of cities, codes and figures",
    *(
        f"consultation.{name}"
        for name in [
            "Codebook",
            "Frame",
            "FrameUnit",
            "Stream",
            "GuideItem",
            "Session",
            "PollQuestion",
            "Barrier",
            "BarrierEvidence",
            "CodingRound",
            "RoundSegment",
            "Suggester",
            "WeightScheme",
            "Comparability",
            "NeedService",
        ]
    ),
)
