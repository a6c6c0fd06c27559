"""The curve of abatement costs, and why its left end misleads.

A curve ranks measures by cost per tonne. Below zero that ranking turns round: of two measures that both pay, the one
that saves *more* tonnes has the smaller gain per tonne and comes later, although it is the better. So the measures
concerned are named, and two other orders stand beside the curve: by net benefit, and by Pareto fronts of net present
value and tonnes, where a measure comes later only if another is at least as good in both and better in one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.methods.appraisal.abatement import marginal_abatement_cost
from zeroward.methods.appraisal.annuity import present_value
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: `tonnes` saved a year, money of today, `opex` the change of yearly costs, gains positive."""

    key: str
    tonnes: float
    capex: float
    rate: float
    life: float
    opex: float = 0.0
    saving: float = 0.0
    co_benefits: float = 0.0
    label: str = ""

    @property
    def cost_per_tonne(self) -> float:
        """Levelised; negative is a gain. Raises ValueError when nothing is saved."""
        return marginal_abatement_cost(
            capex=self.capex,
            rate=self.rate,
            life=self.life,
            abatement=self.tonnes,
            opex=self.opex,
            saving=self.saving,
            co_benefits=self.co_benefits,
        )

    @property
    def net_benefit(self) -> float:
        """A year's gain less a year's cost, the investment as an annuity."""
        return -self.cost_per_tonne * self.tonnes

    @property
    def npv(self) -> float:
        """Gains less costs over the life, the investment today."""
        yearly = self.saving + self.co_benefits - self.opex
        return -present_value(rate=self.rate, periods=self.life, payment=yearly) - self.capex


@dataclass(frozen=True, slots=True)
class Block:
    """What a curve draws of one measure: `cost` is the height, `start` to `end` the tonnes from the left."""

    measure: str
    tonnes: float
    cost: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """One measure as three numbers, however they were come by: tonnes a year, cost per tonne, net present value."""

    key: str
    tonnes: float
    cost: float
    npv: float

    @property
    def net_benefit(self) -> float:
        return -self.cost * self.tonnes


@dataclass(frozen=True, slots=True)
class Curve:
    """`blocks` cheapest first. `negative` are the measures whose place among each other says nothing, `overtaken`
    the pairs (earlier, later) where the later one has both more net benefit and more tonnes. `pareto` are fronts.
    `left_out` tells why a measure is not on the curve.
    """

    blocks: tuple[Block, ...]
    negative: tuple[str, ...]
    overtaken: tuple[tuple[str, str], ...]
    flaw: Said | None
    pareto: tuple[tuple[str, ...], ...]
    by_net_benefit: tuple[str, ...]
    by_npv: tuple[str, ...]
    left_out: tuple[tuple[str, Said], ...] = ()

    @property
    def order(self) -> tuple[str, ...]:
        """The keys as the curve has them."""
        return tuple(one.measure for one in self.blocks)

    @property
    def tonnes(self) -> float:
        return self.blocks[-1].end if self.blocks else 0.0


def mac_curve(measures: Sequence[Measure]) -> Curve:
    """The curve of measures; those that save nothing are left out and named."""
    _once([one.key for one in measures])
    saving = [one for one in measures if one.tonnes > 0]
    left_out = tuple(
        (one.key, say("It saves no tonnes: there is no cost per tonne."))
        for one in measures
        if one.tonnes <= 0
    )
    ranked = [Ranked(one.key, one.tonnes, one.cost_per_tonne, one.npv) for one in saving]
    return rank(ranked, left_out=left_out)


def rank(items: Sequence[Ranked], *, left_out: tuple[tuple[str, Said], ...] = ()) -> Curve:
    """The curve of measures whose cost per tonne and net present value are known already."""
    _once([one.key for one in items])
    ordered = sorted(items, key=lambda one: (one.cost, -one.tonnes))
    below = [one for one in ordered if one.cost < 0]
    overtaken = tuple(
        (earlier.key, later.key)
        for place, earlier in enumerate(below)
        for later in below[place + 1 :]
        if later.net_benefit >= earlier.net_benefit and later.tonnes > earlier.tonnes
    )
    blocks: list[Block] = []
    for one in ordered:
        start = blocks[-1].end if blocks else 0.0
        blocks.append(Block(one.key, one.tonnes, one.cost, start, start + one.tonnes))
    return Curve(
        blocks=tuple(blocks),
        negative=tuple(one.key for one in below) if len(below) > 1 else (),
        overtaken=overtaken,
        flaw=_flaw(len(below), len(overtaken)),
        pareto=_fronts(ordered),
        by_net_benefit=tuple(one.key for one in sorted(ordered, key=lambda one: -one.net_benefit)),
        by_npv=tuple(one.key for one in sorted(ordered, key=lambda one: -one.npv)),
        left_out=left_out,
    )


def _once(keys: Sequence[str]) -> None:
    double = next((key for place, key in enumerate(keys) if key in keys[:place]), None)
    if double is not None:
        raise MethodError(
            say("Two measures are called %(key)s.", key=double),
            place=double,
            remedy=say("Give each measure its own key."),
        )


def _flaw(below: int, overtaken: int) -> Said | None:
    if below < 2:
        return None
    if overtaken:
        return say(
            "%(count)s measures pay for themselves. Their order among each other says nothing: a larger saving of "
            "tonnes lowers the gain per tonne. Pairs whose later measure is better in money and in tonnes: %(pairs)s.",
            count=below,
            pairs=overtaken,
        )
    return say(
        "%(count)s measures pay for themselves. Their order among each other says nothing: a larger saving of tonnes "
        "lowers the gain per tonne.",
        count=below,
    )


def _better(one: Ranked, other: Ranked) -> bool:
    """At least as good in money and tonnes, and better in one of them."""
    return (one.npv >= other.npv and one.tonnes >= other.tonnes) and (
        one.npv > other.npv or one.tonnes > other.tonnes
    )


def _fronts(items: Sequence[Ranked]) -> tuple[tuple[str, ...], ...]:
    """Peel off, front by front, what no other measure beats."""
    left, fronts = list(items), []
    while left:
        front = [one for one in left if not any(_better(other, one) for other in left)]
        fronts.append(tuple(one.key for one in sorted(front, key=lambda one: -one.npv)))
        left = [one for one in left if one not in front]
    return tuple(fronts)
