"""What a visitor told, for the page of their steps."""

from zeroward.core.sessions import SessionStore
from zeroward.profile.domain.visiting import say_for_visit


def tell_in_visit(session_key: str) -> None:
    """An officer of a town of 12 000 in Albania that is starting, in a session that is there already."""
    session = SessionStore(session_key)
    for key, raw in (
        ("role", "officer"),
        ("country", "AL"),
        ("population", "12000"),
        ("stage", "starting"),
    ):
        say_for_visit(session, key, raw)
    session.save()
