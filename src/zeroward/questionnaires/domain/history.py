"""What an answer said before: kept with names alone. Rows in an order of their own would tell when others came."""

from django.db.models import Max

from zeroward.questionnaires.domain.hands import Hand, kept_actor
from zeroward.questionnaires.domain.modes import keeps_names
from zeroward.questionnaires.models import Answering, AnswerRevision

MOST_REVISIONS = 200


def keep_revision(answering: Answering, hand: Hand) -> None:
    """Called before a change, inside its transaction. The oldest go when there are too many."""
    if not keeps_names(answering.collection):
        return
    last = answering.revisions.aggregate(last=Max("number"))["last"] or 0
    AnswerRevision.objects.create(
        answering=answering, number=last + 1, answers=answering.answers, by=kept_actor(hand, answering)
    )
    if last >= MOST_REVISIONS:
        answering.revisions.filter(number__lte=last + 1 - MOST_REVISIONS).delete()


def who_changed_last(answering: Answering) -> str:
    """Name of whoever made the last change, "" when that is not known."""
    last = answering.revisions.select_related("by").first()
    return str(last.by) if last is not None and last.by is not None else ""
