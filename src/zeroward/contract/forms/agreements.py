"""Forms of agreements with a funder."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.agreements import AGREEMENT, MONEY
from zeroward.contract.forms.records import DayInput, RecordForm, web_address, words
from zeroward.contract.models import DEMONSTRATOR_STEPS, Agreement, AgreementDuty, AgreementPost
from zeroward.contract.queries.agreement_words import STEPS
from zeroward.core.models import Visibility
from zeroward.inventory.forms.numbers import NumberField

MORE_ROWS = 2


def label(model: Any, name: str) -> Any:
    return capfirst(model._meta.get_field(name).verbose_name)


class AgreementForm(RecordForm):
    url = web_address(Agreement)
    city = forms.ChoiceField(label=_("City"))
    funding = NumberField(label=label(Agreement, "funding"), required=False)
    own_share = NumberField(label=label(Agreement, "own_share"), required=False)
    paid_out = NumberField(label=label(Agreement, "paid_out"), required=False)
    visibility = forms.ChoiceField(
        label=_("Who can see it?"), choices=Visibility.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = Agreement
        fields = tuple(name for name in AGREEMENT.fields if name not in MONEY)

    field_order = ("city", "kind", "title", "funder", "programme", "reference", "state", *MONEY)

    def __init__(self, *args: Any, cities: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["city"].choices = cities  # type: ignore[attr-defined]
        if len(cities) == 1:
            self.initial["city"] = cities[0][0]
            self.fields["city"].widget = forms.HiddenInput()
        kept = self.instance
        if kept.pk:
            self.initial.update(city=kept.city.key, **{name: getattr(kept, name) for name in MONEY})
        self.initial.setdefault("visibility", Visibility.CITY)
        for key in DEMONSTRATOR_STEPS:
            self.fields[f"step_{key}"] = words(STEPS[key], rows=3)
            self.initial[f"step_{key}"] = kept.steps.get(key, "")

    def values(self) -> dict[str, Any]:
        return {**super().values(), **{name: self.cleaned_data[name] for name in MONEY}}

    def steps(self) -> dict[str, str]:
        return {key: self.cleaned_data[f"step_{key}"] for key in DEMONSTRATOR_STEPS}

    @property
    def head_fields(self) -> list[forms.BoundField]:
        apart = ("lock", "city")
        return [self[name] for name in self.fields if name not in apart and not name.startswith("step_")]

    @property
    def step_fields(self) -> list[forms.BoundField]:
        return [self[f"step_{key}"] for key in DEMONSTRATOR_STEPS]


class PostForm(forms.Form):
    title = forms.CharField(label=label(AgreementPost, "title"), required=False, max_length=200)
    share = NumberField(label=label(AgreementPost, "share"), required=False)
    is_filled = forms.NullBooleanField(label=label(AgreementPost, "is_filled"), required=False)
    starts_on = forms.DateField(label=label(AgreementPost, "starts_on"), required=False, widget=DayInput())
    ends_on = forms.DateField(label=label(AgreementPost, "ends_on"), required=False, widget=DayInput())


class DutyForm(forms.Form):
    title = forms.CharField(label=label(AgreementDuty, "title"), required=False, max_length=200)
    due = forms.DateField(label=label(AgreementDuty, "due"), required=False, widget=DayInput())
    done_on = forms.DateField(label=label(AgreementDuty, "done_on"), required=False, widget=DayInput())


def row_forms(
    form: type[forms.Form], data: Any, *, prefix: str, rows: list[dict[str, Any]]
) -> list[forms.Form]:
    """A form for each row that is there, and two empty ones."""
    return [
        form(data, prefix=f"{prefix}{place}", initial=row)
        for place, row in enumerate([*rows, *({} for _row in range(MORE_ROWS))])
    ]
