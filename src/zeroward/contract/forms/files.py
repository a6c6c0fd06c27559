"""Handing in a file of a contract."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.file_size import at_most
from zeroward.core.workbooks.reading import MAX_BYTES


class ContractImportForm(forms.Form):
    """A file, and what becomes of that which it leaves empty."""

    file = forms.FileField(
        validators=[at_most(MAX_BYTES)],
        label=_("File"),
        help_text=_("Word, workbook or JSON as it was downloaded here, changed or not; 20 MB at most."),
        max_length=300,
    )
    replace = forms.BooleanField(
        label=_("Also remove what the file leaves empty"),
        help_text=_("Only in modules for which the file has something."),
        required=False,
    )
