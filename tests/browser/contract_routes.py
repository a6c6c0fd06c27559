"""Addresses of contracts, of writing them and reading them, that the browser visits."""

from tests.browser.example import CITY, Example

CONTRACT_PUBLIC = [
    Example("contract:published"),
    Example("contract:public", ("klagenfurt", "{contract}")),
    Example("contract:public-version", ("klagenfurt", "{contract}", "1")),
    Example("contract:public-exports", ("klagenfurt", "{contract}", "1")),
]

CONTRACT_PAGES = [
    *(Example(f"contract:{name}", (CITY,), who="city") for name in ("contracts", "contract-new")),
    *(
        Example(f"contract:{name}", ("{contract}",), who="city")
        for name in (
            "contract",
            "frame",
            "contract-delete",
            "assemble",
            "checks",
            "work",
            "own-structure",
            "section-new",
            "alignment",
            "demand-new",
            "files",
        )
    ),
    *(
        Example("contract:module", ("{contract}", module), who="city")
        for module in ("CM-2", "A-2.3", "B-2.2", "IP-B2", "C-1.1")
    ),
    Example("contract:module-history", ("{contract}", "CM-2"), who="city"),
    Example("contract:module-assign", ("{contract}", "CM-2"), who="city"),
    Example("contract:said", ("{contract}", "CM-2"), who="city"),
    Example("contract:table", ("{contract}", "A-2.3", "A-2.3"), who="city"),
    Example("contract:table", ("{contract}", "IP-C2", "T13"), who="city"),
    Example("contract:table-order", ("{contract}", "IP-C2", "T13"), who="city"),
    Example("contract:row-new", ("{contract}", "B-2.2", "B-2.2"), who="city"),
    Example("contract:row", ("{contract}", "B-2.2", "B-2.2", "{contract_action}"), who="city"),
    Example("contract:section", ("{contract}", "{contract_section}"), who="city"),
    Example("contract:demand", ("{contract}", "{contract_demand}"), who="city"),
    Example("contract:import-report", ("{contract}", "{contract_run}"), who="city"),
]

CONTRACT_STEPS = [
    Example("contract:task-settle", ("{contract}", "{contract_task}")),
    Example("contract:comment", ("{contract}",)),
    Example("contract:comment-settle", ("{contract}", "{contract_comment}")),
    Example("contract:import-commit", ("{contract}", "{contract_run}")),
    *(Example("contract:download", ("{contract}", name)) for name in ("docx", "pdf", "xlsx", "json")),
    *(
        Example("contract:public-export", ("klagenfurt", "{contract}", "1", name))
        for name in ("docx", "pdf", "xlsx", "json")
    ),
]
