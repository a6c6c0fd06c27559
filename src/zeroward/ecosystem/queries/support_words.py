"""What was done with a support plan, in words."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_ACTIONS: Final[dict[str, str | Promise]] = {
    "support_plan.begin": _("Begun"),
    "support_plan.change": _("Changed"),
    "support_plan.propose": _("Proposed to the platform"),
    "support_plan.agree": _("Agreed to"),
    "support_plan.start": _("Under way"),
    "support_plan.open": _("Opened for changes"),
    "support_plan.close": _("Closed"),
    "support_plan.reopen": _("Opened again"),
    "support_plan.drop": _("Dropped"),
    "support_plan.comment": _("Commented"),
    "support_plan.answer": _("Comment answered"),
    "support_item.add": _("Support added"),
    "support_item.change": _("Support changed"),
    "support_item.remove": _("Support taken out"),
    "support_item.report": _("State of a support"),
    "support_deliverable": _("Deliverable"),
    "support_deliverable.judge": _("Deliverable looked at"),
    "support_deliverable.remove": _("Deliverable taken off the list"),
    "support_effect": _("Figure before and after"),
    "support_effect.remove": _("Figure taken out"),
    "mentoring.ask": _("Mentor asked"),
    "mentoring.reply": _("Mentor replied"),
    "mentoring.end": _("Mentoring ended"),
    "mentoring.session": _("Session noted"),
}


def action_word(action: str) -> str | Promise:
    """The word for the action of an audit event."""
    return _ACTIONS.get(action.removeprefix("ecosystem."), action)
