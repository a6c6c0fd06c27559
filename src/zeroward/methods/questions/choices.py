"""What there is to choose from: points of a scale, and choices in an order of their own for each respondent."""

import hashlib
from collections.abc import Sequence
from typing import Final

from zeroward.methods.questions.definition import Choice, Question

MOST_POINTS: Final = 101


def points_of(question: Question) -> tuple[float, ...]:
    """The points of a scale from low to high; () when its bounds and step do not make one."""
    low, high, step = question.low, question.high, question.step or 1.0
    if low is None or high is None or low >= high or step <= 0:
        return ()
    steps = (high - low) / step
    if steps + 1 > MOST_POINTS or abs(steps - round(steps)) > 1e-9:
        return ()
    return tuple(round(low + at * step, 12) for at in range(round(steps) + 1))


def point_of(choice: Choice) -> float | None:
    """The point of a scale that a choice labels: its value, else its key read as a number."""
    if choice.value is not None:
        return choice.value
    try:
        return float(choice.key)
    except ValueError:
        return None


def shuffled(question: Question, choices: Sequence[Choice], seed: str) -> tuple[Choice, ...]:
    """The choices in the order for one respondent, the same each time. Open and exclusive ones stay at the end."""
    if not question.shuffled:
        return tuple(choices)
    last = [one for one in choices if one.asks or one.exclusive]
    free = [one for one in choices if not (one.asks or one.exclusive)]
    return (*sorted(free, key=lambda one: _place(seed, question.key, one.key)), *last)


def _place(*parts: str) -> bytes:
    return hashlib.sha256("\0".join(parts).encode()).digest()
