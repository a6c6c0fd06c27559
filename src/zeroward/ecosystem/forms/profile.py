"""The form of a platform's profile: seven fields, and a reason for each that stays empty."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.reasons import ReasonedMixin
from zeroward.ecosystem.domain.profile import FIELDS
from zeroward.ecosystem.models import Platform
from zeroward.methods.text.clean import clean_text
from zeroward.taxonomy.queries.labels import concept_labels

LONGEST = 5_000
NAMED_OTHERWISE = {"formats": "collaboration_formats", "support": "dedicated_support"}
LISTS = ("facilitators", "national_actors", "regional_actors", "cities_note", "formats", "support")


class ProfileForm(ReasonedMixin, forms.ModelForm):
    """Lists take one item a line."""

    formalisation_level = forms.ChoiceField(label=_("Level of formalisation"), required=False)
    reasoned = ("facilitators", "national_actors", "regional_actors", "formalisation", "formats", "support")

    class Meta:
        model = Platform
        fields = FIELDS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        levels = concept_labels("formalisation-levels")["formalisation-levels"]
        self.fields["formalisation_level"].choices = [("", _("not stated")), *sorted(levels.items())]
        for name in self.reasoned:
            self.initial[f"{name}__reason"] = reason_of(self.instance, name)
        for name in (*LISTS, "formalisation"):
            self.fields[name].max_length = LONGEST
            self.fields[name].widget.attrs["rows"] = 4
        for name in LISTS:
            self.fields[name].help_text = _("One a line.")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for name in (*LISTS, "formalisation"):
            if len(data.get(name) or "") > LONGEST:
                self.add_error(name, _("Write at most 5,000 characters; shorten it, or link to a document."))
            elif name in data:
                data[name] = clean_text(data[name] or "")
        return data

    def values(self) -> dict[str, Any]:
        """What the domain function takes: the fields, and the reasons of the empty ones."""
        reasons = {name: self.cleaned_data.get(f"{name}__reason") or "" for name in self.reasoned}
        kept = {name: reason for name, reason in reasons.items() if reason and not self.cleaned_data[name]}
        return {**{name: self.cleaned_data[name] for name in FIELDS}, "missing_reasons": kept}


def reason_of(platform: Platform, name: str) -> str:
    """Why a field is empty, as far as it was said; data files name two of the fields in their own way."""
    reasons = platform.missing_reasons
    return reasons.get(name) or reasons.get(NAMED_OTHERWISE.get(name, ""), "")
