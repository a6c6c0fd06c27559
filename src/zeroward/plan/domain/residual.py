"""The ledger of residual emissions (B-2.3). Its entries answer for what is left over; they never lower an inventory."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.writing import Kind, Written, delete_row, save_row, write_rows
from zeroward.plan.models import Offset, OffsetKind, Plan

MOST_TONNES: Final = 1e9
FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100
MOST_PERMANENCE: Final = 10_000


@dataclass(frozen=True, slots=True)
class OffsetRow:
    """An entry of the ledger: `tonnes` t CO2e in `year`."""

    name: str
    tonnes: float
    kind: str = OffsetKind.SINK
    year: int = 2030
    standard: str = ""
    vintage: int | None = None
    retirement: str = ""
    permanence_years: int | None = None
    note: str = ""


def problems_of(_plan: Plan, row: OffsetRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.name, limit=200, multiline=False):
        found.append(
            Problem("name", _("The entry needs a name."), _("For example: afforestation of the hills."))
        )
    if row.kind not in OffsetKind.values:
        found.append(Problem("kind", _("There is no such choice."), _("Choose one from the list.")))
    if not isfinite(row.tonnes) or not 0 < row.tonnes <= MOST_TONNES:
        found.append(
            Problem(
                "tonnes", _("This number cannot be."), _("Give tonnes of CO₂ equivalent a year, more than 0.")
            )
        )
    years = {"year": row.year, "vintage": row.vintage}
    for name, year in years.items():
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            remedy = _("Give a year from %(first)d to %(last)d.") % {"first": FIRST_YEAR, "last": LAST_YEAR}
            found.append(Problem(name, _("This year cannot be."), remedy))
    if row.vintage is not None and row.vintage > row.year:
        found.append(
            Problem(
                "vintage",
                _("A credit cannot be used before it came about."),
                _("Give a vintage up to the year in which it is used."),
            )
        )
    if row.permanence_years is not None and not 0 < row.permanence_years <= MOST_PERMANENCE:
        found.append(Problem("permanence_years", _("This number cannot be."), _("Give whole years.")))
    return found


def values_of(row: OffsetRow) -> dict[str, Any]:
    """Clean values by the columns of `Offset`."""
    return {
        "name": clean_text(row.name, limit=200, multiline=False),
        "kind": str(row.kind),
        "tonnes": float(row.tonnes),
        "year": row.year,
        "standard": clean_text(row.standard, limit=120, multiline=False),
        "vintage": row.vintage,
        "retirement": clean_text(row.retirement, limit=120, multiline=False),
        "permanence_years": row.permanence_years,
        "note": clean_text(row.note, limit=5000),
    }


OFFSETS: Final = Kind(Offset, "offset", problems_of, values_of, match=("year", "name"))


def save_offset(
    *, actor: Any, viewer: Viewer, plan: Plan, row: OffsetRow, offset: Offset | None = None, lock: int = 0
) -> Offset:
    """Add an entry or change one. Raises as `save_row` does."""
    saved: Offset = save_row(
        OFFSETS, actor=actor, viewer=viewer, plan=plan, row=row, record=offset, lock=lock
    )
    return saved


def delete_offset(*, actor: Any, viewer: Viewer, plan: Plan, offset: Offset, lock: int | None = None) -> None:
    delete_row(OFFSETS, actor=actor, viewer=viewer, plan=plan, record=offset, lock=lock)


def write_offsets(
    *, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[OffsetRow], replace: bool = False
) -> Written:
    """Many entries, found again by year and name."""
    return write_rows(OFFSETS, actor=actor, viewer=viewer, plan=plan, rows=rows, replace=replace)
