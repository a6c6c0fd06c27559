"""The form of a source."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.api.harvest.sources import SOURCES
from zeroward.federation.domain.peers import SETS
from zeroward.federation.models import Peer


class PeerForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    address = forms.URLField(label=_("Address"), max_length=300, assume_scheme="https")
    public_key = forms.CharField(
        label=_("Public key"), max_length=80, required=False, help_text="zeroward federation-key"
    )
    sets = forms.MultipleChoiceField(label=_("What is taken over"), widget=forms.CheckboxSelectMultiple)
    is_active = forms.BooleanField(label=_("Ask every day"), required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sets"].choices = [(one, SOURCES[one.removeprefix("kind:")].name) for one in SETS]
        self.fields["sets"].initial = list(SETS)


def filled(peer: Peer) -> dict[str, Any]:
    return {name: getattr(peer, name) for name in PeerForm.base_fields}
