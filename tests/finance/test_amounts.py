"""Amounts in forms: millions can be read, and nothing counts as changed by its spaces."""

import pytest
from django import forms

from zeroward.finance.forms.amounts import AmountField, grouped
from zeroward.inventory.forms.numbers import Written


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("0", "0"),
        ("1234", "1234"),
        ("12345", "12 345"),
        ("-1234567.5", "-1 234 567.5"),
        ("123456,25", "123 456,25"),
        ("1000000000000", "1 000 000 000 000"),
    ],
)
def test_digits_stand_in_threes(text: str, shown: str) -> None:
    assert grouped(text) == shown.replace(" ", "\u202f")


@pytest.mark.parametrize("value", [0.0, 12.5, 99_999.99, 54_561_000_000.0, -6_200_000.0])
def test_what_is_shown_is_read_back_the_same(value: float) -> None:
    class Form(forms.Form):
        amount = AmountField(required=False)

    shown = Form(initial={"amount": value})["amount"].value()
    form = Form({"amount": shown.text}, initial={"amount": value})
    assert form.is_valid()
    assert form.cleaned_data["amount"] == value
    assert not AmountField(required=False).has_changed(value, Written(shown.text))
    assert AmountField(required=False).has_changed(value, Written("7"))
