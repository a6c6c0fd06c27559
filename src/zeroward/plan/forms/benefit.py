"""One co-benefit: in words, or by a method whose inputs are the fields."""

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.said import said
from zeroward.inventory.forms.numbers import NumberField
from zeroward.methods.appraisal.benefit_methods import BENEFICIARIES, BenefitMethod
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.sheet import BenefitRow
from zeroward.plan.queries.benefit_streams import LEFT_OUT, needs_value
from zeroward.plan.queries.choices import carbon_price_choices

PLACES: Final = {
    "city": _("city"),
    "metropole": _("large city"),
    "rural": _("countryside"),
    "average": _("average of the EU"),
    "city_DE": _("city in Germany"),
    "average_DE": _("average of Germany"),
}
INPUTS: Final = ("quantity", "place", "population", "mortality", "age_from", "age_to", "series", "part",
                 "value", "value_year", "value_source", LEFT_OUT)  # fmt: skip
FOLDED: Final = ("part", "value", "value_year", "value_source", LEFT_OUT)
"""Fields that most gains leave empty."""
GROUPED: Final = ("population", "mortality", "age_from", "age_to")


class BenefitForm(forms.Form):
    """`method` None asks for words."""

    text = forms.CharField(label=_("What is gained"), max_length=300)
    quantity = NumberField(label=_("Amount"))
    place = forms.ChoiceField(
        label=_("Where"),
        required=False,
        help_text=_("The price depends on it. Not needed with your own price."),
    )
    population = NumberField(label=_("People in the group"))
    mortality = NumberField(
        label=_("Deaths per person and year at that age"),
        help_text=_("For example 0.0031. Divide deaths per 100 000 people by 100 000."),
    )
    age_from = NumberField(label=_("Age, from"), required=False)
    age_to = NumberField(label=_("Age, to"), required=False)
    series = forms.ChoiceField(label=_("Price of carbon"), required=False)
    beneficiary = forms.ChoiceField(label=_("Who gains"), required=False)
    first = forms.IntegerField(label=_("From the year"), required=False)
    last = forms.IntegerField(label=_("To the year"), required=False)
    part = forms.CharField(
        label=_("Only in this part of the city"),
        required=False,
        max_length=120,
        help_text=_("Gains in different parts of the city do not overlap."),
    )
    value = NumberField(label=_("Your own price"), required=False)
    value_year = NumberField(label=_("Prices of the year"), required=False)
    value_source = forms.CharField(label=_("Source of your price"), required=False, max_length=500)
    left_out = forms.BooleanField(
        label=_("Do not count it"),
        required=False,
        help_text=_("Because the same gain is counted with another action."),
    )
    source_text = forms.CharField(label=_("Where does the amount come from?"), required=False, max_length=500)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        method: BenefitMethod | None,
        row: BenefitRow | None = None,
        lock: int = 0,
        **kwargs: Any,
    ) -> None:
        if row is not None:
            plain = {
                name: getattr(row, name) for name in ("text", "beneficiary", "first", "last", "source_text")
            }
            kwargs["initial"] = {**plain, **row.inputs}
        kwargs["initial"] = {"lock": lock, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.method = method
        names = [(key, said(words)) for key, words in BENEFICIARIES.items()]
        if method is None:
            self._keep("text", "beneficiary", "first", "last", "source_text", "lock")
            self.fields["beneficiary"].choices = [("", _("not said")), *names]
            return
        usual = said(BENEFICIARIES.get(method.beneficiary, method.beneficiary))
        self.fields["beneficiary"].choices = [("", gettext("%(who)s, as usual") % {"who": usual}), *names]
        self._shape(method)

    def _shape(self, method: BenefitMethod) -> None:
        apart = {"text"}
        if method.form not in ("heat", "deaths"):
            apart |= set(GROUPED)
        if method.form != "heat":
            apart |= {"age_from", "age_to"}
        if method.form != "climate":
            apart.add("series")
        if not method.is_money:
            apart |= {"value_year"} if needs_value(method) else {"value", "value_year", "value_source"}
        if len(method.values) < 2:
            apart.add("place")
        self._keep(*(set(self.fields) - apart))
        unit = said(method.input_unit)
        label = (
            gettext("Amount once, %(unit)s")
            if method.cadence == "one_off"
            else gettext("Amount a year, %(unit)s")
        )
        if method.form == "heat":
            label = gettext("Minutes a week, average of the group")
        self.fields["quantity"].label = label % {"unit": unit} if "%(" in label else label
        if "place" in self.fields:
            self.fields["place"].choices = [
                ("", "–"),
                *((key, PLACES.get(key, key)) for key in method.values),
            ]
        if "series" in self.fields:
            self.fields["series"].choices = [("", "–"), *(one for one in carbon_price_choices() if one[0])]
        if needs_value(method):
            named = {"unit": unit, "result": said(method.result_unit)}
            label = (
                gettext("Price per %(unit)s, EUR") if method.is_money else gettext("%(result)s per %(unit)s")
            )
            self.fields["value"].required = True
            self.fields["value"].label = label % named
            self.fields["value_source"].label = gettext("Source of this figure")

    @property
    def main(self) -> list[forms.BoundField]:
        """What a gain needs; the rest stays folded."""
        return [field for field in self if not field.is_hidden and field.name not in self._apart()]

    @property
    def folded(self) -> list[forms.BoundField]:
        return [field for field in self if field.name in self._apart()]

    @property
    def is_open(self) -> bool:
        """True when something in the folded part was filled in or went wrong."""
        return any(field.errors or field.value() for field in self.folded)

    def _apart(self) -> tuple[str, ...]:
        own_price = "value" in self.fields and self.fields["value"].required
        return ("part", LEFT_OUT) if own_price else FOLDED

    def _keep(self, *names: str) -> None:
        for name in set(self.fields) - set(names):
            del self.fields[name]

    def row(self) -> BenefitRow:
        """What was written, as the sheet has it."""
        data = self.cleaned_data
        inputs = {
            name: data[name] for name in INPUTS if name in self.fields and data[name] not in (None, "", False)
        }
        if "value_year" in inputs:
            inputs["value_year"] = int(inputs["value_year"])
        return BenefitRow(
            benefit=self.method.key if self.method else "",
            inputs=inputs,
            text=data.get("text", ""),
            beneficiary=data["beneficiary"],
            first=data["first"],
            last=data["last"],
            source_text=data["source_text"],
        )

    def show(self, problems: Iterable[Problem]) -> None:
        for one in problems:
            name = one.place.rpartition(".")[2]
            self.add_error(name if name in self.fields else None, str(one))
