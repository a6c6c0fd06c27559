"""Forms of local pacts, their parties and deals."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.pacts import DEAL, PACT, PARTY
from zeroward.contract.forms.records import RecordForm, web_address, words
from zeroward.contract.models import Deal, Pact, Party, PartyKind
from zeroward.core.models import Visibility
from zeroward.core.queries.instance import open_languages
from zeroward.inventory.forms.numbers import NumberField
from zeroward.plan.vocabulary import FIELDS

MOST_LINES = 500


class PactForm(RecordForm):
    url = web_address(Pact)
    language = forms.ChoiceField(label=_("Language"))

    class Meta:
        model = Pact
        fields = PACT.fields

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = dict(open_languages())
        if self.instance.language:
            known.setdefault(self.instance.language, self.instance.language)
        self.fields["language"].choices = list(known.items())  # type: ignore[attr-defined]


class ShowForm(forms.Form):
    visibility = forms.ChoiceField(
        label=_("Who can see it?"), choices=Visibility.choices, widget=forms.RadioSelect
    )


class PartyForm(RecordForm):
    class Meta:
        model = Party
        fields = PARTY.fields


class PartiesForm(forms.Form):
    """Many parties at once."""

    names = words(_("Names"), required=True, rows=6, help_text=_("One a line. No names of private persons."))
    kind = forms.ChoiceField(
        label=capfirst(Party._meta.get_field("kind").verbose_name),
        choices=PartyKind.choices,
        initial=PartyKind.OTHER,
    )

    def clean_names(self) -> list[str]:
        found = list(dict.fromkeys(line.strip() for line in self.cleaned_data["names"].splitlines()))
        names = [line for line in found if line]
        if len(names) > MOST_LINES:
            raise forms.ValidationError(_("At most %(most)d lines at once."), params={"most": MOST_LINES})
        if any(len(name) > 200 for name in names):
            raise forms.ValidationError(_("A name has at most 200 signs."))
        return names


class DealForm(RecordForm):
    theme = forms.ChoiceField(label=_("Theme"), required=False, choices=[("", "–"), *FIELDS.items()])
    tonnes = NumberField(label=_("t CO₂e a year"), required=False)

    class Meta:
        model = Deal
        fields = DEAL.fields

    field_order = ("title", "number", "theme", "text", "goal", "state", "starts", "ends", "tonnes")

    def __init__(self, *args: Any, parties: list[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"].required = False
        self.shares = {one.party_id: one for one in self.instance.shares.all()} if self.instance.pk else {}
        self.parties = parties
        for one in parties:
            kept = self.shares.get(one.pk)
            self.fields[f"in_{one.pk}"] = forms.BooleanField(
                label=one.name, required=False, initial=kept is not None
            )
            self.fields[f"leads_{one.pk}"] = forms.BooleanField(
                label=_("leads"), required=False, initial=kept.leads if kept else False
            )
            self.fields[f"brings_{one.pk}"] = forms.CharField(
                label=_("What it brings"), required=False, max_length=300, initial=kept.brings if kept else ""
            )

    @property
    def party_fields(self) -> list[tuple[Party, forms.BoundField, forms.BoundField, forms.BoundField]]:
        return [
            (one, self[f"in_{one.pk}"], self[f"leads_{one.pk}"], self[f"brings_{one.pk}"])
            for one in self.parties
        ]

    @property
    def head_fields(self) -> list[forms.BoundField]:
        names = [name for name in self.fields if name != "lock" and name.partition("_")[0] not in PARTS]
        return [self[name] for name in names]

    def chosen(self) -> list[dict[str, Any]]:
        data = self.cleaned_data
        return [
            {"party": one.pk, "leads": data[f"leads_{one.pk}"], "brings": data[f"brings_{one.pk}"]}
            for one in self.parties
            if data[f"in_{one.pk}"] or data[f"leads_{one.pk}"] or data[f"brings_{one.pk}"]
        ]


PARTS = ("in", "leads", "brings")
