"""What a plan lacks before it can be decided on."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.plan.queries.baseline import total_of
from zeroward.plan.queries.equity import blocking
from zeroward.plan.queries.load import LoadedPlan


@dataclass(frozen=True, slots=True)
class Lacking:
    """`page` is the name of the page where it can be mended."""

    message: str
    remedy: str
    page: str


def what_is_lacking(loaded: LoadedPlan) -> list[Lacking]:
    """What keeps the plan from being handed in. What is only unusual is said elsewhere and keeps nobody."""
    found = []
    if total_of(loaded.baseline) is None:
        found.append(
            Lacking(
                _("The plan has no emissions to start from."),
                _("Take an inventory, or type the totals by sector."),
                "baseline",
            )
        )
    if loaded.main_target is None:
        found.append(
            Lacking(
                _("The plan has no main target."),
                _("Enter one, or mark one of the targets as the main one."),
                "targets",
            )
        )
    if not loaded.plan_actions:
        found.append(
            Lacking(
                _("The plan has no action."), _("Enter at least one that is part of the plan."), "actions"
            )
        )
    found += [
        Lacking(one.sentence, _("Say who eases it and until when."), "equity") for one in blocking(loaded)
    ]
    return found
