"""A community in one year: who produces, uses and shares how much, and what it is worth to whom.

Energy in kWh, prices in euro per kWh, the premium in euro per MWh as its rules have it. A member's own plant serves its
own use first (physical self-consumption); what is left over is injected, and what is lacking is withdrawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.energy_sharing.premium import after_grant, cut, premium, surplus_share, tariff
from zeroward.methods.energy_sharing.profiles import HOURS
from zeroward.methods.energy_sharing.schemes import Scheme
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_Array = NDArray[np.float64]
MOST_MEMBERS: Final = 200


@dataclass(frozen=True)
class Member:
    """`use` by hour; `exempt` members (people, authorities, associations) keep the whole premium beside a grant;
    `group` is for those who must gain, such as tenants or households in need."""

    key: str
    use: _Array
    exempt: bool = True
    group: str = ""


@dataclass(frozen=True)
class Plant:
    """`owner` is the key of a member whose use it serves first, "" for a plant of the community. Costs in euro;
    `grant_share` of the investment; `output` by hour."""

    key: str
    kw: float
    output: _Array
    capex: float
    opex: float = 0.0
    owner: str = ""
    grant_share: float = 0.0
    lifetime: int = 25
    degradation: float = 0.005


@dataclass(frozen=True)
class Prices:
    """`bought` is what members pay for a kWh from the grid, `sold` what a kWh sold brings, `zonal` the market's price
    in euro per MWh that the premium looks at; `refund` euro per MWh that the regulator gives back for shared energy;
    `tonnes_per_mwh` of the electricity that is displaced."""

    bought: float
    sold: float
    zonal: float | None = None
    zone: str = ""
    refund: float = 0.0
    tonnes_per_mwh: float | None = None


@dataclass(frozen=True)
class Year:
    """The first year of a community: energy in kWh, money in euro."""

    members: tuple[Member, ...]
    plants: tuple[Plant, ...]
    self_used: tuple[float, ...]
    injected: _Array
    withdrawn: _Array

    @cached_property
    def produced(self) -> float:
        return float(sum(one.output.sum() for one in self.plants))

    @cached_property
    def used(self) -> float:
        return float(sum(one.use.sum() for one in self.members))

    @cached_property
    def shared_hours(self) -> _Array:
        """What is shared over the grid, by hour."""
        return np.asarray(np.minimum(self.injected.sum(axis=0), self.withdrawn.sum(axis=0)), dtype=np.float64)

    @property
    def shared(self) -> float:
        return float(self.shared_hours.sum())

    @property
    def physical(self) -> float:
        return sum(self.self_used)

    @property
    def surplus(self) -> float:
        return float(self.injected.sum()) - self.shared

    @property
    def self_sufficiency(self) -> float | None:
        """Share of the use that the community covers; None without use."""
        return (self.physical + self.shared) / self.used if self.used else None

    @property
    def self_consumption(self) -> float | None:
        """Share of the production that the community uses itself; None without production."""
        return (self.physical + self.shared) / self.produced if self.produced else None

    def avoided(self, prices: Prices) -> float | None:
        """Tonnes of CO2e that the used part displaces; None without a factor."""
        if prices.tonnes_per_mwh is None:
            return None
        return (self.physical + self.shared) / 1e3 * prices.tonnes_per_mwh


def year_of(members: Sequence[Member], plants: Sequence[Plant]) -> Year:
    """The hours of a year put together. Raises MethodError for an owner who is no member, and for series that do not
    have the hours of a year."""
    keys = [one.key for one in members]
    series = [*(one.use for one in members), *(one.output for one in plants)]
    if not members or not plants or len(members) > MOST_MEMBERS or len(set(keys)) != len(keys):
        raise MethodError(
            say("A community needs a plant and members with names of their own."),
            place="members",
            remedy=say("Add a plant and a member, and name each of them once."),
        )
    if any(one.shape != (HOURS,) or not np.all(np.isfinite(one)) or np.any(one < 0) for one in series):
        raise MethodError(
            say("A series of energy has a gap, or a value below zero."),
            place="members",
            remedy=say("Give a number from zero up for every interval."),
        )
    if any(one.owner and one.owner not in keys for one in plants):
        raise MethodError(
            say("A plant belongs to nobody in the list."),
            place="owner",
            remedy=say("Choose a member, or leave it to the community."),
        )
    injected = np.zeros((len(members) + 1, HOURS))
    withdrawn = np.zeros_like(injected)
    self_used = []
    for at, member in enumerate(members):
        own = sum((one.output for one in plants if one.owner == member.key), np.zeros(HOURS))
        used = np.minimum(own, member.use)
        self_used.append(float(used.sum()))
        injected[at], withdrawn[at] = own - used, member.use - used
    injected[-1] = sum((one.output for one in plants if not one.owner), np.zeros(HOURS))
    return Year(tuple(members), tuple(plants), tuple(self_used), injected, withdrawn)


@dataclass(frozen=True)
class Money:
    """Euro in the first year: `saved` on bills by physical self-consumption, `sold` for what is injected, `premium` and
    `refund` for what is shared, `kept_for_people` the part of the premium that companies may not have."""

    saved: float
    sold: float
    premium: float
    refund: float
    kept_for_people: float
    opex: float

    @property
    def income(self) -> float:
        return self.saved + self.sold + self.premium + self.refund

    @property
    def net(self) -> float:
        return self.income - self.opex

    @property
    def to_share(self) -> float:
        """What the community divides among its members."""
        return self.premium + self.refund


def money_of(year: Year, scheme: Scheme, prices: Prices) -> Money:
    """What the first year brings under the rules of a scheme. A scheme without a premium pays none. Raises MethodError
    for a plant that is too large or a grant that is too high, MissingError for an unknown zone."""
    injected = float(year.injected.sum())
    earned = _premium(year, scheme, prices) if scheme.premium else 0.0
    granted = any(one.grant_share for one in year.plants)
    people = 0.0
    if scheme.premium and injected:
        people = surplus_share(premium(scheme.premium), year.shared, injected, has_grant=granted) * earned
    return Money(
        saved=year.physical * prices.bought,
        sold=injected * prices.sold,
        premium=earned,
        refund=year.shared / 1e3 * prices.refund,
        kept_for_people=people,
        opex=sum(one.opex for one in year.plants),
    )


def _premium(year: Year, scheme: Scheme, prices: Prices) -> float:
    """The shared energy of each plant, pro rata to what all plants produce, at the tariff of its size."""
    rules = premium(scheme.premium)
    if prices.zonal is None:
        raise MethodError(
            say("The premium depends on the market's price."),
            place="zonal",
            remedy=say("Give the mean zonal price in euro per MWh."),
        )
    withdrawn = year.withdrawn.sum(axis=1)[:-1]
    whole = float(withdrawn.sum())
    exempt = sum(float(one) for one, who in zip(withdrawn, year.members, strict=True) if who.exempt)
    found = 0.0
    for plant in year.plants:
        part = year.shared * float(plant.output.sum()) / year.produced if year.produced else 0.0
        gross = part / 1e3 * tariff(rules, kw=plant.kw, price=prices.zonal, zone=prices.zone)
        found += after_grant(gross, cut(rules, plant.grant_share), exempt / whole if whole else 0.0)
    return found
