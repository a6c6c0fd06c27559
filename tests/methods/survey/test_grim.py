import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.grim import grim, smallest_base


@given(st.integers(1, 5000), st.data(), st.integers(0, 2))
def test_what_was_printed_from_counts_is_possible(n: int, data: st.DataObject, places: int) -> None:
    count = data.draw(st.integers(0, n))
    scaled = (200 * count * 10**places + n) // (2 * n)  # half up, in whole numbers
    printed = f"{scaled / 10**places:.{places}f}"
    found = grim([printed], n, decimals=places)
    assert found.possible
    assert found.counts[0] is not None


def test_published_percentages() -> None:
    assert grim([55], 28).possible is False
    assert grim([55], 29).counts == (16,)
    assert grim([30, 25, 23, 13, 8], 40).counts == (12, 10, 9, 5, 3)
    assert grim([81, 9, 9], 11).possible is False
    assert grim([81, 9, 9], 11, rounding="trunc").counts == (9, 1, 1)


def test_roundings_differ_at_the_half() -> None:
    assert grim([13], 8).counts == (1,)
    assert grim([12], 8).possible is False
    assert grim([12], 8, rounding="half_even").counts == (1,)
    assert grim([12], 8, rounding="any").counts == (1,)


def test_decimals_printed_count() -> None:
    assert grim(["50.0"], 3, decimals=1).possible is False
    assert grim([66.7], 3).counts == (2,)


@pytest.mark.parametrize("percentage", [-1, 101, 130])
def test_percentage_beyond_0_and_100_is_impossible(percentage: float) -> None:
    assert grim([percentage], 50).possible is False


def test_base_below_one_is_refused() -> None:
    with pytest.raises(SurveyError, match="base of 1 or more"):
        grim([50], 0)


def test_smallest_base() -> None:
    assert smallest_base([47, 45, 38]) == 47
    assert smallest_base([30, 25, 23, 13, 8]) == 40
    assert smallest_base([33.333], most=2) is None
