"""Addresses of what is known of a city, and of its workspace."""

from tests.browser.example import CITY, TOWN, Example

WORKSPACE_PUBLIC = [
    Example("profile:visit"),
    *(
        Example("profile:visit-fact", (key,))
        for key in ("country", "population", "needs", "council_decision", "languages")
    ),
]

WORKSPACE_PAGES = [
    Example("people:workspace", ("klagenfurt",), who="city"),
    Example("people:workspace", ("klagenfurt",), who="reader"),
    Example("people:workspace", ("example-town",), who="town"),
    Example("people:tasks", who="city"),
    Example("people:tasks", who="newcomer"),
    Example("people:own-search", who="city"),
    Example("people:own-search", query="q=heat", who="city"),
    Example("people:own-search", query="q=qqxyzzyqq", who="city"),
    *(
        Example(f"people:{name}", (CITY,), who="city")
        for name in ("canvas", "canvas-new", "contacts", "contact-new", "sharing", "activity")
    ),
    Example("people:canvas", (TOWN,), who="town"),
    Example("take-along", (CITY,), who="city"),
    Example("people:canvas-part", (CITY, "plan"), who="city"),
    Example("people:canvas-part", (CITY, "circular"), who="city"),
    Example("people:contact", (CITY, "{contact}"), who="city"),
    Example("people:work-over", (CITY, "{member}"), who="city"),
    Example("profile:about", (CITY,), who="city"),
    Example("profile:about", (CITY,), who="platform"),
    Example("profile:about", (TOWN,), who="town"),
    Example("profile:about-fact", (CITY, "stage"), who="city"),
    Example("profile:about-fact", (CITY, "contract_submitted"), who="city"),
    Example("profile:about-fact", (CITY, "partner_countries"), who="city"),
]

WORKSPACE_STEPS = [
    Example("profile:visit-forget"),
    Example("profile:keep", (CITY,)),
    Example("take-along-file", (CITY, "999999")),
]
