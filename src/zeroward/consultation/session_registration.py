"""What meetings, polls and texts offer to the rest of the house."""

from zeroward.community.followers import register_follower
from zeroward.consultation.domain.answer_texts import TextFollower
from zeroward.consultation.domain.event_places import FOLLOWER
from zeroward.consultation.domain.following import listen
from zeroward.consultation.queries.said_by import said_by
from zeroward.core.own_data import register_own_data
from zeroward.core.throttles import register_throttle


def register_sessions() -> None:
    """Open answers become texts, places at the event of a meeting lines of the register; a person's copy of their data
    holds the notes they took. Places that visitors ask for are counted, since each sends a letter."""
    register_throttle("forms", "consultation:session-register")
    listen(TextFollower())
    register_follower("consultation", FOLLOWER)
    register_own_data("consultation-notes", said_by)
