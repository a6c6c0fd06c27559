"""Indicators of the example plan: a few of the library, with made-up baselines, targets and observed values."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from zeroward.core.visibility import Viewer
from zeroward.plan.domain.demo_actions import MADE_UP
from zeroward.plan.domain.indicator_bulk import sheet_from, write_indicators
from zeroward.plan.domain.indicator_sheet import IndicatorSheet
from zeroward.plan.domain.observations import write_observations
from zeroward.plan.domain.observed import OWN, ObservedRow
from zeroward.plan.models import Plan
from zeroward.plan.queries.indicator_library import library_indicator

BASE_YEAR: Final = 2021
READ: Final = ("nzc.ghg-total", "nzc.ghg-transport")
"""The model gives their baseline and targets."""
TYPED: Final[dict[str, tuple[float, dict[int, float], dict[int, float]]]] = {
    "contract.res-share": (31.0, {2025: 45.0, 2027: 58.0, 2030: 80.0}, {2022: 34.0, 2023: 41.0, 2024: 46.0}),
    "contract.bike-lanes": (118.0, {2025: 150.0, 2027: 175.0, 2030: 210.0}, {2023: 124.0, 2024: 131.0}),
    "contract.residual-waste": (142.0, {2025: 125.0, 2027: 115.0, 2030: 95.0}, {2023: 136.0}),
    "just.rent": (6.0, {2027: 3.0, 2030: 0.0}, {}),
}
"""Baseline, targets and observed values by year."""


def write_example_indicators(*, actor: Any, viewer: Viewer, plan: Plan) -> None:
    """Fill an example plan. Every value says that it is made up."""
    who: dict[str, Any] = {"actor": actor, "viewer": viewer}
    keys = [*READ, *TYPED]
    numbers = {key: f"I{place}" for place, key in enumerate(keys, start=1)}
    write_indicators(**who, plan=plan, sheets=[_sheet(key, plan.model, numbers[key]) for key in keys])
    rows = [
        ObservedRow(
            f"{OWN}{numbers[key]}",
            year,
            value,
            published_on=date(year + 1, 9, 15),
            source_text=MADE_UP,
        )
        for key, (_baseline, _targets, observed) in TYPED.items()
        for year, value in observed.items()
    ]
    write_observations(**who, plan=plan, rows=rows)


def _sheet(key: str, model: str, number: str) -> IndicatorSheet:
    """An entry of the library with the example's figures. Raises KeyError when the library lost it."""
    entry = library_indicator(key)
    if entry is None:
        raise KeyError(key)
    sheet = replace(sheet_from(entry, model), number=number, source_text=MADE_UP)
    if key in TYPED:
        baseline, targets, _observed = TYPED[key]
        sheet = replace(sheet, baseline=baseline, baseline_year=BASE_YEAR, targets=targets)
    return sheet
