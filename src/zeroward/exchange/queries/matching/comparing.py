"""Two matchings beside each other: who would move, and what is published now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.exchange.models import Call, Run
from zeroward.exchange.queries.matching.inputs import active_matches


@dataclass(frozen=True, slots=True)
class Moved:
    """One application: with whom before, with whom after; "" is nobody."""

    name: str
    before: str
    after: str


def moves(run: Run, other: Run | None) -> list[Moved]:
    """Who is elsewhere in `run` than in `other`, or than in what is published when that is None. By name."""
    after, names = partners_in(run.result), _names(run.result)
    if other is None:
        before = published_partners(run.call)
    else:
        before = partners_in(other.result)
        names |= {pk: name for pk, name in _names(other.result).items() if pk not in names}
    found = [
        Moved(names[pk], _said(before.get(pk, frozenset()), names), _said(after.get(pk, frozenset()), names))
        for pk in names
        if before.get(pk, frozenset()) != after.get(pk, frozenset())
    ]
    return sorted(found, key=lambda one: one.name)


def partners_in(result: Mapping[str, Any]) -> dict[int, frozenset[int]]:
    """With whom each is; a host is with all its guests."""
    found: dict[int, set[int]] = {}
    for one in result.get("matches", ()):
        for pk in one["members"]:
            found.setdefault(pk, set()).update(other for other in one["members"] if other != pk)
    return {pk: frozenset(others) for pk, others in found.items()}


def published_partners(call: Call) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for match in active_matches(call):
        inside = [one.application_id for one in match.members.all() if one.left_on is None]
        for pk in inside:
            found.setdefault(pk, set()).update(other for other in inside if other != pk)
    return {pk: frozenset(others) for pk, others in found.items()}


def _names(result: Mapping[str, Any]) -> dict[int, str]:
    return {int(pk): name for pk, name in result.get("names", {}).items()}


def _said(others: frozenset[int], names: Mapping[int, str]) -> str:
    return ", ".join(sorted(names.get(pk, str(pk)) for pk in others))
