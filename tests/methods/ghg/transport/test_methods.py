import pytest

from zeroward.methods.ghg import Activity, compute, default_factors
from zeroward.methods.ghg.gases import GAS_INDEX
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.ghg.method import METHODS, MethodError, MissingError

CAR = {"vehicle": "car", "carrier": "diesel", "consumption": 6.0, "density": 835.0, "ncv": 43.0}
LITRE = 0.835 * 43 / 3600  # MWh
MWH = 266.76  # kg CO2

OURS = [
    key for key, one in METHODS.items() if one.compute.__module__.startswith("zeroward.methods.ghg.transport")
]

EXAMPLES = {
    "fuel-sales": ({"fuel": 1000, "carrier": "diesel", "city_share": 0.5, "transit_share": 0.2}, 400 * MWH),
    "vehicle-kilometres": ({"vkm": 1e6, **CAR}, 60_000 * LITRE * MWH),
    "traffic-counts": (
        {"daily_vehicles": 10_000, "length": 2, "fleet_share": 0.5, **CAR},
        10_000 * 2 * 365 * 0.5 * 0.06 * LITRE * MWH,
    ),
    "induced-activity": (
        {"internal": 1e6, "crossing_inside": 4e5, "crossing_outside": 8e5, "through": 9e9, **CAR},
        1.2e6 * 0.06 * LITRE * MWH,
    ),
    "resident-vehicles": (
        {"registered": 1000, "kilometres": 12_000, "inside_share": 0.25, **CAR},
        3e6 * 0.06 * LITRE * MWH,
    ),
    "resident-travel": (
        {
            "residents": 1000, "trips": 3, "trip_length": 5, "mode_share": 0.5, "occupancy": 1.5,
            "inside_share": 0.4, **CAR,
        },
        1_825_000 * 0.4 * 0.06 * LITRE * MWH,
    ),
    "passenger-kilometres": ({"pkm": 3e6, "occupancy": 1.5, **CAR}, 2e6 * 0.06 * LITRE * MWH),
    "tonne-kilometres": (
        {"tkm": 9e6, "utilisation": 0.5, "maximum_load": 9, **CAR, "vehicle": "truck", "consumption": 25},
        2e6 * 0.25 * LITRE * MWH,
    ),
    "aviation-lto": (
        {"cycles": 1000, "aircraft": "a320", "fuel_per_cycle": 800, "city_share": 0.25},
        200 * 44.1 / 1000 * 71500,
    ),
    "aviation-cruise": ({"fuel": 1000, "lto": 200, "city_share": 0.25}, 200 * 44.1 / 1000 * 71500),
    "waterborne-share": (
        {"energy": 1000, "carrier": "fuel_oil", "city_share": 0.5, "inside_share": 0.1},
        50 * 0.0036 * 77400,
    ),
    "rail-share": ({"energy": 1000, "carrier": "diesel", "inside_km": 10, "line_km": 50}, 200 * MWH),
}  # fmt: skip


def test_every_method_has_an_example():
    assert sorted(OURS) == sorted(EXAMPLES)


@pytest.mark.parametrize("key", EXAMPLES)
def test_methods_by_hand(key):
    inputs, co2 = EXAMPLES[key]
    found = METHODS[key].compute(inputs)
    assert found.emissions["CO2"] == pytest.approx(co2)
    assert found.emissions["CH4"] > 0
    energy = [one for one in found.steps if one.key.startswith("energy.")]
    assert [one.unit for one in energy] == ["MWh"]


@pytest.mark.parametrize("key", EXAMPLES)
def test_methods_describe_themselves(key):
    method = METHODS[key]
    assert method.equation
    assert method.source
    assert method.activity in {one.key for one in method.inputs}
    assert all(one.source for one in method.inputs if one.default is not None)
    assert all(one.choices for one in method.inputs if one.kind == "choice")


@pytest.mark.parametrize("key", EXAMPLES)
def test_an_input_that_is_needed_is_named_when_it_is_missing(key):
    inputs, _ = EXAMPLES[key]
    needed = [one.key for one in METHODS[key].inputs if one.required and one.default is None]
    for name in needed:
        with pytest.raises(MissingError) as caught:
            METHODS[key].compute({one: value for one, value in inputs.items() if one != name})
        assert caught.value.place == name


@pytest.mark.parametrize("key", EXAMPLES)
@pytest.mark.parametrize("wrong", [-1, float("nan"), "many"])
def test_a_number_that_cannot_be_is_refused(key, wrong):
    with pytest.raises(MethodError):
        METHODS[key].compute(EXAMPLES[key][0] | {METHODS[key].activity: wrong})


def test_both_parts_together_are_the_whole():
    inputs = EXAMPLES["rail-share"][0]
    inside, outside = (
        METHODS["rail-share"].compute({**inputs, "part": part}) for part in ("inside", "outside")
    )
    assert inside.emissions["CO2"] + outside.emissions["CO2"] == pytest.approx(1000 * MWH)


def test_biofuel_in_the_blend_is_kept_apart():
    found = METHODS["vehicle-kilometres"].compute({"vkm": 1e6, **CAR, "bio_share": 0.1})
    plain = METHODS["vehicle-kilometres"].compute({"vkm": 1e6, **CAR})
    assert found.emissions["CO2"] == pytest.approx(0.9 * plain.emissions["CO2"])
    assert found.emissions["CO2_bio"] > 0
    assert {one.key for one in found.steps} >= {"energy.diesel", "energy.biodiesel"}
    with pytest.raises(MethodError, match="blend"):
        METHODS["vehicle-kilometres"].compute({"vkm": 1, **CAR, "carrier": "lpg", "bio_share": 0.1})


def test_electricity_gives_energy_and_says_so():
    found = METHODS["vehicle-kilometres"].compute({"vkm": 1e6, "vehicle": "bus", "carrier": "electricity"})
    assert not found.emissions
    assert {one.key: one.value for one in found.steps}["energy.electricity"] == pytest.approx(1300)
    assert found.energy == {"electricity": pytest.approx(1300)}
    assert any("not in the emissions" in text for text in found.warnings)


def test_defaults_are_on_record_and_marked():
    found = METHODS["vehicle-kilometres"].compute({"vkm": 1e6, "vehicle": "car", "carrier": "diesel"})
    assert "consumption" in found.defaults_used
    assert any("assumption" in text for text in found.warnings)
    assert any("density" in text for text in found.warnings)


def test_where_there_is_no_default_none_is_made_up():
    with pytest.raises(MissingError) as caught:
        METHODS["passenger-kilometres"].compute({"pkm": 1, "vehicle": "tram", "carrier": "electricity"})
    assert caught.value.place == "consumption"
    with pytest.raises(MissingError, match="No factor"):
        METHODS["fuel-sales"].compute({"fuel": 1, "carrier": "lpg", "use": "waterborne"})


def test_a_row_of_an_inventory_can_name_a_method(tmp_path):
    rows = [Activity("road_private.fuel", amount=1e6, unit="vkm", method="vehicle-kilometres", inputs=CAR)]
    found = compute(rows, default_factors(tmp_path), gwp=gwp_set("AR5").values)
    assert found.complete
    assert found.kg[0, GAS_INDEX["CO2"]] == pytest.approx(EXAMPLES["vehicle-kilometres"][1])
