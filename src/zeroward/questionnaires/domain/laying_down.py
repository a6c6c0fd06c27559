"""Answers without a name in the table: all of one week written again in no order; anonymous ones with new ids.

A row's place in the table, or the order of ids, would tell when it came, and what else happened then would tell who
it was. So the draft goes, and with each answer all rows of its week are laid down anew, shuffled.
"""

import secrets
from collections.abc import Iterable

from django.utils import timezone

from zeroward.questionnaires.domain.modes import monday
from zeroward.questionnaires.models import Answering


def lay_down(draft: Answering, *, state: str, reason: str = "") -> Answering:
    """Put an anonymous answer or refusal into the table; the draft and its link are gone. Inside a transaction
    that holds the collection."""
    week = monday(timezone.localdate())
    made = Answering(
        collection=draft.collection,
        state=state,
        language=draft.language,
        answers=draft.handed_in or {},
        handed_in=draft.handed_in,
        declined=reason,
        submitted_on=week,
        is_example=draft.is_example,
    )
    Answering.objects.filter(pk=draft.pk).delete()
    same_week = Answering.objects.filter(
        collection=draft.collection, submitted_on=week, state__in=("submitted", "declined")
    )
    rewrite([*same_week, made])
    return made


def mix(row: Answering) -> None:
    """A row under a code that was just written, and all of its week, laid down in no order; ids and links stay."""
    rewrite(Answering.objects.filter(collection=row.collection, submitted_on=row.submitted_on))


def rewrite(rows: Iterable[Answering]) -> None:
    """Write rows anew in no order; their ids stay."""
    kept = list(rows)
    Answering.objects.filter(pk__in=[row.pk for row in kept]).delete()
    secrets.SystemRandom().shuffle(kept)
    for row in kept:
        row._state.adding = True
    Answering.objects.bulk_create(kept)
