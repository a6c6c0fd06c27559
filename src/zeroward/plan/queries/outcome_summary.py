"""The outcome of a plan as plain data, to be frozen with a version and read without computing anything again."""

from collections.abc import Mapping
from typing import Any, Final

from numpy import ndarray

from zeroward.plan.queries.outcome import Outcome

METHODS: Final = "1"


def summary_of(outcome: Outcome) -> dict[str, Any]:
    """t CO2e and EUR as floats, None where something could not be computed; `problems` say what was not counted."""
    target = outcome.target
    return {
        "methods": METHODS,
        "computed": outcome.computed,
        "model": outcome.loaded.header["model"],
        "years": list(outcome.years),
        "base": outcome.base,
        "bau": _list(outcome.bau),
        "plan": _list(outcome.plan),
        "progress": _list(outcome.progress),
        "residual": outcome.residual,
        "residual_share": outcome.residual_share,
        "gap": outcome.gap,
        "in_force": outcome.in_force,
        "target": None
        if target is None
        else {"title": target.title, "year": target.year, "level": target.level, "cut": target.cut},
        "cumulative": dict(outcome.cumulative),
        "by_sector": _at_target(outcome, outcome.plan_sectors("plan")),
        "bau_by_sector": _at_target(outcome, outcome.plan_sectors("bau")),
        "effects": [
            {
                "code": one.code,
                "name": one.name,
                "on": one.on,
                "alone": one.alone,
                "by_difference": one.by_difference,
                "shapley": one.shapley,
                "half_width": one.half_width,
                "by_sector": dict(one.by_sector),
            }
            for one in outcome.effects
        ],
        "single_sum": outcome.overlap.single_sum if outcome.overlap else None,
        "combined": outcome.overlap.combined if outcome.overlap else None,
        "cost_by_payer": outcome.cost_by_payer,
        "unpriced": list(outcome.unpriced),
        "problems": [
            {"place": one.place, "message": one.message.template, "words": _words(one.message.words)}
            for one in outcome.problems
            if one.refused
        ],
    }


def _words(words: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    return {name: value if isinstance(value, int | float) else str(value) for name, value in words}


def _list(series: Any) -> list[float] | None:
    return None if series is None else [float(value) for value in series]


def _at_target(outcome: Outcome, parts: Mapping[str, "ndarray[Any, Any]"]) -> dict[str, float]:
    return {key: float(series[outcome.at_target]) for key, series in parts.items()}
