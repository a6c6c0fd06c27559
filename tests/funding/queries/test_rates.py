"""Amounts in other currencies."""

from datetime import date
from decimal import Decimal

import pytest

from zeroward.funding.queries.rates import currencies, in_euro, rate_of


def test_an_amount_is_turned_by_a_rate_that_says_where_it_is_from() -> None:
    found = in_euro(Decimal(195583), "BAM", date(2026, 11, 26))
    assert found is not None
    assert found.amount == Decimal("100000.00")
    assert "Currency board" in found.source
    assert found.quality == "high"


def test_euros_stay_euros() -> None:
    found = in_euro(Decimal("12.34"), "EUR")
    assert found is not None
    assert found.amount == Decimal("12.34")


@pytest.mark.parametrize("code", ["", "XXX", "€", "ALL"])
def test_a_currency_that_is_not_known_is_left_alone(code: str) -> None:
    assert in_euro(Decimal(1), code) is None


def test_a_day_before_the_oldest_rate_takes_the_oldest() -> None:
    rate = rate_of("RSD", date(2001, 1, 1))
    assert rate is not None
    assert rate.on == date(2023, 4, 25)


def test_the_euro_stands_first() -> None:
    assert currencies()[0] == "EUR"
    assert {"CHF", "RSD", "RON"} <= set(currencies())
