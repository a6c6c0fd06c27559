"""Whom to invite next: the invitations that reduce blind spots most within what each member can still be asked.

A cell (of one variable, of all variables together, or of a theme) is as blind as the shortfall of its expected reach:

    blindness = impact × members × max(0, 1 - reach / aim)²        reach = expected answers / members

where `aim` is the share of the frame that will have answered when the wave is over, were it even. The blindness of a
plan is the mean over variables. An invitation adds its chance of an answer to the expected answers of each cell that
the member is in; what that takes away is its gain, part by part. Invitations are picked one after another, each with
the largest gain; of equals, the one with the smallest permanent random number, so that waves do not hit the same ones.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Codes, Flags, Vector, numbers
from zeroward.methods.survey.burdens import after_start, permanent_number
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.frame_cells import THEME, cells_of_frame, size_of
from zeroward.methods.survey.propensity import representativity

TOGETHER = "together"
"""The name of the cells that all variables make together."""
_EVEN = 1e-12


@dataclass(frozen=True, slots=True)
class Part:
    """What one invitation does for one cell: its variable, its category, its reach before, and the gain there."""

    variable: str
    category: str
    members: int
    expected: float
    gain: float


@dataclass(frozen=True, slots=True)
class Pick:
    """One invitation: the member's place in the frame, its gain (the sum of its parts), and its chance to answer."""

    row: int
    gain: float
    parts: tuple[Part, ...]
    chance: float
    number: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """The invitations in their order, what they change, and why others were not considered.

    `blindness` and `cv` (the coefficient of variation of the expected reach over cells; None without any reach) are
    before and after; `minutes`
    is what the invitations ask of all who are expected to answer, `most_minutes` if all did.
    """

    picks: tuple[Pick, ...]
    blindness: tuple[float, float]
    cv: tuple[float | None, float | None]
    left_out: Mapping[str, int]
    minutes: float
    most_minutes: float
    warnings: tuple[str, ...]


@dataclass
class _Cells:
    """Cells as arrays: which each member is in (rows × variables, themes as a list), and their running state."""

    variable: list[str]
    category: list[str]
    members: Vector
    impact: Vector
    share: Vector
    expected: Vector
    of_row: list[Codes]

    def blindness(self, expected: Vector, aim: float) -> Vector:
        short = np.maximum(1 - expected / (self.members * aim), 0.0)
        return np.asarray(self.share * self.impact * self.members * short**2)


def propose(
    frame: Mapping[str, ArrayLike],
    *,
    answered: ArrayLike,
    k: int,
    minutes: float,
    minutes_left: ArrayLike | None = None,
    blocked: Mapping[int, str] | None = None,
    themes: Sequence[Collection[str]] | None = None,
    chances: ArrayLike | None = None,
    impact: ArrayLike | None = None,
    numbers_of: ArrayLike | None = None,
    start: float = 0.0,
    most_minutes: float = float("inf"),
) -> Proposal:
    """The next `k` invitations. All lists have one entry per member of the frame.

    `answered` is 1 for members that answered or have been invited in this wave; `minutes` is what the instrument asks,
    `minutes_left` what each member may still be asked (declined and resting members are `blocked`, with a reason).
    `chances` to answer are those of a response model (`propensity` on earlier waves); without them all are 0.3.
    `numbers_of` are permanent random numbers of the members: among equals the member whose number comes first after
    `start` is taken. Raises SurveyError.
    """
    count = size_of(frame)
    taken: Flags = np.asarray(_column("answered", answered, count) > 0, dtype=np.bool_)
    if k < 0 or int(k) != k or not minutes > 0:
        raise refuse(
            "The number of invitations or the minutes are not above 0.",
            remedy="Declare the minutes of the instrument, and how many to invite.",
            place="minutes",
        )
    chance, warned = _chances(chances, count)
    order = after_start(_numbers(numbers_of, count), start)
    open_rows, left_out = _open(taken, blocked or {}, minutes, minutes_left, count)
    cells = _cells(frame, themes, impact, taken, count)
    aim = _aim(taken, chance, open_rows, int(k))
    before = cells.expected.copy()
    picks: list[Pick] = []
    spent = 0.0
    while len(picks) < k and open_rows.any() and spent + minutes <= most_minutes:
        pick = _next(cells, open_rows, chance, order, aim)
        picks.append(pick)
        open_rows[pick.row] = False
        cells.expected[cells.of_row[pick.row]] += pick.chance
        spent += minutes
    warned += _shortage(picks, int(k), spent, minutes, most_minutes)
    return Proposal(
        tuple(picks),
        (float(cells.blindness(before, aim).sum()), float(cells.blindness(cells.expected, aim).sum())),
        (_cv(cells, before), _cv(cells, cells.expected)),
        left_out,
        minutes * sum(one.chance for one in picks),
        minutes * len(picks),
        tuple(warned),
    )


def _column(name: str, values: ArrayLike, count: int) -> Vector:
    array = numbers(values, place=name)
    if array.shape != (count,) or np.isnan(array).any():
        raise refuse(
            "%(name)s has to have a number for each of %(count)s members.",
            remedy="Give one entry per member of the frame.",
            place=name,
            name=name,
            count=count,
        )
    return array


def _numbers(given: ArrayLike | None, count: int) -> Vector:
    if given is None:
        return np.array([permanent_number(str(row)) for row in range(count)])
    return _column("numbers_of", given, count)


_UNKNOWN_CHANCE = 0.3


def _chances(given: ArrayLike | None, count: int) -> tuple[Vector, list[str]]:
    if given is not None:
        array = _column("chances", given, count)
        if not ((array > 0) & (array <= 1)).all():
            raise refuse(
                "A chance to answer is 0 or above 1.",
                remedy="Give chances above 0, up to 1.",
                place="chances",
            )
        return array, []
    warned = say(
        "No response model is given: every member is taken to answer with a chance of %(chance)g.",
        chance=_UNKNOWN_CHANCE,
    )
    return np.full(count, _UNKNOWN_CHANCE), [warned]


def _open(
    taken: Flags, blocked: Mapping[int, str], minutes: float, left: ArrayLike | None, count: int
) -> tuple[Flags, dict[str, int]]:
    """Who may be invited, and how many may not, by reason."""
    reasons = np.full(count, "", dtype=object)
    for row, reason in blocked.items():
        if not 0 <= row < count:
            raise refuse(
                "Member %(row)s is not in the frame.",
                remedy="Give places in the frame.",
                place="blocked",
                row=row,
            )
        reasons[row] = reason or "blocked"
    if left is not None:
        budget = _column("minutes_left", left, count)
        reasons[(reasons == "") & (budget < minutes)] = "burden"
    reasons[taken] = "answered"
    counts = Counter(str(one) for one in reasons if one)
    return np.asarray(reasons == "", dtype=np.bool_), dict(sorted(counts.items()))


def _cells(
    frame: Mapping[str, ArrayLike],
    themes: Sequence[Collection[str]] | None,
    impact: ArrayLike | None,
    taken: Flags,
    count: int,
) -> _Cells:
    worth = np.ones(count) if impact is None else _column("impact", impact, count)
    if not worth.mean() > 0:
        raise refuse(
            "The impact of all members is 0.", remedy="Give numbers above 0, or none.", place="impact"
        )
    worth = worth / worth.mean()
    names = list(frame)
    groups = [(name, cells_of_frame(frame, [name])) for name in names]
    if len(names) > 1:
        groups.append((TOGETHER, cells_of_frame(frame, names)))
    if themes is not None:
        everyone = {"": np.zeros(count, dtype=np.int64)}
        groups.append((THEME, cells_of_frame(everyone, [""], themes=themes)))
    groups = [(name, own) for name, own in groups if own]
    variable, category, rows = [], [], []
    for name, own in groups:
        for cell in own:
            variable.append(name)
            category.append(cell.of[THEME] if name == THEME else " · ".join(cell.of.values()))
            rows.append(cell.rows)
    of_row: list[list[int]] = [[] for _ in range(count)]
    for place, members in enumerate(rows):
        for row in members.tolist():
            of_row[row].append(place)
    return _Cells(
        variable,
        category,
        np.array([len(one) for one in rows], dtype=np.float64),
        np.array([worth[one].mean() for one in rows]),
        np.full(len(rows), 1 / len(groups)),
        np.array([float(taken[one].sum()) for one in rows]),
        [np.array(one, dtype=np.int64) for one in of_row],
    )


def _aim(taken: Flags, chance: Vector, open_rows: Flags, k: int) -> float:
    """The even reach after the wave: answers so far and those expected of the `k` likeliest, over all members."""
    likeliest = np.sort(chance[open_rows])[::-1][:k]
    return min(max((float(taken.sum()) + float(likeliest.sum())) / len(taken), 1 / len(taken)), 1.0)


def _next(cells: _Cells, open_rows: Flags, chance: Vector, order: Vector, aim: float) -> Pick:
    """The open member with the largest gain; of equals, the first in the order of permanent numbers."""
    rows = np.flatnonzero(open_rows)
    now = cells.blindness(cells.expected, aim)
    lengths = np.array([len(cells.of_row[row]) for row in rows])
    flat = np.concatenate([cells.of_row[row] for row in rows])
    owner = np.repeat(np.arange(len(rows)), lengths)
    ahead = cells.expected[flat] + chance[rows][owner]
    short = np.maximum(1 - ahead / (cells.members[flat] * aim), 0.0)
    gain = now[flat] - cells.share[flat] * cells.impact[flat] * cells.members[flat] * short**2
    total = np.bincount(owner, weights=gain, minlength=len(rows))
    best = total.max()
    equals = np.flatnonzero(total >= best - _EVEN * max(abs(float(best)), 1.0))
    at = int(equals[np.argmin(order[rows[equals]])])
    row = int(rows[at])
    inside = np.flatnonzero(owner == at)
    parts = tuple(
        Part(
            cells.variable[cell],
            cells.category[cell],
            int(cells.members[cell]),
            float(cells.expected[cell]),
            float(part),
        )
        for cell, part in zip(flat[inside].tolist(), gain[inside], strict=True)
    )
    return Pick(row, float(sum(one.gain for one in parts)), parts, float(chance[row]), float(order[row]))


def _cv(cells: _Cells, expected: Vector) -> float | None:
    """How uneven the expected reach is over the cells of all variables together."""
    own = [at for at, name in enumerate(cells.variable) if name == TOGETHER] or list(
        range(len(cells.variable))
    )
    rates = np.repeat(expected[own] / cells.members[own], cells.members[own].astype(np.int64))
    return representativity(rates).cv if rates.sum() > 0 and len(rates) > 1 else None


def _shortage(picks: Sequence[Pick], k: int, spent: float, minutes: float, most: float) -> list[str]:
    warned: list[str] = []
    if len(picks) < k and spent + minutes > most:
        warned.append(
            say("The burden budget of the wave is used up after %(count)s invitations.", count=len(picks))
        )
    elif len(picks) < k:
        warned.append(
            say(
                "Only %(count)s of %(k)s can be invited: nobody else may be asked now.", count=len(picks), k=k
            )
        )
    idle = sum(one.gain <= 0 for one in picks)
    if idle:
        warned.append(
            say("%(count)s of the invitations reduce no blind spot: fewer would do as well.", count=idle)
        )
    return warned
