"""What a team says about one step."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.journey.domain.places import LEVELS
from zeroward.journey.models import AwayReason


class AwayForm(forms.Form):
    """Not now, because …"""

    use_required_attribute = False
    reason = forms.ChoiceField(label=_("Why not now?"), choices=AwayReason.choices, widget=forms.RadioSelect)
    note = forms.CharField(label=_("In your own words"), required=False, max_length=300)
    until = forms.DateField(
        label=_("Ask again on"),
        required=False,
        help_text=_("Leave it empty to put the step aside for good. You can take it back at any time."),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )


class AcceptForm(forms.Form):
    """We do this."""

    use_required_attribute = False
    due = forms.DateField(
        label=_("Done by"),
        required=False,
        help_text=_("It then stands among your tasks."),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )


class ShareForm(forms.Form):
    use_required_attribute = False
    visibility = forms.ChoiceField(label=_("Who sees this page"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["visibility"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(level, Visibility(level).label) for level in LEVELS]
