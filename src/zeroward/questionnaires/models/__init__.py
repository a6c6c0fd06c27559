"""Questionnaires with their versions, what is collected with them, and the answers."""

from zeroward.questionnaires.models.answer import AnswerFile, Answering, AnswerRevision, SectionShare
from zeroward.questionnaires.models.collection import Collection, Mode
from zeroward.questionnaires.models.questionnaire import Questionnaire, QuestionnaireVersion, VersionState

__all__ = [
    "AnswerFile",
    "AnswerRevision",
    "Answering",
    "Collection",
    "Mode",
    "Questionnaire",
    "QuestionnaireVersion",
    "SectionShare",
    "VersionState",
]
