"""Covariates of the frame as columns of a model: an intercept, numbers as they are, categories against the first."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Vector, coded, indicators, numbers
from zeroward.methods.survey.errors import refuse


def model_matrix(
    columns: Mapping[str, ArrayLike],
    *,
    levels: Mapping[str, Sequence[Any]] | None = None,
    intercept: bool = True,
) -> tuple[Vector, list[str]]:
    """The table and the name of each column (variable and level, as R names them). Raises SurveyError."""
    parts: list[Vector] = []
    names: list[str] = []
    for name, values in columns.items():
        array = np.asarray(values)
        if array.dtype.kind in "iuf" and name not in (levels or {}):
            parts.append(numbers(array, place=name)[:, None])
            names.append(name)
            continue
        codes, found = coded(array, (levels or {}).get(name))
        parts.append(indicators(codes, len(found))[:, 1:])
        names += [f"{name}{level}" for level in found[1:]]
    if intercept:
        count = len(parts[0]) if parts else 0
        parts.insert(0, np.ones((count, 1)))
        names.insert(0, "(Intercept)")
    if not parts or not len(parts[0]):
        raise refuse("No covariates are given.", remedy="Give the frame's columns.", place="auxiliaries")
    table = np.hstack(parts)
    if np.isnan(table).any():
        raise refuse(
            "A covariate of the frame is missing.", remedy="Fill it in, or leave it out.", place="auxiliaries"
        )
    return table, names
