"""Shadow prices of carbon."""

import pytest

from zeroward.methods.appraisal import PriceSeries, carbon_price, carbon_prices
from zeroward.methods.ghg.method import MissingError


def test_published_years_stand_as_they_are() -> None:
    # E3G, Public Bank Climate Tracker: 250 in 2030, 800 in 2050 (EIB); 101, 179, 602 (EBRD)
    eib, ebrd = carbon_price("eib_2020"), carbon_price("ebrd_2022")
    assert [eib.at(year).value for year in (2030, 2050)] == [250, 800]
    assert [eib.at(year).mark for year in (2030, 2050)] == ["verified", "verified"]
    assert [ebrd.at(year).value for year in (2022, 2030, 2050)] == [101, 179, 602]


def test_years_between_are_interpolated_and_say_so() -> None:
    eib = carbon_price("eib_2020")
    found = eib.at(2033)
    assert found.value == pytest.approx(250 + 0.6 * 140)
    assert found.interpolated
    assert found.mark == "assumption"  # 2035 was not read again
    assert eib.series([2027, 2030]) == pytest.approx([199, 250])


@pytest.mark.parametrize("year", [2019, 2051])
def test_year_outside_has_no_price(year: int) -> None:
    with pytest.raises(MissingError, match=f"no price for {year}"):
        carbon_price("eib_2020").at(year)


def test_series_without_interpolation_has_its_years_only() -> None:
    series = PriceSeries("own", "Own", {2020: 1.0, 2030: 2.0}, interpolation="none")
    assert series.at(2030).value == 2
    with pytest.raises(MissingError):
        series.at(2025)


def test_every_series_has_currency_and_source() -> None:
    for one in carbon_prices():
        assert one.currency
        assert one.price_year
        assert one.source
        assert one.version
        assert set(one.marks) <= set(one.points)
    with pytest.raises(MissingError, match="no carbon price called x"):
        carbon_price("x")
