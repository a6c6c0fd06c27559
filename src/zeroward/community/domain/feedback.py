"""One question afterwards, from 1 to 5, and what should be different. Nobody is asked twice, and nobody is known."""

import hashlib
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.models import Event, Feedback
from zeroward.community.queries.event_times import all_times
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.methods.text.clean import clean_text

POINTS: Final = range(1, 6)
MOST: Final = 10_000


def give_feedback(*, event: Event, who: str, points: int, words: str = "") -> Feedback:
    """`who` is a secret of the person or of the browser; only its digest with the event is kept, so that a second
    answer takes the place of the first. Raises ConflictError before it began, InvalidInputError."""
    if points not in POINTS:
        raise InvalidInputError(_("Choose a number from 1 to 5."), place="points")
    if event.state != Event.State.PUBLISHED:
        raise ConflictError(_("This event does not take place."))
    first = next(all_times(event), None)
    if first is None or first.starts > timezone.now():
        raise ConflictError(_("This event has not begun yet."), remedy=_("Come back afterwards."))
    if event.feedback.count() >= MOST:
        raise ConflictError(_("No more answers are taken."))
    digest = hashlib.sha256(f"{event.pk}:{who}".encode()).hexdigest()
    kept, _new = Feedback.objects.update_or_create(
        digest=digest, defaults={"event": event, "points": points, "words": clean_text(words, limit=2000)}
    )
    return kept
