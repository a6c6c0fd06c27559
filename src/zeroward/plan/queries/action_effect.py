"""What one action does in the plan, computed with all the others, in words."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.utils.translation import gettext as _

from zeroward.methods.pathways.attribution import by_difference
from zeroward.plan.queries import words
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.outcome import outcome_of

SAME: Final = 0.05


@dataclass(frozen=True, slots=True)
class InPlan:
    """`text` says what the action saves in the plan, "" where that is not known; `problems` are pairs of what is wrong
    and what to do."""

    text: str
    problems: tuple[tuple[str, str], ...]


def in_plan(loaded: LoadedPlan, code: str) -> InPlan:
    """From the plan's outcome, which is kept until the plan changes."""
    outcome = outcome_of(loaded)
    problems = tuple(
        (str(one.message), str(one.remedy)) for one in outcome.problems if one.place == f"action:{code}"
    )
    if not outcome.computed or code not in (single := _single_effects(loaded)):
        return InPlan("", problems)
    return InPlan(_text(*single[code], loaded.target_year), problems)


@lru_cache(maxsize=32)
def _single_effects(loaded: LoadedPlan) -> dict[str, tuple[float, float]]:
    """t CO2e in the target year by number of the action: saved against the plan without it, and saved on its own.

    Much quicker than the shared effects of the workbench, which a page of one action does not need.
    """
    outcome = outcome_of(loaded)
    result = outcome.result("plan")
    if result is None:
        return {}
    effects = by_difference(result.engine, outcome.scenario)
    place = {key: number for number, key in enumerate(effects.actions)}
    at, size = outcome.at_target, outcome.built.tonnes
    return {
        code: (float(effects.marginal[place[key], at]) * size, float(effects.alone[place[key], at]) * size)
        for code, key in outcome.built.actions.items()
        if key in place and outcome.scenario.actions.get(key, 0.0) > 0
    }


def _text(by_difference: float, alone: float, year: int) -> str:
    named = {"amount": words.tonnes(by_difference), "alone": words.tonnes(alone), "year": year}
    if by_difference <= 0:
        return _("In the plan it saves nothing in %(year)d.") % named
    if abs(alone - by_difference) <= SAME * max(abs(alone), abs(by_difference)):
        return _("Without it the plan would emit %(amount)s of CO₂e more in %(year)d.") % named
    if alone > by_difference:
        return (
            _(
                "Without it the plan would emit %(amount)s of CO₂e more in %(year)d. "
                "On its own it would save %(alone)s: part of that is saved by other actions too."
            )
            % named
        )
    return (
        _(
            "Without it the plan would emit %(amount)s of CO₂e more in %(year)d. "
            "On its own it would save only %(alone)s: other actions help it."
        )
        % named
    )
