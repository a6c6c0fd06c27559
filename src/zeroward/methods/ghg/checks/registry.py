"""The checks that are known, and how to run them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from zeroward.methods.ghg.checks.finding import SEVERITIES, Finding, Place, Severity
from zeroward.methods.ghg.checks.subject import Subject

Finder = Callable[[Subject], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: its code, what it asks, why, and the function that looks."""

    code: str
    title: str
    why: str
    find: Finder


CHECKS: dict[str, Check] = {}


def check(code: str, *, title: str, why: str) -> Callable[[Finder], Finder]:
    """Register the function below as the check with this code. Raises ValueError when the code is taken."""

    def register(find: Finder) -> Finder:
        if code in CHECKS:
            raise ValueError(f"The check {code} is registered twice.")
        CHECKS[code] = Check(code, title, why, find)
        return find

    return register


def finding(
    code: str, severity: Severity, place: Place, message: str, remedy: str, **parameters: Any
) -> Finding:
    """A finding of a check."""
    return Finding(code, severity, place, message, remedy, parameters)


def run(subject: Subject, codes: Iterable[str] | None = None) -> tuple[Finding, ...]:
    """What all checks (or those named) find: gravest first, then by code and place. Raises KeyError for an unknown
    code."""
    chosen = CHECKS.values() if codes is None else [CHECKS[code] for code in codes]
    found = [one for each in chosen for one in each.find(subject)]
    return tuple(
        sorted(
            found, key=lambda one: (SEVERITIES.index(one.severity), one.code, one.place.kind, one.place.key)
        )
    )
