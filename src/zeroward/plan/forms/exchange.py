"""Handing in a file with a plan or actions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.file_size import at_most
from zeroward.core.workbooks.reading import MAX_BYTES


class ImportForm(forms.Form):
    """A file, how it writes decimals when that cannot be told from it, and what becomes of what it lacks."""

    file = forms.FileField(
        validators=[at_most(MAX_BYTES)],
        label=_("File"),
        help_text=_(
            "Our workbook (XLSX), actions as CSV, JSON, or a published contract as text (Markdown); 20 MB at most."
        ),
        max_length=300,
    )
    decimal = forms.ChoiceField(
        label=_("How does the file write one and a half?"),
        choices=[("", _("I don't know")), ("comma", _("1,5")), ("point", _("1.5"))],
        widget=forms.RadioSelect,
        required=False,
        help_text=_("Only needed where numbers are text and a number such as 1.234 can be read in two ways."),
    )
    replace = forms.BooleanField(
        label=_("Remove what the file does not have"),
        required=False,
        help_text=_("Only in parts that the file holds as a whole, for example on a sheet of our workbook."),
    )
