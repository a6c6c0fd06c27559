"""The emissions gap of a Climate City Contract (table A-2.3), in the algebra of both template generations.

First generation:   reduction target = baseline - residual;  gap = reduction target - existing plans.
Second generation:  (1) baseline (2) reduction target (3) existing plans (4) gap = (2) - (3)
                    (5) contract (6) residual = (1) - (2).
Both are the same algebra, entered from different ends. Percentages are of the baseline.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """All columns of both generations. `contract` is None when the actions of the contract are not quantified."""

    baseline: float
    target: float
    existing: float
    contract: float | None = None

    @property
    def residual(self) -> float:
        """What may remain: baseline less the reduction target."""
        return self.baseline - self.target

    @property
    def gap(self) -> float:
        """What existing plans leave open of the target."""
        return self.target - self.existing

    @property
    def uncovered(self) -> float | None:
        """What the contract leaves open of the gap: it has to be explained, or counts as residual."""
        return None if self.contract is None else self.gap - self.contract

    @property
    def remaining(self) -> float | None:
        """Emissions after all plans: `baseline - (existing + contract)`."""
        return None if self.contract is None else self.baseline - self.existing - self.contract

    def percent(self, amount: float) -> float:
        """An amount in % of the baseline. Raises ValueError when the baseline is zero."""
        if self.baseline == 0:
            raise ValueError("Percentages of a baseline of zero do not exist.")
        return 100 * amount / self.baseline


def emissions_gap(
    *,
    baseline: float,
    target: float | None = None,
    residual: float | None = None,
    cut: float | None = None,
    existing: float = 0.0,
    contract: float | None = None,
) -> Gap:
    """The gap from the reduction target, the residual, or the cut (0..1): whichever of the three is given.

    With none of them the residual is what existing plans and the contract leave over.
    Raises ValueError when nothing settles the target, or when two of the three contradict each other.
    """
    stated = [
        value
        for value in (
            target,
            None if residual is None else baseline - residual,
            None if cut is None else baseline * cut,
        )
        if value is not None
    ]
    if not stated:
        if contract is None:
            raise ValueError(
                "A gap needs a reduction target, a residual, a cut, or the effect of the contract."
            )
        stated = [existing + contract]
    if max(stated) - min(stated) > 1e-6 * max(abs(baseline), 1.0):
        raise ValueError("Target, residual and cut contradict each other; check the row first.")
    return Gap(baseline=baseline, target=stated[0], existing=existing, contract=contract)
