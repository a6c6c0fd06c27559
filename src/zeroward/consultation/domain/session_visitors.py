"""Registering for a meeting without an account: by a letter to the address that somebody gives, or by the link of their
invitation.

The page says the same whatever is known of a city or an address; what is the case stands in the letter. Nothing is
written before somebody confirms from their mailbox, and a line that others are on is left as it is.
"""

from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.register import THERE, took_part
from zeroward.consultation.domain.session_letters import may_write, tell_confirm, tell_place
from zeroward.consultation.domain.session_lines import COMING, line_for, own_line, seat
from zeroward.consultation.domain.session_links import opened
from zeroward.consultation.domain.session_register import (
    Guest,
    clean_guest,
    demand_open,
    demand_room,
    has_room,
    held_meeting,
)
from zeroward.consultation.models import Contact, Session
from zeroward.core.problems import Problem, ProblemsError


@dataclass(frozen=True, slots=True)
class Asked:
    """What the link of a letter asks for. `line` is the place, once it is taken."""

    session: Session
    guest: Guest
    line: Contact | None


def ask_place(*, session: Session, guest: Guest, language: str) -> None:
    """Write to the address of the guest: to confirm, or how to come back to the place that they have already. Says
    nothing of which it is. An address that had enough letters today, or wants none, gets no other.

    Raises ProblemsError with everything that is wrong, ConflictError when the meeting is over or full.
    """
    demand_open(session)
    clean = _reachable(clean_guest(session, replace(guest, language=language)))
    with transaction.atomic():
        line = _own(session, clean)
        if line is not None and may_write(session, clean.email):
            tell_place(session=session, line=line, language=language)
        elif line is None and has_room(session, clean.persons) and may_write(session, clean.email):
            tell_confirm(session=session, guest=clean)
    # also to somebody who has a place: who is told "full" and who is not would tell them apart
    demand_room(session, clean.persons)


def place_asked(token: str) -> Asked | None:
    """What the link of a letter asks for; None when it was not made here, or the meeting is not held."""
    found = opened(token)
    if found is None:
        return None
    session = Session.objects.select_related("stream__consultation").filter(pk=found[0]).first()
    return Asked(session, found[1], _own(session, found[1])) if session is not None else None


def confirm_place(*, asked: Asked) -> Contact:
    """Somebody says from their mailbox that they come. Twice is once. Raises as `ask_place` does."""
    with transaction.atomic():
        session = held_meeting(asked.session)
        known = _own(session, asked.guest)
        if known is not None:
            return known
        demand_open(session)
        guest = clean_guest(session, asked.guest)
        demand_room(session, guest.persons)
        return _write(session, guest)


def take_invited(*, contact: Contact, session: Session) -> Contact | None:
    """Whoever holds the letter of an invitation takes a place for one person, at once: the link of the letter says who
    it is. None where its line is at a meeting already: for another one they register like everybody.

    Raises ConflictError when the meeting is over or full.
    """
    with transaction.atomic():
        current = held_meeting(session)
        line = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
        if line.session_id is not None or line.state in THERE:
            return line if line.session_id == current.pk and line.state in COMING else None
        demand_open(current)
        demand_room(current, 1)
        return took_part(
            stream=current.stream,
            session=current,
            line=seat(current, line),
            state="registered",
            on=timezone.localdate(),
        )


def _own(session: Session, guest: Guest) -> Contact | None:
    return own_line(session, unit=guest.unit, name=guest.name, email=guest.email)


def _reachable(guest: Guest) -> Guest:
    try:
        validate_email(guest.email)
    except ValidationError:
        raise ProblemsError(
            [Problem("email", _("This is no e-mail address."), _("We write to it to confirm your place."))]
        ) from None
    return guest


def _write(session: Session, guest: Guest) -> Contact:
    line = line_for(session, unit=guest.unit, email=guest.email)
    contact = took_part(
        stream=session.stream,
        session=session,
        name=guest.name,
        country=guest.country,
        state="registered",
        on=timezone.localdate(),
        origin="link",
        line=line,
    )
    contact.persons, contact.role = guest.persons, guest.role
    contact.person_name = guest.person_name or contact.person_name
    contact.email, contact.language = guest.email, guest.language or contact.language
    contact.save()
    return contact
