"""Actions and drivers of a plan's model as choices of a form, in the reader's language."""

from zeroward.core.queries.said import said
from zeroward.plan.models import Plan
from zeroward.plan.queries.model_keys import model_keys


def action_choices(plan: Plan) -> list[tuple[str, str]]:
    """Actions of the model: key and words; empty when the model has none."""
    return [(key, said(label)) for key, label in model_keys(plan).actions.items()]


def category_words(plan: Plan) -> list[tuple[str, list[tuple[str, str]]]]:
    """Dimensions of the model with their categories as an effect names them, and in words."""
    return [
        (dim, [(f"{dim}.{name}", said(label)) for name, label in names.items()])
        for dim, names in model_keys(plan).dimensions.items()
    ]


def driver_choices(plan: Plan) -> list[tuple[str, str]]:
    """Drivers of the model with their unit, sorted by their words."""
    found = [
        (key, f"{said(target.label)} ({target.unit})" if target.unit not in ("", "1") else said(target.label))
        for key, target in model_keys(plan).targets.items()
        if target.is_driver
    ]
    return sorted(found, key=lambda one: one[1].casefold())
