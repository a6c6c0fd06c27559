"""A city that was invited to a stream and comes to one of its meetings: one line of the register, not two."""

from zeroward.consultation.models import Session


def claim_line(session: Session, unit: str) -> None:
    """Make the line of an invitation that of the meeting, when the city has none for it yet. In a transaction."""
    lines = session.stream.contacts
    if not unit or lines.filter(unit=unit, session=session).exists():
        return
    invited = lines.select_for_update(of=("self",)).filter(unit=unit, session=None).first()
    if invited is not None:
        invited.session = session
        invited.save(update_fields=["session", "updated_at"])


def seats_taken(session: Session) -> int:
    """People registered in the register, all cities together."""
    waiting = session.contacts.filter(state__in=("registered", "took_part", "silent"))
    return sum(waiting.values_list("persons", flat=True))
