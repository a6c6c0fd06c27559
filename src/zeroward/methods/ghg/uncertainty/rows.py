"""From the rows of an inventory to a model for Monte Carlo.

Each row brings its emissions in CO2e (one column, or one for each gas), how uncertain its activity data are, and
for each column the factor's name and uncertainty. Rows, years and cities that name the same factor share its error.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.uncertainty.approach1 import NOT_ENTERED
from zeroward.methods.ghg.uncertainty.bounds import Bounds, Floats
from zeroward.methods.ghg.uncertainty.distributions import Distribution, Shape, from_percent
from zeroward.methods.ghg.uncertainty.model import CERTAIN, Model, Term, model_of


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns. `keys` are unique over cities and years ("AT/klagenfurt/2021/12"), for they name the random stream.

    values      CO2e, rows or rows x gases (each weighted with its potential); NaN and 0 are left out
    activity    bounds of the activity data, one for each row; equal `activity_ids` are the same figure
    factor      bounds of the factors, shaped like `values`; `factor_ids` likewise
    emission    bounds of the emission as a whole, one for each row; where entered they take the others' place
    shapes      of single inputs, by their id; otherwise "auto"
    given       whole distributions of single inputs, by their id (a truncated one, say)
    """

    keys: Sequence[str]
    values: ArrayLike
    activity: Bounds = NOT_ENTERED
    factor: Bounds = NOT_ENTERED
    factor_ids: Sequence[str] | Sequence[Sequence[str]] = ()
    activity_ids: Sequence[str] = ()
    emission: Bounds = NOT_ENTERED
    shapes: Mapping[str, Shape] | None = None
    given: Mapping[str, Distribution] | None = None


def model_of_rows(rows: Rows, *, outputs: Sequence[str] | None = None) -> Model:
    """The model; `outputs` names for each row what it adds to (sector, year …), otherwise all add to "total".

    Raises MissingError for a row without uncertainty, MethodError for a factor described twice in two ways.
    """
    count = len(rows.keys)
    if len(set(rows.keys)) != count:
        raise MethodError("Two rows have the same key.", place="keys", remedy="Number the rows.")
    table = np.asarray(rows.values, dtype=np.float64).reshape(count, -1)
    names = outputs or ["total"] * count
    inputs: dict[str, Distribution] = {}
    terms: list[Term] = []
    for (row, gas), value in np.ndenumerate(table):
        if not np.isfinite(value) or value == 0:
            continue
        first, second = pair(rows, inputs, row, gas, table.shape[1])
        terms.append(Term(float(value), first, second, names[row]))
    return model_of(terms, inputs)


def pair(rows: Rows, inputs: dict[str, Distribution], row: int, gas: int, gases: int) -> tuple[str, str]:
    """Names of the two multipliers of one value, described in `inputs`."""
    key = rows.keys[row]
    whole = at(rows.emission, row, 0, 1, len(rows.keys))
    if not np.isnan(whole).any():
        return describe(rows, inputs, f"emission:{key}", whole, key), CERTAIN
    activity = f"activity:{rows.activity_ids[row] if rows.activity_ids else key}"
    factor = f"factor:{factor_name(rows, row, gas, gases)}"
    describe(rows, inputs, activity, at(rows.activity, row, 0, 1, len(rows.keys)), key)
    describe(rows, inputs, factor, at(rows.factor, row, gas, gases, len(rows.keys)), key)
    return activity, factor


def describe(rows: Rows, inputs: dict[str, Distribution], name: str, sides: Floats, key: str) -> str:
    """Put an input's distribution into `inputs` and give back its name."""
    plain = name.split(":", 1)[1]
    if rows.given and plain in rows.given:
        inputs[name] = rows.given[plain]
        return name
    if np.isnan(sides).any():
        raise MissingError(
            say("%(key)s states no uncertainty.", key=key),
            place=key,
            remedy="Enter it for activity and factor or for the emission, or choose a data quality.",
        )
    shape: Shape = rows.shapes.get(plain, "auto") if rows.shapes else "auto"
    found = from_percent(float(sides[0]), float(sides[1]), shape=shape)
    if inputs.setdefault(name, found) != found:
        raise MethodError(
            say("%(plain)s has two different uncertainties.", plain=plain),
            place=key,
            remedy="Give it one, or two names.",
        )
    return name


def factor_name(rows: Rows, row: int, gas: int, gases: int) -> str:
    """The factor's id; a row that names none has a factor of its own."""
    if not rows.factor_ids:
        return f"{rows.keys[row]}/{gas}"
    name = rows.factor_ids[row]
    if isinstance(name, str):
        return name if gases == 1 else f"{name}/{gas}"
    return name[gas]


def at(sides: Bounds, row: int, gas: int, gases: int, count: int) -> Floats:
    """Lower and upper of one cell; one bound for all, one a row, or one a cell."""
    return np.array([cell(side, row, gas, gases, count) for side in (sides.lower, sides.upper)])


def cell(side: NDArray[np.float64], row: int, gas: int, gases: int, count: int) -> float:
    if side.ndim == 2:
        return float(side[row, gas if side.shape[1] == gases else 0])
    return float(side[row] if side.shape == (count,) else side)
