"""Forms of the workbench: keeping a scenario, handing one in."""

from django import forms
from django.utils.translation import gettext_lazy as _


class KeepForm(forms.Form):
    """The name under which a scenario is kept; what it holds comes with the address."""

    title = forms.CharField(label=_("Name of the scenario"), max_length=200)
    note = forms.CharField(
        label=_("Why you keep it"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class UploadForm(forms.Form):
    """A scenario file that was downloaded before."""

    file = forms.FileField(label=_("Scenario file (JSON)"))
    title = forms.CharField(
        label=_("Name of the scenario"),
        max_length=200,
        required=False,
        help_text=_("Empty: the name in the file."),
    )
