"""What happens to collections with time: closing on their day, forgetting names on the day that was promised.

Run once a day (`zeroward keep_promises`); it may run twice.
"""

import datetime
import uuid
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from zeroward.core.domain.audit import record_event
from zeroward.methods.questions import Definition
from zeroward.questionnaires.domain.collections import hold, wind_up
from zeroward.questionnaires.domain.files import delete_files
from zeroward.questionnaires.domain.laying_down import rewrite
from zeroward.questionnaires.domain.modes import monday, tells_who
from zeroward.questionnaires.followers import follower_of
from zeroward.questionnaires.models import Answering, Collection, Mode
from zeroward.questionnaires.queries.reading import definition_of

GRACE: Final = datetime.timedelta(days=30)
"""How long a draft of an anonymous or unnamed answer waits after the end for its writer to take a copy."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many collections were closed, drafts dropped, and collections stripped of names."""

    closed: int
    dropped: int
    forgotten: int


def keep_promises(*, today: datetime.date | None = None) -> Kept:
    """Close what is over, drop drafts without a name, remove names whose day has come."""
    day = today or timezone.localdate()
    over = Collection.objects.filter(closed_at=None, closes_at__lte=timezone.now())
    closed = [wind_up(collection=collection) for collection in over]
    due = Collection.objects.filter(names_removed_on=None, until__lt=day)
    forgotten = [forget_names(collection=collection, today=day) for collection in due]
    return Kept(len(closed), _drop_drafts(), len(forgotten))


def forget_names(*, collection: Collection, today: datetime.date | None = None) -> Collection:
    """Remove all that tells who answered; the answers stay. Rows get new ids and lie in no order.

    Rooms that follow are told first, so that they can let go of what they hold. Answers that were not handed in go.
    """
    with transaction.atomic():
        held = hold(collection)
        if held.names_removed_on is not None:
            return held
        follower_of(held).on_names_removed(held)
        definition = definition_of(held.version)
        counted = list(
            Answering.objects.filter(collection=held).exclude(Q(state="open") & Q(handed_in__isnull=True))
        )
        for row in Answering.objects.filter(collection=held):
            delete_files(row)
        Answering.objects.filter(collection=held).delete()
        for row in counted:
            _strip(row, definition)
        rewrite(counted)
        held.names_removed_on = today or timezone.localdate()
        held.save(update_fields=["names_removed_on", "updated_at"])
        record_event(action="questionnaires.collection.forget", record=held)
    return held


def _strip(row: Answering, definition: Definition) -> None:
    telling = {one.key for one in definition.questions if tells_who(one)}
    row.id = uuid.uuid4()
    row.place = row.code = row.vouched = row.token_digest = ""
    row.signed_off_by = row.submitted_at = row.started_on = None
    row.submitted_on = monday(row.submitted_on) if row.submitted_on else None
    row.origins = {}
    row.done_sections = []
    if row.handed_in is not None:
        row.state = "submitted"
        row.handed_in = _without(row.handed_in, telling)
    row.answers = row.handed_in or {}


def _without(answers: dict[str, Any], telling: set[str]) -> dict[str, Any]:
    return {key: value for key, value in answers.items() if key.partition(".")[0] not in telling}


def _drop_drafts() -> int:
    """Drafts without a name, and invitations that nobody followed, of what has been closed for a while."""
    found = Answering.objects.filter(
        collection__closed_at__lt=timezone.now() - GRACE, state="open", handed_in__isnull=True
    ).exclude(collection__mode=Mode.IDENTIFIED, started_on__isnull=False)
    dropped = found.count()
    found.delete()
    return dropped
