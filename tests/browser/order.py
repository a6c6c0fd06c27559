"""In which order the browser's tests run, and which of them share an installation.

Pages first, each by itself: they only look. Then the walks, which change what they meet: those of one file go together,
and the longest begin first, so that no process waits for the other at the end.
"""

from itertools import chain

import pytest

PAGES = ("test_routes", "test_pages", "test_signed_in_pages")
LONGEST = (
    "test_iteration",
    "test_twinning_call",
    "test_first_steps",
    "test_journeys",
    "test_orientation_session",
)
LONGEST += ("test_helpdesk_ends", "test_yearly_review", "test_first_visit_to_shortlist", "test_helpdesk_ten")


def in_order(items: list[pytest.Item]) -> list[pytest.Item]:
    """Everything that is no test of the browser keeps its place before them."""
    parts: dict[str, list[pytest.Item]] = {"": []}
    for name in (*PAGES, *LONGEST):
        parts[name] = []
    for item in items:
        walk = item.path.stem if item.get_closest_marker("browser") else ""
        parts.setdefault(walk, []).append(item)
        if walk and walk not in PAGES:
            item.add_marker(pytest.mark.xdist_group(walk))
    return list(chain.from_iterable(parts.values()))
