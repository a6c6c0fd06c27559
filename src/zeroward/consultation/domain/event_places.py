"""Places at the event of a meeting flow into the register, with the consent of those who took them, and once.

A city has one line for each meeting, as if it had registered by the link of the meeting.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.followers import Asked, EventFollower
from zeroward.community.models import Event, Registration
from zeroward.consultation.domain.register import took_part
from zeroward.consultation.domain.session_lines import COMING, claim_line
from zeroward.consultation.models import Contact, Session
from zeroward.core.workspaces import workspace


def asks(event: Event) -> Asked | None:
    """The consent text of the meeting stands below what is written down."""
    session = _session(event)
    if session is None:
        return None
    said = _(
        "Your city, or your name where you come for none, and your e-mail address stand in the register of the "
        "needs assessment that this meeting belongs to; its team alone reads it. Without it you come all the same."
    )
    label = _("I agree that my place is written into the register of the needs assessment")
    return Asked(label, f"{said} {session.consent_text}".strip())


def on_place(registration: Registration) -> bool:
    session = _session(registration.event)
    if session is None:
        return False
    unit, name, email = _who(registration)
    if _stands_already(session, email):
        return False  # registered by the link of the meeting before
    known = _known(session, unit, email)
    claim_line(session, unit)
    place = workspace(registration.scope) if registration.scope else None
    contact = took_part(
        stream=session.stream,
        session=session,
        unit=unit,
        name=place.name if place is not None and not unit else name,
        country=registration.country,
        state="registered",
        on=timezone.localdate(),
        origin="event",
    )
    contact.persons = (known.persons if known is not None else 0) + 1
    contact.person_name, contact.email = contact.person_name or name, contact.email or email
    contact.role = "city" if unit else "platform" if place is not None else "other"
    contact.language = contact.language or registration.language
    contact.save()
    return True


def on_gone(registration: Registration) -> None:
    """Of several people of a city one goes; with the last one the line stays as declined, without a name."""
    session = _session(registration.event)
    if session is None:
        return
    unit, _name, email = _who(registration)
    contact = _known(session, unit, email)
    if contact is None or contact.state != "registered":
        return
    if contact.email.casefold() == email:
        contact.person_name = contact.email = ""
    if contact.persons > 1:
        contact.persons -= 1
    else:
        contact.state, contact.declined_on = "declined", timezone.localdate()
        contact.person_name = contact.email = ""
        contact.name = contact.name if unit else _("name removed")
    contact.save()


def places_followed(session: Session) -> int:
    """Places of the event that stand in the register too: they are counted there, not twice."""
    if not session.event_key:
        return 0
    return int(Registration.objects.filter(event__key=session.event_key, followed=True).count())


def _session(event: Event) -> Session | None:
    """The meeting whose registration the event is. Its row is not held: a meeting that changes holds its own, then that
    of the event."""
    found: Session | None = (
        Session.objects.filter(event_key=event.key).select_related("stream__consultation").first()
    )
    return found


def _who(registration: Registration) -> tuple[str, str, str]:
    """City, name and address of whoever comes."""
    kind, _colon, key = registration.scope.partition(":")
    user = registration.user
    name = user.get_full_name() or user.email if user is not None else registration.name
    email = user.email if user is not None else registration.email
    return key if kind == "city" else "", name[:160], email.casefold()


def _stands_already(session: Session, email: str) -> bool:
    """By their own address, in whichever line: the second to come for a city has one beside that of the city."""
    return bool(email) and session.contacts.filter(state__in=COMING, email__iexact=email).exists()


def _known(session: Session, unit: str, email: str) -> Contact | None:
    rows = session.contacts.select_for_update(of=("self",)).filter(state__in=COMING)
    found: Contact | None = (
        rows.filter(unit=unit) if unit else rows.filter(unit="", email__iexact=email)
    ).first()
    return found


FOLLOWER = EventFollower(asks, on_place, on_gone)
