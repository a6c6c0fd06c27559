"""In which language an answer is written."""

from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.reading import definition_of


def choose_language(*, answering: Answering, language: str) -> Answering:
    """Go on in another language of the questionnaire; one that it does not have changes nothing."""
    if language in definition_of(answering.collection.version).languages and language != answering.language:
        answering.language = language
        Answering.objects.filter(pk=answering.pk).update(language=language)
    return answering
