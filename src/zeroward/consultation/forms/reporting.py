"""Forms for publishing a report and for taking a version back."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PublishForm(forms.Form):
    """What a report says of itself; `seen` is the digest of what the person looked at."""

    summary = forms.CharField(
        label=_("In short"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Two or three sentences, with the limits. It stands under the headline."),
    )
    note = forms.CharField(
        label=_("What changed since the last version"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)


class WithdrawForm(forms.Form):
    """Why a version is taken back."""

    reason = forms.CharField(
        label=_("Why is it taken back?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Readers will see the reason. Number and digest stay."),
    )
