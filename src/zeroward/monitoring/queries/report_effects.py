"""Sums of effects in a national report. Fewer cities know their effects than share their actions, and those of a city
change little from year to year: the sums of two years over nearly the same cities would give the others away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from zeroward.methods.monitoring import LEAST_PLACES, gives_away
from zeroward.monitoring.queries.national_rows import CityStanding

BOTH: Final = "effects"
OTHERS: Final = "unknown"
Behind = Mapping[str, Sequence[str]]
"""By sum, the scopes of the cities in it."""


@dataclass(frozen=True, slots=True)
class ToldEffects:
    """`sums` are None where nothing can be told."""

    sums: dict[str, Any] | None
    behind: dict[str, list[str]]


def told_effects(cities: Sequence[CityStanding], earlier: Sequence[Behind]) -> ToldEffects:
    """Expected beside seen, where both sums come from enough cities; what the others expect only where those are
    enough too, and not at all where nobody said it.

    `earlier` are the published reports, the newest first. Where a sum would give few cities away together with theirs,
    it is told over the same cities as in one of them, if all still have figures; else not at all.
    """
    both = {one.scope: one for one in cities if one.effects.both}
    chosen = tellable(both, [one[BOTH] for one in earlier if one.get(BOTH)])
    if not chosen:
        return ToldEffects(None, {})
    found = [both[scope] for scope in chosen]
    sums: dict[str, Any] = {
        "cities": len(found),
        "actions": sum(one.effects.both for one in found),
        "expected": sum(one.effects.expected for one in found),
        "realised": sum(one.effects.realised for one in found),
    }
    behind = {BOTH: chosen}
    others = {one.scope: one.effects.unknown for one in cities if one.effects.unknown is not None}
    if others:
        named = tellable(others, [one[OTHERS] for one in earlier if one.get(OTHERS)])
        sums[OTHERS] = sum(others[scope] for scope in named) if named else None
        if named:
            behind[OTHERS] = named
    return ToldEffects(sums, behind)


def tellable(known: Mapping[str, object], earlier: Sequence[Sequence[str]]) -> list[str]:
    """Over which of the cities with a figure the sum is told; empty where over none."""
    if len(known) < LEAST_PLACES:
        return []
    for chosen in (sorted(known), *earlier):
        if set(chosen) <= set(known) and not gives_away(earlier, chosen):
            return list(chosen)
    return []
