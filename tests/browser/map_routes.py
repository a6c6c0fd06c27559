"""Addresses of barrier map, gaps and promises that the browser visits: route, arguments, query, who sees it."""

from typing import Final

Row = tuple[str, tuple[str, ...], str, str]
NEEDS, PUBLISHED = "{needs}", "needs-assessment-2025"

MAP_PAGES: Final[tuple[Row, ...]] = (
    *((f"consultation:{name}", (NEEDS,), "", "analyst") for name in ("barriers", "supply", "promises")),
    ("consultation:barrier-new", (NEEDS,), "cause=funding&effect=data", "analyst"),
    ("consultation:barrier", (NEEDS, "{needs_arrow}"), "", "analyst"),
    ("consultation:supply-services", (NEEDS, "funding"), "", "analyst"),
    ("consultation:promise-new", (NEEDS,), "", "analyst"),
    ("consultation:promise", (NEEDS, "{needs_promise}"), "", "analyst"),
    ("consultation:promise-delete", (NEEDS, "{needs_promise}"), "", "analyst"),
)
"""Pages of the team; each is looked at in all themes and widths."""

MAP_PUBLIC: Final[tuple[Row, ...]] = (
    ("consultation:public-map", (PUBLISHED,), "", ""),
    ("consultation:public-promises", (PUBLISHED,), "", ""),
    ("consultation:public-gaps", ("{needs_reported}",), "", ""),
)

MAP_STEPS: Final[tuple[Row, ...]] = (
    ("consultation:barrier-take", (NEEDS,), "", "analyst"),
    ("consultation:barrier-delete", (NEEDS, "{needs_arrow}"), "", "analyst"),
    ("consultation:barrier-evidence", (NEEDS, "{needs_arrow}"), "", "analyst"),
    ("consultation:supply-change", (NEEDS, "funding"), "", "analyst"),
)
"""Addresses that only take what is sent."""
