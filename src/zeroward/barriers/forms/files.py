"""The form that takes a file of reports."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ReportsFileForm(forms.Form):
    file = forms.FileField(
        label=_("Table of reports"), help_text=_("XLSX or CSV; its head names the columns.")
    )
