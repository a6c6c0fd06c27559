"""Inputs, defaults, units and signs of an explanation."""

import pytest
from django.utils import translation

from tests.inventory.results.conftest import MakeInventory
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.explain_part import Asked, explain_part
from zeroward.inventory.queries.explain_row import RowExplanation, explain_row, gases_table
from zeroward.inventory.queries.explain_words import (
    fallback_words,
    gas_name,
    in_signs,
    significant,
)
from zeroward.inventory.queries.results import results_of_inventory
from zeroward.inventory.queries.results_links import working_links
from zeroward.methods.ghg import Fallback

LANDFILL = {
    "source": "solid_waste.outside",
    "method": "waste.methane_commitment",
    "amount": 22_000,
    "unit": "t",
    "inputs": {"composition": {"food": 0.3, "paper": 0.15}, "site": "managed", "oxidation": 0.1},
}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.0002015, "0.0002015"),
        (284404.83705, "284\u202f405"),
        (12.5, "12.5"),
        (-3.0, "−3"),
        (1234567.0, "1\u202f234\u202f567"),
    ],
)
def test_number_keeps_its_leading_digits(value: float, text: str) -> None:
    assert significant(value) == text


def test_number_is_written_in_the_reader_s_language() -> None:
    with translation.override("de"):
        assert significant(0.5) == "0,5"


@pytest.mark.parametrize(
    ("gas", "name"), [("CO2", "CO₂"), ("CH4_bio", "CH₄ of biomass"), ("HFC-134a", "HFC-134a"), ("N2O", "N₂O")]
)
def test_gases_have_the_names_of_print(gas: str, name: str) -> None:
    assert gas_name(gas) == name


def test_formula_has_the_signs_of_print() -> None:
    assert in_signs("waste x L0 x (1 - OX)") == "waste × L0 × (1 − OX)"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("year", "The value of b, as there is none for a in this series."),
        ("place", "A value for b, as there is none for a."),
        ("use", "A value for b, as there is none for the use a."),
        ("series", "A value of the series b, as a has none."),
    ],
)
def test_every_fallback_is_said_in_words(kind: str, words: str) -> None:
    assert fallback_words(Fallback(kind, "a", "b")) == words  # type: ignore[arg-type]


@pytest.fixture
def landfill(make_inventory: MakeInventory) -> tuple[Inventory, RowExplanation]:
    inventory = make_inventory(2021, rows=[LANDFILL])
    row = inventory.activities.get()
    found = explain_row(results_of_inventory(inventory), row.pk)
    assert found is not None
    return inventory, found


def test_method_shows_entered_inputs_and_defaults_with_their_source(
    landfill: tuple[Inventory, RowExplanation],
) -> None:
    table = landfill[1].inputs
    assert table is not None
    rows = {str(row[0]): [str(cell) for cell in row[1:]] for row in table.rows}
    assert rows["Composition of the waste"] == ["Food waste 0.3, Paper and cardboard 0.15", "", "entered"]
    assert rows["Share oxidised in the cover"][0] == "0.1"
    default = rows["Methane in landfill gas"]
    assert default[0] == "0.5"
    assert default[2].startswith("default: GPC equation")


def test_method_shows_its_equation_and_steps(landfill: tuple[Inventory, RowExplanation]) -> None:
    found = landfill[1]
    assert " × " in found.equation
    assert " x " not in found.equation
    assert found.steps is not None
    assert [str(row[0]) for row in found.steps.rows][-1] == "Methane, all future years"
    assert found.sum_line == ""
    assert found.placed is not None
    assert found.placed.ref == "III.1.2"


def test_gases_add_up_to_the_figure(landfill: tuple[Inventory, RowExplanation]) -> None:
    inventory, found = landfill
    results = results_of_inventory(inventory)
    table = gases_table(results, results.places[found.activity])
    assert table is not None
    [row] = table.rows
    assert row[0] == "CH₄ of biomass"
    assert row[2] == "28"
    assert found.co2e == pytest.approx(22_000 * 0.042 * 0.9 * 28 * 1000)


def test_unknown_row_has_no_explanation(inventory: Inventory) -> None:
    assert explain_row(results_of_inventory(inventory), 10**9) is None


def test_rows_of_a_sum_add_up_to_it(inventory: Inventory) -> None:
    results = results_of_inventory(inventory)
    links = working_links(inventory.pk, mends=False)
    for asked in (Asked(), Asked(sector="I"), Asked(column="2"), Asked(ref="II.1.1"), Asked(total="*")):
        found = explain_part(results, asked, links)
        assert found is not None
        shown = [float(str(row[-1]).replace("\u202f", "")) for row in found.table.rows]
        assert sum(shown) == pytest.approx(found.co2e / 1000, abs=len(shown))


def test_sum_of_many_rows_has_no_bars(make_inventory: MakeInventory) -> None:
    row = {"source": "residential.electricity", "carrier": "electricity", "amount": 10, "unit": "MWh"}
    inventory = make_inventory(2020, rows=[row] * 13)
    found = explain_part(results_of_inventory(inventory), Asked(), working_links(inventory.pk, mends=False))
    assert found is not None
    assert found.chart is None
    assert len(found.table.rows) == 13
