"""Addresses of meetings, polls and texts that the browser visits."""

from tests.browser.example import Example

MEETING_PUBLIC = [
    Example("consultation:poll-door"),
    Example("consultation:poll-door", query="code=BBBBBB"),
    *(Example(f"consultation:{name}", ("{meeting_code}",)) for name in ("poll", "session-register")),
    Example("consultation:registered", ("{registered}",)),
    Example("consultation:registered-confirm", ("{place_asked}",)),
]

MEETING_PAGES = [
    *(
        Example(f"consultation:{name}", ("{needs}",), who="analyst")
        for name in ("sessions", "session-new", "texts", "text-new")
    ),
    *(
        Example(f"consultation:{name}", ("{needs}", "{meeting}"), who="analyst")
        for name in (
            "session",
            "session-edit",
            "session-delete",
            "session-people",
            "session-questions",
            "question-new",
            "session-run",
            "session-screen",
        )
    ),
    Example("consultation:question-edit", ("{needs}", "{meeting}", "{meeting_question}"), who="analyst"),
    Example("consultation:session-run", ("{needs}", "{group}"), who="analyst"),
    Example("consultation:session-notes", ("{needs}", "{group}"), who="analyst"),
    Example("consultation:session-consents", ("{needs}", "{interview}"), who="analyst"),
    Example(
        "consultation:consent-withdraw", ("{needs}", "{interview}", "{interview_consent}"), who="analyst"
    ),
    Example("consultation:guide", ("{needs}", "{interview_stream}"), who="analyst"),
    Example("consultation:guide-item", ("{needs}", "{interview_stream}", "{guide_item}"), who="analyst"),
    *(
        Example(f"consultation:{name}", ("{needs}", "{talk}"), who="analyst")
        for name in ("text", "text-speakers", "text-erase")
    ),
]

MEETING_STEPS = [
    *(
        Example(f"consultation:{name}", ("{meeting_code}",))
        for name in ("poll-now", "poll-me", "poll-leave", "session-public-calendar")
    ),
    Example("consultation:registered-calendar", ("{registered}",)),
    Example("consultation:invited-place", ("{needs_invited}", "{meeting_code}")),
    *(
        Example(f"consultation:{name}", ("{needs}", "{meeting}"))
        for name in ("session-state", "session-event", "session-silent", "session-calendar", "questions-add")
    ),
    Example("consultation:session-mark", ("{needs}", "{meeting}", "{meeting_contact}")),
    Example("consultation:question-step", ("{needs}", "{meeting}", "{meeting_question}")),
    Example("consultation:question-change", ("{needs}", "{meeting}", "{meeting_question}", "up")),
    Example("consultation:note-delete", ("{needs}", "{group}", "{group_note}")),
    Example("consultation:guide-add", ("{needs}", "{interview_stream}")),
    Example("consultation:guide-change", ("{needs}", "{interview_stream}", "{guide_item}", "up")),
    *(Example(f"consultation:{name}", ("{needs}", "{talk}")) for name in ("text-cut", "text-file")),
    Example("consultation:passage-remove", ("{needs}", "{talk}", "{talk_passage}")),
]
