"""What actions were expected to do beside what they did, over those of which both are known."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from zeroward.methods.ghg.say import Said, say


@dataclass(frozen=True, slots=True)
class Effect:
    """Of one action, in one unit (for example tonnes a year); None is not known. `ended`: it is implemented."""

    action: str
    expected: float | None
    realised: float | None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Effects:
    """`expected` and `realised` are sums over the `both` actions of which both are known, of `actions` in all.

    `unknown` is what is expected of those whose effect nobody measured, no part of the comparison; None where nobody
    said what they are expected to do.
    """

    actions: int
    both: int
    expected: float
    realised: float
    unknown: float | None

    @property
    def difference(self) -> float:
        return self.realised - self.expected

    @property
    def share(self) -> float | None:
        """Realised of expected; None where nothing was expected or the two have different signs."""
        if self.expected == 0 or self.realised * self.expected < 0:
            return None
        return self.realised / self.expected

    @property
    def sentence(self) -> Said:
        return say(
            "Of %(actions)s actions both effects are known for %(both)s.",
            actions=self.actions,
            both=self.both,
        )


def effects(rows: Iterable[Effect], *, ended_only: bool = False) -> Effects:
    """Sums that no order changes. With `ended_only` those alone that are implemented."""
    kept = [one for one in rows if one.ended or not ended_only]
    both = [one for one in kept if one.expected is not None and one.realised is not None]
    unknown = [one.expected for one in kept if one.expected is not None and one.realised is None]
    return Effects(
        actions=len(kept),
        both=len(both),
        expected=fsum(one.expected or 0.0 for one in both),
        realised=fsum(one.realised or 0.0 for one in both),
        unknown=fsum(unknown) if unknown else None,
    )
