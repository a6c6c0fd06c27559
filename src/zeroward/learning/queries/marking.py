"""Marking the questions of a module. A question is right when exactly the right answers were chosen."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from zeroward.learning.models import QuizQuestion


@dataclass(frozen=True, slots=True)
class Answered:
    """One question with what was chosen: places in the list of options, from 0."""

    question: QuizQuestion
    chosen: frozenset[int]

    @property
    def is_right(self) -> bool:
        return self.chosen == frozenset(self.question.right)


@dataclass(frozen=True, slots=True)
class Marked:
    """A go at all questions of a module."""

    answers: tuple[Answered, ...]
    pass_percent: int

    @property
    def right(self) -> int:
        return sum(one.is_right for one in self.answers)

    @property
    def total(self) -> int:
        return len(self.answers)

    @property
    def passed(self) -> bool:
        """In whole numbers: 4 of 5 are 80 %, whatever a computer makes of 0.8."""
        return bool(self.answers) and 100 * self.right >= self.pass_percent * self.total

    @property
    def needed(self) -> int:
        """How many right answers pass."""
        return -(-self.pass_percent * self.total // 100)


def mark(
    questions: Sequence[QuizQuestion], chosen: Mapping[str, Collection[int]], pass_percent: int
) -> Marked:
    """`chosen` by key of the question; what was not answered is not right."""
    answers = tuple(Answered(one, frozenset(chosen.get(one.key, ()))) for one in questions)
    return Marked(answers, pass_percent)
