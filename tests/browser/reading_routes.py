"""Addresses of contracts in files that the browser visits."""

from tests.browser.example import CITY, Example

READING_PUBLIC = [
    Example("contract:read-contracts"),
    Example("contract:reading", ("{reading}",)),
]

READING_PAGES = [
    *(Example(f"contract:{name}", (CITY,), who="city") for name in ("readings", "reading-new")),
    Example("contract:readings", ("country:AT",), who="platform"),
    *(
        Example(f"contract:{name}", ("{reading}",), who="city")
        for name in ("reading", "reading-change", "reading-delete", "reading-use")
    ),
    Example("contract:reading-text", ("{reading}",), "line=44", who="city"),
    *(
        Example("contract:reading-review", ("{reading}", kind), who="city")
        for kind in ("modules", "emissions", "gap", "actions", "instruments", "coherence", "finance_tables")
    ),
    Example("contract:reading-review", ("{reading}", "social_innovations"), who="city"),
    Example(
        "contract:reading-review",
        ("{reading}", "finance_tables"),
        "item=finance_tables:186&row=189",
        who="city",
    ),
]

READING_STEPS = [
    Example("contract:reading-again", ("{reading}",)),
]
