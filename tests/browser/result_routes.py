"""Addresses of results of self-assessments that the browser visits."""

from tests.browser.example import Example

OPEN, CLOSED, CHECK = "{diagnosis_open}", "{diagnosis_closed}", "{diagnosis_check}"

RESULT_PUBLIC = [
    Example(f"diagnosis:{name}", (CHECK,)) for name in ("result", "explained", "similar", "files")
]

RESULT_PAGES = [
    *(Example(f"diagnosis:{name}", (OPEN,), who="city") for name in ("result", "raise", "spread")),
    *(
        Example(f"diagnosis:{name}", (CLOSED,), who="city")
        for name in ("result", "explained", "raise", "spread", "similar", "files")
    ),
    Example("diagnosis:compare", (OPEN, CLOSED), who="city"),
    Example("diagnosis:result", (CLOSED,), who="platform"),
    Example("diagnosis:platform", ("country:AT",), who="platform"),
    Example("diagnosis:platform", ("country:AT",), "example=1", "platform"),
]

RESULT_STEPS = [Example("diagnosis:download", (CLOSED, "pdf"))]
