"""The Italian premium: figures that the regions print, and the bounds of the decree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.energy_sharing import after_grant, cut, premium, premiums, surplus_share, tariff
from zeroward.methods.energy_sharing.words import of_data
from zeroward.methods.ghg.method import MethodError, MissingError

ITALY = premium("it-cacer")


def test_large_plants_of_the_north_get_what_the_region_prints() -> None:
    """Regione Emilia-Romagna: above 600 kW from 70 (zonal price 180) to 110 (140 and below)."""
    assert [tariff(ITALY, kw=700, price=price, zone="north") for price in (180, 140, 100)] == [70, 110, 110]


@given(st.floats(1, 1000), st.floats(-50, 500), st.sampled_from(["south", "centre", "north"]))
def test_the_tariff_stays_between_base_and_130(kw: float, price: float, zone: str) -> None:
    found = tariff(ITALY, kw=kw, price=price, zone=zone)
    assert 60 <= found <= 130
    assert tariff(ITALY, kw=kw, price=price + 10, zone=zone) <= found


def test_other_plants_get_no_correction_for_the_zone() -> None:
    assert tariff(ITALY, kw=100, price=180, zone="north", kind="wind") == 80


def test_a_grant_cuts_the_premium_in_proportion() -> None:
    """GSE rules, Appendix B §3: F from 0 to 0.50 for grants from 0 to 40 %."""
    assert [after_grant(110, cut(ITALY, one)) for one in (0, 0.2, 0.4)] == pytest.approx([110, 82.5, 55])
    assert after_grant(0.4, 0.5, 0.5) == pytest.approx(0.3)


def test_above_the_threshold_the_surplus_goes_to_people() -> None:
    assert surplus_share(ITALY, 60, 100) == pytest.approx(0.05)
    assert surplus_share(ITALY, 50, 100) == 0
    assert surplus_share(ITALY, 50, 100, has_grant=True) == pytest.approx(0.05)


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda: premium("xx"), MissingError, "No premium"),
        (lambda: tariff(ITALY, kw=1500, price=100), MethodError, "not paid"),
        (lambda: tariff(ITALY, kw=100, price=float("nan")), MethodError, "not paid"),
        (lambda: tariff(ITALY, kw=100, price=100, zone="moon"), MissingError, "no zone"),
        (lambda: cut(ITALY, 0.5), MethodError, "40 percent"),
        (lambda: after_grant(1, 2), MethodError, "between 0 and 1"),
        (lambda: surplus_share(ITALY, 110, 100), MethodError, "More energy"),
    ],
)
def test_what_lies_outside_the_rules_is_refused(call: object, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        call()  # type: ignore[operator]


def test_names_of_schemes_are_marked_for_translation() -> None:
    assert {one.label for one in premiums()} <= set(of_data.TEXTS)
