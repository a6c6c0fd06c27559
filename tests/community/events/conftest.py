"""Fixtures of events."""

from tests.community.event_fixtures import at, event, event_of, guest, host, other_host, second

__all__ = ["at", "event", "event_of", "guest", "host", "other_host", "second"]
