"""What people said after an event becomes a value of an indicator, when the team that keeps it takes it over."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.community.models import Event
from zeroward.community.queries.event_figures import Taken, feedback_in
from zeroward.community.queries.event_times import all_times, zone_of
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.letters import absolute
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.observed_places import ObservedPlace, ObservedValue, observed_places, take_over
from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class Offer:
    """A place that the viewer may write into; `taken` is None where its unit is one that feedback cannot have."""

    key: str
    place: ObservedPlace
    taken: Taken | None


def offers_for(viewer: Viewer, event: Event) -> list[Offer]:
    """Places of the viewer's own for the indicator that the event names, with what would be written there."""
    found = observed_places(viewer, event.indicator, year_of(event)) if event.indicator else []
    return [Offer(f"{room}:{place.key}", place, feedback_in(event, place.unit)) for room, place in found]


def take_feedback(*, actor: Any, viewer: Viewer, event: Event, key: str, seen: float) -> str:
    """Write what was `seen` into the place; the address of the indicator. The room that keeps it asks for permission.

    Raises InvalidInputError for a place that is none of the viewer's, ConflictError when the figure has changed since
    it was looked at, and whatever that room raises.
    """
    offer = next((one for one in offers_for(viewer, event) if one.key == key), None)
    if offer is None or offer.taken is None:
        raise InvalidInputError(_("There is no such choice."), remedy=_("Choose one from the list."))
    if not abs(offer.taken.value - seen) < 1e-9:  # also for what is no number
        raise ConflictError(
            _("More people have answered since."), remedy=_("Look at the value again, then take it over.")
        )
    value = ObservedValue(
        year_of(event), offer.taken.value, timezone.localdate(), source_of(event, offer.taken)
    )
    with transaction.atomic():
        address = take_over(actor, viewer, key.partition(":")[0], offer.place, value)
        record_event(
            action="community.event.indicator",
            record=event,
            actor=actor,
            scope=event.scope,
            changes={"value": ["", offer.taken.shown]},
        )
    return address


def year_of(event: Event) -> int:
    """The year that the feedback describes: that of the last time that is over, else of the first."""
    now, times = timezone.now(), list(all_times(event))
    past = [time for time in times if time.starts <= now]
    if past:
        return past[-1].day.year
    return event.starts_at.astimezone(zone_of(event)).year


def source_of(event: Event, taken: Taken) -> str:
    """Where the figure is from, so that anybody can look it up."""
    day = date_format(event.starts_at.astimezone(zone_of(event)), "DATE_FORMAT")
    said = _("Feedback after “%(event)s” (%(day)s): %(words)s.") % {
        "event": event.title,
        "day": day,
        "words": taken.words,
    }
    return f"{said} {absolute(reverse('community:event', args=[event.key]))}"
