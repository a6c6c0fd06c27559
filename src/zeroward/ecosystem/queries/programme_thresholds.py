"""What of a computed share hangs on the thresholds of the clusters: one step of each, and the share then."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.ecosystem.models import ProgrammeRun
from zeroward.ecosystem.queries.programme_alternatives import moves_of, reviewed
from zeroward.ecosystem.queries.programme_run_page import BudgetLine, changed_share
from zeroward.methods.maturity.ecosystems import Shift, threshold_shifts
from zeroward.places.queries.country_names import country_names


@dataclass(frozen=True, slots=True)
class Hinge:
    """One step of one threshold: whom it moves from which cluster to which. `again` is the share computed for it when
    this share was made; None = it was not, since answers or rules are newer, or time was up. `is_open`: set against
    what the rules propose, since the review is not decided yet."""

    criterion: str
    step: str
    moves: tuple[tuple[str, str], ...]
    again: BudgetLine | None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """`compared` of `countries` had handed in answers for the review of `year`; the others are not known."""

    year: int
    compared: int
    countries: int
    hinges: tuple[Hinge, ...]

    @property
    def is_whole(self) -> bool:
        return all(one.again is not None for one in self.hinges)


def run_sensitivity(run: ProgrammeRun) -> Sensitivity | None:
    """From the newest review up to the first year of the share; None where none was handed in, or no service hangs on a
    cluster. For the Mission team. Five queries; nothing is computed again."""
    found = reviewed(run.inputs)
    if found is None or not any(one["support"] for one in run.inputs["services"]):
        return None
    held, typology, facts = found
    names = country_names()
    labels = {one["key"]: one["label"] for one in run.inputs["services"]}
    ours = {one["name"]: names.get(one["code"], one["name"]) for one in run.inputs["countries"]}
    hinges = []
    for shift in threshold_shifts(typology, facts):
        moves = moves_of(shift, run.inputs, held.year)
        if not moves:
            continue
        kept = _kept(run, shift, moves)
        hinges.append(
            Hinge(
                said(shift.criterion.label),
                f"{_whole(shift.threshold)} → {_whole(shift.moved_to)}",
                tuple((names.get(code, code), _said(one)) for code, one in moves.items()),
                changed_share({**kept, "factor": 1}, names, labels, ours) if kept is not None else None,
                any(one["open"] for one in moves.values()),
            )
        )
    return Sensitivity(held.year, len(facts), len(run.inputs["countries"]), tuple(hinges))


def _kept(run: ProgrammeRun, shift: Shift, moves: Mapping[str, Any]) -> dict[str, Any] | None:
    """What was computed for exactly this step and these moves."""
    asked = (shift.criterion.key, shift.moved_to, moves)
    rows: list[dict[str, Any]] = run.result.get("thresholds", [])
    return next((one for one in rows if (one["criterion"], one["moved_to"], one["moves"]) == asked), None)


def _said(move: Mapping[str, Any]) -> str:
    words = {"before": " / ".join(move["before"]), "after": " / ".join(move["after"])}
    return _("From cluster %(before)s to cluster %(after)s.") % words


def _whole(value: float) -> str:
    return format_number(int(value) if value == int(value) else value)
