"""Taking out of the register what tells who a person was: on request, and when the promised day has come."""

import datetime
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from zeroward.consultation.domain.participants import IMPORTER as PEOPLE
from zeroward.consultation.domain.places import writing
from zeroward.consultation.domain.refi.imports import IMPORTER as PROJECTS
from zeroward.consultation.domain.register import blank, forget_names
from zeroward.consultation.models import Contact, Stream
from zeroward.core.domain.audit import record_event
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.visibility import Viewer


def erase_person(*, actor: Any, viewer: Viewer, contact: Contact) -> Contact:
    """Take name, address and channel out of one line, also of a published consultation. That a city was asked stays.

    Raises NotAllowedError.
    """
    with writing(viewer, contact.stream.consultation, closed=True) as current:
        held = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
        blank(held)
        record_event(
            action="consultation.contact.erase",
            record=held,
            actor=actor,
            label=held.unit or held.role,
            scope=current.scope,
        )
    return held


KEPT_UNDECIDED: Final = datetime.timedelta(days=30)
"""So long a list of people, or a project, that was checked and never taken over is kept."""


def drop_undecided(*, today: datetime.date | None = None) -> int:
    """Throw away what was read from lists of people and projects and never taken over; returns how many. Repeatable."""
    day = (today or timezone.localdate()) - KEPT_UNDECIDED
    runs = ImportRun.objects.filter(
        importer__in=(PEOPLE, PROJECTS), state=ImportRun.State.PLANNED, started_at__date__lt=day
    )
    with transaction.atomic():
        ImportRow.objects.filter(run__in=runs).delete()
        return runs.update(state=ImportRun.State.REFUSED)


def forget_due(*, today: datetime.date | None = None) -> int:
    """Names and addresses of all consultations whose day has passed; returns how many lines held some. Repeatable."""
    day = today or timezone.localdate()
    due = Stream.objects.filter(consultation__names_until__lt=day).select_related("consultation")
    count = 0
    for stream in due:
        with transaction.atomic():
            forgotten = forget_names(stream=stream)
            if forgotten:
                record_event(
                    action="consultation.stream.forget",
                    record=stream,
                    scope=stream.consultation.scope,
                    changes={"lines": [None, forgotten]},
                )
        count += forgotten
    return count
