"""What an indicator says in one year, as the roll-up takes it: of a loaded plan, or of stored rows in bulk."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from zeroward.methods.monitoring import IndicatorRow
from zeroward.methods.monitoring.progress import Direction
from zeroward.plan.domain.observed import OWN
from zeroward.plan.queries.indicator_values import IndicatorRow as PlanIndicator

Seen = Mapping[tuple[int, str], tuple[int, float]]
"""Newest value by plan and place, with its year."""


@lru_cache(maxsize=20_000)
def read_targets(text: str) -> tuple[int, float] | None:
    """Year and value of the last target of those that are stored as JSON; None where there is none."""
    found: dict[str, Any] = json.loads(text) if text else {}
    if not found:
        return None
    last = max(found, key=int)
    return int(last), float(found[last])


def of_plan(one: PlanIndicator, action: str) -> IndicatorRow:
    """With all that the plan's model gives. Its last target is the one that is measured against."""
    targets = one.course.targets
    last = max(targets) if targets else None
    return IndicatorRow(
        action,
        one.course.baseline,
        one.course.baseline_year,
        targets[last] if last is not None else None,
        last,
        one.latest.value if one.latest else None,
        one.latest.year if one.latest else None,
        one.course.direction,
    )


def of_row(
    action: str,
    *,
    plan: int,
    number: str,
    base: float | None,
    base_year: int | None,
    target: tuple[int, float] | None,
    direction: Direction | None,
    seen: Seen,
) -> IndicatorRow:
    """Of stored columns alone: what only the plan's model knows is not there."""
    year, value = seen.get((plan, f"{OWN}{number}"), (None, None))
    last, goal = target or (None, None)
    return IndicatorRow(
        action,
        base,
        base_year,
        goal,
        last,
        value,
        year,
        direction,
    )
