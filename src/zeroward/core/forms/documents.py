"""Forms of the document store."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.uploads.kinds import ALLOWED


def file_field() -> forms.FileField:
    return forms.FileField(label=_("File"), help_text=ALLOWED, max_length=1000, allow_empty_file=True)


class DetailsForm(forms.Form):
    """What a document is called, and who can see it."""

    title = forms.CharField(label=_("Title"), max_length=200)
    description = forms.CharField(
        label=_("What it is"), required=False, max_length=2000, widget=forms.Textarea({"rows": 3})
    )
    visibility = forms.ChoiceField(
        label=_("Who can see it"),
        choices=Visibility.choices,
        initial=Visibility.CITY,
        widget=forms.RadioSelect,
    )


class DocumentForm(DetailsForm):
    """A new document."""

    file = file_field()
    field_order = ["file", "title", "description", "visibility"]


class VersionForm(forms.Form):
    """A new version of a document."""

    file = file_field()
    note = forms.CharField(label=_("What changed"), required=False, max_length=200)
