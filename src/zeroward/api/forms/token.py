"""The form of a new token."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.api.domain.tokens import DAYS
from zeroward.api.scopes import (
    READ,
    WRITE_BARRIERS,
    WRITE_CONTRACTS,
    WRITE_CONTRIBUTIONS,
    WRITE_INVENTORIES,
    WRITE_MONITORING,
    WRITE_NEEDS,
    WRITE_OWN,
    WRITE_PLANS,
    WRITE_PLATFORM,
)

SCOPE_CHOICES = [
    (READ, _("Read what I see on the platform")),
    (WRITE_CONTRIBUTIONS, _("Send contributions in my name")),
    (WRITE_INVENTORIES, _("Change inventories that I may change")),
    (WRITE_PLANS, _("Change plans that I may change")),
    (WRITE_CONTRACTS, _("Change contracts that I may change")),
    (WRITE_MONITORING, _("Report on actions and indicators")),
    (WRITE_BARRIERS, _("Report barriers")),
    (WRITE_NEEDS, _("Answer questionnaires for my place")),
    (WRITE_PLATFORM, _("Change what my platform keeps of its work")),
    (WRITE_OWN, _("Mark my notifications as read")),
]


class TokenForm(forms.Form):
    """`places`: pairs of scope and name of the person's workspaces."""

    name = forms.CharField(label=_("Name"), max_length=80)
    scopes = forms.MultipleChoiceField(
        label=_("What may the program do?"),
        choices=SCOPE_CHOICES,
        widget=forms.CheckboxSelectMultiple,
        initial=[READ],
    )
    days = forms.TypedChoiceField(
        label=_("Days"), coerce=int, initial=90, choices=[(days, str(days)) for days in DAYS]
    )

    def __init__(self, *args: Any, places: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["place"] = forms.ChoiceField(
            label=_("Place"),
            required=False,
            choices=[("", _("All places")), *places],
            help_text=_(
                "A token of one place leaves out what hangs on you as a person: tasks, notifications, events, groups, "
                "questions, applications, matches."
            ),
        )
        self.order_fields(["name", "scopes", "place", "days"])
