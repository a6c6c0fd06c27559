"""Which version of a questionnaire is asked now."""

from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion, VersionState


def current_version(questionnaire: Questionnaire) -> QuestionnaireVersion | None:
    """The newest that is opened; None before the first."""
    found = questionnaire.versions.select_related("questionnaire").filter(state=VersionState.OPENED)
    return found.order_by("-number").first()
