"""Rooms that write down who comes to an event of theirs: a needs assessment whose meeting is an event.

Only what somebody agreed to is passed on. Followers are called inside the transaction that gives a place or takes it,
with the event's row held; they hold no row of their own that is held before an event elsewhere.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from zeroward.community.models import Event, Registration


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody is asked to agree to: the sentence beside the tick, and what is written and why."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class EventFollower:
    """A room that follows events.

    `asks(event)`: what people who register agree to, None for an event that is not of this room. `on_place`: somebody
    who agreed has a place; True when it was written down, False when it stood there already. `on_gone`: a place that
    was written down was given back, or its account was closed.
    """

    asks: Callable[[Event], Asked | None]
    on_place: Callable[[Registration], bool]
    on_gone: Callable[[Registration], None]


_followers: dict[str, EventFollower] = {}


def register_follower(name: str, follower: EventFollower) -> None:
    """Make a follower known; the same name twice replaces it."""
    _followers[name] = follower


def asked_for(event: Event) -> Asked | None:
    """What people are asked when they register; the first room that follows the event says it."""
    return next((asked for one in _followers.values() if (asked := one.asks(event)) is not None), None)


def tell_place(registration: Registration) -> None:
    """A place was given: passed on once, and only with consent."""
    if registration.agreed_at is None or registration.followed:
        return
    written = [one.on_place(registration) for one in _followers.values()]
    if any(written):
        registration.followed = True
        Registration.objects.filter(pk=registration.pk).update(followed=True, updated_at=timezone.now())


def tell_gone(registration: Registration) -> None:
    """A place is given back: what was passed on is taken back."""
    if not registration.followed:
        return
    for one in _followers.values():
        one.on_gone(registration)
    registration.followed = False
    Registration.objects.filter(pk=registration.pk).update(followed=False, updated_at=timezone.now())
