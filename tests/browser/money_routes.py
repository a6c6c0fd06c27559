"""Addresses of investment plans that the browser visits."""

from tests.browser.example import CITY, Example

PAYMENTS = (
    "payments=-1000000%0A90000%0A90000%0A1200000&rate=green_book&loan=500000&loan_rate=3&loan_years=15&capex=1000000"
    "&opex=12000&output=900000&years=25"
)

MONEY_PUBLIC = [
    Example("finance:instruments"),
    Example("finance:payments"),
    Example("finance:payments", query=PAYMENTS),
    Example("finance:public", ("klagenfurt", "{plan}", "1")),
]

MONEY_PAGES = [
    Example("finance:city", (CITY,), who="city"),
    *(
        Example(f"finance:{name}", ("{plan}",), who="city")
        for name in (
            "investment",
            "frame",
            "actions",
            "chance",
            "tables",
            "contract-tables",
            "import",
            "exports",
        )
    ),
    *(Example("finance:table", ("{plan}", key), who="city") for key in ("budgets", "sources", "risks")),
    *(
        Example("finance:row-new", ("{plan}", key), who="city")
        for key in ("budgets", "barriers", "sources", "indicators")
    ),
    Example("finance:row", ("{plan}", "sources", "{money_source}"), who="city"),
    Example("finance:row-delete", ("{plan}", "sources", "{money_source}"), who="city"),
    Example("finance:reason", ("{plan}", "T11"), who="city"),
    Example("finance:import-report", ("{plan}", "{money_run}"), who="city"),
    Example("finance:import-report", ("{plan}", "{money_run}"), "verdict=refuse", "city"),
    Example("finance:investment", ("{plan}",), who="reader"),
]

MONEY_STEPS = [
    Example("finance:import-commit", ("{plan}", "{money_run}")),
    Example("finance:export", ("{plan}", "json")),
    Example("finance:template", ("{plan}",)),
]
