"""Gates of all opportunities for many cities: distinct rules are decided once, and joined."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from zeroward.methods.conditions import NO, OPEN, YES, Condition, decide_many
from zeroward.methods.conditions.many import Verdicts, as_code
from zeroward.methods.funding.cities import Cities
from zeroward.methods.funding.compiled import GateSide, Ready
from zeroward.methods.funding.countries import CountryRule, CountryStatuses, takes_part
from zeroward.methods.funding.offer import Consortium
from zeroward.methods.funding.partners import bodies_of
from zeroward.methods.funding.timing import BRUSSELS


class Deciding:
    """Decides gate sides for some cities on a day; each rule once: equal ones are one object in `Ready`."""

    def __init__(self, cities: Cities, ready: Ready, statuses: CountryStatuses) -> None:
        self.cities, self.ready, self.statuses = cities, ready, statuses
        self.day: date = ready.now.astimezone(BRUSSELS).date()
        self._countries: dict[int, Verdicts] = {}
        self._conditions: dict[int, Verdicts] = {}
        self._partners: dict[tuple[int, Consortium], Verdicts] = {}
        self._groups: list[tuple[tuple[str, ...], bool]] | None = None
        self._taking: dict[int, frozenset[str]] = {}
        self._members = statuses.members(self.day)

    def sides(self, sides: Sequence[GateSide]) -> Verdicts:
        """Cities × sides."""
        if not sides:
            return np.zeros((len(self.cities), 0), np.int8)
        return np.stack([self._side(side) for side in sides], axis=1)

    def _side(self, side: GateSide) -> Verdicts:
        found = self._country(side.country)
        for condition in side.conditions:
            found = np.minimum(found, self._condition(condition))
        if not side.consortium.alone:
            found = np.minimum(found, self._partner(side.country, side.consortium))
        return np.minimum(found, OPEN) if side.open_end else found

    def _condition(self, condition: Condition) -> Verdicts:
        found = self._conditions.get(id(condition))
        if found is None:
            found = self._conditions[id(condition)] = decide_many(condition, self.cities.columns)
        return found

    def _country(self, rule: CountryRule) -> Verdicts:
        found = self._countries.get(id(rule))
        if found is None:
            codes = self.cities.words("country")
            known = {code: self._standing(rule, code) for code in set(codes)}
            found = self._countries[id(rule)] = np.fromiter(
                (known[code] for code in codes), np.int8, len(codes)
            )
        return found

    def _standing(self, rule: CountryRule, code: str) -> int:
        found = self.ready.standings.get((id(rule), code))
        if found is None:
            found = int(as_code(takes_part(rule, code, self.day, self.statuses).verdict))
            self.ready.standings[id(rule), code] = found
        return found

    def _partner(self, rule: CountryRule, asked: Consortium) -> Verdicts:
        """Passed with the partners that are known of, else open. Cities with the same partners are decided once."""
        found = self._partners.get((id(rule), asked))
        if found is None:
            groups = self._own_groups()
            taking = self._taking_part(rule)
            known = {group: self._complete(asked, taking, *group) for group in set(groups)}
            codes = (YES if known[group] else OPEN for group in groups)
            found = self._partners[id(rule), asked] = np.fromiter(codes, np.int8, len(self.cities))
        return found

    def _own_groups(self) -> list[tuple[tuple[str, ...], bool]]:
        if self._groups is None:
            self._groups = [
                (tuple(bodies_of(facts)), facts.get("mission_city") is True) for facts in self.cities.facts
            ]
        return self._groups

    def _taking_part(self, rule: CountryRule) -> frozenset[str]:
        """The countries of all bodies that are known to take part."""
        found = self._taking.get(id(rule))
        if found is None:
            codes = {code for bodies, _ in self._own_groups() for code in bodies}
            found = self._taking[id(rule)] = frozenset(
                code for code in codes if self._standing(rule, code) == YES
            )
        return found

    def _complete(
        self, asked: Consortium, taking: frozenset[str], bodies: tuple[str, ...], mission: bool
    ) -> bool:
        """As `partners.lacking`, for whom only the answer matters."""
        counted = [code for code in bodies if code in taking]
        return (
            len(counted) >= asked.entities
            and len(set(counted)) >= asked.countries
            and sum(code in self._members for code in counted) >= asked.members
            and int(mission) >= asked.missions
        )


CLOSED = NO
"""The code of an opportunity that a gate closes."""
