"""Handing in a file with figures."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.file_size import at_most
from zeroward.core.workbooks.reading import MAX_BYTES


class ImportForm(forms.Form):
    """A file, and how it writes decimals when that cannot be told from the file."""

    file = forms.FileField(
        validators=[at_most(MAX_BYTES)],
        label=_("File"),
        help_text=_("Our workbook, eCRF, CIRIS or tables of a contract (XLSX), CSV or JSON; 20 MB at most."),
        max_length=300,
    )
    decimal = forms.ChoiceField(
        label=_("How does the file write one and a half?"),
        choices=[("", _("I don't know")), ("comma", _("1,5")), ("point", _("1.5"))],
        widget=forms.RadioSelect,
        required=False,
        help_text=_("Only needed where numbers are text and a number such as 1.234 can be read in two ways."),
    )
