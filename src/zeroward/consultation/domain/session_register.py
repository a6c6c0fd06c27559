"""Who comes to a meeting: registered by the team, given back, and marked as there, silent or absent afterwards.

How visitors register: `session_visitors`.
"""

import datetime
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.domain.register import took_part
from zeroward.consultation.domain.session_lines import COMING, claim_line, is_by_visitor, seats_taken
from zeroward.consultation.domain.texts import unit_of_frame
from zeroward.consultation.models import Contact, Session
from zeroward.consultation.roles import ROLES
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, unknown_choice
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST_LINES: Final = 3000
"""Also where no number of places is set: the page is open to everybody who has the link."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who wants to come. `unit` is the key of a city of the frame; without one `name` says who it is.
    `language` is that of letters to them."""

    unit: str = ""
    name: str = ""
    country: str = ""
    person_name: str = ""
    email: str = ""
    role: str = "city"
    persons: int = 1
    language: str = ""


def register(*, session: Session, guest: Guest, late: bool = False) -> Contact:
    """Write a place down for those whom the team knows. A second registration of the same city adds its people; the
    same address twice changes nothing. `late`: also when the meeting is over, to write down who was there.

    Raises ProblemsError with everything that is wrong, ConflictError when it is full, over or has no places left.
    """
    with transaction.atomic():
        current = held_meeting(session)
        if not late:
            demand_open(current)
        clean = clean_guest(current, guest)
        known = _known(current, clean)
        if known is not None and clean.email and known.email.casefold() == clean.email.casefold():
            return known
        demand_room(current, clean.persons)
        return _write(current, clean, known)


def add_guest(*, actor: Any, viewer: Viewer, session: Session, guest: Guest) -> Contact:
    """The same by the team, also afterwards."""
    with writing(viewer, session.stream.consultation) as current:
        contact = register(session=session, guest=guest, late=True)
        record_event(action="consultation.session.register", record=session, actor=actor, scope=current.scope)
    return contact


def cancel(*, contact: Contact) -> None:
    """Somebody cannot come after all. Of several people of a city one goes; with the last one the line stays as
    declined, and the person's name and address go. A line that a visitor alone began goes as a whole: whoever has a
    mailbox can say that they come for a city, and would decline in its name."""
    with transaction.atomic():
        kept = _held(contact)
        if kept is None or kept.state == "declined":
            return
        if kept.state in ("took_part", "silent"):
            raise ConflictError(_("You were there already."), remedy=_("Write to the team."))
        if kept.persons > 1:
            kept.persons -= 1
        elif is_by_visitor(kept):
            kept.delete()
            return
        else:
            kept.state, kept.reason = "declined", "time"
            kept.declined_on = timezone.localdate()
            kept.person_name = kept.email = ""
        kept.save()


def mark(*, actor: Any, viewer: Viewer, contact: Contact, state: str, persons: int = 1) -> Contact:
    """After the meeting: took_part, silent or no_answer (did not come). Raises InvalidInputError for another word."""
    if state not in ("took_part", "silent", "no_answer"):
        raise unknown_choice("state")
    with writing(viewer, contact.stream.consultation) as current:
        kept = _held(contact)
        if kept is None:
            raise ConflictError(
                _("This place was given back."), remedy=_("Reload the page to see what happened.")
            )
        before = kept.state
        kept.state, kept.persons = state, max(1, min(persons, 500))
        there = state in ("took_part", "silent")
        kept.took_part_on = _day(kept) if there else None
        kept.save()
        record_event(
            action="consultation.session.mark",
            record=kept,
            actor=actor,
            label=kept.unit or kept.role,
            scope=current.scope,
            changes={"state": [before, state]},
        )
    return kept


def _held(contact: Contact) -> Contact | None:
    """The registration as it is now, held until the transaction ends; None once a visitor took it along."""
    rows = Contact.objects.select_for_update(of=("self",)).select_related("session", "stream")
    found: Contact | None = rows.filter(pk=contact.pk).first()
    return found


def held_meeting(session: Session) -> Session:
    """The meeting as it is now, held until the transaction ends: its places are given one after the other."""
    rows = Session.objects.select_for_update(of=("self",)).select_related("stream__consultation")
    found: Session = rows.get(pk=session.pk)
    return found


def demand_open(session: Session) -> None:
    """Raises ConflictError once the meeting is over."""
    if session.state == "over" or session.ends_at < timezone.now():
        raise ConflictError(_("This meeting is over."), remedy=_("Ask the team for the next one."))


def has_room(session: Session, persons: int) -> bool:
    if session.contacts.count() >= MOST_LINES:
        return False
    return session.capacity is None or seats_taken(session) + persons <= session.capacity


def demand_room(session: Session, persons: int) -> None:
    """Raises ConflictError when there are no places for so many."""
    if not has_room(session, persons):
        raise ConflictError(_("There are no places left."), remedy=_("Write to the team."))


def clean_guest(session: Session, guest: Guest) -> Guest:
    """What was written, as it is kept. Raises ProblemsError with everything that is wrong."""
    city = unit_of_frame(session.stream.consultation, guest.unit)
    name = city.name if city else clean_text(guest.name, limit=160, multiline=False)
    found = []
    if guest.unit and city is None:
        found.append(Problem("unit", _("There is no such choice."), _("Choose one from the list.")))
    if not name and not guest.unit:
        found.append(
            Problem("unit", _("For whom do you come?"), _("Choose your city, or write who you are."))
        )
    if guest.role not in ROLES:
        found.append(Problem("role", _("There is no such choice."), _("Choose one from the list.")))
    if not 1 <= guest.persons <= 20:
        found.append(Problem("persons", _("How many people come?"), _("Write a number from 1 to 20.")))
    if found:
        raise ProblemsError(found)
    return Guest(
        unit=guest.unit,
        name=name,
        country=city.country if city else guest.country[:2].upper(),
        person_name=clean_text(guest.person_name, limit=160, multiline=False),
        email=guest.email.strip()[:254],
        role=guest.role,
        persons=guest.persons,
        language=guest.language[:12],
    )


def _known(session: Session, guest: Guest) -> Contact | None:
    rows = session.contacts.filter(state__in=COMING)
    if guest.unit:
        return rows.filter(unit=guest.unit).first()
    return rows.filter(unit="", email__iexact=guest.email).first() if guest.email else None


def _write(session: Session, guest: Guest, known: Contact | None) -> Contact:
    claim_line(session, guest.unit)
    contact = took_part(
        stream=session.stream,
        session=session,
        unit=guest.unit,
        name=guest.name,
        country=guest.country,
        state="registered",
        on=timezone.localdate(),
        persons=(known.persons if known else 0) + guest.persons,
        origin="typed",
    )
    contact.persons = (known.persons if known else 0) + guest.persons
    contact.person_name = contact.person_name or guest.person_name
    contact.email, contact.role = contact.email or guest.email, guest.role
    contact.save()
    return contact


def _day(contact: Contact) -> datetime.date:
    return contact.session.starts_at.date() if contact.session else timezone.localdate()
