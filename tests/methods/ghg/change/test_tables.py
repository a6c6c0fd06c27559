from math import fsum

import pytest

from zeroward.methods.ghg import Activity, Factor, Rules, compute, default_factors
from zeroward.methods.ghg.change import by_sector_of, rows_of, waterfall_of
from zeroward.methods.ghg.gwp import gwp_set

PLACE = "AT/example"
RULES = Rules(series={"fuel": ("ipcc-2006",)})


def table(folder, rows, *, year, gwp="AR5", electricity=200.0):
    own = Factor("own/el", "electricity", {"CO2": electricity}, "kg/MWh", "own", place=PLACE)
    made = [Activity(source, carrier, amount, unit, PLACE, year) for source, carrier, amount, unit in rows]
    return compute(
        made, default_factors(folder).with_records([own]), gwp=gwp_set(gwp).values, gwp_set=gwp, rules=RULES
    )


OLD = [
    ("residential.fuel", "natural_gas", 1000, "MWh"),
    ("residential.fuel", "wood", 200, "MWh"),
    ("residential.electricity", "electricity", 500, "MWh"),
]
NEW = [
    ("residential.fuel", "natural_gas", 800, "MWh"),
    ("residential.fuel", "wood", 0.25, "GWh"),
    ("residential.electricity", "electricity", 600, "MWh"),
    ("aviation.fuel", "jet_kerosene", 300, "MWh"),
]


@pytest.fixture
def years(tmp_path):
    return table(tmp_path, OLD, year=2015), table(tmp_path, NEW, year=2021, gwp="AR6", electricity=150.0)


def test_the_bars_tell_boundary_potentials_activity_and_factor_apart(years):
    found = waterfall_of(*years)
    bars = {(bar.kind, bar.key): bar.value for bar in found.bars}
    assert bars["boundary", "aviation.fuel jet_kerosene"] == pytest.approx(
        years[1].by_source()["aviation.fuel"]
    )
    assert bars["method", "residential.fuel wood"] == pytest.approx(
        years[0].restated(years[1].gwp).co2e[1] - years[0].co2e[1]
    )
    assert (
        bars["factor", "residential.electricity electricity"]
        < 0
        < bars["activity", "residential.electricity electricity"]
    )
    assert bars["activity", "residential.fuel natural_gas"] < 0
    assert abs(bars.get(("factor", "residential.fuel natural_gas"), 0.0)) < 1e-6
    assert fsum((found.start, *(bar.value for bar in found.bars))) == pytest.approx(
        years[1].total(), rel=1e-15
    )


def test_a_source_that_both_count_came_as_activity(years):
    scope = {"residential.fuel", "residential.electricity", "aviation.fuel"}
    found = waterfall_of(*years, scope_before=scope, scope_after=scope)
    assert found.by_kind["boundary"] == 0
    assert ("activity", "aviation.fuel jet_kerosene") in {(bar.kind, bar.key) for bar in found.bars}


def test_units_of_one_kind_are_brought_together(years):
    wood = next(row for row in rows_of(years[1]) if row.key == "residential.fuel wood")
    assert wood.activity == pytest.approx(250)
    assert wood.sector == "residential"


def test_the_change_by_sector_adds_up_with_the_later_potentials(years):
    found = by_sector_of(*years, population=(1000, 1100))
    start = years[0].restated(years[1].gwp, "AR6").total()
    assert fsum(found.effects.values()) == pytest.approx(years[1].total() - start)
    assert found.cells["residential"]["population"] > 0
    assert found.cells["aviation"]["activity"] == pytest.approx(years[1].by_source()["aviation.fuel"])


def test_what_has_no_common_unit_is_not_explained(tmp_path):
    rows = [("industrial_process.process", "", 5, "t"), ("industrial_process.process", "", 3, "m3")]
    made = [
        Activity(
            source, carrier, amount, unit, PLACE, 2020, "direct.measured", {"CO2": 100.0, "source": "report"}
        )
        for source, carrier, amount, unit in rows
    ]
    one = compute(made, default_factors(tmp_path), gwp=gwp_set("AR5").values, gwp_set="AR5", rules=RULES)
    assert rows_of(one)[0].activity is None
    assert by_sector_of(one, one).cells["industrial_process"]["unexplained"] == 0
