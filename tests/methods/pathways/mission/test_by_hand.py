"""The plan of Pécs in 2030, reckoned by hand from its printed inputs: the engine has no part in what is wanted."""

from math import exp, log

import pytest

from zeroward.methods.pathways.engine import Engine, plan, resolve
from zeroward.methods.pathways.mission import example, mission_model

YEARS = 9  # 2021 to 2030
PEOPLE = (1 - 0.002) ** YEARS


def electrified(now, most, until):
    """A logistic curve through the share of today and 98 % of the highest share."""
    start = log((max(now / most, 1e-3)) / (1 - max(now / most, 1e-3)))
    steepness = (log(0.98 / 0.02) - start) / (until - 2021)
    return most / (1 + exp(-(start + steepness * YEARS)))


CARS = 703 * PEOPLE * 0.65
CAR_KM = CARS * 0.9 / (1.3 * 1.2)
CAR_SHARE = electrified(0.043, 0.35, 2035)
BUS_KM = (695 * PEOPLE * 0.65 + CARS * 0.1 * 0.5) / 75
LIGHT_KM = 25 * PEOPLE / 0.45 / 1 * 0.7
HEAVY_KM = 4 * PEOPLE / 0.60 / 12 * 0.7
LIGHT_SHARE, HEAVY_SHARE = electrified(0, 0.5, 2035), electrified(0, 0.4, 2035)
HEAT = 11.7 * 75.81196581 * (1 - YEARS * 0.04 * 0.3)
DISTRICT, LOCAL = 0.55 * HEAT, 0.45 * HEAT
APPLIANCES = 11.7 * 26 * (1 - YEARS * 0.04 * 0.4)
PUMPS = LOCAL * 0.65 / 3
VEHICLES = (
    CAR_KM * CAR_SHARE * 0.19
    + BUS_KM * 1.0 * 1.3
    + LIGHT_KM * LIGHT_SHARE * 0.3
    + HEAVY_KM * HEAVY_SHARE * 1.3
)
USED_2021 = (
    11.7 * 26 + 11.7 * 75.81196581 * 0.64 * 0.02 / 3 + 703 / 1.3 * 0.043 * 0.19 + 695 / 75 * 0.052 * 1.3
)
OTHER = (400 - USED_2021) * PEOPLE
GRID = 364 * 0.15 / 1e3

WANTED = {
    ("transport", "cars"): CAR_KM * (1 - CAR_SHARE) / (1 - 0.043) * 267 / 1e3,
    ("transport", "buses"): 0.0,
    ("transport", "trucks"): (LIGHT_KM * (1 - LIGHT_SHARE) * 267 + HEAVY_KM * (1 - HEAVY_SHARE) * 249) / 1e3,
    ("heating", "fossil"): (DISTRICT * 0.05 * 210 + LOCAL * 0.25 * 206.1) / 1e3,
    ("heating", "biomass"): (DISTRICT * 0.95 * 6.84 + LOCAL * 0.10 * 34.056) / 1e3,
    ("heating", "waste"): 0.0,
    ("electricity", "buildings"): (APPLIANCES + PUMPS) * GRID,
    ("electricity", "transport"): VEHICLES * GRID,
    ("electricity", "other"): OTHER * GRID,
    ("waste", "landfill"): (
        5_272 * 0.16 * 1_400 + 33_640 * 0.64 * 171
    ) * PEOPLE / 1e6,
    ("waste", "incineration"): (1_123 * 0.16 + 2_458 * 0.16 + 33_640 * 0.34) * 337 * PEOPLE / 1e6,
    ("other", ""): 22.0,
}  # fmt: skip


@pytest.fixture(scope="module")
def found():
    model = mission_model(2021, 2050)
    result = Engine(model, resolve(model, city=example("pecs").values)).run(plan(model))
    return {
        labels: float(series[YEARS]) for labels, series in result.emissions_by("sector", "subsector").items()
    }


@pytest.mark.parametrize("part", sorted(WANTED))
def test_part_is_what_the_hand_gives(found, part):
    assert found[part] == pytest.approx(WANTED[part], rel=1e-9, abs=1e-9)


def test_no_part_is_forgotten(found):
    assert set(found) == set(WANTED)
