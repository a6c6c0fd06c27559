"""What is claimed and what is shown: the level that officers say, and how far the evidence carries it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_low

from zeroward.diagnosis.queries.content import Content, EvidenceSaid
from zeroward.diagnosis.vocabulary import LEVELS
from zeroward.methods.questions import Question

ABOVE = 1
"""An answer counts up to this many levels above its evidence."""


@dataclass(frozen=True, slots=True)
class Claim:
    """`said`: how often each answer was given, levels first; `level` the middle one (None: nobody gave a level);
    `shown` the evidence level; `counts` what of the level counts."""

    question: Question
    said: tuple[tuple[str, int], ...]
    level: int | None
    shown: int
    evidence: tuple[EvidenceSaid, ...]

    @property
    def counts(self) -> int | None:
        return None if self.level is None else min(self.level, self.shown + ABOVE)

    @property
    def is_short(self) -> bool:
        """Claimed, and not shown yet."""
        return self.level is not None and self.level > self.shown + ABOVE

    @property
    def wanted(self) -> int:
        """The evidence level at which the whole level would count."""
        return 0 if self.level is None else max(0, self.level - ABOVE)


def claims_of(content: Content) -> tuple[Claim, ...]:
    """One for each question that belongs to a dimension, in the order of the questionnaire."""
    return tuple(claim_of(content, question) for question in content.scored)


def claim_of(content: Content, question: Question) -> Claim:
    given = [one.answers[question.key] for one in content.officers if question.key in one.answers]
    counted = Counter(str(value) for value in given)
    order = [choice.key for choice in question.choices]
    return Claim(
        question=question,
        said=tuple((key, counted[key]) for key in order if counted[key]),
        level=middle(given),
        shown=content.evidence_level(question.key),
        evidence=content.evidence.get(question.key, ()),
    )


def middle(answers: Iterable[object]) -> int | None:
    """The middle of the levels that were given, the lower of two; None when nobody gave one."""
    levels = [LEVELS.index(value) for value in answers if isinstance(value, str) and value in LEVELS]
    return median_low(levels) if levels else None
