"""What a country pays for shared energy: a premium whose formula is data, its cut by grants, its surplus.

Italy (decree 414/2023, rules of the GSE): `TIP = min(cap, base + max(0, 180 - Pz)) + FC`, by size of the plant and
zonal price Pz of the hour; a grant cuts it by `F`, which grows from 0 to 0.5 as the grant grows to 40 % of the cost.
There is no further cap on the variable part.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import inf
from pathlib import Path
from typing import Any, Final, Literal

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import Name, say

DATA: Final = Path(__file__).parent / "data" / "premiums.json"


@dataclass(frozen=True, slots=True)
class Tier:
    """Plants up to `most_kw`; `base` and `cap` in EUR/MWh."""

    most_kw: float
    base: float
    cap: float


@dataclass(frozen=True, slots=True)
class Grant:
    """`most_share` of the cost may be granted; at that share the premium is cut by `most_cut`."""

    most_share: float
    most_cut: float


@dataclass(frozen=True, slots=True)
class Premium:
    """A scheme of one country. `corrections` are by kind of plant and zone, in EUR/MWh, outside the cap;
    `valorisation` is the regulator's refund of grid charges by year, in EUR/MWh."""

    key: str
    country: str
    label: str
    reference_price: float
    tiers: tuple[Tier, ...]
    corrections: Mapping[str, Mapping[str, float]]
    grant: Grant
    threshold: float
    threshold_with_grant: float
    years: int
    valid_from: date
    valid_to: date
    valorisation: Mapping[int, float]
    source: str
    mark: Literal["verified", "derived", "assumption"]


def premium(key: str) -> Premium:
    """The scheme with this key. Raises MissingError."""
    found = _known().get(key)
    if found is None:
        raise MissingError(
            say("No premium for shared energy is known as %(key)s.", key=Name(key)),
            place="scheme",
            remedy=say("Choose one of the schemes in the list."),
        )
    return found


def premiums() -> tuple[Premium, ...]:
    """All schemes whose formula is known."""
    return tuple(_known().values())


def tariff(scheme: Premium, *, kw: float, price: float, zone: str = "", kind: str = "solar") -> float:
    """EUR/MWh of shared energy in an hour with this zonal price, before any grant. A plant that is not of this `kind`
    gets no correction. Raises MethodError for a plant that is too large, MissingError for an unknown zone."""
    tier = next((one for one in scheme.tiers if 0 < kw <= one.most_kw), None)
    if tier is None or not -inf < price < inf:
        raise MethodError(
            say("Plants of %(size)s kW are not paid by %(scheme)s.", size=f"{kw:g}", scheme=scheme.label),
            place="kw",
            remedy=say("The largest has %(most)s kW.", most=f"{scheme.tiers[-1].most_kw:g}"),
        )
    zones = scheme.corrections.get(kind, {})
    if zone and zones and zone not in zones:
        raise MissingError(
            say("%(zone)s is no zone of %(scheme)s.", zone=Name(zone), scheme=scheme.label),
            place="zone",
            remedy=say("Its zones: %(zones)s.", zones=", ".join(zones)),
        )
    variable = max(0.0, scheme.reference_price - price)
    return min(tier.cap, tier.base + variable) + zones.get(zone, 0.0)


def cut(scheme: Premium, grant_share: float) -> float:
    """F: what of the premium is lost for a grant of this share of the cost. Raises MethodError above the largest."""
    most = scheme.grant.most_share
    if not 0 <= grant_share <= most + 1e-12:
        raise MethodError(
            say("With a grant of more than %(most)s percent there is no premium.", most=f"{most * 100:g}"),
            place="grant_share",
            remedy=say("Take a smaller grant, or reckon without the premium."),
        )
    return min(1.0, grant_share / most) * scheme.grant.most_cut


def after_grant(gross: float, cut_share: float, exempt: float = 0.0) -> float:
    """`gross (1 - F (1 - e))`: the part `e` of the energy that belongs to exempt members is not cut."""
    for place, value in (("cut", cut_share), ("exempt", exempt)):
        if not 0 <= value <= 1:
            raise MethodError(
                say("%(key)s: this share does not lie between 0 and 1.", key=Name(place)),
                place=place,
                remedy=say("Give the share as a fraction."),
            )
    return gross * (1 - cut_share * (1 - exempt))


def surplus_share(scheme: Premium, shared: float, injected: float, *, has_grant: bool = False) -> float:
    """What part of the premium goes to members who are no companies, or to social purposes:
    `max(0, shared / injected - threshold)`, in points of the whole, by year and set of plants."""
    if not 0 <= shared <= injected or injected <= 0:
        raise MethodError(
            say("More energy is shared than was injected."),
            place="shared",
            remedy=say("Check the two amounts."),
        )
    return max(0.0, shared / injected - (scheme.threshold_with_grant if has_grant else scheme.threshold))


@lru_cache(maxsize=1)
def _known() -> Mapping[str, Premium]:
    raw: Mapping[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return {one["key"]: _read(one) for one in raw["premiums"]}


def _read(raw: Mapping[str, Any]) -> Premium:
    return Premium(
        key=raw["key"],
        country=raw["country"],
        label=raw["label"],
        reference_price=raw["reference_price"],
        tiers=tuple(Tier(**one) for one in raw["tiers"]),
        corrections=raw["corrections"],
        grant=Grant(**raw["grant"]),
        threshold=raw["surplus"]["threshold"],
        threshold_with_grant=raw["surplus"]["threshold_with_grant"],
        years=raw["years"],
        valid_from=date.fromisoformat(raw["valid_from"]),
        valid_to=date.fromisoformat(raw["valid_to"]),
        valorisation={one["year"]: one["eur_per_mwh"] for one in raw["valorisation"]},
        source=raw["source"],
        mark=raw["mark"],
    )
