import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.ghg.engine.made import AR5, PLACE, RULES, own, row, rows
from zeroward.methods.ghg import ActivityTable, HeatSupply, LocalElectricity, Plant, Rules, compute
from zeroward.methods.ghg.gases import GAS_INDEX
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.ghg.method import MethodError, MissingError


def computed(shipped, *records, rules=RULES, gwp=AR5, gwp_set="AR5", more=()):
    factors = shipped.with_records(more) if more else shipped
    return compute(records, factors, gwp=gwp, gwp_set=gwp_set, rules=rules)


def test_one_gigawatt_hour_of_gas_as_derived(shipped):
    table = computed(shipped, row("residential.fuel", "natural_gas"))
    assert table.by_gas() == pytest.approx({"CO2": 201_960, "CH4": 18, "N2O": 0.36}, rel=1e-14)
    assert table.total() == pytest.approx(202_559.4, rel=1e-14)


@pytest.mark.parametrize(
    ("source", "carrier", "gases"),
    [
        ("industry.fuel", "hard_coal", {"CO2": 94_600, "CH4": 10, "N2O": 1.5}),
        ("energy_own_use.fuel", "hard_coal", {"CO2": 94_600, "CH4": 1, "N2O": 1.5}),
        ("agriculture_energy.fuel", "hard_coal", {"CO2": 94_600, "CH4": 300, "N2O": 1.5}),
        ("road_private.fuel", "diesel", {"CO2": 74_100, "CH4": 3.9, "N2O": 3.9}),
        ("rail.fuel", "diesel", {"CO2": 74_100, "CH4": 4.15, "N2O": 28.6}),
        ("residential.fuel", "wood", {"CO2_bio": 112_000, "CH4_bio": 300, "N2O": 4}),
        ("commercial.fuel", "charcoal", {"CO2_bio": 112_000, "CH4_bio": 200, "N2O": 1}),
    ],
)
def test_methane_and_nitrous_oxide_follow_the_use(shipped, source, carrier, gases):
    assert computed(shipped, row(source, carrier, 1.0, "TJ")).by_gas() == pytest.approx(gases, rel=1e-14)


def test_biogenic_co2_is_no_part_of_the_total(shipped):
    table = computed(shipped, row("residential.fuel", "wood", 1.0, "TJ"))
    assert table.total() == pytest.approx(300 * 28 + 4 * 265, rel=1e-14)


@settings(deadline=None)
@given(rows, st.randoms())
def test_permuting_rows_changes_no_bit(shipped, records, random):
    first = computed(shipped, *records)
    order = list(range(len(records)))
    random.shuffle(order)
    second = compute(first.activities.take(order), shipped, gwp=AR5, gwp_set="AR5", rules=RULES)
    assert second.total() == first.total()
    assert second.by_gas() == first.by_gas()
    assert second.by_source() == first.by_source()
    assert (second.kg == first.kg[order]).all()


@settings(deadline=None)
@given(rows)
def test_totals_are_the_exact_sums_of_their_parts(shipped, records):
    table = computed(shipped, *records)
    assert table.total() == math.fsum(table.co2e)
    half = np.arange(len(records)) % 2 == 0
    assert math.fsum([*table.co2e[half], *table.co2e[~half]]) == table.total()
    assert table.total(half) == math.fsum(table.co2e[half])
    for gas, kg in table.by_gas().items():
        assert kg == math.fsum(table.kg[:, GAS_INDEX[gas]])


@settings(deadline=None)
@given(rows)
def test_the_steps_of_an_explanation_end_at_the_figure(shipped, records):
    table = computed(shipped, *records)
    for number in range(len(table)):
        steps = {step.key: step.value for step in table.explain(number).steps}
        assert steps["co2e"] == table.co2e[number]
        assert math.fsum(value for key, value in steps.items() if key.startswith("co2e_")) == steps["co2e"]


@settings(deadline=None)
@given(rows, st.floats(0.5, 2))
def test_another_set_of_potentials_restates_the_same_gases(shipped, records, factor):
    table = computed(shipped, *records)
    gwp = {"CH4": 28 * factor, "N2O": 265 * factor}
    again = table.restated(gwp, "another")
    assert (again.kg == table.kg).all()
    assert again.total() == compute(table.activities, shipped, gwp=gwp, rules=RULES).total()


def test_a_missing_amount_stays_a_gap(shipped):
    table = computed(
        shipped, row("residential.fuel", "natural_gas", None), row("industry.fuel", "lignite", 0.0)
    )
    assert table.missing.tolist() == [True, False]
    assert not table.complete
    assert table.problems[0].place == "amount"


@pytest.mark.parametrize(
    ("record", "kind", "place", "words"),
    [
        (row("residential.fuel", "plutonium"), "error", "carrier", "no fuel called plutonium"),
        (row("residential.fuel"), "missing", "carrier", "not said what was used"),
        (row("residential.fuel", "natural_gas", unit=""), "missing", "unit", "unit is missing"),
        (row("residential.fuel", "natural_gas", unit="vkm"), "error", "unit", "does not fit"),
        (row("residential.fuel", "natural_gas", unit="Klafter"), "error", "unit", "no unit that is known"),
        (row("residential.heat"), "missing", "factor", "No factor for heat"),
        (row("waterborne.fuel", "lignite"), "missing", "factor", "lignite for waterborne"),
        (row("residential.fuel", "natural_gas", factor="gone"), "missing", "factor", "no factor gone"),
        (row("residential.fuel", "natural_gas", method="magic"), "error", "method", "no method called magic"),
        (
            row("residential.fuel", "wood", unit="t", inputs={"ncv": "much"}),
            "error",
            "ncv",
            "no number above zero",
        ),
        (
            row("residential.fuel", "wood", unit="t", inputs={"ncv": 0}),
            "error",
            "ncv",
            "no number above zero",
        ),
        (row("residential.losses", "heat"), "missing", "factor", "No factor for heat"),
    ],
)
def test_what_a_row_lacks_is_said_and_not_filled_in(shipped, record, kind, place, words):
    table = computed(shipped, {**record, "key": "17"})
    problem = table.problems[0]
    assert (problem.kind, problem.place, problem.key, problem.row) == (kind, place, "17", 0)
    assert words in problem.message
    assert problem.remedy
    assert (table.missing.tolist(), table.total()) == ([True], 0.0)


@pytest.mark.parametrize(
    ("record", "place"),
    [
        ({"source": "residential"}, "row 2: source"),
        ({"carrier": "wood"}, "row 2: source"),
        ({"source": "a.b", "amount": -1.0}, "row 2: amount"),
        ({"source": "a.b", "amount": float("inf")}, "row 2: amount"),
        ({"source": "a.b", "amount": "7"}, "row 2: amount"),
        ({"source": "a.b", "colour": "red"}, "row 2: colour"),
        ({"source": "a.b", "amount": 1e300}, "row 2: amount"),
        ({"source": "a.b", "year": "then"}, "row 2: year"),
        ({"source": "a.b", "year": -44}, "row 2: year"),
        ({"source": "a.b", "carrier": 7}, "row 2: carrier"),
        ({"source": "a.b", "inputs": [1]}, "row 2: inputs"),
        ({"source": "a.b", "quality_factor": "X"}, "row 2: quality_factor"),
    ],
)
def test_a_row_that_is_none_is_named(record, place):
    with pytest.raises(MethodError) as caught:
        ActivityTable.from_records([row("residential.fuel", "wood"), record])
    assert caught.value.place == place


def test_an_older_factor_is_taken_and_flagged(shipped):
    table = computed(shipped, row("residential.electricity", "electricity", year=2023))
    assert [str(one) for one in table.fallbacks[0]] == ["year: 2021 in place of 2023"]
    assert table.factor_ids == (("jrc-com-2024-co2/electricity/AT/2021",),)


def test_losses_inside_the_national_factor_are_included_elsewhere(shipped):
    table = computed(shipped, row("residential.losses", "electricity", inputs={"loss_share": 0.06}))
    assert (table.notation, table.total(), table.complete) == (("IE",), 0.0, True)
    assert "losses inside" in table.problems[0].message


@pytest.mark.parametrize(("basis", "share"), [("consumption", 0.06), ("generation", 0.06 / 0.94)])
def test_losses_with_a_factor_of_generation(shipped, basis, share):
    rules = Rules(series={"electricity": ("aib-2023-direct",)})
    inputs = {"loss_share": 0.06, "loss_basis": basis}
    table = computed(shipped, row("residential.losses", "electricity", year=2022, inputs=inputs), rules=rules)
    assert table.total() == pytest.approx(1_000 * 127 * share, rel=1e-14)
    steps = {step.key: step.value for step in table.explain(0).steps}
    assert steps["share"] == pytest.approx(share, rel=1e-14)


def test_market_based_takes_contracts_and_the_residual_mix(shipped):
    rules = Rules(series=RULES.series, electricity="market")
    wind = {"mwh": 600.0, "kg_per_mwh": {"CO2": 0.0}, "name": "Wind Krk"}
    german = {**row("residential.electricity", "electricity", year=2022), "place": "DE/koeln"}
    table = computed(shipped, {**german, "inputs": {"contracts": [wind]}}, rules=rules)
    assert table.total() == pytest.approx(400 * 684, rel=1e-14)
    assert table.factor_ids == (("contract/Wind Krk", "aib-2023-residual/electricity.residual/DE/2022"),)


def test_market_based_in_a_country_without_residual_mix_is_missing(shipped):
    rules = Rules(series=RULES.series, electricity="market")
    table = computed(shipped, row("residential.electricity", "electricity", year=2022), rules=rules)
    assert table.missing.tolist() == [True]


def test_the_local_factor_of_the_covenant(shipped):
    local = LocalElectricity(tce=100_000, lpe=8_000, gep=2_000, co2_lpe=160)
    rules = Rules(
        series={"electricity": ("jrc-com-2024-co2e",)}, electricity="local_efe", local_electricity=local
    )
    italian = {**row("municipal.electricity", "electricity"), "place": "IT/bergamo"}
    table = computed(shipped, italian, rules=rules)
    assert table.total() / 1e6 == pytest.approx(0.9 * 0.285 + 0.0016, abs=1e-5)
    assert table.explain(0).factors[0].mark == "derived"


def test_the_local_factor_needs_the_territory(shipped):
    table = computed(
        shipped, row("municipal.electricity", "electricity"), rules=Rules(electricity="local_efe")
    )
    assert table.problems[0].place == "local_electricity"


def test_the_national_rule_needs_a_release(shipped):
    table = computed(shipped, row("municipal.electricity", "electricity"), rules=Rules(electricity="neefe"))
    assert "No release" in table.problems[0].message
    assert "jrc-com-2024-co2e" in table.problems[0].remedy


def test_heat_by_the_city_own_factor(shipped):
    table = computed(shipped, row("residential.heat"), more=[own("heat", {"CO2": 120.0})])
    assert table.total() == 120_000


def test_heat_from_the_plants(shipped):
    plant = Plant("works", {"natural_gas": 1_000.0}, heat=500.0, electricity=500.0, allocation="energy")
    rules = Rules(heat=HeatSupply(delivered=400.0, plants=(plant,)))
    table = computed(shipped, row("residential.heat", amount=400.0), rules=rules)
    assert table.by_gas()["CO2"] == pytest.approx(1_000 * 0.0036 * 56_100 / 2, rel=1e-14)
    assert table.by_gas()["CH4"] == pytest.approx(1_000 * 0.0036 * 1 / 2, rel=1e-14)
    assert "ipcc-2006/fuel.natural_gas/energy_industries" in table.explain(0).factors[0].source


def test_a_factor_published_as_equivalents_says_that_it_cannot_be_restated(shipped):
    rules = Rules(series={"electricity": ("jrc-com-2022-co2e",)})
    electricity = row("residential.electricity", "electricity", year=2019)
    assert "cannot be restated" in computed(shipped, electricity, rules=rules).problems[0].message
    ar4 = computed(shipped, electricity, rules=rules, gwp=gwp_set("AR4").values, gwp_set="AR4")
    assert ar4.problems == ()


def test_an_assumption_is_a_warning(shipped):
    table = computed(
        shipped, row("road_private.fuel", "biodiesel"), row("road_private.fuel", "diesel", unit="l")
    )
    assert [problem.kind for problem in table.problems] == ["warning", "warning"]
    assert "is an assumption" in table.problems[0].message
    assert "Density" in table.problems[1].message


def test_a_fuel_of_ones_own_goes_by_its_own_values(shipped):
    inputs = {"ncv": 36.0, "density": 0.8}
    table = computed(shipped, row("residential.fuel", "natural_gas", 1_000.0, "m3", inputs=inputs))
    assert table.by_gas()["CO2"] == pytest.approx(1_000 * 0.8 * 36 / 1e6 * 56_100, rel=1e-13)


def test_a_row_by_a_method_takes_the_amount_in_the_unit_of_the_method(shipped):
    inputs = {"co2": 56_100.0, "ch4": 5.0, "n2o": 0.1, "origin": "fossil"}
    table = computed(
        shipped, row("residential.fuel", "natural_gas", 1.0, "GWh", method="fuel-own-factor", inputs=inputs)
    )
    assert table.total() == pytest.approx(202_559.4, rel=1e-12)
    explanation = table.explain(0)
    assert (explanation.title, explanation.steps[0].key) == ("Fuel with factors of your own", "energy")


def test_a_gas_without_a_potential_stops_the_total(shipped):
    table = computed(
        shipped,
        row(
            "product_use.process",
            "",
            None,
            "",
            method="direct.measured",
            inputs={"source": "report", "NF3": 1.0},
        ),
        gwp={"CH4": 21},
    )
    with pytest.raises(MissingError, match="NF3"):
        table.total()


def test_the_place_of_the_row_is_the_place_of_the_factor(shipped):
    table = computed(
        shipped, row("residential.electricity", "electricity"), more=[own("electricity", {"CO2": 1.0})]
    )
    assert table.factor_ids == (("own/electricity/2021",),)
    assert table.activities.row(0).place == PLACE


@pytest.mark.parametrize("contracts", [7, "wind", [7], [{"mwh": 1}], [{"mwh": -1, "kg_per_mwh": {}}]])
def test_contracts_that_are_none_are_said(shipped, contracts):
    rules = Rules(electricity="market")
    table = computed(
        shipped, row("residential.electricity", "electricity", inputs={"contracts": contracts}), rules=rules
    )
    assert table.problems[0].place.startswith("contracts")


@pytest.mark.parametrize("share", ["some", None, True, 2.0])
def test_losses_without_a_share_are_said(shipped, share):
    rules = Rules(series={"electricity": ("aib-2023-direct",)})
    inputs = {"loss_share": share}
    table = computed(shipped, row("residential.losses", "electricity", year=2022, inputs=inputs), rules=rules)
    assert table.problems[0].place == "loss_share"
