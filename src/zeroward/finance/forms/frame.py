"""Forms of the investment plan itself: opening it, its frame, a reason instead of a table."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.finance.domain.frame import AMOUNTS, MOST_REASON, MoneyFrame
from zeroward.finance.forms.amounts import AmountField
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.money import EURO, known_currencies
from zeroward.inventory.forms.numbers import NumberField

PLAIN: Final = (
    "currency",
    "method",
    "money_year",
    "debt_limit",
    "loan_rate",
    "loan_years",
    "published_with_plan",
)


def _currencies() -> list[tuple[str, str]]:
    return [(code, code) for code in known_currencies()]


class OpenForm(forms.Form):
    currency = forms.ChoiceField(
        label=_("In which currency are your figures?"),
        choices=_currencies,
        initial=EURO,
        help_text=_("All sums are shown in euros too; what you typed is kept."),
    )


class FrameForm(forms.Form):
    """Income and debt, loans, how sure sources are, and whether all this is published with the plan."""

    currency = forms.ChoiceField(label=_("Currency of your figures"), choices=_currencies)
    money_year = forms.IntegerField(label=_("Financial year"), required=False, min_value=1990, max_value=2100)
    income = AmountField(label=_("Current income of the city in that year"), required=False)
    debt = AmountField(label=_("Debt at its end"), required=False)
    debt_service = AmountField(label=_("Interest and repayment in that year"), required=False)
    debt_limit = NumberField(
        label=_("Most that debt service may take of income, %"),
        required=False,
        scale=100,
        help_text=_("By law, or by a rule of the city."),
    )
    loan_rate = NumberField(label=_("Interest on new loans, %"), required=False, scale=100)
    loan_years = forms.IntegerField(
        label=_("Years to repay new loans"), required=False, min_value=1, max_value=100
    )
    applied = NumberField(
        label=_("How much of what is applied for do you count on, %"),
        required=False,
        scale=100,
        help_text=_("Empty: nothing. What is secured counts in full, ideas not at all."),
    )
    method = forms.CharField(
        label=_("How were costs estimated?"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Method, unit costs, year of prices, how benefits were valued."),
    )
    published_with_plan = forms.BooleanField(
        label=_("Publish the investment plan together with the plan"), required=False
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, investment: InvestmentPlan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        given = {name: investment.originals.get(name, {}).get("amount") for name in AMOUNTS}
        amounts = {
            name: given[name] if given[name] is not None else getattr(investment, name) for name in AMOUNTS
        }
        start = {name: getattr(investment, name) for name in (*PLAIN, "lock")}
        start["applied"] = investment.chances.get("applied")
        self.initial = {**start, **amounts, **self.initial}

    def frame(self) -> MoneyFrame:
        data = self.cleaned_data
        applied = data["applied"]
        return MoneyFrame(
            **{name: data[name] for name in (*PLAIN, *AMOUNTS)},
            chances={} if applied is None else {"applied": applied},
        )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Not available, because"),
        required=False,
        max_length=MOST_REASON,
        widget=forms.Textarea({"rows": 2}),
    )
