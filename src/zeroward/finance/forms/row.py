"""The form of a row of any table, made from the description of the table."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.finance.domain.checking import FIRST_YEAR, LAST_YEAR, RowInput
from zeroward.finance.forms.amounts import AmountField
from zeroward.finance.queries.instruments import instruments
from zeroward.finance.queries.money import EURO, known_currencies
from zeroward.finance.tables import TableSpec
from zeroward.finance.tables.spec import TEXT_LENGTH, Field
from zeroward.inventory.forms.numbers import NumberField
from zeroward.plan.vocabulary import FIELDS

NONE: Final = ("", _("not said"))
OTHER: Final = "other"


class RowForm(forms.Form):
    """Fields of the table; where it has amounts also their currency, and a rate of one's own.

    `actions` are pairs of code and name for the list of actions; `kept` the record that is changed.
    """

    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        spec: TableSpec,
        actions: Sequence[tuple[str, str]] = (),
        currency: str = EURO,
        kept: Any = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.spec = spec
        self.kept = kept
        for one in spec.fields:
            self.fields[one.name] = _field(spec, one, actions, kept)
        if spec.money:
            self._money_fields()
        self.initial = {**self._start(currency), **self.initial}

    def _money_fields(self) -> None:
        codes = [(code, code) for code in known_currencies()]
        self.fields["currency"] = forms.ChoiceField(
            label=_("Currency of the amounts"), choices=[*codes, (OTHER, _("another one"))]
        )
        self.fields["other_currency"] = forms.CharField(
            label=_("Which other currency?"),
            required=False,
            max_length=3,
            help_text=_("Its three letters, such as ALL. The rate is needed then."),
        )
        self.fields["exchange_rate"] = NumberField(
            label=_("Your own rate: units for one euro"),
            required=False,
            help_text=_("Empty: ours of that day."),
        )
        self.fields["exchange_day"] = forms.DateField(
            label=_("Day of the rate"), required=False, widget=forms.DateInput({"type": "date"})
        )

    def _start(self, currency: str) -> dict[str, Any]:
        """What the form opens with: amounts as they were given, not what they came to in euros."""
        if self.kept is None:
            return {"currency": currency}
        values = {one.name: getattr(self.kept, one.name) for one in self.spec.fields}
        values["lock"] = self.kept.lock
        given = self.kept.originals
        if not given:
            return {**values, "currency": EURO}
        first = next(iter(given.values()))
        values.update({name: original["amount"] for name, original in given.items()})
        code = first["currency"]
        known = code in known_currencies()
        values.update({"currency": code if known else OTHER, "other_currency": "" if known else code})
        values["exchange_day"] = date.fromisoformat(first["rate_date"])
        # a rate of ours has a source and is looked up again; one of the team's own stays
        values["exchange_rate"] = None if first.get("source") else first["rate"]
        return values

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("currency") == OTHER and not cleaned.get("other_currency"):
            self.add_error("other_currency", _("Give its three letters."))
        return dict(cleaned)

    @property
    def main_fields(self) -> list[forms.BoundField]:
        return [self[one.name] for one in self.spec.fields]

    @property
    def money_fields(self) -> list[forms.BoundField]:
        """About the currency; folded away while it is the euro."""
        names = ("currency", "other_currency", "exchange_rate", "exchange_day")
        return [self[name] for name in names] if self.spec.money else []

    @property
    def opens_money(self) -> bool:
        return any(
            self.errors.get(name) for name in ("other_currency", "exchange_rate", "exchange_day", "currency")
        )

    def row(self) -> RowInput:
        data = self.cleaned_data
        values = {one.name: data.get(one.name) for one in self.spec.fields}
        if not self.spec.money:
            return RowInput(values)
        code = data["other_currency"].upper() if data["currency"] == OTHER else data["currency"]
        return RowInput(values, code, data.get("exchange_rate"), data.get("exchange_day"))


def _field(spec: TableSpec, one: Field, actions: Sequence[tuple[str, str]], kept: Any) -> forms.Field:
    common: Mapping[str, Any] = {
        "label": spec.label(one)[:1].upper() + spec.label(one)[1:],
        "required": one.required,
        "help_text": one.hint,
    }
    if one.kind in ("choice", "choices", "field", "instrument", "action"):
        return _choice(spec, one, common, actions, kept)
    if one.kind in ("money", "number"):
        return AmountField(**common)
    if one.kind == "share":
        return NumberField(scale=100, **{**common, "label": f"{common['label']}, %"})
    if one.kind == "year":
        return forms.IntegerField(min_value=FIRST_YEAR, max_value=LAST_YEAR, **common)
    if one.kind == "text":
        return forms.CharField(max_length=TEXT_LENGTH, widget=forms.Textarea({"rows": 3}), **common)
    return forms.CharField(max_length=one.length, **common)


def _choice(
    spec: TableSpec,
    one: Field,
    common: Mapping[str, Any],
    actions: Sequence[tuple[str, str]],
    kept: Any,
) -> forms.Field:
    if one.kind == "choices":
        words = [(key, word) for key, word in spec.choices(one).items()]
        return forms.MultipleChoiceField(choices=words, widget=forms.CheckboxSelectMultiple, **common)
    if one.kind == "field":
        pairs: list[tuple[str, Any]] = list(FIELDS.items())
    elif one.kind == "instrument":
        pairs = [(code, found.named) for code, found in instruments().items()]
    elif one.kind == "action":
        pairs = list(actions)
        stranger = getattr(kept, one.name, "") if kept is not None else ""
        if stranger and stranger not in dict(pairs):
            pairs.append((stranger, _("%(code)s: not in the plan") % {"code": stranger}))
    else:
        pairs = list(spec.choices(one).items())
    has_default = one.kind == "choice" and spec.model._meta.get_field(one.name).has_default()
    blank = [] if one.required and has_default else [NONE]
    return forms.ChoiceField(choices=[*blank, *pairs], initial=_initial(spec, one), **common)


def _initial(spec: TableSpec, one: Field) -> Any:
    column = spec.model._meta.get_field(one.name)
    return column.get_default() if column.has_default() else ""
