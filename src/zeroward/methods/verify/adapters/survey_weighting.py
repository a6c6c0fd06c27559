"""Adjustments of weights that a question names: margins, calibration to totals, trimming, replicates."""

import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.calibration import Bounds, Distance, calibrate_weights
from zeroward.methods.survey.margins import Margin, margin
from zeroward.methods.survey.poststratification import poststratify
from zeroward.methods.survey.raking import rake
from zeroward.methods.survey.replicates import Replicates, adjust_again, bootstrap, jackknife, rake_again
from zeroward.methods.survey.sample import Sample, sample_of
from zeroward.methods.survey.trimming import trim
from zeroward.methods.verify.adapters.survey_tables import Table
from zeroward.methods.verify.question import CannotRead

CELL_CHANGE = 1.0
"""R's `rake` stops by default when no cell changes by more than 1."""
R_TOLERANCE = 1e-7
"""R's `calibrate` stops there."""
_PAIR = r"{}\s*=\s*c?\(?\s*(-?[\w.]+)\s*,\s*(-?[\w.]+)"


def margins_of(table: Table, totals: Mapping[str, Any]) -> list[Margin]:
    return [
        margin(table.column(name), _levels(table, name, levels), name=name) for name, levels in totals.items()
    ]


def _levels(table: Table, name: str, levels: Mapping[str, Any]) -> Mapping[Any, Any]:
    """JSON has names of categories in words; a column of numbers has numbers."""
    if table.column(name).dtype.kind not in "fiu":
        return levels
    return {float(level): count for level, count in levels.items()}


def number_after(text: str, name: str) -> float | None:
    found = re.search(rf"\b{name}\s*=?\s*([\d.]+(?:e-?\d+)?)", text)
    return float(found.group(1)) if found else None


def cell_change(text: str, whole: float) -> float | None:
    """R's stopping rule as the text states it; None where it is so tight that ours does as well."""
    epsilon = number_after(text, "epsilon") or number_after(text, "eps")
    if epsilon is None:
        return CELL_CHANGE
    change = epsilon if epsilon >= 1 else epsilon * whole
    return None if change < 1e-5 else change


def weighted(sample: Sample, margins: list[Margin], text: str) -> Sample:
    """Post-stratified to the first margin, or raked to all where the text says so; then trimmed."""
    if not margins:
        return sample
    if not re.search(r"\brak", text):
        return poststratify(sample, _named(margins, text))
    whole = float(margins[0].totals.sum())
    raked = rake(sample, margins, cell_change=cell_change(text, whole))
    if "trim" not in text.lower():
        return raked
    lower, upper = number_after(text, "lower"), number_after(text, "upper")
    strict = re.search(r"strict\s*=\s*T", text) is not None
    return trim(
        raked,
        lower=-np.inf if lower is None else lower,
        upper=np.inf if upper is None else upper,
        strict=strict,
    )


def _named(margins: list[Margin], text: str) -> Margin:
    """The margin that stands in the text as a formula, first of all within `postStratify`; without one the first."""
    within = re.search(r"(?i)post-?strat\w*\(.*", text)
    if within is not None:
        found = re.findall(r"~\s*([\w.]+)", within.group(0))
        inner = next((one for name in found for one in margins if one.name == name), None)
        if inner is not None:
            return inner
    return next((one for one in margins if re.search(rf"~\s*{re.escape(one.name)}\b", text)), margins[0])


def replicates(sample: Sample, margins: list[Margin], text: str) -> Replicates:
    """Jackknife (or bootstrap) of the design, with the same adjustment in every replicate."""
    made = (
        bootstrap(sample.design, count=500, seed=1)
        if "bootstrap" in text.lower()
        else jackknife(sample.design)
    )
    if not margins:
        return made
    if re.search(r"\brak", text):
        return rake_again(made, margins, cell_change=cell_change(text, float(margins[0].totals.sum())))
    one = _named(margins, text)

    def again(weights: Vector) -> Vector:
        return poststratify(Sample(sample.design, weights), one).weights

    return adjust_again(made, again)


def calibration_of(text: str) -> tuple[Distance, Bounds | None]:
    """Distance and bounds that the text names; linear without."""
    low = text.lower()
    distance: Distance = "logit" if "logit" in low else "raking" if re.search(r"raking", low) else "linear"
    pair = re.search(_PAIR.format("bounds"), text)
    if pair is None:
        return distance, None
    ends = [float(one.lower().replace("inf", "inf")) for one in pair.groups()]
    return distance, (ends[0], ends[1])


def calibrated(
    sample: Sample, auxiliaries: Vector, totals: Vector, *, distance: Distance, bounds: Bounds | None
) -> Sample:
    """Calibrated as R does it, up to where it stops."""
    found = calibrate_weights(
        sample.weights, auxiliaries, totals, distance=distance, bounds=bounds, tolerance=R_TOLERANCE
    )
    return sample.reweighted(found.weights, auxiliaries, found.warnings)


def totals_of(text: str) -> dict[str, float]:
    """`(Intercept)=6194, stypeH=755, …` as names and numbers, up to the end of the list."""
    listed = text.split("totals", 1)[-1].split("(cal_", 1)[0]
    return {
        name.strip("()"): float(value)
        for name, value in re.findall(r"(\(?[A-Za-z][\w.]*\)?)\s*=\s*(-?\d+(?:\.\d+)?)", listed)
    }


def columns_for(table: Table, names: list[str]) -> Vector:
    """Columns of a model matrix by R's names: the intercept, numbers, and variable with level."""
    parts: list[Vector] = []
    for name in names:
        if name == "Intercept":
            parts.append(np.ones(table.rows))
        elif name in table.columns:
            parts.append(table.numbers(name))
        else:
            parts.append(_level(table, name))
    return np.column_stack(parts)


def _level(table: Table, name: str) -> Vector:
    for variable, column in table.columns.items():
        level = name.removeprefix(variable)
        if name.startswith(variable) and level and (column.astype(str) == level).any():
            return np.asarray(column.astype(str) == level, dtype=np.float64)
    raise CannotRead(f"the data have no column {name}")


def base_sample(table_design: tuple[Table, Any]) -> tuple[Table, Sample]:
    return table_design[0], sample_of(table_design[1])
