"""Counts over contracts: the unit is the city, and a city counts once, with the strongest thing it says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from zeroward.methods.survey.intervals import binomial_interval

ENOUGH = 10
"""Fewer cities than that give counts, no percentages."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of `n` cities have a code at which status. `low` and `high` are the 95 % Wilson interval of the share of
    the first status, None for no city at all."""

    code: str
    by_status: Mapping[str, int]
    n: int
    low: float | None
    high: float | None

    @property
    def first(self) -> int:
        """Cities at the strongest status."""
        return next(iter(self.by_status.values()), 0)

    @property
    def share(self) -> float | None:
        return self.first / self.n if self.n >= ENOUGH else None

    @property
    def any(self) -> int:
        """Cities that say the words at all."""
        return sum(self.by_status.values())


def count(
    rows: Iterable[tuple[str, str, str]],
    cities: Sequence[str],
    *,
    codes: Sequence[str],
    parents: Mapping[str, str],
    statuses: Sequence[str],
) -> tuple[Counted, ...]:
    """`rows` are (city, code, status), as often as they stand in the texts; `statuses` go from the strongest down. What
    is said of a code counts for its parent as well. Cities that are not in `cities` do not count."""
    known = frozenset(cities)
    rank = {status: at for at, status in enumerate(statuses)}
    best: dict[tuple[str, str], int] = {}
    for city, code, status in rows:
        if city not in known or status not in rank:
            continue
        for one in {code, parents.get(code) or code}:
            at = best.get((one, city))
            if at is None or rank[status] < at:
                best[(one, city)] = rank[status]
    tally = {code: [0] * len(statuses) for code in codes}
    for (code, _city), at in best.items():
        if code in tally:
            tally[code][at] += 1
    return tuple(_counted(code, tally[code], statuses, len(known)) for code in codes)


def _counted(code: str, tally: Sequence[int], statuses: Sequence[str], n: int) -> Counted:
    by_status = dict(zip(statuses, tally, strict=True))
    if n == 0:
        return Counted(code, by_status, 0, None, None)
    interval = binomial_interval(tally[0], n)
    return Counted(code, by_status, n, interval.low, interval.high)
