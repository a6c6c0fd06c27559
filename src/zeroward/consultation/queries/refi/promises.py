"""Whose words may leave the house with a city's name on them."""

from zeroward.consultation.models import SourceText
from zeroward.questionnaires.models import Mode


def tells_who(text: SourceText) -> bool:
    """Not where a survey promised not to tell, nor where somebody in the meeting did not agree to be named. Needs
    `stream.collection` and the consents of `session` at hand."""
    collection = text.stream.collection if text.stream is not None else None
    if collection is not None and collection.mode != Mode.IDENTIFIED:
        return False
    consents = text.session.consents.all() if text.session is not None else ()
    return all("name" in one.what and one.withdrawn_on is None for one in consents)
