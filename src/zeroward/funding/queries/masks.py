"""Which of many rows carry a value, as arrays of yes and no."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Masks = Mapping[str, Mask]


def masked(codes: Sequence[Sequence[str]]) -> dict[str, Mask]:
    """Value → rows that carry it."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, values in enumerate(codes):
        for value in values:
            rows[value].append(row)
    found = {}
    for value, places in rows.items():
        mask = np.zeros(len(codes), dtype=bool)
        mask[places] = True
        found[value] = mask
    return found
