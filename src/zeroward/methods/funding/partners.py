"""Whether a city's partners make a consortium, and who is still needed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from zeroward.methods.funding.countries import CountryRule, CountryStatuses, takes_part
from zeroward.methods.funding.offer import Consortium
from zeroward.methods.ghg.say import Said, joined, say


@dataclass(frozen=True, slots=True)
class Together:
    """What a group has of what is asked for, and what is still missing: all noughts when it is complete."""

    bodies: int
    countries: int
    members: int
    missions: int

    @property
    def complete(self) -> bool:
        return not (self.bodies or self.countries or self.members or self.missions)

    @property
    def said(self) -> Said:
        """What is still needed, in words."""
        if self.complete:
            return say("The partners that are asked for are there.")
        parts = []
        if self.countries:
            parts.append(say("partners from more countries: %(count)s", count=self.countries))
        if self.members:
            parts.append(say("partners in member states: %(count)s", count=self.members))
        if self.bodies > max(self.countries, self.members):
            parts.append(say("more bodies: %(count)s", count=self.bodies))
        if self.missions:
            parts.append(say("Mission Cities: %(count)s", count=self.missions))
        return say("Still needed: %(what)s.", what=joined(parts))


def lacking(
    asked: Consortium,
    countries: Sequence[str],
    *,
    rule: CountryRule,
    statuses: CountryStatuses,
    day: date,
    missions: int = 0,
) -> Together:
    """What a group still lacks. `countries` has one entry for each body; only those known to take part count."""
    counted = [code for code in countries if takes_part(rule, code, day, statuses).verdict is True]
    members = sum("member" in statuses.of(code, day) for code in counted)
    return Together(
        max(0, asked.entities - len(counted)),
        max(0, asked.countries - len(set(counted))),
        max(0, asked.members - members),
        max(0, asked.missions - missions),
    )


def bodies_of(facts: Mapping[str, Any]) -> list[str]:
    """The countries of a city and of those it could apply with, one entry for each body that is known of.

    A partner country counts as one body; each kind of partner at home counts as one of the own country.
    """
    home = facts.get("country")
    own = [home] if isinstance(home, str) and home else []
    abroad = sorted(code for code in _set_of(facts.get("partner_countries")) if code not in own)
    return own * (1 + len(_set_of(facts.get("local_partners")))) + abroad


def _set_of(value: Any) -> Collection[str]:
    if isinstance(value, set | frozenset | list | tuple):
        return {one for one in value if isinstance(one, str)}
    return {value} if isinstance(value, str) and value else set()
