"""Actions that a portfolio or an impact pathway names by their numbers."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from zeroward.plan.domain.errors import Problem
from zeroward.plan.models import Action, Plan
from zeroward.plan.vocabulary import FIELDS, LEVERS


def actions_by_code(plan: Plan) -> dict[str, Action]:
    """Every action of the plan by its number. One query."""
    return {action.code: action for action in plan.actions.all()}


def member_problems(codes: Iterable[str], known: Iterable[str]) -> list[Problem]:
    """Numbers that the plan does not have."""
    missing = sorted(set(codes) - set(known))
    if not missing:
        return []
    return [
        Problem(
            "actions",
            _("The plan has no action with these numbers: %(codes)s.") % {"codes": ", ".join(missing)[:200]},
            _("Enter the actions first."),
        )
    ]


def field_problems(field: str, lever: str = "", *, needed: tuple[str, ...] = ()) -> list[Problem]:
    """A field of action and a lever have to be those of the contract."""
    return [
        Problem(name, _("There is no such choice."), _("Choose one from the list."))
        for name, value, words in (("field", field, FIELDS), ("lever", lever, LEVERS))
        if (value or name in needed) and value not in words
    ]
