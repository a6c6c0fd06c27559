"""Addresses of the way of a city that the browser visits."""

from tests.browser.example import CITY, TOWN, Example

JOURNEY_PUBLIC = [
    Example("journey:start"),
    Example("journey:start-question", ("2",)),
    Example("journey:start-question", ("3",)),
    Example("journey:steps"),
    Example("journey:steps", query="for=platform"),
    Example("journey:step", ("council-pledge",)),
    Example("journey:step", ("twinning",)),
    *(Example(f"journey:{name}") for name in ("commit", "act", "monitor", "share-part")),
]

JOURNEY_PAGES = [
    Example("journey:path", who="newcomer"),
    Example("journey:welcome", who="newcomer"),
    Example("journey:welcome", who="city"),
    Example("journey:workspace", (CITY,), who="city"),
    Example("journey:workspace", (CITY,), "for=politician", who="city"),
    Example("journey:workspace", (TOWN,), who="town"),
    Example("journey:workspace", (CITY,), who="platform"),
    Example("journey:workspace", (TOWN,), who="helpdesk"),
    Example("journey:workspace", ("country:AT",), who="platform"),
    Example("journey:answer", (CITY, "responsibilities"), who="city"),
    Example("journey:place", (CITY,), who="platform"),
    Example("journey:broker", who="platform"),
    Example("journey:broker", who="helpdesk"),
]

JOURNEY_STEPS = [
    Example("journey:visit-answer"),
    Example("journey:forget"),
    Example("journey:share", (CITY,)),
    Example("journey:week", (CITY,)),
    Example("journey:placed", (CITY, "1")),
]
