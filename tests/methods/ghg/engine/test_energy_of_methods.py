"""Methods of vehicles give energy; the inventory's own factors make gases of it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.ghg.engine.made import AR5, PLACE, RULES, own, row
from zeroward.methods.ghg import Columns, DenseFactors, Kind, LocalElectricity, Rules, compute, inventories
from zeroward.methods.ghg.frameworks import Rows, compare, view
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.ghg.method import METHODS

BUS = {"vehicle": "bus", "carrier": "electricity", "consumption": 130.0}
CAR = {"vehicle": "car", "carrier": "diesel", "consumption": 6.0, "density": 835.0, "ncv": 43.0}
LIFE_CYCLE = Rules(
    series={
        "fuel": ("covenant-guidebook-lca", "jrc-com-lca"),
        "electricity": ("jrc-com-2024-lca",),
    }
)


def driven(inputs, source="road_public.electricity", vkm=1e6, **more):
    return row(source, "", vkm, "vkm", method="vehicle-kilometres", inputs=inputs, **more)


def computed(factors, *records, rules=RULES):
    return compute(records, factors, gwp=AR5, gwp_set="AR5", rules=rules)


def seen(table, framework):
    factors = [trace.parts[0].factor for trace in table.traces]
    rows = Rows(
        sources=tuple(table.activities.source),
        masses=table.kg,
        boundaries=[one.boundary for one in factors],
        series=[one.series for one in factors],
    )
    return view(rows, framework, gwp=gwp_set("AR5"))


def test_the_same_kilometres_differ_between_gpc_and_bisko_by_the_boundary_of_the_factor(shipped):
    rows = (driven(CAR, "road_private.fuel"), driven(BUS))
    gpc, bisko = computed(shipped, *rows), computed(shipped, *rows, rules=LIFE_CYCLE)
    energy = 60_000 * 0.835 * 43 / 3600
    grid = shipped.by_id("jrc-com-2024-co2/electricity/AT/2021").values["CO2"]  # t/MWh
    assert gpc.by_gas()["CO2"] == pytest.approx(energy * 266.76 + 1_300 * grid * 1_000, rel=1e-12)
    assert bisko.co2e[0] == pytest.approx(energy * 305, rel=1e-12)
    comparison = compare(seen(gpc, "gpc"), seen(bisko, "bisko"))
    assert {part.kind for part in comparison.parts} == {"factor_boundary"}
    assert comparison.difference > 0


def test_an_electric_bus_counts_with_the_factor_of_the_grid(shipped):
    table = computed(shipped, driven(BUS), row("road_public.electricity", "electricity", 1_300.0))
    assert table.factor_ids[0] == ("jrc-com-2024-co2/electricity/AT/2021",)
    assert table.co2e[0] > 0
    assert table.complete
    assert (table.kg[0] == table.kg[1]).all()


def test_an_electric_bus_follows_the_rule_for_electricity(shipped):
    local = Rules(
        series=RULES.series,
        electricity="local_efe",
        local_electricity=LocalElectricity(tce=100.0, lpe=100.0),
    )
    assert computed(shipped, driven(BUS), rules=local).total() == 0.0
    market = Rules(series=RULES.series, electricity="market")
    german = {**driven(BUS, year=2022), "place": "DE/koeln"}
    table = computed(shipped, german, rules=market)
    assert table.factor_ids == (("aib-2023-residual/electricity.residual/DE/2022",),)


def test_without_a_factor_for_electricity_the_bus_is_a_gap(shipped):
    table = computed(shipped, driven(BUS), rules=Rules(series={"electricity": ("own",)}))
    assert (table.missing.tolist(), table.problems[0].place) == ([True], "factor")


@settings(deadline=None)
@given(st.floats(1, 1e9), st.just(0.0) | st.floats(1e-6, 1), st.sampled_from(["gasoline", "diesel", "cng"]))
def test_a_blend_counts_as_its_fuels_in_rows_of_their_own(shipped, vkm, share, carrier):
    table = computed(
        shipped, driven({**CAR, "carrier": carrier, "bio_share": share}, "road_private.fuel", vkm)
    )
    energy = table.traces[0].outcome.energy
    apart = computed(shipped, *(row("road_private.fuel", name, mwh) for name, mwh in energy.items()))
    assert table.kg[0] == pytest.approx(apart.kg.sum(axis=0), rel=1e-14)
    if share:
        assert set(table.factor_ids[0]) == {one[0] for one in apart.factor_ids}
    if share:
        assert table.by_gas()["CO2_bio"] > 0


@pytest.mark.parametrize(
    ("source", "method", "amount", "unit", "inputs"),
    [
        ("road_private.fuel", "vehicle-kilometres", 1e6, "vkm", {**CAR, "bio_share": 0.07}),
        ("off_road.fuel", "fuel-sales", 1e3, "MWh", {"carrier": "diesel", "use": "off_road"}),
        ("rail.fuel", "rail-share", 1e3, "MWh", {"carrier": "diesel", "inside_km": 10, "line_km": 50}),
        (
            "waterborne.fuel",
            "waterborne-share",
            1e3,
            "MWh",
            {"carrier": "fuel_oil", "city_share": 0.5, "inside_share": 0.1},
        ),
        ("aviation.fuel", "aviation-cruise", 1e3, "t", {"lto": 200, "city_share": 0.25}),
    ],
)
def test_with_the_guidelines_factors_the_engine_gives_what_the_method_gives_alone(
    shipped, source, method, amount, unit, inputs
):
    table = computed(shipped, row(source, "", amount, unit, method=method, inputs=inputs))
    alone = METHODS[method].compute({**inputs, METHODS[method].activity: amount})
    assert table.by_gas() == pytest.approx(dict(alone.emissions), rel=1e-13)
    assert not alone.energy


def test_the_explanation_leads_from_kilometres_over_energy_and_factor_to_gases(shipped):
    table = computed(shipped, driven(CAR, "road_private.fuel"))
    found = table.explain(0)
    keys = [step.key for step in found.steps]
    order = ["vkm", "consumption", "energy.diesel", "converted", "factor_CO2", "kg_CO2", "co2e"]
    assert [key for key in keys if key in order] == order
    assert found.steps[-1].value == table.co2e[0]
    assert [one.id for one in found.factors] == ["ipcc-2006/fuel.gas_diesel_oil/road"]


def test_litres_of_a_method_are_converted_by_the_fuel_that_it_names(shipped):
    table = computed(
        shipped,
        row("road_private.fuel", "", 1e6, "l", method="fuel-sales", inputs={"carrier": "diesel"}),
        row("road_private.fuel", "diesel", 1e6, "l"),
    )
    assert table.kg[0] == pytest.approx(table.kg[1], rel=1e-14)


def test_a_pinned_factor_meets_the_carrier_that_it_is_for(shipped):
    blend = driven({**CAR, "bio_share": 0.1}, "road_private.fuel", factor="jrc-com-co2/fuel.gas_diesel_oil")
    ids = {one.id for one in shipped.records}
    pinned = next(one for one in sorted(ids) if "jrc-com-co2/" in one and "gas_diesel_oil" in one)
    table = computed(shipped, {**blend, "factor": pinned})
    assert table.factor_ids == ((pinned, "ipcc-2006/fuel.biodiesel/road"),)
    wrong = computed(shipped, {**driven(BUS), "factor": pinned})
    assert (wrong.problems[0].kind, wrong.problems[0].place) == ("error", "factor")


def test_hydrogen_needs_the_factor_of_its_making(shipped):
    record = driven(
        {"vehicle": "bus", "carrier": "hydrogen", "consumption": 9.0, "ncv": 120.0}, "road_public.fuel"
    )
    table = computed(shipped, record)
    assert (table.problems[0].kind, table.problems[0].place) == ("missing", "factor")
    made = shipped.with_records([own("fuel.hydrogen", {"CO2": 10.0}, "t/t")])
    assert computed(made, record).by_gas()["CO2"] == pytest.approx(90_000 * 10, rel=1e-12)


@pytest.mark.parametrize(
    ("inputs", "source", "words"),
    [
        (BUS, "road_public.fuel", "cell of electricity"),
        (CAR, "road_public.electricity", "among the fuels burnt"),
    ],
)
def test_energy_in_the_wrong_cell_is_said(shipped, inputs, source, words):
    table = computed(shipped, driven(inputs, source))
    assert any(words in problem.message for problem in table.problems)
    assert table.complete


def test_a_row_of_transboundary_trips_is_the_part_outside(shipped):
    inputs = {"inside_km": 10, "line_km": 50, "carrier": "diesel"}
    records = [
        row(f"rail.{kind}", "", 1_000.0, "MWh", method="rail-share", inputs=inputs)
        for kind in ("fuel", "transboundary")
    ]
    table = computed(shipped, *records)
    assert table.co2e[1] == pytest.approx(4 * table.co2e[0], rel=1e-12)
    stated = computed(shipped, {**records[1], "inputs": {**inputs, "part": "inside"}})
    assert stated.co2e[0] == table.co2e[0]


def test_many_cities_take_their_own_grid_for_the_same_kilometres(shipped):
    kinds = (Kind("road_public.electricity", "", "vkm", "vehicle-kilometres", BUS),)
    places = np.array([PLACE, "PL/lodz"], dtype=object)
    columns = Columns(
        places, np.array([2021, 2020]), np.array([0, 1]), np.array([0, 0]), np.array([1e6, 2e6])
    )
    (chunk,) = inventories(columns, DenseFactors(kinds, shipped, RULES), gwp=AR5)
    for at, (place, year, vkm) in enumerate(((PLACE, 2021, 1e6), ("PL/lodz", 2020, 2e6))):
        table = computed(shipped, {**driven(BUS, vkm=vkm, year=year), "place": place})
        assert chunk.co2e[0, at] == pytest.approx(table.total(), rel=1e-14)
