"""In which support pathways the newest self-assessment of a city found it weak."""

from collections.abc import Collection

from zeroward.core.scope import Scope
from zeroward.diagnosis.queries.results.newest import weak_pathways_for
from zeroward.journey.queries.signals import AT_ONCE


def weak_fields(scopes: Collection[str]) -> dict[str, frozenset[str]]:
    """By scope. For the place's own team, and whoever it shares its way with."""
    wanted = [Scope.parse(scope) for scope in scopes]
    found: dict[str, frozenset[str]] = {}
    for start in range(0, len(wanted), AT_ONCE):
        told = weak_pathways_for(wanted[start : start + AT_ONCE])
        found.update({str(scope): frozenset(pathways) for scope, pathways in told.items()})
    return found
