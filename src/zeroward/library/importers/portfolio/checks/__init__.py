"""Checks over the whole document: duplicates and contradictions that no single reader can see.

A new check is a new file with a function under @check, and its name in the list below.
"""

from collections.abc import Iterator
from importlib import import_module

from zeroward.library.importers.portfolio.checks.base import CHECKS
from zeroward.library.importers.portfolio.findings import Finding
from zeroward.library.importers.portfolio.model import Portfolio

for _name in (
    "same_material",
    "material_differences",
    "year_against_text",
    "counts_differ",
    "repeated_texts",
    "tag_spellings",
    "index_tags",
    "link_addresses",
):
    import_module(f"{__name__}.{_name}")


def run_checks(portfolio: Portfolio) -> Iterator[Finding]:
    """Everything that the checks find, one check after the other."""
    for check in CHECKS:
        yield from check(portfolio)
