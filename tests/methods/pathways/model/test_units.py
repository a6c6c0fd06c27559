import pytest

from zeroward.methods.pathways.model import UnitError, parse_unit
from zeroward.methods.pathways.model.units import words


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("kWh/m2", "MWh/m2", 1e-3),
        ("kWh/m²", "MWh/ha", 10.0),
        ("gCO2e/kWh", "kgCO2e/MWh", 1.0),
        ("t CO2e/MWh", "gCO2e/kWh", 1e3),
        ("%", "1", 0.01),
        ("€/m2", "EUR/m2", 1.0),
        ("MW*h", "MWh", 1.0),
        ("PJ", "GWh", 1e3 / 3.6),
        ("%/year", "1/year", 0.01),
    ],
)
def test_unit_has_the_size_of_its_parts(first, second, ratio):
    one, other = parse_unit(first), parse_unit(second)
    assert one.powers == other.powers
    assert one.size / other.size == pytest.approx(ratio, rel=1e-12)


def test_tonnes_of_gas_are_no_tonnes_of_co2e():
    assert parse_unit("t").powers != parse_unit("tCO2e").powers


@pytest.mark.parametrize(
    "text", ["", "  ", "furlong", "kWh/m2/person", "kWh^9", "2*kWh", "kWh;import os", "k" * 90]
)
def test_unit_that_nobody_knows_is_refused(text):
    with pytest.raises(UnitError):
        parse_unit(text)


def test_unit_is_put_into_words():
    assert words(parse_unit("EUR/MWh").powers) == "money / energy"
    assert words(()) == "a plain number"
