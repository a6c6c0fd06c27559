"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_purpose

register_purpose(
    Purpose(
        key="diagnosis.assessments",
        title="Self-assessments of a city",
        data="who opened an assessment, was asked, took part, gave evidence",
        people="people with a role in the city",
        basis=Basis.TASK,
        seen_by="the city's team",
        kept="as long as the assessment",
        closing="answers stay with the city, the link to the person is cut; what they were asked is deleted",
        names=("diagnosis.Evidence.who",),
        records=("diagnosis.Assessment", "diagnosis.Participation", "diagnosis.Asked", "diagnosis.Evidence"),
    )
)
