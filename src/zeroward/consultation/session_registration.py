"""What meetings, polls and texts offer to the rest of the house."""

from zeroward.consultation.domain.answer_texts import TextFollower
from zeroward.consultation.domain.following import listen
from zeroward.consultation.queries.said_by import said_by
from zeroward.core.own_data import register_own_data


def register_sessions() -> None:
    """Open answers become texts; a person's copy of their data holds the notes they took."""
    listen(TextFollower())
    register_own_data("consultation-notes", said_by)
