"""Targets of a plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.writing import Kind, Written, delete_row, save_row, write_rows
from zeroward.plan.models import PathKind, Plan, Target, TargetKind
from zeroward.plan.queries.baseline import by_sector, total_of
from zeroward.plan.vocabulary import SECTORS

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100
MOST_TONNES: Final = 1e12
BY_LEVEL: Final = (TargetKind.FIXED, TargetKind.NET)
"""Kinds that state a level in tonnes; all others a percentage."""


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target as entered or read from a file; columns as in `Target`. `milestones` maps years to t CO2e."""

    title: str
    kind: str = TargetKind.ABSOLUTE
    base_year: int = 2021
    reference: float | None = None
    percent: float | None = None
    level: float | None = None
    year: int = 2030
    intensity_driver: str = ""
    sectors: Sequence[str] = ()
    path: str = PathKind.LINEAR
    milestones: Mapping[Any, float] = field(default_factory=dict)
    is_main: bool = False
    source_text: str = ""
    note: str = ""


def problems_of(plan: Plan, row: TargetRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = [*_frame_problems(row), *_size_problems(row), *_path_problems(row)]
    return found or _above_base(plan, row)


def values_of(row: TargetRow) -> dict[str, Any]:
    """Clean values by the columns of `Target`."""
    return {
        "title": clean_text(row.title, limit=200, multiline=False),
        "kind": str(row.kind),
        "base_year": row.base_year,
        "reference": row.reference,
        "percent": row.percent,
        "level": row.level,
        "year": row.year,
        "intensity_driver": clean_text(row.intensity_driver, limit=80, multiline=False),
        "sectors": [sector for sector in SECTORS if sector in row.sectors],
        "path": str(row.path),
        "milestones": {
            str(year): float(value)
            for year, value in sorted(row.milestones.items(), key=lambda one: int(one[0]))
        },
        "is_main": row.is_main,
        "source_text": clean_text(row.source_text, limit=500, multiline=False),
        "note": clean_text(row.note, limit=5000),
    }


TARGETS: Final = Kind(Target, "target", problems_of, values_of, match=("title",), single="is_main")


def save_target(
    *, actor: Any, viewer: Viewer, plan: Plan, row: TargetRow, target: Target | None = None, lock: int = 0
) -> Target:
    """Add a target or change one; the main one takes the mark from the one before. Raises as `save_row` does."""
    saved: Target = save_row(
        TARGETS, actor=actor, viewer=viewer, plan=plan, row=row, record=target, lock=lock
    )
    return saved


def delete_target(*, actor: Any, viewer: Viewer, plan: Plan, target: Target, lock: int | None = None) -> None:
    delete_row(TARGETS, actor=actor, viewer=viewer, plan=plan, record=target, lock=lock)


def write_targets(
    *, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[TargetRow], replace: bool = False
) -> Written:
    """Many targets, found again by their title."""
    return write_rows(TARGETS, actor=actor, viewer=viewer, plan=plan, rows=rows, replace=replace)


def _frame_problems(row: TargetRow) -> list[Problem]:
    found = []
    if not clean_text(row.title, limit=200, multiline=False):
        found.append(Problem("title", _("The target needs a title."), _("For example: neutral in 2030.")))
    choices = {"kind": TargetKind.values, "path": PathKind.values}
    for name, allowed in choices.items():
        if getattr(row, name) not in allowed:
            found.append(Problem(name, _("There is no such choice."), _("Choose one from the list.")))
    if any(sector not in SECTORS for sector in row.sectors):
        found.append(Problem("sectors", _("There is no such sector."), _("Choose some from the list.")))
    for name in ("base_year", "year"):
        if not FIRST_YEAR <= getattr(row, name) <= LAST_YEAR:
            remedy = _("Give a year from %(first)d to %(last)d.") % {"first": FIRST_YEAR, "last": LAST_YEAR}
            found.append(Problem(name, _("This year cannot be."), remedy))
    if row.year <= row.base_year:
        found.append(
            Problem(
                "year",
                _("The target year has to lie after the base year."),
                _("Take a later year, 2030 for instance."),
            )
        )
    return found


def _size_problems(row: TargetRow) -> list[Problem]:
    found = []
    for name in ("reference", "level"):
        value = getattr(row, name)
        if value is not None and (not isfinite(value) or not 0 <= value <= MOST_TONNES):
            found.append(
                Problem(name, _("This number cannot be."), _("Give tonnes of CO₂ equivalent, 0 or more."))
            )
    if row.kind in BY_LEVEL:
        if row.level is None:
            found.append(
                Problem(
                    "level", _("The level is missing."), _("Give the tonnes that may remain in that year.")
                )
            )
    elif row.percent is None:
        found.append(Problem("percent", _("The percentage is missing."), _("Give it, 80 for instance.")))
    if row.percent is not None and not (isfinite(row.percent) and 0 <= row.percent <= 100):
        found.append(
            Problem(
                "percent",
                _("A reduction lies between 0 and 100 %."),
                _(
                    "A target above the base is none. What is stored beside goes into the ledger of what is left over."
                ),
            )
        )
    if row.kind == TargetKind.INTENSITY and not row.intensity_driver.strip():
        found.append(
            Problem(
                "intensity_driver", _("Say what the emissions are divided by."), _("For example: population.")
            )
        )
    return found


def _path_problems(row: TargetRow) -> list[Problem]:
    found = []
    for year, value in row.milestones.items():
        place = f"milestone_{year}"
        if not str(year).isdecimal() or len(str(year)) > 4 or not row.base_year < int(year) < row.year:
            found.append(
                Problem(
                    place,
                    _("The milestone of %(year)s lies outside the path.") % {"year": year},
                    _("Milestones lie between base year and target year."),
                )
            )
        elif not isfinite(value) or not 0 <= value <= MOST_TONNES:
            found.append(
                Problem(place, _("This number cannot be."), _("Give tonnes of CO₂ equivalent, 0 or more."))
            )
    if row.path == PathKind.PIECEWISE and not row.milestones:
        found.append(
            Problem(
                "path",
                _("A path through milestones needs at least one."),
                _("Give the tonnes of 2025 or 2027, or choose another path."),
            )
        )
    ends_at_zero = row.level == 0 if row.kind in BY_LEVEL else row.percent == 100
    if row.path == PathKind.EXPONENTIAL and ends_at_zero:
        found.append(
            Problem(
                "path",
                _("The same share every year never leads to zero."),
                _("Choose another path, or leave a residue."),
            )
        )
    return found


def _above_base(plan: Plan, row: TargetRow) -> list[Problem]:
    """A level above the emissions that it is measured against is no target."""
    if row.level is None or row.kind == TargetKind.BAU:
        return []
    base = row.reference if row.reference is not None else base_of(plan.baseline, row)
    if base is None or row.level <= base * (1 + 1e-9):
        return []
    return [
        Problem(
            "level",
            _("The target lies above the emissions of the base year."),
            _("Choose a lower level, or correct the reference value."),
        )
    ]


def base_of(baseline: Mapping[str, Any], row: TargetRow) -> float | None:
    """t CO2e of the sectors that the target speaks of, when the plan knows those of its base year."""
    if not baseline or baseline.get("year") != row.base_year:
        return None
    if not row.sectors:
        return total_of(baseline)
    known = by_sector(baseline)
    return sum(known.get(sector, 0.0) for sector in row.sectors)
