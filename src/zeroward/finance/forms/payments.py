"""The calculator of payments. Nothing is stored; the address holds the calculation."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.finance.queries.payments import Borrowed, Payments, Produced
from zeroward.inventory.forms.numbers import NumberField
from zeroward.inventory.queries.reading import readings
from zeroward.methods.appraisal import Rate, discount_rate
from zeroward.plan.queries.choices import rate_choices

MOST_LINES: Final = 120
LARGEST: Final = 1e12
_DATED: Final = re.compile(r"(\d{4}-\d{2}-\d{2})[\s;,]+(.+)")
LOAN: Final = ("loan", "loan_rate", "loan_years")
OUTPUT: Final = ("capex", "opex", "output", "years", "wear")


def amount(label: Any, **kwargs: Any) -> NumberField:
    return NumberField(label=label, required=False, **kwargs)


class PaymentsForm(forms.Form):
    """Payments, a rate of discount, a loan, an output: each part may stay empty."""

    payments = forms.CharField(
        label=_("Amounts"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea({"rows": 6}),
        help_text=_(
            "One a line, what is paid with a minus. Amounts alone lie a year apart; with a day before each (2027-05-31"
            " -1000) the days count."
        ),
    )
    rate = forms.ChoiceField(label=_("Discount rate"), required=False)
    own_rate = amount(_("Own discount rate, %"), scale=100)
    finance_rate = amount(
        _("What is paid costs, %"), scale=100, help_text=_("For the modified rate of return.")
    )
    reinvest_rate = amount(_("What comes in earns, %"), scale=100)
    loan = amount(_("Loan, €"))
    loan_rate = amount(_("Interest, % a year"), scale=100)
    loan_years = forms.IntegerField(label=_("Years"), required=False, min_value=1, max_value=100)
    capex = amount(_("Investment, €"))
    opex = amount(_("Running costs, € a year"))
    output = amount(_("What it gives a year"))
    years = forms.IntegerField(label=_("Years in operation"), required=False, min_value=1, max_value=100)
    wear = amount(_("Gives less each year, %"), scale=100)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rate"].choices = [*rate_choices(), ("", gettext("our own, below"))]  # type: ignore[attr-defined]
        self.fields["rate"].initial = "mission_model"

    @property
    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Fields that stand together, with their head."""
        named = (
            (_("Payments"), ("payments",)),
            (_("Rates"), ("rate", "own_rate", "finance_rate", "reinvest_rate")),
            (_("A loan in equal instalments"), LOAN),
            (_("Cost of one unit"), OUTPUT),
        )
        return [(str(label), [self[name] for name in names]) for label, names in named]

    def clean_payments(self) -> Payments | None:
        lines = [
            (at, line.strip())
            for at, line in enumerate(self.cleaned_data["payments"].splitlines(), start=1)
            if line.strip()
        ]
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(_("At most %(most)d payments."), params={"most": MOST_LINES})
        dated = [_DATED.fullmatch(line) for _at, line in lines]
        if any(dated) and not all(dated):
            raise forms.ValidationError(_("Give a day on every line, or on none."))
        amounts = [
            _amount(at, found[2] if found else line) for (at, line), found in zip(lines, dated, strict=True)
        ]
        days = [_day(at, found[1]) for (at, _line), found in zip(lines, dated, strict=True) if found]
        return Payments(amounts, days) if amounts else None

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in list(data.items()):
            if isinstance(value, float) and not 0 <= value <= LARGEST and name not in ("own_rate", "opex"):
                self.add_error(name, gettext("Give a number from zero up that is not huge."))
        own = data.get("own_rate")
        if (
            not data.get("rate")
            and "own_rate" not in self.errors
            and (own is None or not -0.05 <= own <= 0.5)
        ):
            self.add_error("own_rate", gettext("Choose one, or give your own from −5 to 50 %."))
        self._whole(data, LOAN, LOAN)
        self._whole(data, OUTPUT, ("capex", "output", "years"))
        return data

    def _whole(self, data: dict[str, Any], names: Sequence[str], needed: Sequence[str]) -> None:
        if any(data.get(name) is not None for name in names):
            for name in needed:
                if data.get(name) is None and name not in self.errors:
                    self.add_error(name, gettext("Fill this in, or leave the whole row empty."))

    def discount(self) -> Rate:
        data = self.cleaned_data
        return discount_rate(data["rate"]) if data["rate"] else float(data["own_rate"])

    def borrowed(self) -> Borrowed | None:
        data = self.cleaned_data
        if data["loan"] is None:
            return None
        return Borrowed(data["loan"], data["loan_rate"], data["loan_years"])

    def produced(self) -> Produced | None:
        data = self.cleaned_data
        if data["output"] is None:
            return None
        return Produced(
            data["capex"], data["opex"] or 0.0, data["output"], data["years"], data["wear"] or 0.0
        )


def _amount(line: int, text: str) -> float:
    found = readings(text)
    if len(found) == 2:
        raise forms.ValidationError(
            _("Line %(line)d: %(text)s can be read in two ways."), params={"line": line, "text": text[:30]}
        )
    value = float(found[0].text) if found else LARGEST * 10
    if abs(value) > LARGEST:
        raise forms.ValidationError(
            _("Line %(line)d: “%(text)s” is no amount."), params={"line": line, "text": text[:30]}
        )
    return value


def _day(line: int, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise forms.ValidationError(
            _("Line %(line)d: “%(text)s” is no day."), params={"line": line, "text": text}
        ) from None
