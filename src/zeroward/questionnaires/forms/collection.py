"""What can be changed about a collection while it is open."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.questionnaires.models import Collection


class CollectionForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    purpose = forms.CharField(
        label=_("What the answers are used for"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    contact = forms.CharField(
        label=_("Whom to ask"),
        max_length=200,
        required=False,
        help_text=_("Name and address, for respondents."),
    )
    minutes = forms.IntegerField(label=_("Minutes it takes"), min_value=1, max_value=600)
    opens_at = forms.DateTimeField(
        label=_("Opens"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    closes_at = forms.DateTimeField(
        label=_("Closes"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    until = forms.DateField(
        label=_("Names are kept until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("On the day after, all that tells who answered is removed by itself."),
    )
    most_answers = forms.IntegerField(
        label=_("Stop after so many answers"), required=False, min_value=1, max_value=1_000_000
    )
    open_to_all = forms.BooleanField(label=_("Everybody who has the address may answer"), required=False)

    def __init__(self, data: Any = None, *, collection: Collection) -> None:
        names = ("title", "purpose", "contact", "minutes", "opens_at", "closes_at", "until", "most_answers")
        initial = {name: getattr(collection, name) for name in names}
        super().__init__(data, initial={**initial, "open_to_all": bool(collection.open_link)})
        if collection.mode != "identified":
            del self.fields["open_to_all"]
        if collection.mode == "anonymous":
            del self.fields["until"]
