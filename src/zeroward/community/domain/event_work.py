"""What every use case of an event shares: who may, the row as it is now, and one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.community.models import Event
from zeroward.community.queries.event_access import host_of, may_hold
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.problems import StaleError
from zeroward.core.visibility import Viewer

LONG: Final = 10_000
"""Letters of a long field."""


@contextmanager
def holding(viewer: Viewer, event: Event, lock: int | None = None) -> Iterator[Event]:
    """One transaction in which something of the event changes; its row is held, so that two never cross.

    Raises NotAllowedError; StaleError when `lock` is not that of the row; InvalidInputError when it is gone.
    """
    with transaction.atomic():
        kept = held_row(event)
        if not may_hold(viewer, kept):
            raise NotAllowedError(
                _("You may not do this for %(place)s.") % {"place": host_of(kept).name},
                remedy=_("Ask whoever holds the event."),
            )
        if lock is not None and lock != kept.lock:
            raise StaleError(current={"title": kept.title}, lock=kept.lock)
        yield kept


def held_row(event: Event) -> Event:
    """The row as it is now, held until the transaction ends."""
    kept = Event.objects.select_for_update(of=("self",)).filter(pk=event.pk).first()
    if kept is None:
        raise InvalidInputError(_("This event is gone."))
    return kept


def demand_alive(event: Event) -> None:
    """Raises ConflictError for an event that was cancelled."""
    if event.state == Event.State.CANCELLED:
        raise ConflictError(_("This event is cancelled."))
