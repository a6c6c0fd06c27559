"""Numbers and amounts as contracts print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.contracts.amounts import energies_in, masses_in, money_in, readings_of, style_of


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.440.022", (1_440_022.0,)),
        ("1,314,267", (1_314_267.0,)),
        ("312,184.39", (312_184.39,)),
        ("623,09", (623.09,)),
        ("1 546 281,55", (1_546_281.55,)),
        ("19.690", (19_690.0, 19.69)),
        ("-536.72", (-536.72,)),
        ("0.367", (0.367,)),
        ("1,23,4", ()),
    ],
)
def test_number_as_printed(text, values):
    assert readings_of(text)[0] == values


def test_doubtful_number_follows_the_habit_of_the_document():
    assert readings_of("19.690", "comma") == ((19_690.0,), True)
    assert readings_of("19.690", "point") == ((19.69,), True)


@pytest.mark.parametrize(
    ("text", "tonnes"),
    [
        ("15000t GHG.", [15_000]),
        ("5 kton", [5_000]),
        ("37,000 tons CO2/year from Buildings", [37_000]),
        ("Estimated reduction in the sector - 554 tCO2e.", [554]),
        ("21 398,74 tons of CO2eq", [21_398.74]),
        ("1.5 million tonnes", [1_500_000]),
        ("120 ktCO_{2}e and 3 kg", [120_000, 0.003]),
        ("€ 2,371 /t CO₂", []),
        ("20 systems with 1 MWp", []),
        ("by 2030 all tenants", []),
    ],
)
def test_masses_of_a_text(text, tonnes):
    assert [amount.readings[0] for amount in masses_in(text)] == tonnes


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("30 Mio €", [("EUR", 30e6)]),
        ("Investment costs (NPV): MEUR 5 CO2 unit cost", [("EUR", 5e6)]),
        ("PLN 4 430 505 (approx. EUR 984 000)", [("PLN", 4_430_505.0), ("EUR", 984_000.0)]),
        ("Total Capex: 62,039,000€ 200.83 EUR/tCO2e", [("EUR", 62_039_000.0), ("EUR/t", 200.83)]),
        ("54.561 billion HUF", [("HUF", 54.561e12), ("HUF", 54.561e9)]),
        ("€684 million and 2 k€", [("EUR", 684e6), ("EUR", 2e3)]),
        ("nothing yet", []),
    ],
)
def test_money_of_a_text(text, sums):
    found = [(amount.unit, value) for amount in money_in(text) for value in amount.readings]
    assert found == sums


def test_money_of_a_text_with_two_readings_has_no_value():
    (amount,) = money_in("54.561 billion HUF")
    assert amount.value is None
    assert amount.readings == pytest.approx((54.561e12, 54.561e9))


def test_energy_of_a_text_is_in_megawatt_hours():
    assert [one.value for one in energies_in("84,6 GWh/year and 36 TJ, 500 kWh")] == pytest.approx(
        [84_600.0, 10_000.0, 0.5]
    )


def test_style_of_a_document_needs_agreement():
    assert style_of("2,602,242 1,978,964.5 5.5 % 7.25 t 8.1 % 3.4 kt") == "point"
    assert style_of("2.602.242 1.978.964,5 5,5 % 7,25 t 8,1 % 3,4 kt") == "comma"
    assert style_of("5,5 % 7,2 % 1,1 % 5.5 % 7.2 % 1.1 %") == ""


@given(st.integers(-(10**9), 10**9), st.integers(0, 99))
def test_number_with_both_signs_has_one_reading(whole, cents):
    """What a country writes with two signs comes back, whichever country it is."""
    text = f"{abs(whole):,}.{cents:02d}"
    sign = "-" if whole < 0 else ""
    value = float(f"{sign}{abs(whole)}.{cents:02d}")
    assert readings_of(sign + text)[0] == (value,)
    swapped = text.translate(str.maketrans(",.", ".,"))
    assert readings_of(sign + swapped)[0] == (value,)


@given(st.text(alphabet="0123456789.,' -€tkMWhCO2", max_size=60))
def test_any_text_is_read_without_an_error(text):
    masses_in(text)
    money_in(text)
    energies_in(text)
