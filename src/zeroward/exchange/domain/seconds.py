"""Two applications of one place: a second one is refused and told; one that is there already is merged by cells."""

from collections.abc import Collection as Many
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.exchange.call_rules import MANAGE
from zeroward.exchange.domain.places import hold_application, may_write, place_of
from zeroward.exchange.domain.steps import takes_applications
from zeroward.exchange.domain.tell import tell_merged, tell_second
from zeroward.exchange.models import Application, ApplicationState, Author, CallState
from zeroward.exchange.queries.seconds import CELLS, seconds_of

REFUSED = "exchange.application.refuse"


def refuse_second(first: Application, actor: Any) -> ConflictError:
    """Somebody wanted to begin another one: they become an author of the first, and its authors are told, once for each
    person. Returns the error to raise, with the reference of the first."""
    person = signed_in(actor)
    known = AuditEvent.objects.filter(action=REFUSED, object_id=str(first.pk), actor=person)
    if person is not None and not known.exists():
        with transaction.atomic():
            Author.objects.get_or_create(application=first, person=person)
            record_event(action=REFUSED, record=first, actor=actor, label=first.reference)
            tell_second(first, but=person)
    return ConflictError(
        _("Your city has an application here already: %(reference)s. A second one was not begun.")
        % {"reference": first.reference},
        place="place",
        remedy=_("Go on with that one: you are among its authors, and the others were told."),
    )


def merge(
    *, actor: Any, viewer: Viewer, application: Application, other: Application, take: Many[str]
) -> Application:
    """Put another application of the same place into this one: of the cells named in `take` the other's words count.

    Both stay in the history: what stood there before, and the other one as it was, marked. Its authors become authors
    here. Those who write may do it while the call is open, those who run the call until the review is over. Raises
    NotAllowedError, ConflictError.
    """
    with transaction.atomic():
        kept = hold_application(application)
        _demand_may(viewer, kept)
        gone = hold_application(other)
        if gone.pk not in {one.pk for one in seconds_of(kept)}:
            raise ConflictError(
                _("These two cannot be merged."), remedy=_("Both must be of one place and one side.")
            )
        names = [name for name in CELLS if name in take]
        before = {name: getattr(kept, name) for name in names}
        for name in names:
            value = getattr(gone, name)
            setattr(kept, name, [*kept.brought, *value] if name == "brought" else value)
        kept.lower = min(kept.lower, kept.capacity)
        kept.lock += 1
        kept.save()
        was, gone.state = gone.state, ApplicationState.WITHDRAWN
        gone.merged_into, gone.withdrawn_at = kept, gone.withdrawn_at or timezone.now()
        gone.withdrawn_why = gone.withdrawn_why or "merged"
        gone.lock += 1
        gone.save()
        inside = set(kept.authors.values_list("person", flat=True))
        people = gone.authors.exclude(person__in=inside).values_list("person", flat=True)
        Author.objects.bulk_create(Author(application=kept, person_id=person) for person in people)
        record_event(
            action="exchange.application.merge",
            record=kept,
            actor=actor,
            label=f"{kept.reference} + {gone.reference}",
            changes=changes_between(before, {name: getattr(kept, name) for name in names}),
        )
        record_event(
            action="exchange.application.withdraw",
            record=gone,
            actor=actor,
            changes={"state": [was, gone.state], "merged": [None, kept.reference]},
        )
        tell_merged(kept, gone.reference)
    return kept


def may_merge(viewer: Viewer, application: Application) -> bool:
    """Whether the viewer may do so now."""
    if application.state not in (ApplicationState.DRAFT, ApplicationState.SUBMITTED):
        return False
    if may_write(viewer, application) and takes_applications(application.call):
        return True
    handed_in = application.submitted_at is not None
    in_time = application.call.state in (CallState.OPEN, CallState.REVIEWING)
    return handed_in and in_time and may(viewer, MANAGE, place_of(application.call.scope))


def _demand_may(viewer: Viewer, application: Application) -> None:
    if not may_merge(viewer, application):
        raise NotAllowedError(
            _("This application cannot be merged by you now."),
            remedy=_("Its authors may while the call is open, its team until the review is over."),
        )
