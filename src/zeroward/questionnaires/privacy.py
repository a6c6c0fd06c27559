"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_about_nobody, register_purpose

register_purpose(
    Purpose(
        key="questionnaires.answers",
        title="Surveys and questionnaires",
        data="answers with who changed and signed them; collections without names keep no link to a person at all",
        people="people who answer",
        basis=Basis.CONSENT,
        seen_by="the city's team, and who runs the collection as it was said before answering",
        kept="names until the day promised by the collection; answers as long as the collection",
        closing="answers of a city stay with it; the link to the person is cut; sections given to them are deleted",
        records=(
            "questionnaires.QuestionnaireVersion",
            "questionnaires.Answering",
            "questionnaires.AnswerRevision",
            "questionnaires.AnswerFile",
            "questionnaires.SectionShare",
        ),
        copied=("questionnaires.SectionShare.note", "questionnaires.Answering.place"),
    )
)
register_about_nobody(
    "the questions and who asks them, which is public",
    "questionnaires.Questionnaire",
    "questionnaires.Collection",
    "questionnaires.Collection.contact",
)
