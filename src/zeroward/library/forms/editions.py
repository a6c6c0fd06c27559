"""Freezing an edition."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.library.models import Edition


def next_number() -> str:
    """This year, and the first number that is free in it."""
    year = timezone.localdate().year
    taken = set(Edition.objects.filter(number__startswith=f"{year}-").values_list("number", flat=True))
    free = (f"{year}-{count}" for count in range(1, 100))
    return next((number for number in free if number not in taken), "")


class FreezeForm(forms.Form):
    """What an editor says about an edition; everything else is taken from the portfolio."""

    number = forms.CharField(
        label=_("Number"),
        max_length=12,
        initial=next_number,
        help_text=_("The year and a running number, for example 2026-1. It becomes part of the address."),
    )
    title = forms.CharField(label=_("Title"), max_length=200, initial=_("Learning Portfolio"))
    note = forms.CharField(
        label=_("What changed since the last edition"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("In your own words. The list of changed records is made by itself."),
    )
    sure = forms.BooleanField(label=_("I know that a frozen edition can neither be changed nor deleted."))
