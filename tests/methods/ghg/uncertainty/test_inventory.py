from dataclasses import replace

import numpy as np
import pytest

from zeroward.methods.ghg import Activity, Factor, Rules, compute, default_factors
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.ghg.method import MissingError
from zeroward.methods.ghg.uncertainty import (
    categories,
    contributions,
    entered,
    expected,
    factor_group,
    joined,
    level,
    model_of_rows,
    simulate,
    trend,
)

PLACE = "AT/example"


def table(tmp_path, *, year=2021, scale=1.0, quality="M"):
    more = {"place": PLACE, "year": year, "quality_activity": quality, "unit": "MWh"}
    rows = [
        Activity("residential.fuel", "natural_gas", 1000 * scale, **more),
        Activity("commercial.fuel", "natural_gas", 500 * scale, **more),
        Activity("residential.electricity", "electricity", 800 * scale, **more, uncertainty_factor=12.0),
        Activity("road_private.fuel", "diesel", 700 * scale, **more, uncertainty_activity=18.0),
        Activity(
            "solid_waste.inside",
            place=PLACE,
            year=year,
            method="direct.measured",
            inputs={"source": "report", "CH4_bio": 2000.0},
            quality_activity="L",
            quality_factor="L",
        ),
    ]
    own = Factor(
        "own/el", "electricity", {"CO2": 200.0}, "kg/MWh", "own", place=PLACE, uncertainty_percent=4.0
    )
    factors = default_factors(tmp_path).with_records([own])
    return compute(rows, factors, gwp=gwp_set("AR5").values, rules=Rules(series={"fuel": ("ipcc-2006",)}))


def test_rows_of_an_inventory_keep_its_total(tmp_path):
    emissions = table(tmp_path)
    found = entered(emissions)
    assert found.values.sum() == pytest.approx(emissions.total())
    assert expected(model_of_rows(found.rows)) == pytest.approx(emissions.total())
    assert len(found.index) == 5


def test_the_origin_of_each_percent_is_on_record(tmp_path):
    found = entered(table(tmp_path))
    origins = dict(zip(found.sources, found.origins, strict=True))
    assert origins["residential.fuel"].activity == "quality M"
    assert origins["residential.fuel"].factor == "kind co2_factor_fuel"
    assert origins["residential.electricity"].factor == "stated"
    assert origins["road_private.fuel"].activity == "stated"
    assert origins["solid_waste.inside"].factor == "quality L"
    assert all(one.indicative for one in origins.values())


def test_the_factors_record_counts_where_the_row_states_nothing(tmp_path):
    emissions = table(tmp_path)
    emissions.activities.uncertainty_factor[2] = np.nan
    found = entered(emissions)
    assert found.origins[2].factor == "factor"
    assert found.rows.factor.upper[2].max() == 4


def test_rows_with_the_same_factor_share_its_error(tmp_path):
    emissions = table(tmp_path)
    model = model_of_rows(entered(emissions).rows)
    # homes and offices burn the same gas: one error of its carbon, two of its methane
    gas = [key for key in model.keys if key.startswith("factor:") and "natural_gas" in key]
    assert sum("/CO2|" in key for key in gas) == 1
    assert sum("/CH4|" in key for key in gas) == 2
    assert contributions(model)[0].key.startswith(("factor:", "activity:"))


def test_both_approaches_agree_on_an_inventory(tmp_path):
    found = entered(table(tmp_path))
    simple = level(categories(found))
    drawn = simulate(model_of_rows(found.rows)).total()
    assert simple.total == pytest.approx(drawn.mean, rel=0.01)
    assert drawn.width / 2 / drawn.mean * 100 == pytest.approx(simple.upper, rel=0.05)


def test_the_trend_of_two_years_by_both_approaches(tmp_path):
    before, after = entered(table(tmp_path, year=2015)), entered(table(tmp_path, year=2021, scale=0.8))
    simple = trend(categories(after, before))
    model = joined(
        [
            model_of_rows(before.rows, outputs=["2015"] * 5),
            model_of_rows(after.rows, outputs=["2021"] * 5),
        ]
    )
    drawn = simulate(model).trend("2015", "2021")
    assert simple.change == pytest.approx(drawn.median, abs=1)
    assert drawn.width / 2 == pytest.approx(simple.upper, rel=0.35)


def grid(shipped, year, amount, **more):
    row = Activity("residential.electricity", "electricity", amount, "MWh", PLACE, year, **more)
    rules = Rules(series={"electricity": ("jrc-com-2024-co2",)})
    return compute([row], shipped, gwp=gwp_set("AR5").values, rules=rules)


def trend_of(before, after):
    parts = [model_of_rows(one.rows, outputs=[year]) for one, year in ((before, "2015"), (after, "2021"))]
    return simulate(joined(parts), draws=20_000).trend("2015", "2021")


def test_the_error_of_a_grid_factor_is_the_same_in_every_year(shipped):
    sure = {"uncertainty_activity": 0.0, "uncertainty_factor": 10.0}
    tables = grid(shipped, 2015, 1_000.0, **sure), grid(shipped, 2021, 800.0, **sure)
    assert tables[0].factor_ids != tables[1].factor_ids
    before, after = (entered(one) for one in tables)
    found = trend_of(before, after)
    simple = trend(categories(after, before))
    assert found.mean == pytest.approx(simple.change)
    assert found.width == pytest.approx(0, abs=1e-6)
    assert simple.upper < 0.05
    apart = trend_of(*(entered(one, correlated=False) for one in tables))
    ratio = tables[1].total() / tables[0].total()
    assert apart.width / 2 == pytest.approx(100 * ratio * 0.1 * np.sqrt(2), rel=0.05)


def test_a_factor_that_became_better_known_has_another_error(shipped):
    tables = (
        grid(shipped, year, 1_000.0, uncertainty_activity=0.0, uncertainty_factor=percent)
        for year, percent in ((2015, 20.0), (2021, 5.0))
    )
    assert trend_of(*(entered(one) for one in tables)).width > 5


def test_factors_of_one_series_for_one_thing_at_one_place_are_a_group(shipped):
    records = [one for one in shipped.records if one.key == "electricity" and one.place == "AT"]
    groups = {factor_group(one, "CO2") for one in records}
    assert groups == {f"{series}/electricity/AT" for series in {one.series for one in records}}
    years = {factor_group(one, "CO2", correlated=False) for one in records}
    assert len(years) == len(records)
    gas = [one for one in shipped.records if one.key == "fuel.natural_gas" and one.series == "ipcc-2006"]
    assert len({factor_group(one, "CO2") for one in gas}) == 1
    assert len({factor_group(one, "CH4") for one in gas}) == len(gas)
    contracts = [
        Factor(f"contract/{name}", "electricity", {"CO2": 1.0}, "kg/MWh", "contract") for name in "ab"
    ]
    assert len({factor_group(one, "CO2") for one in contracts}) == 2


def test_a_row_that_tells_nothing_is_named_unless_a_quality_is_assumed(tmp_path):
    emissions = table(tmp_path, quality="")
    with pytest.raises(MissingError, match="tells nothing"):
        entered(emissions)
    assert entered(emissions, assume="L").origins[0].activity == "assumed L"


def test_a_group_of_the_base_year_alone_keeps_its_uncertainty(tmp_path):
    before = entered(table(tmp_path, year=2015))
    after = entered(table(tmp_path, year=2021))
    gone = replace(after, values=after.values * np.array([[0], [1], [1], [1], [1]]))
    found = categories(gone, before)
    at = found.keys.index("residential.fuel natural_gas")
    assert (found.year[at], found.activity.upper[at]) == (0, 20)


def test_a_model_keeps_its_own_spread_however_good_the_data(tmp_path):
    row = Activity(
        "wastewater.inside",
        method="direct.measured",
        inputs={"source": "report", "CH4_bio": 2000.0},
        quality_activity="H",
        quality_factor="H",
    )
    emissions = compute([row], default_factors(tmp_path), gwp=gwp_set("AR5").values, rules=Rules())
    assert entered(emissions).origins[0].factor == "quality H"
    emissions.activities.method[0] = "waste.wastewater"
    assert entered(emissions).origins[0].factor == "kind wastewater"
    assert entered(emissions).rows.factor.upper[0] == 75
