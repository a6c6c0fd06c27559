"""Checking in: who came, from the list or by the code that they say at the door."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.event_work import demand_alive, holding
from zeroward.community.models import Event, Registration
from zeroward.community.queries.seats import HELD, WAITING
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer


def check_in(
    *, actor: Any, viewer: Viewer, event: Event, registration: int, came: bool = True
) -> Registration:
    """Say of somebody on the list that they came, or take it back. Who waited and was let in has a place now.

    Raises NotAllowedError, InvalidInputError for somebody who is not on this list.
    """
    with holding(viewer, event) as kept:
        demand_alive(kept)
        found = _on_list(kept).filter(pk=registration).first()
        if found is None:
            raise InvalidInputError(_("There is no such registration."), place="registration")
        return _mark(kept, found, actor, came=came)


def check_in_by_code(*, actor: Any, viewer: Viewer, event: Event, code: str) -> Registration:
    """The same by the code from somebody's page. Raises InvalidInputError for a code that is not on this list."""
    with holding(viewer, event) as kept:
        demand_alive(kept)
        typed = "".join(code.upper().split()).replace("-", "")
        found = _on_list(kept).filter(code=typed[:8]).first() if typed else None
        if found is None:
            raise InvalidInputError(
                _("Nobody on this list has that code."), place="code", remedy=_("Look for the name instead.")
            )
        return _mark(kept, found, actor, came=True)


def _on_list(event: Event) -> Any:
    return event.registrations.filter(state__in=(HELD, WAITING)).select_related("user")


def _mark(event: Event, found: Registration, actor: Any, *, came: bool) -> Registration:
    if came and found.came_at is None:
        found.came_at, found.state = timezone.now(), HELD
    elif not came:
        found.came_at = None
    found.save(update_fields=["came_at", "state", "updated_at"])
    # the number of the registration, not the name: the log outlives the list
    record_event(
        action="community.event.arrive",
        record=event,
        actor=actor,
        scope=event.scope,
        changes={"registration": [None, found.pk], "came": [not came, came]},
    )
    return found
