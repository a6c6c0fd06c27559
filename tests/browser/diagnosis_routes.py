"""Addresses of self-assessments that the browser visits."""

from tests.browser.example import CITY, Example
from tests.browser.result_routes import RESULT_PAGES, RESULT_PUBLIC, RESULT_STEPS

TOWN = "city:example-town"
OPEN, CLOSED, CHECK = "{diagnosis_open}", "{diagnosis_closed}", "{diagnosis_check}"

DIAGNOSIS_PUBLIC = [
    Example("diagnosis:start"),
    Example("diagnosis:try"),
    Example("diagnosis:try-part", ("direction",)),
    Example("diagnosis:try-part", ("others",)),
    Example("diagnosis:map", (CHECK,)),
    *RESULT_PUBLIC,
]

DIAGNOSIS_PAGES = [
    Example("diagnosis:team", (CITY,), who="city"),
    Example("diagnosis:team", (CITY,), who="reader"),
    Example("diagnosis:team", (TOWN,), who="town"),
    Example("diagnosis:assessment", (OPEN,), who="city"),
    Example("diagnosis:assessment", (OPEN,), who="city-editor"),
    Example("diagnosis:assessment", (OPEN,), who="reader"),
    Example("diagnosis:assessment", (CLOSED,), who="city"),
    Example("diagnosis:part", (OPEN, "direction"), who="city"),
    Example("diagnosis:part", (OPEN, "others"), who="city"),
    Example("diagnosis:ask", (OPEN,), "part=house", "city"),
    Example("diagnosis:evidence", (OPEN,), who="city"),
    Example("diagnosis:evidence", (CLOSED,), who="city"),
    Example("diagnosis:proof", (OPEN, "mandate_decision"), who="city"),
    Example("diagnosis:proof", (CLOSED, "mandate_decision"), who="reader"),
    Example("diagnosis:proof-change", (OPEN, "mandate_decision", "{diagnosis_proof}"), who="city"),
    Example("diagnosis:newest", ("{diagnosis_older}",), who="town"),
    Example("diagnosis:tell", (OPEN,), who="city"),
    Example("diagnosis:close", (OPEN,), who="city"),
    Example("diagnosis:delete", (OPEN,), who="city"),
    Example("diagnosis:share", (CLOSED,), who="city"),
    *RESULT_PAGES,
]

DIAGNOSIS_STEPS = [
    Example("diagnosis:try-result"),
    Example("diagnosis:try-keep"),
    Example("diagnosis:try-forget"),
    Example("diagnosis:open", (CITY,)),
    Example("diagnosis:join", (OPEN,)),
    Example("diagnosis:done", (OPEN,)),
    Example("diagnosis:unask", (OPEN, "1")),
    Example("diagnosis:proof-carry", (OPEN, "mandate_decision")),
    *RESULT_STEPS,
]
