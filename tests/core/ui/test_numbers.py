import math
from decimal import Decimal

import pytest
from django.utils import translation

from zeroward.core.ui.numbers import format_number, format_percent, format_signed


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (1440022, None, "1\u202f440\u202f022"),
        (999, None, "999"),
        (0, 2, "0.00"),
        (2.5, 0, "2"),
        (3.5, 0, "4"),
        (Decimal("1234.50"), None, "1\u202f234.50"),
        (-1234.5, 1, "\u22121\u202f234.5"),
        (-0.001, 2, "0.00"),
        (1e21, None, "1" + "\u202f000" * 7),
    ],
)
def test_number_has_narrow_spaces_and_its_decimals(value: float, decimals: int | None, shown: str) -> None:
    assert format_number(value, decimals) == shown


def test_number_follows_the_language() -> None:
    with translation.override("de"):
        assert format_number(1234.5) == "1\u202f234,5"


@pytest.mark.parametrize("value", [math.nan, math.inf, "twelve"])
def test_number_refuses_what_is_none(value: float | str) -> None:
    with pytest.raises(ValueError, match="Not a"):
        format_number(value)


def test_signed_always_prints_the_sign_but_for_zero() -> None:
    assert [format_signed(value) for value in (0.4, -0.06, 0, 0.001)] == [
        "+\u00a00.40",
        "\u2212\u00a00.06",
        "0.00",
        "0.00",
    ]


def test_percent_keeps_its_sign_on_the_same_line() -> None:
    assert format_percent(0.342) == "34\u00a0%"
