"""The result of a round: every dimension and every question, as said and as far as there is evidence."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from zeroward.diagnosis.queries.dimensions import Dimension, dimensions
from zeroward.methods.maturity.scoring import Gate, Node, Scored, gate

HALF = Fraction(1, 2)
FEW = 3
WIDE = 2
"""Levels from which answers of officers to a question are far apart."""


@dataclass(frozen=True, slots=True)
class Given:
    """What officers answered to one question. `low` and `high` are levels, None when nobody gave one."""

    low: Fraction | None
    high: Fraction | None
    known: int = 0
    unknown: int = 0
    not_ours: int = 0

    @property
    def torn(self) -> bool:
        """Some gave a level, and others said that it is not the city's."""
        return bool(self.known and self.not_ours)

    @property
    def spread(self) -> Fraction:
        return Fraction(0) if self.low is None or self.high is None else self.high - self.low


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """One dimension: `claimed` is what was said, `evidenced` what counts of it with the evidence that was brought."""

    dimension: Dimension
    claimed: Node
    evidenced: Node

    @property
    def key(self) -> str:
        return self.dimension.key

    @property
    def label(self) -> str:
        return self.dimension.label

    @property
    def about(self) -> str:
        return self.dimension.about

    @property
    def pathway(self) -> str:
        return self.dimension.pathway

    @property
    def known(self) -> bool:
        return self.claimed.score is not None


@dataclass(frozen=True, slots=True)
class Result:
    """`evidence` is the evidence level by question, 0 if absent. `applied` and `open`: sentences of rules that changed
    the weight of a question, and of those whose fact is not known. `officers` answered something."""

    questionnaire: str
    version: int
    day: datetime.date
    officers: int
    claimed: Scored
    evidenced: Scored
    given: Mapping[str, Given]
    evidence: Mapping[str, int]
    applied: Mapping[str, tuple[str, ...]]
    open: Mapping[str, tuple[str, ...]]

    @property
    def dimensions(self) -> tuple[DimensionResult, ...]:
        """In the order of the data."""
        return tuple(
            DimensionResult(one, self.claimed.nodes[one.key], self.evidenced.nodes[one.key])
            for one in dimensions(self.questionnaire)
            if one.key in self.claimed.nodes
        )

    @property
    def known(self) -> tuple[DimensionResult, ...]:
        """Dimensions of which something is known."""
        return tuple(one for one in self.dimensions if one.known)

    @property
    def gate(self) -> Gate | None:
        """The weakest of the dimensions without which nothing starts, as said; None where there are none."""
        keys = [one.key for one in self.dimensions if one.dimension.gate]
        return gate(self.claimed, keys) if keys else None

    @property
    def strengths(self) -> tuple[DimensionResult, ...]:
        """Up to three, the strongest first; never one of the gaps, and nothing that has not been begun."""
        return tuple(reversed([one for one in self._ordered()[-self._few() :] if one.claimed.score]))

    @property
    def gaps(self) -> tuple[DimensionResult, ...]:
        """Up to three, the weakest first; what is complete is no gap."""
        return tuple(one for one in self._ordered()[: self._few()] if one.claimed.score != 1)

    @property
    def weak_pathways(self) -> tuple[str, ...]:
        """Support pathways of dimensions below the middle, the weakest first."""
        weak = [one.pathway for one in self._ordered() if (one.claimed.score or 0) < HALF]
        return tuple(dict.fromkeys(weak))

    def _ordered(self) -> list[DimensionResult]:
        """From the weakest to the strongest, as said; what is said equally, by its evidence; then in their order."""
        return sorted(self.known, key=lambda one: (one.claimed.score or 0, one.evidenced.score or 0))

    def _few(self) -> int:
        """How many are named on either side, so that none is on both."""
        return max(min(FEW, len(self.known) // 2), 1 if self.known else 0)
