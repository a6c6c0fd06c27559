"""The residual emissions of the target year and what balances them. Offsets never reduce the inventory.

They stand in a ledger of their own, each with its kind, standard, vintage, the id of its retirement and how long it
holds. What an entry lacks is reported; it still counts as entered, because the ledger shows and does not judge.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, isfinite
from typing import Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say

OffsetKind = Literal["sink_inside", "removal_outside", "avoidance_credit"]
RESIDUAL_CAP = 0.2
"""At most 20 % of the baseline may remain (footnote of published contracts to the Mission's Info Kit)."""

KINDS: dict[OffsetKind, str] = {
    "sink_inside": "Sink inside the city",
    "removal_outside": "Removal outside the city",
    "avoidance_credit": "Credit for emissions avoided elsewhere",
}
LASTING = 100
"""Years that a removal should hold to be called permanent: a usual convention, an assumption here."""


@dataclass(frozen=True, slots=True)
class Offset:
    """One entry of the ledger: `vintage` the year it was made, `retirement` its id in a registry, `holds` in years."""

    kind: OffsetKind
    amount: float
    label: str = ""
    standard: str = ""
    vintage: int | None = None
    retirement: str = ""
    holds: float | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    residual: float
    offsets: float
    cap: float
    entries: tuple[Offset, ...] = ()

    @property
    def balance(self) -> float:
        """Offsets less residual: zero or more is neutral."""
        return self.offsets - self.residual

    @property
    def neutral(self) -> bool:
        return self.balance >= 0

    @property
    def within_cap(self) -> bool:
        return self.residual <= self.cap

    @property
    def by_kind(self) -> dict[OffsetKind, float]:
        """Amounts by kind, in the order of the kinds; those without an entry are zero."""
        return {kind: fsum(one.amount for one in self.entries if one.kind == kind) for kind in KINDS}

    def findings(self, year: int | None = None) -> tuple[Said, ...]:
        """What the entries lack, for a balance of `year`."""
        found = [said for one in self.entries for said in _lacks(one, year)]
        retired = [one.retirement for one in self.entries if one.retirement]
        found += [
            say("The retirement %(id)s stands in the ledger twice.", id=key)
            for key in dict.fromkeys(retired)
            if retired.count(key) > 1
        ]
        if not self.within_cap:
            found.append(
                say(
                    "%(residual)s remain, more than the %(cap)s that may.",
                    residual=f"{self.residual:,.0f}",
                    cap=f"{self.cap:,.0f}",
                )
            )
        return tuple(found)


def _lacks(one: Offset, year: int | None) -> list[Said]:
    name = one.label or KINDS[one.kind]
    found: list[Said] = []
    bought = one.kind != "sink_inside"
    if bought and not one.standard:
        found.append(say("%(name)s: no standard is named.", name=name))
    if bought and not one.retirement:
        found.append(
            say("%(name)s: without the id of its retirement somebody else may use it too.", name=name)
        )
    if bought and one.vintage is None:
        found.append(say("%(name)s: the year in which it was made is not named.", name=name))
    if one.vintage is not None and year is not None and one.vintage > year:
        found.append(say("%(name)s: made after %(year)s.", name=name, year=year))
    if one.kind == "avoidance_credit":
        found.append(say("%(name)s: it removes nothing from the air.", name=name))
    elif one.holds is None:
        found.append(say("%(name)s: how long it holds is not known.", name=name))
    elif one.holds < LASTING:
        found.append(say("%(name)s: it holds for %(years)s years only.", name=name, years=f"{one.holds:g}"))
    return found


def neutrality(
    *, baseline: float, residual: float, offsets: Sequence[Offset], cap: float = RESIDUAL_CAP
) -> Ledger:
    """Whether what remains is balanced and within its share of the baseline.

    Raises MethodError for an offset below zero: emissions belong into the inventory.
    """
    for one in offsets:
        if not isfinite(one.amount) or one.amount < 0:
            raise MethodError(
                say("An offset is an amount of zero or more."),
                place=one.label or one.kind,
                remedy=say(
                    "Enter what is removed as a positive number; emissions belong into the inventory."
                ),
            )
    return Ledger(
        residual=residual,
        offsets=fsum(one.amount for one in offsets),
        cap=cap * baseline,
        entries=tuple(offsets),
    )
