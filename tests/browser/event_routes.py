"""Addresses of events that the browser visits."""

from tests.browser.example import Example

AHEAD, OVER, AGAIN = "example-orientation", "example-orientation-past", "example-open-hour"
FORUM = "example-forum"

EVENT_PUBLIC = [
    Example("community:events"),
    Example("community:events", query="when=past"),
    Example("community:events", query="country=AT&q=qqxyzzyqq"),
    *(Example("community:event", (key,)) for key in (AHEAD, OVER, FORUM, "example-policy-lab")),
    Example("community:series", ("dialogue-forum-austria",)),
    Example("community:event-register", (AHEAD,)),
    Example("community:event-feedback", (OVER,)),
    Example("community:registration", ("{event_place}",)),
    Example("community:registration", ("{event_line}",)),
    Example("community:registration", ("{event_asked}",)),
    Example("community:positions"),
    Example("community:position", ("{position}",)),
    Example("community:stage-door"),
    Example("community:stage-door", query="code=NOTHING"),
    Example("community:stage", ("{event_code}",)),
]

EVENT_PAGES = [
    Example("community:event", (AGAIN,), who="town"),
    Example("community:event-register", (AHEAD,), who="city"),
    Example("community:event-sheet", (OVER,), who="city"),
    Example("community:my-events", who="city"),
    Example("community:my-events", who="newcomer"),
    Example("community:event-desk", who="platform"),
    Example("community:event-desk", who="reader"),
    Example("community:event-new", who="platform"),
    Example("community:event-manage", (FORUM,), who="platform"),
    Example("community:event-manage", (AGAIN,), who="platform"),
    Example("community:event-manage", (OVER,), who="admin"),
    Example("community:event-edit", (AGAIN,), who="platform"),
    Example("community:event-cancel", (FORUM,), who="platform"),
    Example("community:event-move", (AGAIN, "{event_day}"), who="platform"),
    Example("community:event-texts", (AGAIN,), "lang=de", "platform"),
    Example("community:event-indicator", (OVER,), who="city"),
    Example("community:event-indicator", (OVER,), who="town"),
    Example("community:event-people", (FORUM,), who="platform"),
    Example("community:event-live", (OVER,), who="admin"),
    Example("community:event-live", (FORUM,), who="platform"),
    Example("community:event-screen", (OVER,), who="admin"),
    Example("community:event-record", (OVER,), who="admin"),
    Example("community:position-new", who="platform"),
    Example("community:position-edit", ("{position}",), who="platform"),
]

EVENT_STEPS = [
    Example("community:events-calendar"),
    Example("community:events-table"),
    Example("community:own-calendar", ("nothing",)),
    Example("community:event-calendar", (FORUM,)),
    Example("community:my-events-renew"),
    *(
        Example(f"community:registration-{step}", ("{event_place}",))
        for step in ("confirm", "give-back", "calendar")
    ),
    *(Example(f"community:stage-{step}", ("{event_code}",)) for step in ("now", "ask", "vote")),
    *(
        Example(f"community:event-{step}", (FORUM,))
        for step in ("publish", "skip", "delete", "people-table", "stage", "answers", "answers-text")
    ),
    *(Example(f"community:event-{step}", (FORUM,)) for step in ("follow", "material")),
    *(
        Example(f"community:event-{step}", (FORUM, "1"))
        for step in ("arrive", "question", "asked", "followed", "material-drop")
    ),
]
