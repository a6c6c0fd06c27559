"""What one action does in the plan, computed with all the others, in words."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.plan.queries import words
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.outcome import outcome_of

MOST_ACTIONS: Final = 100
"""From more actions on, effects are left to the workbench: a page should not wait for them."""
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
    if not outcome.computed or len(loaded.actions) > MOST_ACTIONS:
        return InPlan("", problems)
    effect = next((one for one in outcome.effects if one.code == code and one.on), None)
    if effect is None or effect.by_difference is None or effect.alone is None:
        return InPlan("", problems)
    return InPlan(_text(effect.by_difference, effect.alone, loaded.target_year), problems)


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
