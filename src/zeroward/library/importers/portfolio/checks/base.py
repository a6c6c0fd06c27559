"""What a check is: a function from a whole portfolio to findings, registered under its subject."""

from collections.abc import Callable, Iterable, Iterator

from zeroward.library.importers.portfolio.findings import KINDS, Finding, shorten
from zeroward.library.importers.portfolio.model import Portfolio

Check = Callable[[Portfolio], Iterator[Finding]]
CHECKS: list[Check] = []


def check(function: Check) -> Check:
    """Register a check; they run in the order of registration."""
    CHECKS.append(function)
    return function


def finding(kind: str, lines: Iterable[int], raw: str, made_of_it: str, place: str = "") -> Finding:
    """A finding of a known kind. Raises KeyError otherwise."""
    return Finding(KINDS[kind].key, tuple(lines), place, shorten(raw), made_of_it)
