"""A two-sided market: who would go where, who would take whom, and how many seats there are.

Learners have one place each, hosts have `capacity` seats. Preferences are ranks: 0 is the first choice, equal ranks
are ties, and a pair counts only when each side lists the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Ranks = NDArray[np.signedinteger[Any]]
Places = NDArray[np.int64]
"""The host of each learner by its number, or NOWHERE."""
NOWHERE: Final = -1
Listed = Mapping[str, Sequence[str | Sequence[str]]]
"""A list of names, best first; names in a list of their own are tied."""
_SMALL: Final = 32_000


@dataclass(frozen=True, slots=True)
class Market:
    """`learner_rank[l, h]` and `host_rank[l, h]` are ranks, `unlisted` where a side does not list the other."""

    learners: tuple[str, ...]
    hosts: tuple[str, ...]
    learner_rank: Ranks
    host_rank: Ranks
    capacity: Places
    lower: Places

    @property
    def unlisted(self) -> int:
        return int(np.iinfo(self.learner_rank.dtype).max)

    @property
    def acceptable(self) -> NDArray[np.bool_]:
        """The pairs in which each side lists the other."""
        return (self.learner_rank < self.unlisted) & (self.host_rank < self.unlisted)

    def learner(self, name: str) -> int:
        """The number of a learner. Raises MethodError for a name that is none."""
        return _number(name, self.learners, "learners")

    def host(self, name: str) -> int:
        return _number(name, self.hosts, "hosts")


def rank_type(learners: int, hosts: int) -> type[np.int16] | type[np.int32]:
    """Ranks in two bytes where they fit: a market of 5 000 by 5 000 then has 50 MB a side."""
    return np.int16 if max(learners, hosts) < _SMALL else np.int32


def from_lists(
    *,
    learners: Listed,
    hosts: Listed,
    capacity: Mapping[str, int] | int = 1,
    lower: Mapping[str, int] | None = None,
) -> Market:
    """A market of names. Raises MethodError for unknown names, names listed twice and seats that are no number."""
    people, places = tuple(learners), tuple(hosts)
    kind = rank_type(len(people), len(places))
    theirs = _table(learners, people, {name: at for at, name in enumerate(places)}, kind)
    ours = _table(hosts, places, {name: at for at, name in enumerate(people)}, kind)
    return _checked(people, places, theirs, np.ascontiguousarray(ours.T), capacity, lower)


def from_scores(
    learner_scores: NDArray[np.float64],
    host_scores: NDArray[np.float64] | None = None,
    *,
    learners: Sequence[str] | None = None,
    hosts: Sequence[str] | None = None,
    eligible: NDArray[np.bool_] | None = None,
    capacity: Mapping[str, int] | Sequence[int] | int = 1,
    lower: Mapping[str, int] | None = None,
) -> Market:
    """A market of scores, learners down and hosts across: more is better, equal is a tie, NaN is not listed."""
    count, width = learner_scores.shape
    people = tuple(learners) if learners is not None else _counted(count)
    places = tuple(hosts) if hosts is not None else _counted(width)
    other = learner_scores if host_scores is None else host_scores
    if other.shape != (count, width) or len(people) != count or len(places) != width:
        raise MethodError(
            say("Scores and names differ in number."), remedy=say("Give one score for each pair.")
        )
    kind = rank_type(count, width)
    theirs, ours = _ranked(learner_scores, kind), np.ascontiguousarray(_ranked(other.T, kind).T)
    if eligible is not None:
        theirs[~eligible] = np.iinfo(kind).max
        ours[~eligible] = np.iinfo(kind).max
    return _checked(people, places, theirs, ours, capacity, lower)


def from_orders(
    learner_order: NDArray[Any],
    host_order: NDArray[Any],
    *,
    capacity: Sequence[int] | int = 1,
) -> Market:
    """A market of full strict lists of numbers: one row for each learner, and one for each host."""
    count, width = learner_order.shape
    kind = rank_type(count, width)
    theirs = np.empty((count, width), dtype=kind)
    ours = np.empty((width, count), dtype=kind)
    np.put_along_axis(theirs, learner_order, np.arange(width, dtype=kind)[None, :], axis=1)
    np.put_along_axis(ours, host_order, np.arange(count, dtype=kind)[None, :], axis=1)
    return _checked(_counted(count), _counted(width), theirs, np.ascontiguousarray(ours.T), capacity, None)


def _counted(count: int) -> tuple[str, ...]:
    return tuple(str(at + 1) for at in range(count))


def _table(lists: Listed, owners: Sequence[str], others: Mapping[str, int], kind: type[Any]) -> Any:
    table = np.full((len(owners), len(others)), np.iinfo(kind).max, dtype=kind)
    for row, owner in enumerate(owners):
        tiers = [[one] if isinstance(one, str) else one for one in lists[owner]]
        names = [name for tier in tiers for name in tier]
        try:
            columns = [others[name] for name in names]
        except KeyError as error:
            raise MethodError(
                say("%(owner)s lists %(name)s, who does not take part.", owner=owner, name=error.args[0]),
                place=owner,
                remedy=say("Check how the name is written, or take it off the list."),
            ) from None
        if len(set(names)) != len(names):
            raise MethodError(
                say(
                    "%(owner)s lists %(name)s twice.",
                    owner=owner,
                    name=next(one for one in names if names.count(one) > 1),
                ),
                place=owner,
                remedy=say("Keep the place that is meant."),
            )
        table[row, columns] = [rank for rank, tier in enumerate(tiers) for _ in tier]
    return table


def _ranked(scores: NDArray[np.float64], kind: type[Any]) -> Any:
    """Dense ranks along each row, the highest score first; row by row, so that memory stays small."""
    ranks = np.empty(scores.shape, dtype=kind)
    for row, values in enumerate(scores):
        order = np.argsort(-values, kind="stable")
        ordered = values[order]
        ranks[row, order] = np.concatenate(([0], np.cumsum(ordered[1:] != ordered[:-1])))[: len(order)]
        ranks[row, np.isnan(values)] = np.iinfo(kind).max
    return ranks


def _checked(
    people: tuple[str, ...],
    places: tuple[str, ...],
    theirs: Any,
    ours: Any,
    capacity: Mapping[str, int] | Sequence[int] | int,
    lower: Mapping[str, int] | None,
) -> Market:
    for names in (people, places):
        if len(set(names)) != len(names):
            twice = next(name for name in names if names.count(name) > 1)
            raise MethodError(
                say("%(name)s takes part twice.", name=twice),
                place=twice,
                remedy=say("Keep one application of each city."),
            )
    seats = _seats(places, capacity)
    least = _seats(places, {**dict.fromkeys(places, 0), **(lower or {})})
    for name, most, few in zip(places, seats, least, strict=True):
        if few > most:
            raise MethodError(
                say(
                    "%(host)s wants at least %(lower)s, but has %(seats)s seats.",
                    host=name,
                    lower=few,
                    seats=most,
                ),
                place=name,
                remedy=say("Lower the smallest number, or add seats."),
            )
    return Market(people, places, theirs, ours, seats, least)


def _seats(places: tuple[str, ...], given: Mapping[str, int] | Sequence[int] | int) -> Places:
    if isinstance(given, Mapping):
        unknown = [name for name in given if name not in places]
        missing = [name for name in places if name not in given]
        if unknown or missing:
            raise MethodError(
                say("Seats and hosts do not agree on %(name)s.", name=(unknown or missing)[0]),
                place=(unknown or missing)[0],
                remedy=say("Give each host a number of seats."),
            )
        numbers: list[Any] = [given[name] for name in places]
    else:
        numbers = [given] * len(places) if isinstance(given, int) else list(given)
    for name, number in zip(places, numbers, strict=True):
        if isinstance(number, bool) or int(number) != number or number < 0:
            raise MethodError(
                say("%(host)s: %(number)s is no number of seats.", host=name, number=number),
                place=name,
                remedy=say("Give a whole number, 0 or more."),
            )
    return np.array([int(number) for number in numbers], dtype=np.int64)


def _number(name: str, names: tuple[str, ...], place: str) -> int:
    if name not in names:
        raise MethodError(
            say("%(name)s does not take part.", name=name),
            place=place,
            remedy=say("Check how the name is written, or take it off the list."),
        )
    return names.index(name)
