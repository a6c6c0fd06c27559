"""Conditions of a search for bundles, and the projects that go in, as plain data that can be kept."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from zeroward.finance.models import Project as Record
from zeroward.finance.queries.projects.case import numbers_of
from zeroward.finance.queries.projects.readiness import levels_of, readiness_of
from zeroward.methods.appraisal import Project, Terms, npv

OPEN_YEARS = 10
"""A project that names no year can start in any of the next ten."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """Amounts in euros. `smallest` and `largest` sum of a bundle, `most` municipalities; `setting_up` a bundle and
    `each` municipality in it cost something. `saving` is the share of the investment that joint procurement saves,
    `alone_cost` what preparing one project alone costs; below `alone_least` a project finds no money alone. `tonne` is
    what a tonne of CO2e is worth. `same_area`: only projects of one area."""

    smallest: float
    largest: float | None = None
    most: int = 20
    setting_up: float = 0.0
    each: float = 0.0
    saving: float = 0.0
    alone_cost: float = 0.0
    alone_least: float = 0.0
    tonne: float = 0.0
    same_area: bool = False
    kind: str = ""

    def terms(self) -> Terms:
        largest = {"largest": self.largest} if self.largest is not None else {}
        return Terms(self.smallest, self.setting_up, self.each, self.most, **largest)

    def plain(self) -> dict[str, Any]:
        return asdict(self)


def given_of(records: Iterable[Record], conditions: Conditions, year: int) -> list[dict[str, Any]]:
    """What goes in: each project with its worth alone and in a bundle, and what it still has to do. Projects without a
    kind, a cost or a worth are left out. No query when sources and actions are at hand."""
    found = []
    for one in sorted(records, key=lambda one: one.pk):
        numbers = numbers_of(one)
        if not one.kind or (conditions.kind and one.kind != conditions.kind):
            continue
        if numbers.case is None or numbers.result is None or not one.capex:
            continue
        tonnes = numbers.case.running((one.tonnes or 0.0) * conditions.tonne)
        worth = numbers.result.npv + npv(numbers.rate, tonnes)
        finds_money = one.capex >= conditions.alone_least
        readiness = readiness_of(numbers)
        first = one.start or year
        found.append(
            {
                "pk": one.pk,
                "scope": one.scope,
                "kind": one.kind,
                "area": one.area if conditions.same_area else "",
                "ticket": one.capex,
                "alone": worth - conditions.alone_cost if finds_money else 0.0,
                "pooled": worth + conditions.saving * one.capex,
                "first": first,
                "last": max(first, one.latest or (one.start or year + OPEN_YEARS)),
                "score": round(readiness.found.score, 1),
                "sponsor": levels_of(one)["sponsor"],
            }
        )
    return found


def projects_of(given: Iterable[dict[str, Any]]) -> list[Project]:
    """The same as the method takes it."""
    return [
        Project(
            str(one["pk"]),
            one["scope"],
            one["kind"],
            one["ticket"],
            one["alone"],
            one["pooled"],
            one["area"],
            one["first"],
            one["last"],
        )
        for one in given
    ]


def digest_of(conditions: Conditions, given: list[dict[str, Any]]) -> str:
    """SHA-256 of all that goes in."""
    text = json.dumps([conditions.plain(), given], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
