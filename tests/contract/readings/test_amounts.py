"""Amounts in the cells of a published finance table: one meaning, or what is not clear by name."""

import pytest

from zeroward.contract.importers.reading_amounts import Unit, said_in, unit_of


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Investment (CAPEX) (MEUR - cash basis 2020-2030)", Unit(1e6, "EUR")),
        ("Capex (€m)", Unit(1e6, "EUR")),
        ("Current Budget Allocation (bn HUF)", Unit(1e9, "HUF")),
        ("Cost to Municipality (€)", Unit(1.0, "EUR")),
        ("Summary budget - CAPEX (current prices, EUR million)", Unit(1e6, "EUR")),
        ("Total cost, thousand EUR", Unit(1e3, "EUR")),
        ("Cost to Other", Unit()),
    ],
)
def test_unit_is_that_of_the_head(text, unit):
    assert unit_of(text) == unit


@pytest.mark.parametrize(
    ("cell", "unit", "value", "currency"),
    [
        ("30 €m", Unit(1e6, "EUR"), 30e6, "EUR"),
        ("€ (63)", Unit(1e6, "EUR"), 63e6, "EUR"),
        ("5.000 € / year", Unit(), 5000.0, "EUR"),
        ("€275,000", Unit(), 275_000.0, "EUR"),
        ("2.882.773.783 HUF", Unit(), 2_882_773_783.0, "HUF"),
        ("12.5", Unit(1e6, "EUR"), 12.5e6, "EUR"),
        (4.5, Unit(1e3, "EUR"), 4500.0, "EUR"),
    ],
)
def test_amount_with_one_meaning(cell, unit, value, currency):
    said = said_in(cell, unit)
    assert (said.value, said.currency, said.why) == (value, currency, "")


@pytest.mark.parametrize("cell", ["€ -", "n/a", "N/A €m", "", None, "…", "tbd"])
def test_blank_cells_say_nothing(cell):
    assert said_in(cell, Unit(1e6, "EUR")).value is None
    assert not said_in(cell, Unit(1e6, "EUR")).why


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("1.250", "can mean"),
        ("8.002.500 over 12 years", "more than one"),
        ("16€/ton", "more than one"),
        ("Synergies", "no number"),
    ],
)
def test_cell_that_is_not_clear_is_named(cell, words):
    said = said_in(cell, Unit())
    assert said.value is None
    assert words in said.why
    assert cell in said.why


def test_other_numbers_of_the_table_settle_two_readings():
    assert said_in("15.000", Unit(), "comma").value == 15_000


def test_brackets_are_told():
    assert said_in("€ (63)", Unit()).out
    assert not said_in("€ 63", Unit()).out
    assert said_in("€5,000/year", Unit()).is_yearly
