"""What an answer said before: kept with names or codes, never for anonymous answers."""

from datetime import UTC, datetime, time

from django.db.models import Max
from django.utils import timezone

from zeroward.questionnaires.domain.hands import Hand, kept_actor
from zeroward.questionnaires.domain.modes import keeps_history, keeps_names
from zeroward.questionnaires.models import Answering, AnswerRevision

MOST_REVISIONS = 200


def keep_revision(answering: Answering, hand: Hand) -> None:
    """Called before a change, inside its transaction. The oldest go when there are too many."""
    if not keeps_history(answering.collection):
        return
    last = answering.revisions.aggregate(last=Max("number"))["last"] or 0
    made = AnswerRevision.objects.create(
        answering=answering, number=last + 1, answers=answering.answers, by=kept_actor(hand, answering)
    )
    if not keeps_names(answering.collection):  # a time could be told from the server's log
        midnight = datetime.combine(timezone.localdate(), time(0), tzinfo=UTC)
        AnswerRevision.objects.filter(pk=made.pk).update(at=midnight)
    if last >= MOST_REVISIONS:
        answering.revisions.filter(number__lte=last + 1 - MOST_REVISIONS).delete()


def who_changed_last(answering: Answering) -> str:
    """Name of whoever made the last change, "" when that is not known."""
    last = answering.revisions.select_related("by").first()
    return str(last.by) if last is not None and last.by is not None else ""
