"""What the city knows of the drivers of its model."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.inventory.models import DataQuality
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.writing import Kind, Written, delete_row, save_row, write_rows
from zeroward.plan.models import DriverValue, Plan

MOST_CELLS: Final = 5_000
MOST_DEPTH: Final = 6


@dataclass(frozen=True, slots=True)
class ValueRow:
    """The city's value of one driver, in its unit; `cells` as `methods.pathways.resolve` takes it. Whether the driver
    exists and the cells fit its shape is for the model to say: the caller checks that first."""

    driver: str
    cells: Any
    uncertainty_percent: float | None = None
    quality: str = ""
    source_text: str = ""
    note: str = ""


def problems_of(_plan: Plan, row: ValueRow) -> list[Problem]:
    """Everything that is wrong with it whatever the model, without writing."""
    found = []
    if not row.driver or len(row.driver) > 80:
        found.append(Problem("driver", _("There is no such driver."), _("Choose one from the list.")))
    if not _sound(row.cells):
        found.append(
            Problem(
                "cells",
                _("This is no value of a driver."),
                _("Give a number, or one for each year or category."),
            )
        )
    percent = row.uncertainty_percent
    if percent is not None and not (isfinite(percent) and 0 <= percent <= 500):
        found.append(
            Problem(
                "uncertainty_percent", _("This number cannot be."), _("Give ± %, for example 10, or nothing.")
            )
        )
    if row.quality not in ("", *DataQuality.values):
        found.append(Problem("quality", _("There is no such choice."), _("Choose one from the list.")))
    return found


def values_of(row: ValueRow) -> dict[str, Any]:
    """Clean values by the columns of `DriverValue`."""
    return {
        "driver": row.driver,
        "cells": json.loads(json.dumps(row.cells)),
        "uncertainty_percent": row.uncertainty_percent,
        "quality": str(row.quality),
        "source_text": clean_text(row.source_text, limit=500, multiline=False),
        "note": clean_text(row.note, limit=5000),
    }


VALUES: Final = Kind(DriverValue, "value", problems_of, values_of, match=("driver",), has_author=True)


def save_value(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    driver: str,
    cells: Any,
    uncertainty_percent: float | None = None,
    quality: str = "",
    source_text: str = "",
    note: str = "",
    value: DriverValue | None = None,
    lock: int = 0,
) -> DriverValue:
    """Say what the city knows of a driver, or change what it said. Raises as `save_row` does."""
    row = ValueRow(driver, cells, uncertainty_percent, quality, source_text, note)
    saved: DriverValue = save_row(
        VALUES, actor=actor, viewer=viewer, plan=plan, row=row, record=value, lock=lock
    )
    return saved


def delete_value(*, actor: Any, viewer: Viewer, plan: Plan, driver: str, lock: int | None = None) -> None:
    """Back to what is known of similar cities, or the reference."""
    kept = DriverValue.objects.filter(plan=plan, driver=driver).first()
    if kept is not None:
        delete_row(VALUES, actor=actor, viewer=viewer, plan=plan, record=kept, lock=lock)


def write_values(
    *, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[ValueRow], replace: bool = False
) -> Written:
    """Many values, found again by their driver."""
    return write_rows(VALUES, actor=actor, viewer=viewer, plan=plan, rows=rows, replace=replace)


def _sound(cells: Any) -> bool:
    """A number, or numbers in mappings, not too many and not too deep."""
    left = MOST_CELLS
    queue: list[tuple[Any, int]] = [(cells, 0)]
    while queue:
        part, depth = queue.pop()
        if isinstance(part, Mapping):
            if depth >= MOST_DEPTH or not part or not all(isinstance(key, str) for key in part):
                return False
            queue += [(one, depth + 1) for one in part.values()]
            continue
        left -= 1
        if left < 0 or isinstance(part, bool) or not isinstance(part, int | float) or not isfinite(part):
            return False
    return True
