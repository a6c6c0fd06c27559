"""What the planner of invitations is asked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from zeroward.consultation.models import Consultation, Stream
from zeroward.consultation.queries.recruiting import DEFAULT, MOST
from zeroward.consultation.vocabulary import VARIABLES


class PlannerForm(forms.Form):
    stream = forms.ChoiceField(label=gettext_lazy("For which stream?"))
    k = forms.IntegerField(
        label=gettext_lazy("How many invitations?"), min_value=1, max_value=MOST, initial=10
    )
    by = forms.MultipleChoiceField(
        label=gettext_lazy("Which gaps count?"),
        choices=list(VARIABLES.items()),
        widget=forms.CheckboxSelectMultiple,
        initial=list(DEFAULT),
    )
    impact = forms.ChoiceField(
        label=gettext_lazy("How much does a city count?"),
        choices=[
            ("cities", gettext_lazy("each city alike")),
            ("people", gettext_lazy("by its inhabitants")),
        ],
        widget=forms.RadioSelect,
        required=False,
        initial="cities",
    )

    def __init__(self, *args: Any, consultation: Consultation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = consultation.streams.exclude(state="closed").filter(minutes__gt=0)
        self._streams: dict[str, Stream] = {str(one.pk): one for one in rows}
        for one in self._streams.values():
            one.consultation = consultation
        self.fields["stream"].choices = [(key, one.title) for key, one in self._streams.items()]

    def chosen(self) -> Stream:
        """The stream that was chosen; after validation only."""
        return self._streams[self.cleaned_data["stream"]]
