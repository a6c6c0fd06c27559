"""Lines of the register that belong to a meeting: which one is somebody's own, and which one a place is written into.

A city that was invited to a stream and comes to one of its meetings has one line, not two.
"""

from typing import Final

from django.db.models import Q

from zeroward.consultation.domain.register import THERE, add_line
from zeroward.consultation.models import Contact, ContactState, Session

COMING: Final = (ContactState.REGISTERED, *THERE)


def claim_line(session: Session, unit: str) -> None:
    """Make the line of an invitation that of the meeting, when the city has none for it yet. In a transaction. For the
    team, and for what happened in the room: a visitor only says for which city they come."""
    lines = session.stream.contacts
    if not unit or lines.filter(unit=unit, session=session).exists():
        return
    invited = lines.select_for_update(of=("self",)).filter(unit=unit, session=None).first()
    if invited is not None:
        invited.session = session
        invited.save(update_fields=["session", "updated_at"])


def seats_taken(session: Session) -> int:
    """People registered in the register, all cities together."""
    return sum(session.contacts.filter(state__in=COMING).values_list("persons", flat=True))


def own_line(session: Session, *, unit: str, name: str, email: str) -> Contact | None:
    """The place that somebody has at the meeting by their own address, for the same city or as the same guest."""
    if not email:
        return None
    rows = session.contacts.filter(state__in=COMING, email__iexact=email)
    same = Q(unit=unit) | Q(unit="", name=name) if unit else Q(unit="")
    return rows.filter(same).first()


def line_for(session: Session, *, unit: str, email: str) -> Contact | None:
    """The line that somebody who reads the letters to this address may write into: that of an invitation to the same
    address, one that was given back, a new one where the city has none. None: they get one beside those of others.

    Called inside a transaction in which the meeting is held.
    """
    invited = session.stream.contacts.select_for_update(of=("self",)).filter(
        unit=unit, session=None, email__iexact=email
    )
    mine = invited.exclude(state__in=THERE).first()
    if mine is not None:
        return seat(session, mine)
    if not unit:
        return None
    here = _of_city(session, unit)
    if here is None:
        made, is_new = add_line(stream=session.stream, unit=unit, session=session, origin="link")
        return made if is_new else None
    came_late = here.state not in COMING and here.email.casefold() == email.casefold()
    return here if came_late or is_given_back(here) else None


def seat(session: Session, line: Contact) -> Contact:
    """Make the line of an invitation that of the meeting, for whoever holds its letter. A city has one line for each
    meeting: where somebody else took it, this one stands beside it with the name of the city alone."""
    here = _of_city(session, line.unit) if line.unit else None
    if here is not None and is_given_back(here):
        here.unit = ""
        here.save(update_fields=["unit", "updated_at"])
    elif here is not None:
        line.unit = ""
    line.session = session
    return line


def is_given_back(line: Contact) -> bool:
    """Nobody is on it any more, and nobody holds a letter about it."""
    held = line.email or line.person_name or line.token_digest
    return line.state == ContactState.DECLINED and not held


def is_by_visitor(line: Contact) -> bool:
    """Nobody asked the city, and nothing hangs on the line: it says no more than that somebody wrote from a mailbox."""
    asked = line.invited_on is not None or line.token_digest or line.answer is not None
    return line.origin == "link" and not asked and not line.consents.exists()


def _of_city(session: Session, unit: str) -> Contact | None:
    rows = session.stream.contacts.select_for_update(of=("self",))
    found: Contact | None = rows.filter(unit=unit, session=session).first()
    return found
