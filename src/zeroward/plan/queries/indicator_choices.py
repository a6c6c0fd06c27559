"""What can be chosen on the form of an indicator."""

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.plan.models import ModelKind, Plan
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model_keys import model_keys
from zeroward.plan.vocabulary import FIELDS, LEVERS, MILESTONES


def node_choices(plan: Plan) -> list[tuple[str, str]]:
    """Totals of every model, then drivers and results of this one with their units."""
    totals = [
        ("emissions", _("Emissions of the city or of a sector (t CO₂e)")),
        ("cost", _("Cost in the year (EUR)")),
    ]
    if plan.model == ModelKind.MINIMAL:
        return totals
    found = [
        (key, f"{said(one.label)} ({one.unit})" if one.unit not in ("", "1") else said(one.label))
        for key, one in model_keys(plan).targets.items()
    ]
    return [*totals, *sorted(found, key=lambda one: one[1].casefold())]


def action_choices(loaded: LoadedPlan) -> list[tuple[str, str]]:
    """The plan's actions by number."""
    return [(one["code"], f"{one['code']} {one['name']}") for one in loaded.actions]


def pathway_choices(loaded: LoadedPlan) -> list[tuple[str, str]]:
    """The plan's impact pathways by order, named by field and lever."""
    return [
        (
            str(one["order"]),
            "; ".join(
                str(words[key])
                for words, key in ((FIELDS, one["field"]), (LEVERS, one["lever"]))
                if key in words
            )
            or str(one["order"]),
        )
        for one in loaded.pathways
    ]


def form_years(loaded: LoadedPlan, targets: dict[str, float] | None = None) -> tuple[int, ...]:
    """Years that the form asks a target for: the contract's, the plan's, and those that have one already."""
    years = {*MILESTONES, loaded.target_year, *(int(year) for year in targets or {})}
    return tuple(sorted(year for year in years if year > loaded.base_year))
