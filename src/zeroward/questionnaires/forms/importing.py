"""Handing in a file with a questionnaire."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ImportForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "XLSForm (XLSX), SurveyJS (JSON), or the structure of a LimeSurvey survey; 20 MB at most."
        ),
        max_length=300,
    )
