"""Alpha for answers that carry several codes at once: each rating is a set, apart by Jaccard or by MASI.

MASI (Passonneau 2006) multiplies the Jaccard likeness by 1 for equal sets, 2/3 when one lies in the other, 1/3 when
they overlap, 0 when they share nothing.
"""

from collections.abc import Hashable
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.coding.alpha import Alpha, coincidences, pairable
from zeroward.methods.coding.ratings import Ratings
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Distance = Literal["jaccard", "masi"]


def set_distance(first: frozenset[Hashable], second: frozenset[Hashable], by: Distance = "jaccard") -> float:
    """0 for equal sets (two empty ones are equal), 1 for sets that share nothing."""
    together = len(first | second)
    if not together:
        return 0.0
    likeness = len(first & second) / together
    if by == "masi" and first != second:
        likeness *= 2 / 3 if first <= second or second <= first else 1 / 3
    return 1 - likeness


def set_alpha(ratings: Ratings, by: Distance = "jaccard") -> Alpha:
    """Krippendorff's alpha with a set as each rating. Raises MethodError when a rating is no set."""
    if not all(isinstance(one, frozenset) for one in ratings.categories):
        raise MethodError(
            say("A rating is no set of codes."),
            place="ratings",
            remedy=say("Give the codes of each answer as a list."),
        )
    return alpha_by_distances(ratings, _distances(ratings, by))


def alpha_by_distances(ratings: Ratings, apart: NDArray[np.float64]) -> Alpha:
    """Alpha with any table of squared differences between the categories."""
    found = coincidences(ratings)
    _, said = pairable(ratings)
    used = found.sum(axis=1)
    number = float(used.sum())
    observed = float((found * apart).sum()) / number
    expected = float(used @ apart @ used) / (number * (number - 1))
    note = "" if expected > 0 else say("All ratings are the same: agreement cannot be told from chance.")
    value = 1 - observed / expected if expected > 0 else None
    return Alpha(value, observed, expected, int(said.size), int(said.sum()), note)


def _distances(ratings: Ratings, by: Distance) -> NDArray[np.float64]:
    sets = [one for one in ratings.categories if isinstance(one, frozenset)]
    return np.array([[set_distance(a, b, by) for b in sets] for a in sets])
