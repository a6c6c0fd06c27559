"""A step that somebody places on a way by hand."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.said import said
from zeroward.journey.models import PlacedKind
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.vocabulary import PHASES


class PlaceForm(forms.Form):
    """One form for the three ways of placing; what does not belong to the chosen one is left out when it is kept."""

    use_required_attribute = False
    kind = forms.ChoiceField(label=_("How"), choices=PlacedKind.choices, widget=forms.RadioSelect)
    step = forms.ChoiceField(
        label=_("Which step of ours"),
        required=False,
        help_text=_("The one that is put on top, or whose place yours takes."),
    )
    title = forms.CharField(
        label=_("Your step"),
        required=False,
        max_length=120,
        help_text=_("In a few words, beginning with a verb. Not needed to put one of ours on top."),
    )
    phase = forms.ChoiceField(label=_("Part of the way"), required=False)
    text = forms.CharField(
        label=_("What to do"), required=False, max_length=2000, widget=forms.Textarea({"rows": 3})
    )
    url = forms.CharField(label=_("Where"), required=False, max_length=400)
    why = forms.CharField(
        label=_("Why this, for this city"),
        max_length=300,
        help_text=_("It is shown with the step, with your name."),
    )

    def __init__(self, *args: Any, role: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        step, phase = self.fields["step"], self.fields["phase"]
        assert isinstance(step, forms.ChoiceField)
        assert isinstance(phase, forms.ChoiceField)
        step.choices = [("", "–"), *((one.key, said(one.title)) for one in catalogue().of_role(role))]
        phase.choices = [("", "–"), *((key, str(label)) for key, label in PHASES.items())]
