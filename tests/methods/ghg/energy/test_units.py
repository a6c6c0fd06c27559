import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg import units
from zeroward.methods.ghg.fuels import fuels
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.units import canonical_unit, conversion, convert, multiplier, units_for
from zeroward.methods.ghg.usual_units import OFFERED, USUAL

PLAIN = [name for names in OFFERED.values() for name in names]
BRIDGES = ("MWh", "GJ", "TJ", "toe", "t", "kg", "kt", "m3", "l")
LIQUIDS = [key for key, fuel in fuels().items() if fuel.ncv and fuel.density]
amounts = st.floats(1e-6, 1e12)


@settings(deadline=None)  # the first call loads the registry
@given(amounts, st.sampled_from(PLAIN), st.data())
def test_conversion_round_trips(amount, unit, data):
    others = [name for name in PLAIN if units.dimension(name) == units.dimension(unit)]
    other = data.draw(st.sampled_from(others))
    assert convert(convert(amount, unit, other), other, unit) == pytest.approx(amount, rel=1e-14)


@settings(deadline=None)  # the first call loads the registry
@given(amounts, st.sampled_from(BRIDGES), st.sampled_from(BRIDGES), st.sampled_from(LIQUIDS))
def test_conversion_through_the_fuel_round_trips(amount, unit, other, fuel):
    there = convert(amount, unit, other, carrier=fuel)
    assert convert(there, other, unit, carrier=fuel) == pytest.approx(amount, rel=1e-14)


@pytest.mark.parametrize("unit", USUAL)
def test_the_usual_units_equal_the_registry(unit):
    dimension, size = USUAL[unit]
    quantity = units._registry().Quantity(1.0, unit)
    assert dict(quantity.dimensionality) == {dimension: 1}
    assert quantity.to_root_units().magnitude == pytest.approx(size, rel=1e-15)


def test_every_unit_that_is_offered_is_usual():
    assert {unit for names in OFFERED.values() for unit in names} <= set(USUAL)


def test_a_page_with_the_usual_units_does_not_wait_for_pint():
    code = (
        "import sys; from zeroward.methods.ghg.units import conversion, units_for;"
        "conversion('l', 'MWh', carrier='diesel'); units_for('TJ', 'diesel'); print('pint' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("unit", "to", "more", "value"),
    [
        ("MWh", "TJ", {}, 0.0036),
        ("ktoe", "MWh", {}, 11_630),
        ("Gcal", "MWh", {}, 1.163),
        ("t", "MWh", {"carrier": "natural_gas"}, 48 / 3.6),
        ("kt", "TJ", {"carrier": "lignite"}, 11.9),
        ("l", "MWh", {"carrier": "diesel", "density": 840.0}, 0.84 * 43 / 3_600),
        ("t", "GJ", {"carrier": "wood", "ncv": 18.0}, 18),
        ("MWh_GCV", "MWh", {"carrier": "natural_gas"}, 0.9),
        ("m³", "l", {}, 1_000),
        ("%", "share", {}, 0.01),
    ],
)
def test_conversion_by_hand(unit, to, more, value):
    assert multiplier(unit, to, **more) == pytest.approx(value, rel=1e-12)


def test_what_is_assumed_is_said():
    assert conversion("l", "MWh", carrier="diesel").notes == (
        "Density of Gas oil and diesel taken as 835 kg/m3 (assumed: typical, EN 590 allows 820 to 845).",
    )
    assert conversion("l", "MWh", carrier="diesel", density=840.0).notes == ()
    assert "0.9 of gross energy" in conversion("MWh_GCV", "TJ", carrier="natural_gas").notes[0]


def test_gas_by_the_cubic_metre_needs_the_bill():
    with pytest.raises(MissingError, match="density of Natural gas is not known") as caught:
        conversion("m3", "MWh", carrier="natural_gas")
    assert "MWh from the bill" in caught.value.remedy


def test_waste_without_a_calorific_value_is_missing():
    with pytest.raises(MissingError, match="net calorific value"):
        conversion("t", "MWh", carrier="industrial_waste")


@pytest.mark.parametrize(
    "unit", ["foo", "", "kg**2", "9**9**9", "10 MWh", "MWh*t", "MWh/a", "__import__('os')", "k" * 99]
)
def test_an_unknown_unit_lists_those_that_fit(unit):
    with pytest.raises(MethodError) as caught:
        conversion(unit, "MWh")
    assert caught.value.remedy.startswith("Units that fit: ")


def test_a_unit_of_another_kind_lists_those_that_fit():
    with pytest.raises(MethodError, match="vkm does not fit here") as caught:
        conversion("vkm", "MWh")
    assert caught.value.remedy == "Units that fit: MWh, kWh, GWh, GJ, TJ, toe, ktoe."


def test_gross_energy_never_passes_for_net():
    with pytest.raises(MethodError):
        conversion("MWh_GCV", "MWh")


def test_the_canonical_units():
    assert [canonical_unit(one) for one in ("GJ", "kg", "hl", "Mvkm", "km2", "kEUR")] == [
        "MWh", "t", "m3", "vkm", "ha", "EUR",
    ]  # fmt: skip


def test_forms_offer_what_fits_the_carrier():
    assert units_for("TJ", "electricity") == ("MWh", "kWh", "GWh", "GJ", "TJ", "toe", "ktoe")
    assert {"t", "l", "MWh_GCV"} < set(units_for("TJ", "diesel"))
