"""Forms in which a team says that it uses an offer, and whether it helped."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.services.forms.occasions import DayInput
from zeroward.services.models import Helped


class UseForm(forms.Form):
    """Since when, and what for."""

    began_on = forms.DateField(label=_("Asked for on"), widget=DayInput())
    purpose = forms.CharField(
        label=_("What for"), required=False, max_length=200, help_text=_("A few words for your team.")
    )
    visibility = forms.ChoiceField(
        label=_("Who can see it"), choices=Visibility.choices, widget=forms.RadioSelect
    )

    def __init__(self, data: Any = None, *, visibility: str) -> None:
        super().__init__(data, initial={"began_on": timezone.localdate(), "visibility": visibility})


class OutcomeForm(forms.Form):
    """Did it help, and what came of it."""

    helped = forms.ChoiceField(label=_("Did it help?"), choices=Helped.choices, widget=forms.RadioSelect)
    outcome = forms.CharField(
        label=_("What came of it?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("A decision, a plan, money, somebody to call. Or why nothing came of it."),
    )
    visibility = forms.ChoiceField(
        label=_("Who can see your words"), choices=Visibility.choices, widget=forms.RadioSelect
    )


class InviteForm(forms.Form):
    """Whom to invite as a keeper."""

    email = forms.CharField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(),
        help_text=_("The person gets a link that works once, for fourteen days."),
    )


class ReviewForm(forms.Form):
    """What to do with a proposal."""

    answer = forms.CharField(
        label=_("Answer to the provider"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed when you send it back."),
    )
    over = forms.BooleanField(
        label=_("The new text shall stand, also where the entry was changed meanwhile"), required=False
    )
