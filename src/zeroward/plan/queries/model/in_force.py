"""Policies in force (A-2.1) as part of every course of a plan, also of the one without action.

They are no actions: nobody switches them, and no tonne of theirs is attributed to anything. Each sector is cut by the
share that its tonnes are of what it would emit in the target year without them; the share grows in a line from the
base year to the target year, and is held after.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import fsum
from typing import Any, Final

from django.utils.translation import gettext_noop

from zeroward.methods.pathways.model import Model, ModelError, from_tables
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.problems import PlanProblem, Sentence, sentence
from zeroward.plan.queries.model.sectors import targets_in
from zeroward.plan.vocabulary import SECTORS

ROUNDING: Final = 1e-9
"""Tonnes above the emissions of their sector by less than this part are no excess."""
Row = Mapping[str, Any]
Cut = tuple[tuple[str, ...], float]
"""The categories that a cut touches (none: all of the quantity), and its share in the target year."""


@dataclass(frozen=True, slots=True)
class InForce:
    """`model` with its policies, and the t CO2e of the target year that they take away, by sector."""

    model: Model
    counted: Mapping[str, float] = field(default_factory=dict)
    problems: tuple[PlanProblem, ...] = ()


def has_tonnes(loaded: LoadedPlan) -> bool:
    return any(float(tonnes) > 0 for one in loaded.policies for tonnes in one["reductions"].values())


def in_force(loaded: LoadedPlan, model: Model, level: Mapping[str, float] | None) -> InForce:
    """`level` are t CO2e of the target year by sector, without action and without policies; None while unknown."""
    counted: dict[str, float] = {}
    cuts: dict[str, list[Cut]] = {}
    problems: list[PlanProblem] = []
    for sector in SECTORS:
        rows = [one for one in loaded.policies if float(one["reductions"].get(sector, 0.0)) > 0]
        if not rows:
            continue
        tonnes = fsum(float(one["reductions"][sector]) for one in rows)
        touched = targets_in(model, sector=sector)
        there = level.get(sector, 0.0) if level is not None else 0.0
        if level is None or not touched or there <= 0:
            problems.append(_not_counted(sector, rows, tonnes, unknown=level is None))
            continue
        if tonnes > there * (1 + ROUNDING):
            problems.append(_too_much(sector, rows, tonnes, there))
        counted[sector] = min(tonnes, there)
        for one in touched:
            cuts.setdefault(one["target"], []).append((tuple(one["where"]), counted[sector] / there))
    if not cuts:
        return InForce(model, {}, tuple(problems))
    try:
        return InForce(_reduced(loaded, model, cuts), counted, tuple(problems))
    except ModelError as error:
        # a formula of a city's own model may be too long to hold more
        rows = [one for one in loaded.policies if any(one["reductions"].get(key) for key in counted)]
        refused = (
            _of_policies("", rows, Sentence(one.message), Sentence(one.remedy), one.kind)
            for one in error.problems
        )
        return InForce(model, {}, (*problems, *refused))


def _reduced(loaded: LoadedPlan, model: Model, cuts: Mapping[str, list[Cut]]) -> Model:
    nodes = dict(model.raw["nodes"])
    span = max(loaded.target_year - loaded.base_year, 1)
    for key, found in cuts.items():
        nodes[key] = {**nodes[key], "formula": _formula(str(nodes[key]["formula"]), found, span)}
    raw: dict[str, Any] = {**model.raw, "nodes": nodes}
    return from_tables(raw, base_year=loaded.base_year, last_year=loaded.last_year)


def _formula(formula: str, cuts: list[Cut], span: int) -> str:
    """The formula times what the policies leave of it."""
    grown = f"clip(elapsed() / quantity({span}, 'year'), 0, 1)"
    whole = [share for where, share in cuts if not where]
    if whole:
        return f"({formula}\n) * (1 - {whole[0]!r} * {grown})"
    name = cuts[0][0][0].partition(".")[0]
    parts = " + ".join(f"put({share!r}, {category})" for where, share in cuts for category in where)
    return f"({formula}\n) * (each(1, {name}) - ({parts}) * {grown})"


def _not_counted(sector: str, rows: list[Row], tonnes: float, *, unknown: bool) -> PlanProblem:
    if unknown:
        return _of_policies(
            sector,
            rows,
            sentence(gettext_noop("Its tonnes cannot be placed while values of the model are missing.")),
            sentence(gettext_noop("Enter the values that are asked for first.")),
            "missing",
        )
    return _of_policies(
        sector,
        rows,
        sentence(
            gettext_noop("The plan has no emissions in “%(sector)s”: the %(tonnes)s t saved there are not counted."),
            sector=SECTORS[sector],
            tonnes=_grouped(tonnes),
        ),
        sentence(gettext_noop("Check the tonnes, their unit, and the sector.")),
        "unknown",
    )  # fmt: skip


def _too_much(sector: str, rows: list[Row], tonnes: float, there: float) -> PlanProblem:
    return _of_policies(
        sector,
        rows,
        sentence(
            gettext_noop(
                "%(tonnes)s t saved in “%(sector)s” are more than the %(there)s t there: the rest is not counted."
            ),
            sector=SECTORS[sector],
            tonnes=_grouped(tonnes),
            there=_grouped(there),
        ),
        sentence(gettext_noop("Check the tonnes, their unit, and the sector.")),
        "value",
        refused=False,
    )


def _of_policies(
    sector: str, rows: list[Row], message: Sentence, remedy: Sentence, kind: str, *, refused: bool = True
) -> PlanProblem:
    names = ", ".join(str(one["name"]) for one in rows)
    return PlanProblem(f"policy:{sector}", names, message, remedy, kind, refused)


def _grouped(value: float) -> str:
    return f"{value:,.0f}".replace(",", "\u202f")
