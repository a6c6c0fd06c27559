import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.transport import (
    asi_change,
    asi_emissions,
    aviation_split,
    departing_share,
    divided,
    freight_vkm,
    induced,
    lto_fuel,
    passenger_vkm,
    rail_split,
    registered_vkm,
    surveyed_vkm,
    territorial_amounts,
    traffic_vkm,
    vehicle_amount,
    waterborne_split,
)

amounts = st.floats(0, 1e9)
shares = st.floats(0, 1)


def test_counts_times_length_times_days():
    assert traffic_vkm([1000, 200], [2.5, 1]).tolist() == [912_500, 73_000]


def test_territorial_fuel_by_class_and_road():
    vkm = [[100, 50], [10, 0]]  # cars and buses, on two kinds of road
    fleet = [[0.6, 0.4], [1.0, 0.0]]  # diesel, petrol
    rates = [[[6, 8], [5, 7]], [[40, np.nan], [30, np.nan]]]
    diesel = (60 * 6 + 30 * 5 + 10 * 40) / 100
    petrol = (40 * 8 + 20 * 7) / 100
    assert territorial_amounts(vkm, fleet, rates).tolist() == pytest.approx([diesel, petrol])


def test_territorial_fuel_needs_a_consumption_where_kilometres_are_driven():
    with pytest.raises(MethodError, match="consumption is missing"):
        territorial_amounts([[10]], [[0.5, 0.5]], [[[6, np.nan]]])
    with pytest.raises(MethodError, match="more than 1"):
        territorial_amounts([[10]], [[0.5, 0.6]], [[[6, 7]]])


@given(amounts, amounts, amounts, amounts)
def test_induced_counts_whole_half_and_nothing(internal, inside, outside, through):
    found = induced(internal=internal, crossing_inside=inside, crossing_outside=outside, through=through)
    assert found.inside == pytest.approx(internal + inside / 2)
    assert found.outside == pytest.approx(outside / 2)


@given(amounts, shares)
def test_what_is_divided_at_the_boundary_adds_up(amount, share):
    found = divided(amount, share)
    assert found.inside + found.outside == pytest.approx(amount)


@given(amounts, amounts, shares)
def test_aviation_parts_add_up_to_the_citys_fuel(lto, cruise, share):
    found = aviation_split(lto + cruise, lto, city_share=share)
    assert found.inside + found.outside == pytest.approx((lto + cruise) * share, abs=1e-6)


@given(amounts, shares, shares)
def test_waterborne_and_rail_parts_add_up(energy, city, inside):
    ships = waterborne_split(energy, city_share=city, inside_share=inside)
    assert ships.inside + ships.outside == pytest.approx(energy * city)
    trains = rail_split(energy, inside_km=inside * 40, line_km=40, city_share=city)
    assert trains.inside == pytest.approx(energy * city * inside, rel=1e-12, abs=1e-9)


def test_numbers_by_hand():
    assert registered_vkm(100, 12_000) == 1_200_000
    assert surveyed_vkm(1000, 3, 5, occupancy=1.5, mode_share=0.5, days=365) == 1_825_000
    assert vehicle_amount(1000, 6) == 60
    assert passenger_vkm(300, 1.5, mode_share=0.5) == 100
    assert freight_vkm(900, 0.5, 9) == 200
    assert lto_fuel([10, 20], [770, 880]).tolist() == [7700, 17600]
    assert departing_share(30, 120) == 0.25


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: passenger_vkm(1, 0),
        lambda: surveyed_vkm(1, 1, 1, occupancy=0),
        lambda: aviation_split(1, 2),
        lambda: departing_share(5, 4),
        lambda: rail_split(1, inside_km=3, line_km=2),
        lambda: induced(internal=1, crossing_share=50),
        lambda: asi_change({"service": 1}, {"service": 1}),
        lambda: asi_change(YEAR | {"load": [0, 1]}, YEAR),
    ],
)
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(MethodError):
        wrong()


YEAR = {
    "service": 1e6,
    "mode_share": [0.7, 0.3],
    "load": [1.4, 14],
    "energy_per_vkm": [0.65, 4.0],
    "factor": [0.267, 0.267],
}


def test_avoid_shift_improve_add_up_to_the_change():
    later = {
        "service": 0.95e6,
        "mode_share": [0.6, 0.4],
        "load": [1.5, 18],
        "energy_per_vkm": [0.5, 3.0],
        "factor": [0.2, 0.1],
    }
    found = asi_change(YEAR, later)
    keys = ("service", "mode_share", "load", "energy_per_vkm", "factor")
    start, end = (asi_emissions(*[one[key] for key in keys]).sum() for one in (YEAR, later))
    assert found.start == pytest.approx(start)
    assert sum(found.additive) == pytest.approx(end - start)
    assert dict(zip(found.names, found.additive, strict=True))["avoid"] < 0
    assert dict(zip(found.names, found.additive, strict=True))["load"] < 0
