"""What the link of a letter shows: who asks, for what, how long it takes, and what can be said to it."""

from dataclasses import dataclass

from django.utils import timezone

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.register import THERE
from zeroward.consultation.domain.session_lines import COMING
from zeroward.consultation.domain.session_links import secret_of
from zeroward.consultation.models import Contact, ContactState, Session
from zeroward.consultation.queries.session_pages import coming_meetings
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.domain.collections import is_open
from zeroward.questionnaires.domain.modes import PROMISES, REASONS


@dataclass(frozen=True, slots=True)
class Invitation:
    """`is_open`: it can still be answered; `answers`: there is a questionnaire to fill in; `meetings`: those for which
    a place can be taken, at once by the link of the letter while `takes_place`. `place` is the secret of the place that
    they have."""

    contact: Contact
    team: Workspace
    is_open: bool
    answers: bool
    took_part: bool
    declined: str
    promises: tuple[str, ...]
    meetings: tuple[Session, ...] = ()
    takes_place: bool = False
    place: str = ""


def invitation_of(contact: Contact) -> Invitation:
    """For the person who got the letter; two queries at most."""
    stream = contact.stream
    collection = stream.collection
    running = stream.state == "open" and (collection is None or is_open(collection))
    comes = contact.session_id is not None and contact.state in COMING
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
        takes_place=contact.session_id is None and contact.state not in THERE,
        place=secret_of(contact) if comes else "",
    )


def meeting_of(invitation: Invitation, code: str) -> Session | None:
    """One of the meetings for which a place can be taken, by its code."""
    return next((one for one in invitation.meetings if one.code == code.upper()), None)
