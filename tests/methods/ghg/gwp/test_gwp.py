import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.gases import CO2_BIO, CO2E, GAS_INDEX, GASES
from zeroward.methods.ghg.gwp import (
    blend_gwp,
    blend_masses,
    blends,
    by_gas,
    gwp_set,
    gwp_sets,
    masses_of,
    restatable,
    to_co2e,
)
from zeroward.methods.ghg.method import MethodError, MissingError

PLAIN = ("SAR", "AR4", "AR5", "AR5-ccf", "AR6")
TABLE = {
    "CH4": (21, 25, 28, 34, 27.9),
    "N2O": (310, 298, 265, 298, 273),
    "SF6": (23900, 22800, 23500, 26087, 25200),
    "HFC-134a": (1300, 1430, 1300, 1549, 1530),
    "HFC-23": (11700, 14800, 12400, 13856, 14600),
    "HFC-32": (650, 675, 677, 817, 771),
    "CF4": (6500, 7390, 6630, 7349, 7380),
    "C3F8": (7000, 8830, 8900, 9878, 9290),
}
rows = st.lists(
    st.lists(st.floats(0, 1e9, allow_subnormal=False), min_size=len(GASES), max_size=len(GASES)),
    min_size=1,
    max_size=8,
)


@pytest.mark.parametrize("gas", TABLE)
def test_potential_equals_the_report(gas: str) -> None:
    assert tuple(gwp_set(key).of(gas) for key in PLAIN) == TABLE[gas]


@pytest.mark.parametrize(
    ("key", "fossil", "other"), [("AR5-split", 30, 28), ("AR5-ccf-split", 36, 34), ("AR6-split", 29.8, 27.0)]
)
def test_split_sets_give_fossil_methane_its_own_value_and_are_marked(
    key: str, fossil: float, other: float
) -> None:
    chosen = gwp_set(key)
    assert (chosen.of("CH4"), chosen.of("CH4_bio")) == (fossil, other)
    assert chosen.mark == "assumption"
    assert chosen.of("N2O") == gwp_set(key.removesuffix("-split")).of("N2O")


@pytest.mark.parametrize("key", PLAIN)
def test_plain_sets_use_one_value_for_all_methane(key: str) -> None:
    assert gwp_set(key).of("CH4") == gwp_set(key).of("CH4_bio")
    assert gwp_set(key).mark == "verified"


@pytest.mark.parametrize(
    ("blend", "key", "value"),
    [
        ("R-410A", "SAR", 1725.0),
        ("R-410A", "AR4", 2087.5),
        ("R-410A", "AR5", 1923.5),
        ("R-410A", "AR6", 2255.5),
        ("R-404A", "AR4", 3921.6),
        ("R-404A", "AR5", 3942.8),
        ("R-404A", "AR6", 4728.0),
    ],
)
def test_blend_has_the_published_potential(blend: str, key: str, value: float) -> None:
    assert blend_gwp(blend, key) == pytest.approx(value, rel=1e-12)


def test_every_blend_adds_to_one() -> None:
    for one in blends().values():
        assert math.fsum(one.shares.values()) == pytest.approx(1.0, abs=1e-15)


def test_biogenic_co2_weighs_nothing_and_published_co2e_stays() -> None:
    assert float(to_co2e({CO2_BIO: 500.0, CO2E: 7.0}, "AR6")) == 7.0
    assert not bool(restatable({CO2E: 7.0}))
    assert bool(restatable({"CO2": 7.0}))


@pytest.mark.parametrize("gas", ["NF3", "HFC-245fa"])
def test_gas_without_a_value_in_the_set_is_an_error_never_zero(gas: str) -> None:
    with pytest.raises(MissingError, match=f"SAR has no warming potential for {gas}"):
        to_co2e({gas: 1.0}, "SAR")
    with pytest.raises(MissingError, match=gas):
        gwp_set("SAR").of(gas)
    assert float(to_co2e({"CO2": 3.0}, "SAR")) == 3.0


def test_unknown_names_are_refused_with_a_remedy() -> None:
    for call in (
        lambda: gwp_set("AR7"),
        lambda: masses_of({"XX": 1.0}),
        lambda: gwp_set("AR5").of("XX"),
        lambda: blend_masses("R-0", 1.0),
        lambda: to_co2e(np.zeros((2, 3)), "AR5"),
    ):
        with pytest.raises(MethodError) as caught:
            call()
        assert caught.value.remedy
        assert caught.value.place


def test_weights_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        gwp_set("AR5").weights[0] = 2.0


@given(values=rows, key=st.sampled_from(["AR4", "AR5", "AR6", "AR6-split"]))
def test_a_row_gives_the_same_bits_alone_and_among_others(values: list[list[float]], key: str) -> None:
    table = np.array(values)
    together = to_co2e(table, key)
    assert [float(to_co2e(row, key)) for row in table] == together.tolist()
    assert by_gas(table, key).shape == table.shape


@given(values=rows)
def test_all_sets_agree_on_carbon_dioxide(values: list[list[float]]) -> None:
    table = np.zeros((len(values), len(GASES)))
    table[:, GAS_INDEX["CO2"]] = [row[0] for row in values]
    first = to_co2e(table, "SAR").tolist()
    assert all(to_co2e(table, key).tolist() == first for key in gwp_sets())


def test_gas_that_only_later_reports_know_has_their_values() -> None:
    assert [gwp_set(key).of("NF3") for key in ("AR4", "AR5", "AR6")] == [17200, 16100, 17400]
