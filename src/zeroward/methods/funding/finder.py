"""Finding partners: the smallest group of cities that makes the consortium an opportunity asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zeroward.methods.funding.countries import CountryRule, CountryStatuses, takes_part
from zeroward.methods.funding.offer import Consortium
from zeroward.methods.funding.partners import Together, lacking


@dataclass(frozen=True, slots=True)
class Candidate:
    """A city that ranks the opportunity too. `fit` is its own score; `looks`: it said that it looks for partners."""

    key: str
    country: str
    fit: float = 0.0
    is_mission: bool = False
    looks: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The partners proposed, in the order in which they were taken, and what is still lacking with them."""

    partners: tuple[Candidate, ...]
    lacking: Together

    @property
    def complete(self) -> bool:
        return self.lacking.complete


def find_partners(
    asked: Consortium,
    own: Sequence[str],
    found: Sequence[Candidate],
    *,
    rule: CountryRule,
    statuses: CountryStatuses,
    day: date,
    missions: int = 0,
    most: int = 12,
) -> Group:
    """Partners to the bodies that are there (`own`: the country of each), by greatest coverage of what is lacking.

    Each round takes the candidate that fills most of what is still lacking (a body, a new country, a member state, a
    Mission City); of equals one that looks for partners, then the better fit, then the earlier key. This is the greedy
    rule for maximal coverage, which reaches at least 1 − 1/e of the best. Countries that do not take part are left out.
    """
    pool = [
        one
        for one in sorted(found, key=lambda one: (not one.looks, -one.fit, one.key))
        if takes_part(rule, one.country, day, statuses).verdict is True
    ]
    bodies = list(own)
    taken: list[Candidate] = []
    while len(taken) < most:
        now = lacking(asked, bodies, rule=rule, statuses=statuses, day=day, missions=missions)
        if now.complete or not pool:
            break
        best = max(pool, key=lambda one: _fills(one, bodies, now, statuses, day))
        if not _fills(best, bodies, now, statuses, day):
            break
        pool.remove(best)
        taken.append(best)
        bodies.append(best.country)
        missions += best.is_mission
    return Group(
        tuple(taken), lacking(asked, bodies, rule=rule, statuses=statuses, day=day, missions=missions)
    )


def _fills(one: Candidate, bodies: Sequence[str], now: Together, statuses: CountryStatuses, day: date) -> int:
    """How many kinds of what is lacking a candidate fills."""
    return (
        int(now.bodies > 0)
        + int(now.countries > 0 and one.country not in bodies)
        + int(now.members > 0 and "member" in statuses.of(one.country, day))
        + int(now.missions > 0 and one.is_mission)
    )
