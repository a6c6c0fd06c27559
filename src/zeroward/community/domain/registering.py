"""Taking a place at an event, with an account or by a letter, and giving it back."""

import datetime
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.event_letters import tell_confirm, tell_registered
from zeroward.community.domain.event_work import held_row
from zeroward.community.domain.group_work import line
from zeroward.community.domain.waiting import move_up
from zeroward.community.followers import asked_for, tell_gone, tell_place
from zeroward.community.models import Event, Registration
from zeroward.community.queries.event_times import is_over
from zeroward.community.queries.seats import needs_seat, seats_of
from zeroward.core.actors import signed_in
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import Country

State = Registration.State
MOST_ASKED: Final = 5
"""Letters that one address gets in a day from people who have no account: nobody's mailbox is filled from here."""
MOST_UNCONFIRMED: Final = 500


def register(
    *,
    event: Event,
    actor: Any = None,
    viewer: Viewer | None = None,
    name: str = "",
    email: str = "",
    scope: str = "",
    country: str = "",
    needs: str = "",
    online: bool = False,
    language: str = "en",
    agreed: bool = False,
) -> Registration | None:
    """A place, or one on the waiting list, for a signed-in person (`actor`); without an account a letter that asks to
    confirm, and no place until then. `scope` is a place of the person's own. `agreed`: a room that follows the event
    may write the place down too.

    None for an address that gets no more letters today: nobody learns from the page who is registered. Raises
    ConflictError when the event is over, cancelled or takes no registrations; ProblemsError.
    """
    person = signed_in(actor)
    found = _problems(person, name, email, country)
    if found:
        raise ProblemsError(found)
    values = {
        "country": country,
        "needs": clean_text(needs, limit=2000),
        "online": bool(online) and event.mode == Event.Mode.HYBRID,
        "language": language[:12],
        "agreed_at": timezone.now() if agreed and asked_for(event) is not None else None,
    }
    with transaction.atomic():
        kept = held_row(event)
        demand_open(kept)
        if person is None:
            return _ask(kept, email.strip().lower(), line(name), values)
        if scope:
            values |= _for_place(viewer, scope)
        return _take(kept, person, values)


def confirm(*, registration: Registration) -> Registration:
    """Somebody without an account says from their mailbox that it is them. Twice is once. Raises ConflictError."""
    with transaction.atomic():
        event = held_row(registration.event)
        kept = _kept(registration)
        if kept.state in (State.HELD, State.WAITING):
            return kept
        demand_open(event)
        _queue(kept, event)
        kept.save()
        _told(kept)
    return kept


def give_back(*, registration: Registration) -> Registration:
    """A place is free again: the first in line has it. Raises ConflictError once it is over."""
    with transaction.atomic():
        event = held_row(registration.event)
        kept = _kept(registration)
        if is_over(event, timezone.now()):
            raise ConflictError(_("This event is over."))
        if kept.state != State.GONE:
            free_place(kept)
            move_up(event)
    return kept


def free_place(kept: Registration) -> None:
    """Nobody holds it any more. Called inside a transaction that holds the event's row, before the line moves up."""
    kept.state, kept.needs = State.GONE, ""
    kept.save(update_fields=["state", "needs", "updated_at"])
    tell_gone(kept)


def demand_open(event: Event) -> None:
    """Raises ConflictError unless one can register now."""
    if event.state != Event.State.PUBLISHED:
        raise ConflictError(_("This event does not take place."))
    if event.entry != Event.Entry.OPEN:
        raise ConflictError(_("Nobody registers for this event here."), remedy=_("Look at its page."))
    if is_over(event, timezone.now()):
        raise ConflictError(_("This event is over."), remedy=_("Look for the next one."))


def _take(event: Event, person: Any, values: dict[str, Any]) -> Registration:
    kept = event.registrations.filter(user=person).first()
    if kept is not None and kept.state in (State.HELD, State.WAITING):
        return kept
    if kept is None:
        kept = Registration(event=event, user=person)
    for column, value in values.items():
        setattr(kept, column, value)
    _queue(kept, event)
    _save_with_code(kept)
    _told(kept)
    return kept


def _told(kept: Registration) -> None:
    """They learn how their place stands; a room that follows the event learns of it with their consent."""
    if kept.state == State.HELD:
        tell_place(kept)
    tell_registered(kept)


def _ask(event: Event, email: str, name: str, values: dict[str, Any]) -> Registration | None:
    """The same page whether an address is known or not; what is the case stands in the letter."""
    kept = event.registrations.filter(user=None, email=email).first()
    since = timezone.now() - datetime.timedelta(days=1)
    asked = Registration.objects.filter(email=email, updated_at__gte=since).count()
    if asked >= MOST_ASKED or event.registrations.filter(state=State.ASKED).count() >= MOST_UNCONFIRMED:
        return None
    if kept is not None and kept.state in (State.HELD, State.WAITING):
        tell_registered(kept)
        return kept
    if kept is None:
        kept = Registration(event=event, email=email)
    kept.name, kept.state, kept.queued_at = name, State.ASKED, None
    for column, value in values.items():
        setattr(kept, column, value)
    _save_with_code(kept)
    tell_confirm(kept)
    return kept


def _queue(kept: Registration, event: Event) -> None:
    """A place where one is free and nobody waits for it; else the end of the line."""
    seats = seats_of(event)
    wants = needs_seat(event, online=kept.online)
    kept.state = State.WAITING if wants and (seats.is_full or seats.waiting) else State.HELD
    kept.queued_at = timezone.now()
    kept.came_at = kept.reminded_at = None
    kept.event = event


def _save_with_code(kept: Registration) -> None:
    """Codes are short: one that the event has already is drawn again."""
    for _attempt in range(5):
        try:
            with transaction.atomic():
                kept.save()
        except IntegrityError:
            kept.code = Registration._meta.get_field("code").get_default()
        else:
            return
    raise ConflictError(_("No code is free."), remedy=_("Try again."))


def _kept(registration: Registration) -> Registration:
    return Registration.objects.select_for_update(of=("self",)).get(pk=registration.pk)


def _for_place(viewer: Viewer | None, scope: str) -> dict[str, str]:
    place = workspace(scope) if viewer is not None and scope in viewer.scopes else None
    if place is None:
        raise InvalidInputError(
            _("You can come only for places of your own."), place="scope", remedy=_("Choose one.")
        )
    return {"scope": scope, **({"country": place.country} if place.country else {})}


def _problems(person: Any, name: str, email: str, country: str) -> list[Problem]:
    found = []
    if country and not Country.objects.filter(code=country).exists():
        found.append(Problem("country", _("There is no such choice."), _("Choose one from the list.")))
    if person is not None:
        return found
    if not line(name):
        found.append(Problem("name", _("Write your name."), _("It stands on the list at the door.")))
    try:
        validate_email(email.strip())
    except ValidationError:
        found.append(
            Problem("email", _("This is no e-mail address."), _("We write to it to confirm your place."))
        )
    return found
