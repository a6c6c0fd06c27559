"""Calibration (Deville and Särndal 1992): weights near the base weights that meet known totals of auxiliaries.

w = d F(x'λ) with Σ w x = T. F is 1 + u (linear), e^u (raking) or the logit between bounds; linear with bounds is
truncated. λ is found by Newton's method; whether bounds allow a solution is found out before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Vector, numbers
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.feasibility import refuse_impossible
from zeroward.methods.survey.sample import Sample

Distance = Literal["linear", "raking", "logit"]
Bounds = tuple[float, float]
_TOLERANCE = 1e-11
_STEPS = 200


@dataclass(frozen=True, slots=True)
class Calibrated:
    """Final weights and the factors g on the base weights."""

    weights: Vector
    factors: Vector
    steps: int
    warnings: tuple[str, ...] = ()


def calibrate_weights(
    base: Vector,
    auxiliaries: ArrayLike,
    totals: ArrayLike,
    *,
    distance: Distance = "linear",
    bounds: Bounds | None = None,
    tolerance: float = _TOLERANCE,
) -> Calibrated:
    """Weights that meet the totals, one auxiliary per column. Raises SurveyError for totals that cannot be met.

    `tolerance` is relative to each total; other programs stop earlier than ours.
    """
    table = numbers(auxiliaries, place="auxiliaries")
    table = table[:, None] if table.ndim == 1 else table
    wanted = np.atleast_1d(numbers(totals, place="totals"))
    _check(base, table, wanted, distance, bounds)
    refuse_impossible(base, table, wanted, bounds or ((0.0, np.inf) if distance == "raking" else None))
    scale = np.maximum(np.abs(table).max(axis=0), 1e-300)
    factors, steps = _newton(base, table / scale, wanted / scale, *_function(distance, bounds), tolerance)
    warned = []
    if (factors < 0).any():
        warned.append(
            say(
                "%(count)s answers have negative weights. Set bounds, or calibrate by raking.",
                count=int((factors < 0).sum()),
            )
        )
    return Calibrated(base * factors, factors, steps, tuple(warned))


def calibrate(
    sample: Sample,
    auxiliaries: ArrayLike,
    totals: ArrayLike,
    *,
    distance: Distance = "linear",
    bounds: Bounds | None = None,
) -> Sample:
    """The sample calibrated; its variance knows of it. Raises SurveyError."""
    found = calibrate_weights(sample.weights, auxiliaries, totals, distance=distance, bounds=bounds)
    table = numbers(auxiliaries)
    return sample.reweighted(found.weights, table[:, None] if table.ndim == 1 else table, found.warnings)


def _check(base: Vector, table: Vector, wanted: Vector, distance: Distance, bounds: Bounds | None) -> None:
    if len(table) != len(base) or table.shape[1] != len(wanted):
        raise refuse(
            "%(rows)s rows and %(columns)s auxiliaries stand against %(count)s answers and %(totals)s totals.",
            remedy="Give one row per answer and one total per auxiliary.",
            place="totals",
            rows=len(table),
            columns=table.shape[1],
            count=len(base),
            totals=len(wanted),
        )
    if np.isnan(table).any() or np.isnan(wanted).any():
        raise refuse(
            "An auxiliary or a total is missing.",
            remedy="Fill in what is missing, or leave the auxiliary out.",
            place="auxiliaries",
        )
    if distance not in get_args(Distance):
        raise refuse(
            "There is no distance called %(distance)s.",
            remedy="Choose linear, raking or logit.",
            place="distance",
            distance=distance,
        )
    if distance == "logit" and bounds is None:
        raise refuse(
            "The logit distance needs bounds.", remedy="Give bounds such as 0.2 and 3.", place="bounds"
        )
    if bounds is not None and not bounds[0] < 1 < bounds[1]:
        raise refuse(
            "The bounds %(low)g and %(high)g do not lie on both sides of 1.",
            remedy="Give a lower bound below 1 and an upper one above 1.",
            place="bounds",
            low=bounds[0],
            high=bounds[1],
        )


Curve = Callable[[Vector], Vector]


def _function(distance: Distance, bounds: Bounds | None) -> tuple[Curve, Curve]:
    """F and its derivative."""
    if distance == "logit" and bounds is not None:
        return _logit(*bounds)
    low, high = bounds or (-np.inf, np.inf)
    if distance == "raking":
        return (
            lambda u: np.clip(np.exp(np.minimum(u, 500.0)), low, high),
            lambda u: np.where(
                (np.exp(np.minimum(u, 500.0)) > low) & (np.exp(np.minimum(u, 500.0)) < high),
                np.exp(np.minimum(u, 500.0)),
                0.0,
            ),
        )
    return (
        lambda u: np.clip(1 + u, low, high),
        lambda u: ((1 + u > low) & (1 + u < high)).astype(np.float64),
    )


def _logit(low: float, high: float) -> tuple[Curve, Curve]:
    steep = (high - low) / ((1 - low) * (high - 1))

    def value(u: Vector) -> Vector:
        grown = np.exp(np.clip(steep * u, -500, 500))
        return (low * (high - 1) + high * (1 - low) * grown) / ((high - 1) + (1 - low) * grown)

    def slope(u: Vector) -> Vector:
        found = value(u)
        return np.asarray(steep * (found - low) * (high - found) / (high - low))

    return value, slope


def _newton(
    base: Vector, table: Vector, wanted: Vector, value: Curve, slope: Curve, tolerance: float
) -> tuple[Vector, int]:
    """Damped Newton steps on Σ d F(x'λ) x = T."""
    size = np.maximum(np.abs(wanted), (base[:, None] * np.abs(table)).sum(axis=0))
    point = np.zeros(len(wanted))
    factors = value(table @ point)
    miss = wanted - (base * factors) @ table
    for step in range(1, _STEPS + 1):
        if float(np.abs(miss / size).max()) < tolerance:
            return factors, step - 1
        hessian = table.T @ (table * (base * slope(table @ point))[:, None])
        ahead, *_ = np.linalg.lstsq(hessian, miss, rcond=1e-12)
        share, best = 1.0, float(np.abs(miss / size).sum())
        while True:
            trial = point + share * ahead
            factors = value(table @ trial)
            missed = wanted - (base * factors) @ table
            if float(np.abs(missed / size).sum()) < best or share < 1e-6:
                break
            share /= 2
        point, miss = trial, missed
    if float(np.abs(miss / size).max()) < 1e-8:
        return factors, _STEPS
    raise refuse(
        "The calibration did not settle.",
        remedy="Widen the bounds, merge categories, or leave out an auxiliary.",
        place="totals",
    )
