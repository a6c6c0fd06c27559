"""Handing in a file with tables of an investment plan."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.file_size import at_most
from zeroward.core.workbooks.reading import MAX_BYTES
from zeroward.finance.tables import TABLES


def _tables() -> list[tuple[str, Any]]:
    return [
        ("", _("I don't know, or it is our workbook")),
        *((key, one.title) for key, one in TABLES.items()),
    ]


class ImportForm(forms.Form):
    """A file, which table it is when that cannot be told from it, how it writes decimals, what becomes of the rest."""

    file = forms.FileField(
        validators=[at_most(MAX_BYTES)],
        label=_("File"),
        help_text=_("Our workbook (XLSX), one table as XLSX or CSV, or JSON; 20 MB at most."),
        max_length=300,
    )
    table = forms.ChoiceField(label=_("Which table is it?"), choices=_tables, required=False)
    decimal = forms.ChoiceField(
        label=_("How does the file write one and a half?"),
        choices=[("", _("I don't know")), ("comma", _("1,5")), ("point", _("1.5"))],
        widget=forms.RadioSelect,
        required=False,
        help_text=_("Only needed where numbers are text and a number such as 1.234 can be read in two ways."),
    )
    replace = forms.BooleanField(label=_("Remove what the file does not have"), required=False)
