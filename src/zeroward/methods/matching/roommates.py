"""Pairs within one pool (Irving 1985): a stable pairing, or the proof that none exists.

Each asks down its list and holds the best offer it got; then rotations are taken out until every list has one name.
A list that runs empty proves that no stable pairing exists; the answer says so and gives the pairing with the fewest
blocking pairs instead.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.roommates_least import EXACT, fewest_blocking_pairs
from zeroward.methods.matching.roommates_least import blocking_pairs as _blocking

Lists = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Roommates:
    """`pairs` are sorted; `alone` has nobody. `stable` tells whether a stable pairing exists and this is one.

    Without one, `blocking` lists the pairs that would rather be together, and `fewest` whether it is proven that no
    pairing has fewer.
    """

    pairs: tuple[tuple[str, str], ...]
    alone: tuple[str, ...]
    stable: bool
    blocking: tuple[tuple[str, str], ...]
    fewest: bool

    @property
    def partner(self) -> dict[str, str | None]:
        found: dict[str, str | None] = dict.fromkeys(self.alone)
        for one, other in self.pairs:
            found[one], found[other] = other, one
        return dict(sorted(found.items()))

    @property
    def sentence(self) -> Said:
        if self.stable:
            return say("Stable: no two cities would rather be with each other.")
        words = {"count": len(self.blocking)}
        if self.fewest:
            return say(
                "No stable pairing exists. In this one %(count)s pairs would rather be together; none has fewer.",
                **words,
            )
        return say(
            "No stable pairing exists. In this one %(count)s pairs would rather be together; it is not proven that "
            "none has fewer.",
            **words,
        )


def pair_up(lists: Lists, *, seconds: float = 20.0) -> Roommates:
    """Pair a pool by strict lists, best first. Who is not on a list is no partner. Raises MethodError for bad lists."""
    ranks = _ranks(lists)
    partner = _irving(ranks)
    proven = True
    if partner is None:
        chosen, proven = fewest_blocking_pairs(ranks, seconds=seconds)
        stable = False
    else:
        chosen, stable = partner, True
    pairs = sorted({(min(one, other), max(one, other)) for one, other in chosen.items()})
    alone = tuple(sorted(name for name in ranks if name not in chosen))
    return Roommates(tuple(pairs), alone, stable, _blocking(ranks, chosen), proven)


def is_stable_pairing(lists: Lists, partner: Mapping[str, str | None]) -> bool:
    """Whether no two would rather be with each other."""
    return not _blocking(_ranks(lists), {one: other for one, other in partner.items() if other})


def _ranks(lists: Lists) -> dict[str, dict[str, int]]:
    """Rank of each acceptable other, names in alphabetical order; both must list each other."""
    for name, wishes in lists.items():
        for other in wishes:
            if other == name:
                raise MethodError(
                    say("%(name)s lists itself.", name=name), place=name, remedy=say("Take it off the list.")
                )
            if other not in lists:
                raise MethodError(
                    say("%(owner)s lists %(name)s, who does not take part.", owner=name, name=other),
                    place=name,
                    remedy=say("Check how the name is written, or take it off the list."),
                )
        if len(set(wishes)) != len(wishes):
            twice = next(one for one in wishes if list(wishes).count(one) > 1)
            raise MethodError(
                say("%(owner)s lists %(name)s twice.", owner=name, name=twice),
                place=name,
                remedy=say("Keep the place that is meant."),
            )
    sets = {name: set(wishes) for name, wishes in lists.items()}
    return {
        name: {other: rank for rank, other in enumerate(lists[name]) if name in sets[other]}
        for name in sorted(lists)
    }


class _Lists:
    """What is left of everybody's list."""

    def __init__(self, ranks: Mapping[str, Mapping[str, int]]) -> None:
        self.left = {name: sorted(row, key=row.__getitem__) for name, row in ranks.items()}

    def drop(self, one: str, other: str) -> None:
        self.left[one].remove(other)
        self.left[other].remove(one)

    def cut_after(self, one: str, other: str) -> None:
        """Take everybody behind `other` off the list of `one`, and `one` off theirs."""
        for worse in self.left[one][self.left[one].index(other) + 1 :]:
            self.drop(one, worse)


def _irving(ranks: Mapping[str, Mapping[str, int]]) -> dict[str, str] | None:
    """The partner of each, or None when no stable pairing exists. Who has nobody is left out."""
    lists = _Lists(ranks)
    holds: dict[str, str] = {}
    waiting = list(ranks)[::-1]
    while waiting:
        one = waiting.pop()
        if not lists.left[one]:
            continue  # turned away by all: alone in every stable pairing
        favourite = lists.left[one][0]
        if favourite in holds:
            waiting.append(holds[favourite])
        holds[favourite] = one
        lists.cut_after(favourite, one)
    active = {name for name, row in lists.left.items() if row}
    while True:
        start = next((name for name in ranks if name in active and len(lists.left[name]) > 1), None)
        if start is None:
            break
        if not _take_rotation(lists, start):
            return None
        if any(not lists.left[name] for name in active):
            return None
    return {name: row[0] for name, row in lists.left.items() if row}


def _take_rotation(lists: _Lists, start: str) -> bool:
    """Find a rotation from `start` on and take it out; False when a list runs empty."""
    seen: list[str] = []
    one = start
    while one not in seen:
        seen.append(one)
        if len(lists.left[one]) < 2:
            return False
        one = lists.left[lists.left[one][1]][-1]
    cycle = seen[seen.index(one) :]
    steps = [(lists.left[one][1], lists.left[lists.left[one][1]][-1]) for one in cycle]
    for place, one in enumerate(cycle):
        second, _ = steps[place]
        if second not in lists.left[one]:
            return False
        lists.cut_after(second, one)
    return True


__all__ = ["EXACT", "Roommates", "is_stable_pairing", "pair_up"]
