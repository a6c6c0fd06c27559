"""A certificate to be checked: pasted, or as a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.methods.credentials.signing import LARGEST


class CheckForm(forms.Form):
    signed = forms.CharField(
        label=gettext_lazy("Content of the certificate"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "autocomplete": "off", "spellcheck": "false"}),
        max_length=LARGEST,
    )
    file = forms.FileField(label=gettext_lazy("Or the file (.jwt)"), required=False)
    email = forms.EmailField(
        label=gettext_lazy("E-mail address of the holder"),
        required=False,
        help_text=gettext_lazy("Only if you want to know whether it is theirs. It is not kept."),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        file = data.get("file")
        if file is not None:
            if file.size > LARGEST:
                self.add_error("file", _("This file is too large for a certificate."))
            else:
                data["signed"] = file.read().decode("ascii", errors="replace")
        if not data.get("signed") and not self.errors:
            self.add_error("signed", _("Paste the certificate, or choose its file."))
        return data
