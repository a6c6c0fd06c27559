"""Reading: units and numbers as people write them, inputs under several names."""

import pytest

from zeroward.methods.verify.inputs import Inputs, MissingInput, shares_of, split_name
from zeroward.methods.verify.quantities import Quantity, Unreadable, read_quantity
from zeroward.methods.verify.units_text import factor_between, read_unit


@pytest.mark.parametrize(
    ("source", "target", "factor"),
    [
        ("t", "kg", 1000),
        ("kt", "tCO2e", 1000),
        ("Gg/yr wet, every year 1950-1959", "t", 1000),
        ("tCO2e/MWh (printed 0.398)", "kg/kWh", 1),
        ("MWh NCV", "TJ", 0.0036),
        ("g/cap/day", "kg/person/yr", 0.365),
        ("kg BOD/yr", "t", 0.001),
        ("TJ/Gg", "MWh/t", 1 / 3.6),
        ("%", "1", 0.01),
        ("EUR/yr", "kEUR", 0.001),
        ("kWp", "MW", 0.001),
        ("l/100 km", "m3/km", 1e-5),
        ("kg per person per year", "g/capita", 1000),
    ],
)
def test_unit_is_read_as_written(source: str, target: str, factor: float) -> None:
    assert factor_between(source, target) == pytest.approx(factor)


def test_units_that_measure_different_things_do_not_convert() -> None:
    assert factor_between("MWh", "t") is None
    assert read_unit("moons") is None
    assert factor_between("moons", "moons") == 1


@pytest.mark.parametrize(
    ("raw", "value", "unit"),
    [
        (5, 5, ""),
        ("0.202", 0.202, ""),
        ("74.2874 tCO2e/TJ", 74.2874, "tCO2e/TJ"),
        ("0.001 (solved for, not printed)", 0.001, ""),
        ({"value": 3, "unit": "t"}, 3, "t"),
        ({"amount": "2.5", "unit": "kg"}, 2.5, "kg"),
    ],
)
def test_number_is_read_as_written(raw: object, value: float, unit: str) -> None:
    assert read_quantity(raw) == Quantity(value, unit)


def test_what_is_no_number_is_none() -> None:
    for raw in (None, True, "diesel", {"unit": "t"}, [1, 2]):
        assert read_quantity(raw) is None


def test_unit_that_does_not_fit_is_refused() -> None:
    with pytest.raises(Unreadable):
        Quantity(3, "MWh").to("t")
    assert Quantity(3, "moons").to("t") == 3


@pytest.mark.parametrize(
    ("key", "name", "unit"),
    [
        ("msw_tonnes", "msw", "tonnes"),
        ("ef_ch4_g_per_kg", "efch4", "g/kg"),
        ("bod_g_per_person_day", "bod", "g/person/day"),
        ("U_ad_pct", "uad", "pct"),
        ("DOCf", "docf", ""),
        ("E_T", "et", ""),
        ("wastewater_m3_per_tonne", "wastewater", "m3/tonne"),
    ],
)
def test_unit_in_a_name_is_found(key: str, name: str, unit: str) -> None:
    assert split_name(key) == (name, unit)


def test_input_is_found_under_any_of_its_names() -> None:
    inputs = Inputs(
        {"MSW_kt": 2, "oxidation_factor": "10 %", "waste_unit": "t", "total_industry_production_t": 7}
    )
    assert inputs.number("waste", "msw", unit="t") == 2000
    assert inputs.share("ox", "oxidation", "oxidation_factor") == pytest.approx(0.1)
    assert inputs.number("production", unit="kg") == 7000
    with pytest.raises(MissingInput):
        inputs.number("population")


def test_name_that_means_something_else_is_not_taken() -> None:
    inputs = Inputs({"cement": 5, "clinker_fraction": 0.75, "population_year": 2020})
    assert inputs.find("clinker") is None
    assert inputs.find("population") is None


def test_unit_beside_a_key_counts() -> None:
    assert Inputs({"amount": 2, "amount_unit": "t"}).number("amount", unit="kg") == 2000


@pytest.mark.parametrize("raw", [{"a": 40, "b": 60}, {"a": 0.4, "b": 0.6}, {"a": "40 %", "b": "60 %"}])
def test_composition_is_read_as_shares(raw: dict[str, object]) -> None:
    assert shares_of(raw) == pytest.approx({"a": 0.4, "b": 0.6})


def test_share_of_one_and_a_half_at_most_is_no_percentage() -> None:
    inputs = Inputs({"a": 1, "b": 20, "c_pct": 0.5})
    assert (inputs.share("a"), inputs.share("b"), inputs.share("c")) == pytest.approx((1, 0.2, 0.005))
