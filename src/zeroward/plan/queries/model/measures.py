"""Actions as measures of a curve of abatement costs: tonnes and money of each, or why it is not on the curve."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop

from zeroward.methods.appraisal import Measure
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.costs import CostRow
from zeroward.plan.queries.model.effects import ActionEffect
from zeroward.plan.queries.model.problems import Sentence, sentence


@dataclass(frozen=True, slots=True)
class NotOnCurve:
    code: str
    name: str
    why: Sentence


def measures_of(
    loaded: LoadedPlan, costs: Sequence[CostRow], effects: Sequence[ActionEffect], rate: float
) -> tuple[tuple[Measure, ...], tuple[NotOnCurve, ...]]:
    """Tonnes are the fair part (Shapley) of the target year, yearly money the mean of the years in which it flows."""
    made: list[Measure] = []
    left: list[NotOnCurve] = []
    for effect in effects:
        if not effect.on or effect.enabling:
            continue
        code = effect.code or effect.key
        own = [row for row in costs if row.code == code]
        life = _life(loaded.action(effect.code) or {})
        why = _why_not(effect, own, life)
        if why is not None:
            left.append(NotOnCurve(code, effect.name, why))
            continue
        made.append(
            Measure(
                key=code,
                label=effect.name,
                tonnes=float(effect.shapley or 0.0),
                capex=sum(row.total for row in own if row.type == "investment"),
                rate=rate,
                life=float(life or 1),
                opex=sum(_yearly(row) for row in own if row.type == "operation"),
                saving=sum(-_yearly(row) for row in own if row.type in ("saving", "revenue")),
            )
        )
    return tuple(made), tuple(left)


def _life(row: Mapping[str, Any]) -> int | None:
    return row.get("lifetime")


def _why_not(effect: ActionEffect, own: Sequence[CostRow], life: int | None) -> Sentence | None:
    if effect.shapley is None or effect.shapley <= 0:
        return sentence(gettext_noop("It saves no tonnes: there is no cost per tonne."))
    if not own:
        return sentence(gettext_noop("Its costs are not known."))
    if not life:
        return sentence(gettext_noop("Its lifetime is not known."))
    return None


def _yearly(row: CostRow) -> float:
    flowing = row.amounts[row.amounts != 0]
    return float(flowing.mean()) if len(flowing) else 0.0
