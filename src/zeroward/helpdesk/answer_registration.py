"""What answers that others read offer to other rooms."""

from zeroward.helpdesk.domain.publishing import connect
from zeroward.helpdesk.vocabulary import topics
from zeroward.library.answer_topics import register_answer_topics


def register_answers() -> None:
    register_answer_topics(lambda: {key: one.label for key, one in topics().items()})
    connect()
