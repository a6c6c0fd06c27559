"""A file of opportunities: search results of the portal, or a list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.file_size import at_most
from zeroward.core.workbooks.reading import MAX_BYTES


class ImportForm(forms.Form):
    """`kind`: how the file is read. `publish`: what is new is shown at once, else it waits as a draft."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=[
            ("table", _("a list (XLSX or CSV)")),
            ("portal", _("an answer of the Funding & Tenders portal's search (JSON)")),
        ],
        widget=forms.RadioSelect,
    )
    file = forms.FileField(
        label=_("File"),
        validators=[at_most(MAX_BYTES)],
        max_length=300,
        help_text=_("20 MB at most."),
    )
    publish = forms.BooleanField(
        label=_("Show what is new at once"),
        required=False,
        help_text=_("Else it waits as a draft until somebody has read it."),
    )
