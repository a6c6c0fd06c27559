"""What was answered: a level, "do not know", "does not concern us", or nothing; by one person or by several."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median, median_low
from typing import Final, Literal

from zeroward.methods.maturity.scoring.structure import Number, exact

State = Literal["known", "unknown", "not_concerned", "silent"]
STATES: Final[tuple[State, ...]] = ("known", "unknown", "not_concerned", "silent")


@dataclass(frozen=True, slots=True)
class Answer:
    """`level` from 0 to the highest level of the question when known, also between two of them; else None."""

    state: State
    level: Fraction | None = None


UNKNOWN: Final = Answer("unknown")
NOT_CONCERNED: Final = Answer("not_concerned")
SILENT: Final = Answer("silent")


def level(value: Number) -> Answer:
    """An answer with a level."""
    return Answer("known", exact(value))


@dataclass(frozen=True, slots=True)
class Together:
    """What several said about one question. `answer` counts; the rest shows how far they agree.

    `low` and `high` are the lowest and highest level that was given, `counts` how often each state was. `torn`: some
    gave a level and others said that it does not concern the city.
    """

    answer: Answer
    low: Fraction | None
    high: Fraction | None
    levels: tuple[Fraction, ...]
    counts: Counter[str]

    @property
    def spread(self) -> Fraction:
        """Levels between the lowest and the highest answer."""
        return Fraction(0) if self.low is None or self.high is None else self.high - self.low

    @property
    def torn(self) -> bool:
        return bool(self.levels) and bool(self.counts["not_concerned"])


def together(answers: Iterable[Answer]) -> Together:
    """One answer out of several: the median of the levels that were given, the lower of the two in the middle.

    So a level counts when at least half of those who know say that it is reached.
    Who does not know or said nothing changes nothing where another one knows. "Does not concern us" counts only when
    everybody who said something says so; beside "do not know" it stays open. The order of the answers is of no
    importance.
    """
    given = list(answers)
    levels = tuple(sorted(one.level for one in given if one.level is not None))
    counts = Counter[str](one.state for one in given)
    low, high = (levels[0], levels[-1]) if levels else (None, None)
    return Together(_joint(levels, counts), low, high, levels, counts)


def _joint(levels: Sequence[Fraction], counts: Counter[str]) -> Answer:
    if levels:
        return Answer("known", median_low(levels))
    if counts["unknown"]:
        return UNKNOWN
    return NOT_CONCERNED if counts["not_concerned"] else SILENT


def middle(values: Sequence[Fraction]) -> Fraction:
    """The median; the mean of the two in the middle for an even number. Raises ValueError for none."""
    if not values:
        raise ValueError("There is no median of nothing.")
    return Fraction(median(values))
