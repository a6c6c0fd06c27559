"""Status and indicators of thousands of actions rolled up by group (city, sector, field) in one pass.

Nothing is averaged over different indicators and no group is set before another: counts of actions by status and of
indicators by what can be said of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.monitoring.progress import Direction, at_or_better_many, progress_many
from zeroward.methods.monitoring.status import STATUSES, Status, Whole, whole

IndicatorWord = Literal["reached", "on_path", "behind", "no_base", "no_target", "no_value"]
WORDS: Final[tuple[IndicatorWord, ...]] = get_args(IndicatorWord)
Array = NDArray[np.float64]
Codes = NDArray[np.int64]
_SIGN: Final = {"up": 1.0, "down": -1.0, None: 0.0}


@dataclass(frozen=True, slots=True)
class ActionRow:
    """`status` None: no report."""

    key: str
    group: str
    status: Status | None


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator of one action, all values in one unit; None is not known."""

    action: str
    base: float | None
    base_year: int | None
    target: float | None
    target_year: int | None
    value: float | None
    value_year: int | None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Rolled:
    """One group: actions by status (None: no report), indicators by word, both with zeros.

    `measured` actions have an indicator with a figure and a target; `silent` are implemented actions of which an
    indicator is behind: a question for a talk, not a fault.
    """

    group: str
    actions: int
    statuses: dict[Status | None, int]
    indicators: dict[IndicatorWord, int]
    measured: int
    silent: int

    @property
    def word(self) -> Whole:
        return whole(self.statuses)


@dataclass(frozen=True, slots=True)
class RollUp:
    """`groups` by name, `total` over all; `shares` and `words` are by indicator in the order that was given."""

    groups: tuple[Rolled, ...]
    total: Rolled
    shares: Array
    words: tuple[IndicatorWord, ...]


def roll_up(actions: Sequence[ActionRow], indicators: Sequence[IndicatorRow]) -> RollUp:
    """Raises MethodError for an indicator of an action that is not there, and for one action given twice."""
    places = {one.key: at for at, one in enumerate(actions)}
    if len(places) != len(actions):
        raise MethodError(
            say("One action stands twice."), place="actions", remedy=say("Give each action once.")
        )
    try:
        owner = np.array([places[one.action] for one in indicators], dtype=np.int64)
    except KeyError as error:
        raise MethodError(
            say("There is no action %(key)s.", key=error.args[0]),
            place="indicators",
            remedy=say("Give each action once."),
        ) from error
    names = sorted({one.group for one in actions})
    number = {name: at for at, name in enumerate(names)}
    group = np.array([number[one.group] for one in actions], dtype=np.int64)
    code = {status: at for at, status in enumerate((*STATUSES, None))}
    status = np.array([code[one.status] for one in actions], dtype=np.int64)
    words, shares = _words(indicators)
    tables = _tables(group, status, owner, words, len(names))
    rolled = tuple(_rolled(name, *(table[at] for table in tables)) for at, name in enumerate(names))
    total = _rolled("", *(table.sum(axis=0) for table in tables))
    return RollUp(rolled, total, shares, tuple(WORDS[one] for one in words))


def _column(values: Sequence[float | int | None]) -> Array:
    return np.array([np.nan if one is None else one for one in values], dtype=np.float64)


def _words(indicators: Sequence[IndicatorRow]) -> tuple[Codes, Array]:
    """The number of the word of each indicator, and its progress."""
    base, target, value = (
        _column([one.base for one in indicators]),
        _column([one.target for one in indicators]),
        _column([one.value for one in indicators]),
    )
    start, end, at = (
        _column([one.base_year for one in indicators]),
        _column([one.target_year for one in indicators]),
        _column([one.value_year for one in indicators]),
    )
    sign = np.array([_SIGN[one.direction] for one in indicators], dtype=np.float64)
    way = np.where(sign == 0, np.sign(target - base), sign)
    with np.errstate(invalid="ignore", divide="ignore"):
        # where a year is not known, or the target is not after the base, the target itself is what is needed
        along = np.nan_to_num(np.clip((at - start) / (end - start), 0.0, 1.0), nan=1.0)
        along = np.where(end > start, along, 1.0)
        needed = base + (target - base) * along
        shares = progress_many(base, target, value, sign)
        on_path = at_or_better_many(value, needed, way)
    found = np.select(
        [np.isnan(target), np.isnan(value), shares >= 1.0, np.isnan(base), on_path],
        [WORDS.index(word) for word in ("no_target", "no_value", "reached", "no_base", "on_path")],
        WORDS.index("behind"),
    )
    return found.astype(np.int64), shares


def _tables(group: Codes, status: Codes, owner: Codes, words: Codes, count: int) -> tuple[Codes, ...]:
    """By group: statuses, words, measured actions, silent actions."""
    width = len(STATUSES) + 1
    statuses = np.bincount(group * width + status, minlength=count * width).reshape(count, width)
    wide = len(WORDS)
    of_words = np.bincount(group[owner] * wide + words, minlength=count * wide).reshape(count, wide)
    said = np.isin(words, [WORDS.index(word) for word in ("reached", "on_path", "behind")])
    measured = np.zeros(len(group), dtype=bool)
    measured[owner[said]] = True
    behind = np.zeros(len(group), dtype=bool)
    behind[owner[words == WORDS.index("behind")]] = True
    silent = behind & (status == STATUSES.index("implemented"))
    return (
        statuses,
        of_words,
        np.bincount(group[measured], minlength=count),
        np.bincount(group[silent], minlength=count),
    )


def _rolled(name: str, statuses: Codes, words: Codes, measured: Codes, silent: Codes) -> Rolled:
    return Rolled(
        group=name,
        actions=int(statuses.sum()),
        statuses=dict(zip((*STATUSES, None), statuses.tolist(), strict=True)),
        indicators=dict(zip(WORDS, words.tolist(), strict=True)),
        measured=int(measured),
        silent=int(silent),
    )
