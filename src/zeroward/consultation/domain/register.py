"""The register: one line for each city in each stream, whoever wrote it. Called inside the caller's transaction.

A line moves on (to be invited, invited, registered, took part) and never back by itself: a reminder that goes out late
does not undo that a city was there.
"""

import datetime
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from zeroward.consultation.models import Contact, ContactState, FrameUnit, Session, Stream
from zeroward.core.errors import InvalidInputError, unknown_choice
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import City
from zeroward.questionnaires.domain.modes import REASONS

RANK: Final[Mapping[str, int]] = {
    ContactState.PLANNED: 0,
    ContactState.NO_ANSWER: 1,
    ContactState.INVITED: 1,
    ContactState.DECLINED: 2,
    ContactState.REGISTERED: 3,
    ContactState.SILENT: 4,
    ContactState.TOOK_PART: 5,
}
THERE: Final = (ContactState.TOOK_PART, ContactState.SILENT)
"""Who was there: their time was taken."""
DAYS: Final[Mapping[str, str]] = {
    ContactState.INVITED: "invited_on",
    ContactState.REGISTERED: "registered_on",
    ContactState.TOOK_PART: "took_part_on",
    ContactState.SILENT: "took_part_on",
    ContactState.DECLINED: "declined_on",
}


def took_part(
    *,
    stream: Stream,
    on: datetime.date,
    unit: str = "",
    name: str = "",
    country: str = "",
    state: str = ContactState.TOOK_PART,
    session: Session | None = None,
    persons: int = 1,
    minutes: int | None = None,
    reason: str = "",
    answer: UUID | None = None,
    role: str = "",
    origin: str = "answer",
    line: Contact | None = None,
) -> Contact:
    """Write down what happened with a city in a stream; asks for no permission. The line is made if there is none.

    `unit` is the key of a unit of the frame or of another city; without one every call makes a line of its own, unless
    it has the same `answer`. `line` is the one to write into where the caller knows it. Raises InvalidInputError for a
    state or reason that does not exist.
    """
    if state not in RANK:
        raise unknown_choice("state")
    if reason and reason not in REASONS:
        raise unknown_choice("reason")
    contact = line or _line(stream, session, unit, answer) or _waiting(stream, session, unit)
    if contact is None:
        contact, _made = keep_line(_new(stream, session, unit, name, country, origin))
    contact.session = session if session is not None else contact.session
    if role:
        contact.role = role
    if answer is not None:
        contact.answer = answer
    _move(contact, state, on, reason)
    if state in THERE:
        contact.persons = max(1, min(persons, 10_000))
        contact.minutes = minutes
    contact.save()
    return contact


def took_back(*, stream: Stream, answer: UUID) -> Contact | None:
    """An answer was taken back: the city was asked, but did not take part."""
    contact = stream.contacts.select_for_update().filter(answer=answer).first()
    if contact is None:
        return None
    contact.state = ContactState.INVITED if contact.invited_on else ContactState.NO_ANSWER
    contact.answer, contact.took_part_on, contact.minutes, contact.persons = None, None, None, 1
    contact.save()
    return contact


def forget_names(*, stream: Stream) -> int:
    """Take names and addresses of persons out of a stream's lines, and what leads to their answers. Which city took
    part stays: that is a fact about a city, not about a person. Returns how many lines held something."""
    held = [
        one
        for one in stream.contacts.select_for_update()
        if one.person_name or one.email or one.answer or one.token_digest
    ]
    for contact in held:
        blank(contact)
    return len(held)


def blank(contact: Contact) -> None:
    """Take out of one line what tells who the person was."""
    contact.person_name = contact.email = contact.token_digest = contact.channel = ""
    contact.answer = None
    if not contact.unit:
        contact.name = _("name removed")
    contact.save()


def add_line(
    *,
    stream: Stream,
    unit: str = "",
    name: str = "",
    country: str = "",
    session: Session | None = None,
    origin: str = "typed",
) -> tuple[Contact, bool]:
    """The line of a city, and whether it was made just now; it is to be invited then."""
    found = _line(stream, session, unit, None)
    if found is not None:
        return found, False
    return keep_line(_new(stream, session, unit, name, country, origin))


def units_by_key(stream: Stream) -> Mapping[str, FrameUnit]:
    """The units of the consultation's frame. One query."""
    frame = stream.consultation.frame_id
    return {} if frame is None else {one.key: one for one in FrameUnit.objects.filter(version=frame)}


def _line(stream: Stream, session: Session | None, unit: str, answer: UUID | None) -> Contact | None:
    rows = stream.contacts.select_for_update(of=("self",))
    if answer is not None:
        found = rows.filter(answer=answer).first()
        if found is not None:
            return found
    return rows.filter(unit=unit, session=session).first() if unit else None


def _waiting(stream: Stream, session: Session | None, unit: str) -> Contact | None:
    """The line of a city that was asked for a stream as a whole, and now comes to one of its meetings."""
    if session is None or not unit:
        return None
    rows = stream.contacts.select_for_update(of=("self",)).filter(unit=unit, session=None)
    return rows.exclude(state__in=THERE).first()


def _new(stream: Stream, session: Session | None, unit: str, name: str, country: str, origin: str) -> Contact:
    known = _unit(stream, unit) if unit else None
    shown = known[0] if known else clean_text(name, limit=160, multiline=False)
    if not shown and not unit:
        raise InvalidInputError(
            _("Say who it is."), place="name", remedy=_("Choose a city, or write a name.")
        )
    return Contact(
        stream=stream,
        session=session,
        unit=unit[:120],
        name=shown or unit,
        country=known[1] if known else country[:2].upper(),
        state=ContactState.PLANNED,
        origin=origin[:20],
    )


def keep_line(new: Contact) -> tuple[Contact, bool]:
    """The new line, or the one that somebody else made for the same city in this very moment; and which of both."""
    try:
        with transaction.atomic():
            new.save()
    except IntegrityError:
        found = _line(new.stream, new.session, new.unit, None)
        if found is None:
            raise
        return found, False
    return new, True


def _unit(stream: Stream, key: str) -> tuple[str, str] | None:
    """Name and country: as the frame has them, else as the platform has them."""
    frame = stream.consultation.frame_id
    rows = FrameUnit.objects.filter(version_id=frame, key=key).values_list("name", "country")
    found = rows.first() if frame is not None else None
    return found or City.objects.public().filter(key=key).values_list("name", "country__code").first()


def _move(contact: Contact, state: str, on: datetime.date, reason: str) -> None:
    declines = state == ContactState.DECLINED and contact.state not in THERE
    if not declines and RANK[state] < RANK[contact.state]:
        return
    contact.state = state
    day = DAYS.get(state)
    if day is not None and getattr(contact, day) is None:
        setattr(contact, day, on)
    contact.reason = reason if state == ContactState.DECLINED else ""
