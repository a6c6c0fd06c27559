"""Forms for files that are handed in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.file_size import at_most
from zeroward.core.workbooks.reading import MAX_BYTES
from zeroward.exchange.domain.call_importing import MOST_BYTES


class TableForm(forms.Form):
    """A table of applications."""

    file = forms.FileField(
        validators=[at_most(MAX_BYTES)],
        label=_("File"),
        max_length=300,
        help_text=_("XLSX or CSV with a first line that names the columns; 20 MB at most."),
    )


class CallFileForm(forms.Form):
    """A call as JSON."""

    file = forms.FileField(
        validators=[at_most(MOST_BYTES)],
        label=_("File"),
        max_length=300,
        help_text=_("A call as this platform writes it: JSON, 2 MB at most."),
    )
