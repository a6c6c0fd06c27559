"""How many countries moved from which cluster to which between two years, and what they gain and lose by it."""

from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.methods.maturity.support import Move, SupportMatrix


@dataclass(frozen=True, slots=True)
class Transitions:
    """`counts[before][after]` over the countries that stand somewhere in both years.

    `appeared` and `vanished` stand somewhere only after, or only before; they are in no count. With so few countries
    counts are given, no shares.
    """

    clusters: tuple[str, ...]
    counts: Mapping[str, Mapping[str, int]]
    stayed: tuple[str, ...]
    moves: tuple[Move, ...]
    appeared: tuple[str, ...]
    vanished: tuple[str, ...]

    @property
    def compared(self) -> int:
        return len(self.stayed) + len(self.moves)


def transitions(
    before: Mapping[str, str | None], after: Mapping[str, str | None], *, matrix: SupportMatrix
) -> Transitions:
    """Clusters by country of two years; None is not known. Raises MethodError for a cluster the matrix has not."""
    old = {key: one for key, one in sorted(before.items()) if one is not None}
    new = {key: one for key, one in sorted(after.items()) if one is not None}
    for one in (*old.values(), *new.values()):
        matrix.of_cluster(one)
    both = [key for key in old if key in new]
    counts = {one: dict.fromkeys(matrix.clusters, 0) for one in matrix.clusters}
    for key in both:
        counts[old[key]][new[key]] += 1
    return Transitions(
        matrix.clusters,
        counts,
        tuple(key for key in both if old[key] == new[key]),
        tuple(matrix.moved(old, new)),
        _only(new, old),
        _only(old, new),
    )


def _only(ones: Mapping[str, str], others: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(key for key in ones if key not in others)
