"""The secret address at which a person's own calendar reads their events."""

from typing import Any

from zeroward.community.models import CalendarKey
from zeroward.community.models.event_registration import new_secret


def calendar_key(*, actor: Any) -> CalendarKey:
    """The person's address; made when it is asked for first."""
    return CalendarKey.objects.get_or_create(user=actor)[0]


def renew_key(*, actor: Any) -> CalendarKey:
    """A new address; calendars that read the old one get nothing any more."""
    return CalendarKey.objects.update_or_create(user=actor, defaults={"secret": new_secret()})[0]
