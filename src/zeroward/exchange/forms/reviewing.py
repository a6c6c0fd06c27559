"""Forms of readers: points, notes, a conflict of interest."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.exchange.models import Review


class ReviewForm(forms.Form):
    """Points for each criterion of the call, from 0; empty while it was not thought about."""

    def __init__(self, data: Any = None, *, review: Review) -> None:
        super().__init__(data)
        self.criteria = review.application.call.criteria
        for one in self.criteria:
            self.fields[f"score_{one['key']}"] = forms.TypedChoiceField(
                label=gettext(one["title"]),
                help_text=gettext(one["about"]) if one.get("about") else "",
                choices=[("", _("not yet")), *((at, str(at)) for at in range(one["most"] + 1))],
                coerce=int,
                empty_value=None,
                required=False,
                initial=review.scores.get(one["key"], ""),
            )
        self.fields["comment"] = forms.CharField(
            label=_("For the applicants"),
            required=False,
            max_length=5000,
            widget=forms.Textarea({"rows": 3}),
            initial=review.comment,
            help_text=_("Those who decide may pass it on, without your name."),
        )
        self.fields["note"] = forms.CharField(
            label=_("For those who decide"),
            required=False,
            max_length=5000,
            widget=forms.Textarea({"rows": 3}),
            initial=review.note,
        )
        self.fields["lock"] = forms.IntegerField(
            widget=forms.HiddenInput, required=False, initial=review.lock
        )

    @property
    def scores(self) -> dict[str, int | None]:
        return {one["key"]: self.cleaned_data[f"score_{one['key']}"] for one in self.criteria}


class ConflictForm(forms.Form):
    why = forms.CharField(
        label=_("What is it?"),
        max_length=300,
        help_text=_("For example: I work with this city. Those who run the call read it."),
    )
