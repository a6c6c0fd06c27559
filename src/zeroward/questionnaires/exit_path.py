"""By what versions of questionnaires are found again."""

from zeroward.core.leaving import register_guests, register_named

register_named("questionnaires.QuestionnaireVersion", "questionnaire", "number")
register_guests("questionnaires.Questionnaire", "questionnaires.QuestionnaireVersion")
