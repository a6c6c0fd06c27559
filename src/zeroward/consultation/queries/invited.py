"""What the link of a letter shows: who asks, for what, how long it takes, and what can be said to it."""

from dataclasses import dataclass

from django.utils import timezone

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.register import THERE
from zeroward.consultation.models import Contact, ContactState, Session
from zeroward.consultation.queries.session_pages import coming_meetings
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.domain.collections import is_open
from zeroward.questionnaires.domain.modes import PROMISES, REASONS


@dataclass(frozen=True, slots=True)
class Invitation:
    """`is_open`: it can still be answered; `answers`: there is a questionnaire to fill in; `meetings`: those for which
    a place can be taken."""

    contact: Contact
    team: Workspace
    is_open: bool
    answers: bool
    took_part: bool
    declined: str
    promises: tuple[str, ...]
    meetings: tuple[Session, ...] = ()


def invitation_of(contact: Contact) -> Invitation:
    """For the person who got the letter; two queries at most."""
    stream = contact.stream
    collection = stream.collection
    running = stream.state == "open" and (collection is None or is_open(collection))
    promises = PROMISES.get(collection.mode, ()) if collection is not None else ()
    return Invitation(
        contact,
        place_of(stream.consultation),
        running,
        collection is not None,
        contact.state in THERE,
        str(REASONS.get(contact.reason, "")) if contact.state == ContactState.DECLINED else "",
        tuple(str(one) for one in promises),
        tuple(coming_meetings(stream, timezone.now())) if running and collection is None else (),
    )
