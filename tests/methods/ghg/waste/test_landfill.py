import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.waste import decay_weights, landfill_methane, one_landfill_method, remaining_weights

YEARS, TYPES = 12, 3
WASTE = arrays(float, (2, YEARS, TYPES), elements=st.floats(0, 1e6, allow_subnormal=False))
RATES = arrays(float, (TYPES,), elements=st.floats(0, 1))
SHARES = arrays(float, (TYPES,), elements=st.floats(0, 1))
SHARE = st.floats(0, 1)


def recurrence(carbon, rates, delay):
    """Equations 3.4 and 3.5, year by year and type by type, as they are printed."""
    stock = np.zeros(TYPES)
    decomposed, left = [], []
    for laid in carbon:
        first = np.exp(-rates * (6 - delay) / 12)
        decomposed.append((stock * (1 - np.exp(-rates)) + laid * (1 - first)).sum())
        stock = stock * np.exp(-rates) + laid * first
        left.append(stock.sum())
    return np.array(decomposed), np.array(left)


@given(waste=WASTE, rates=RATES, doc=SHARES, delay=st.floats(0, 6))
@settings(deadline=None, max_examples=60)
def test_closed_form_equals_the_recurrence(waste, rates, doc, delay):
    result = landfill_methane(waste, doc=doc, docf=0.5, k=rates, mcf=0.8, delay_months=delay)
    for place in range(2):
        decomposed, left = recurrence(waste[place] * doc * 0.5 * 0.8, rates, delay)
        scale = 1e-9 * max(waste[place].sum(), 1.0)
        np.testing.assert_allclose(result.decomposed[place], decomposed, rtol=1e-9, atol=scale)
        np.testing.assert_allclose(result.stock[place], left, rtol=1e-9, atol=scale)


@given(waste=WASTE, rates=RATES, doc=SHARES, methane=SHARE, oxidation=SHARE, recovered=SHARE)
@settings(deadline=None, max_examples=60)
def test_carbon_balance_closes(waste, rates, doc, methane, oxidation, recovered):
    free = landfill_methane(waste, doc=doc, docf=0.7, k=rates, methane_share=methane)
    result = landfill_methane(
        waste,
        doc=doc,
        docf=0.7,
        k=rates,
        methane_share=methane,
        recovery=free.generated * recovered,
        oxidation=oxidation,
    )
    carbon_in_methane = (result.emitted + result.oxidised + result.recovered) * 12 / 16
    carbon_in_dioxide = result.decomposed * (1 - methane)
    gone = (carbon_in_methane + carbon_in_dioxide).sum(axis=-1) + result.stock[..., -1]
    laid = result.deposited.sum(axis=-1)
    np.testing.assert_allclose(gone, laid, rtol=1e-9, atol=1e-6)
    assert (result.emitted >= 0).all()


@given(rates=RATES, delay=st.floats(0, 6))
@settings(deadline=None, max_examples=60)
def test_what_decomposes_and_what_is_left_make_the_whole(rates, delay):
    gone = np.cumsum(decay_weights(rates, 40, delay_months=delay), axis=-1)
    left = remaining_weights(rates, 40, delay_months=delay)
    whole = np.triu(np.ones((40, 40)))
    np.testing.assert_allclose(gone + left, np.broadcast_to(whole, gone.shape), atol=1e-12)


def test_waste_of_two_streams_adds():
    rng = np.random.default_rng(1)
    one, two = rng.random((2, 60, TYPES)) * 1000
    chosen = {"doc": [0.15, 0.4, 0.43], "docf": [0.7, 0.5, 0.1], "k": [0.185, 0.06, 0.03]}
    together = landfill_methane(one + two, **chosen).emitted
    apart = landfill_methane(one, **chosen).emitted + landfill_methane(two, **chosen).emitted
    np.testing.assert_allclose(together, apart)


def test_zones_give_what_each_place_alone_gives():
    rng = np.random.default_rng(2)
    waste = rng.random((5, 20, TYPES)) * 1000
    k = np.array([[0.06, 0.04, 0.02], [0.185, 0.06, 0.03]])
    zone = np.array([0, 1, 1, 0, 1])
    mcf = rng.random((5, 20))
    start = rng.random((5, TYPES)) * 100
    together = landfill_methane(waste, doc=0.2, docf=0.5, k=k, zone=zone, mcf=mcf, start_stock=start)
    for place in range(5):
        alone = landfill_methane(
            waste[place], doc=0.2, docf=0.5, k=k[zone[place]], mcf=mcf[place], start_stock=start[place]
        )
        np.testing.assert_allclose(together.emitted[place], alone.emitted)
        np.testing.assert_allclose(together.stock[place], alone.stock)


def test_stock_at_the_start_decays_on():
    nothing = np.zeros((3, 1))
    result = landfill_methane(nothing, doc=0.15, docf=0.5, k=np.log(2), start_stock=100.0)
    np.testing.assert_allclose(result.stock, [50.0, 25.0, 12.5])
    np.testing.assert_allclose(result.decomposed, [50.0, 25.0, 12.5])


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"waste": np.full((3, 1), -1.0)}, "waste"),
        ({"waste": np.full((3, 1), np.nan)}, "waste"),
        ({"waste": np.zeros(3)}, "waste"),
        ({"doc": 1.2}, "doc"),
        ({"mcf": -0.1}, "mcf"),
        ({"oxidation": 1.1}, "oxidation"),
        ({"k": -0.1}, "k"),
        ({"k": [0.1, 0.2]}, "k"),
        ({"delay_months": 7.0}, "delay_months"),
        ({"recovery": 1e9}, "recovery"),
        ({"recovery": -1.0}, "recovery"),
        ({"zone": np.array([0])}, "zone"),
    ],
)
def test_unusable_landfill_names_the_place(change, place):
    usable = {"waste": np.full((3, 1), 100.0), "doc": 0.15, "docf": 0.5, "k": 0.1}
    asked = {**usable, **change}
    with pytest.raises(MethodError) as caught:
        landfill_methane(asked.pop("waste"), **asked)
    assert caught.value.place == place
    assert caught.value.remedy


def test_zone_without_rates_is_refused():
    with pytest.raises(MethodError, match="no rates"):
        landfill_methane(np.ones((2, 3, 1)), doc=0.1, docf=0.5, k=[[0.1]], zone=[0, 1])


def test_decay_and_commitment_do_not_meet_in_one_series():
    one_landfill_method(["waste.landfill_decay", "waste.incineration"])
    with pytest.raises(MethodError) as caught:
        one_landfill_method(["waste.landfill_decay", "waste.methane_commitment"])
    assert caught.value.place == "method"
