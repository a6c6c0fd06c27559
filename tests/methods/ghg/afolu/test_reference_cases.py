import pytest

from tests.methods.ghg.waste.cases import CASES, given, meets
from zeroward.methods.ghg.afolu import soil_carbon, yearly_change
from zeroward.methods.ghg.method import METHODS


def _stock(case, when):
    return sum(
        float(soil_carbon(one["area_ha"], case["SOCref"], one["FLU"], one["FMG"], one["FI"]))
        for one in case[when]
    )


def test_soil_carbon_meets_the_worked_example_of_the_guidelines():
    case = given("ipcc-v4-ch5-soc-example")
    change = yearly_change(_stock(case, "t0"), _stock(case, "t1"), years=case["D"])
    assert meets(change, "ipcc-v4-ch5-soc-example", "delta_C")


def test_soil_carbon_entry_by_entry_gives_the_same():
    """The worked example as areas that went from one use to another: 200, 200 and 600 thousand hectares."""
    rows = [
        (200_000, (0.69, 1.0, 0.92), (0.69, 1.0, 0.92)),
        (100_000, (0.69, 1.0, 0.92), (0.69, 1.15, 1.0)),
        (100_000, (0.69, 1.0, 0.92), (0.69, 1.08, 1.0)),
        (600_000, (0.69, 1.0, 1.0), (0.69, 1.08, 1.0)),
    ]
    total = 0.0
    for area, before, after in rows:
        typed = {
            f"factor_{key}_{when}": value
            for when, factors in (("before", before), ("after", after))
            for key, value in zip(("use", "management", "input"), factors, strict=True)
        }
        outcome = METHODS["afolu.soil_carbon"].compute(
            {"area": area, "climate": "warm_moist", "soil": "HAC", **typed}
        )
        total += outcome.emissions["CO2"]
    wanted = CASES["ipcc-v4-ch5-soc-example"]["expected"]["delta_C"]["value"]
    assert total == pytest.approx(-wanted * 44 / 12 * 1000, rel=1e-3)


def test_enteric_methane_of_the_case():
    case = given("enteric")
    method = METHODS["afolu.enteric"]
    herd = {"region": "western_europe", "guideline": "2006"}
    dairy = method.compute({"heads": case["dairy"], "animal": "dairy", **herd})
    other = method.compute({"heads": case["other"], "animal": "cattle", **herd})
    assert meets(dairy.emissions["CH4_bio"] + other.emissions["CH4_bio"], "enteric", "ch4")


def test_direct_nitrous_oxide_of_the_case():
    case = given("soil-n2o-direct")
    outcome = METHODS["afolu.soil_n2o"].compute({"synthetic": case["N"], "ef1": case["EF1"]})
    assert meets(next(step.value for step in outcome.steps if step.key == "inputs"), "soil-n2o-direct", "n2o")
