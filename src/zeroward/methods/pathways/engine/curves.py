"""How far an action has come, by year: 0 before it starts, 1 when it is complete."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import numpy as np

from zeroward.methods.pathways.model.graph import Model
from zeroward.methods.pathways.model.shapes import Floats
from zeroward.methods.pathways.model.spec import Action
from zeroward.methods.pathways.paths import logistic

STEEPNESS: Final = 10.0
"""Steepness times duration of an S-curve: half way in the middle, 98.6 % of the way up at nine tenths of the time."""


def first_year(action: Action, base_year: int) -> int:
    """An action without a start begins in the year after the base year."""
    return base_year + 1 if action.start is None else action.start


def level(action: Action, years: Floats, start: int | None = None) -> Floats:
    """Levels by year. A `start` other than the action's own moves the whole curve."""
    begins = first_year(action, int(years[0]))
    shift = 0 if start is None else start - begins
    first = begins + shift
    if not isinstance(action.curve, str):
        known = sorted(action.curve)
        found = np.interp(years, np.array(known) + shift, [action.curve[year] for year in known], left=0.0)
        return np.where(years >= first, found, 0.0)
    if action.curve == "step" or action.end is None or action.end == begins:
        return (years >= first).astype(np.float64)
    duration = action.end - begins + 1
    done = np.clip(years - (first - 1), 0, duration)  # the first year already brings its part
    if action.curve == "line":
        return np.asarray(done / duration)
    curve = logistic(0.0, 1.0, duration, steepness=STEEPNESS / duration)
    return np.asarray(curve[done.astype(np.intp)])


def since(action: Action, years: Floats, start: int | None = None) -> Floats:
    """Years that an action has run: 1 in its first year, 0 before."""
    first = first_year(action, int(years[0])) if start is None else start
    return np.maximum(years - (first - 1), 0.0)


Curves = tuple[tuple[Floats, ...], tuple[Floats, ...]]


@lru_cache(maxsize=32)
def curves(model: Model) -> Curves:
    """Levels and years since the start of all actions, as arrays of the model."""
    return moved_curves(model, {})


def moved_curves(model: Model, starts: Mapping[str, int]) -> Curves:
    """The same, with some actions moved to another start."""
    years, place = model.years.astype(np.float64), model.space.by_year
    return (
        tuple(place(level(one, years, starts.get(one.key))) for one in model.actions),
        tuple(place(since(one, years, starts.get(one.key))) for one in model.actions),
    )
