"""Getting a certificate, and revoking one."""

from django import forms
from django.utils.translation import gettext_lazy as _


class IssueForm(forms.Form):
    with_name = forms.BooleanField(
        label=_("Write my name into it"),
        required=False,
        help_text=_(
            "Without it, the certificate shows that it is yours only to those who know your address."
        ),
    )


class RevokeForm(forms.Form):
    reason = forms.CharField(label=_("Why"), max_length=300)
