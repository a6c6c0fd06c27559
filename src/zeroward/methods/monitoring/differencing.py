"""Sums over sets of places that were told at different times: whether somebody who adds and subtracts them learns of a
few places alone.

A reader of sums knows every linear combination of them. Each is a weight per place, and gives places away where only a
few weights are not nought. The combinations form the row space of the matrix of sums by places; it holds a vector on a
set T alone exactly where the rows and columns T of the projector on its orthogonal complement are linearly dependent.
That is asked for every T of fewer than `least` places, so that what is allowed holds against any reader and any number
of sums. Source: Chin and Özsoyoğlu, Auditing and inference control in statistical databases (1982), who keep the row
space of all answered sums; here for a few places instead of one.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.monitoring.disclosure import LEAST_PLACES

NAMED: Final = 2
"""Of earlier sums so many are looked for that suffice alone; where more are needed, all are named."""
NOTHING: Final = 1e-9
"""An eigenvalue below this is nought but for rounding."""
BATCH: Final = 20_000
Matrix = NDArray[np.float64]


def differ_too_little(one: Iterable[str], other: Iterable[str], *, least: int = LEAST_PLACES) -> bool:
    """Whether two sums over nearly the same places would give the few away that are in one of them alone."""
    return 0 < len(set(one) ^ set(other)) < least


def gives_away(
    earlier: Sequence[Iterable[str]], new: Iterable[str], *, least: int = LEAST_PLACES
) -> tuple[int, ...]:
    """The earlier sums (by their place in the list) with which a new one tells of one to `least` - 1 places alone what
    the earlier ones did not tell: one or two where they suffice, else all. Empty where it tells nothing of the kind.

    Two sums over nearly the same places do; and so do three, such as one over all and two over its halves but for one.
    """
    own = frozenset(new)
    sets = [frozenset(one) for one in earlier]
    first: dict[frozenset[str], int] = {}
    for at, one in enumerate(sets):
        first.setdefault(one, at)
    known = tuple(first.values())
    if own in first or not _tells(own, [sets[at] for at in known], least):
        return ()
    for size in range(1, NAMED + 1):
        for chosen in combinations(known, size):
            if _tells(own, [sets[at] for at in chosen], least):
                return chosen
    return known


def _tells(own: frozenset[str], earlier: Sequence[frozenset[str]], least: int) -> bool:
    """Whether some few places can be told with the new sum, and could not without it."""
    if not earlier:
        return False
    parts, sizes = _parts([own, *earlier])
    small = [at for at, size in enumerate(sizes) if size < least]
    after, before = _complement(parts), _complement(parts[1:])
    for number in range(1, least):
        chosen = [one for one in combinations(small, number) if sum(sizes[at] for at in one) < least]
        for start in range(0, len(chosen), BATCH):
            sets = np.array(chosen[start : start + BATCH])
            if np.any(_dependent(after, sets) & ~_dependent(before, sets)):
                return True
    return False


def _parts(sets: Sequence[frozenset[str]]) -> tuple[Matrix, list[int]]:
    """Sums by parts of places that are in the same sums (shape sets × parts), scaled so that a part counts as one place
    does, and how many places each part has."""
    together: dict[tuple[bool, ...], int] = {}
    for place in sorted(frozenset[str]().union(*sets)):
        key = tuple(place in one for one in sets)
        together[key] = together.get(key, 0) + 1
    return np.array(list(together), dtype=np.float64).reshape(-1, len(sets)).T, list(together.values())


def _complement(sums: Matrix) -> Matrix:
    """The projector on what is orthogonal to every sum; shape parts × parts."""
    return np.eye(sums.shape[1]) - np.linalg.pinv(sums) @ sums


def _dependent(projector: Matrix, sets: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Per set of parts, whether some combination of the sums lies on it alone."""
    inner = projector[sets[:, :, None], sets[:, None, :]]
    return np.asarray(np.linalg.eigvalsh(inner)[:, 0] < NOTHING)
