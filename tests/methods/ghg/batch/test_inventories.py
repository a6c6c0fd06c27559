import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.ghg.batch.made import KINDS, LEVELS, columns, dense, landfills, results
from tests.methods.ghg.engine.made import AR5, PLACE, RULES, own
from zeroward.methods.ghg import compute
from zeroward.methods.ghg.batch import Columns, Kind, inventories, sources_of
from zeroward.methods.ghg.gases import CH4_BIO
from zeroward.methods.ghg.many import dense as many_dense
from zeroward.methods.ghg.many.landfills import Landfills, methane
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.waste.landfill import landfill_methane


def test_a_batch_gives_what_the_engine_gives(shipped):
    data = columns(5, 3)
    factors = dense(shipped)
    one = results(data, factors)
    for number in range(len(data)):
        mine = data.inventory == number
        rows = [
            KINDS[kind].activity(float(amount), data.place[number], int(data.year[number]))
            for kind, amount in zip(data.kind[mine], data.amount[mine], strict=True)
        ]
        table = compute(rows, shipped, gwp=AR5, rules=RULES)
        by_source = dict(zip(sources_of(factors), one["co2e"][:, number], strict=True))
        for source, kg in table.by_source().items():
            assert by_source[source] == pytest.approx(kg, rel=1e-14)
        assert one["totals"][1, number] == pytest.approx(table.total(), rel=1e-13)
        assert one["missing"][number] == table.missing.sum()


@settings(deadline=None, max_examples=20)
@given(st.integers(1, 40))
def test_chunks_of_any_size_give_the_same_bits(shipped, chunk):
    data = columns(6, 4, landfill=True)
    whole, cut = results(data, dense(shipped)), results(data, dense(shipped), chunk=chunk)
    for name in whole:
        assert (whole[name] == cut[name]).all()


@settings(deadline=None, max_examples=20)
@given(st.permutations(range(4 * 2 * 14)))
def test_rows_in_any_order_give_the_same_bits(shipped, order):
    data = columns(4, 2, repeat=2)
    shuffled = Columns(data.place, data.year, data.inventory[order], data.kind[order], data.amount[order])
    first, second = results(data, dense(shipped)), results(shuffled, dense(shipped))
    for name in first:
        assert (first[name] == second[name]).all()


def test_parts_of_a_stream_give_the_same_bits(shipped):
    parts = [columns(3, 2, first=first) for first in (0, 3, 6)]
    whole = columns(9, 2)
    streamed = results(iter(parts), dense(shipped))
    for name, values in results(whole, dense(shipped)).items():
        assert (streamed[name] == values).all()


def test_a_stream_is_read_no_further_than_asked(shipped):
    taken = []

    def stream():
        for number in range(100):
            taken.append(number)
            yield columns(2, 1, first=2 * number)

    chunks = inventories(stream(), dense(shipped), gwp=AR5)
    next(chunks)
    assert taken == [0]


def test_what_has_no_factor_is_counted_and_named(shipped):
    kinds = (Kind("residential.heat", "heat", "MWh"), Kind("residential.fuel", "wood", "MWh"))
    factors = dense(shipped, kinds)
    data = Columns(
        np.array(["AT/a", "AT/b"], dtype=object),
        np.array([2020, 2021]),
        np.array([0, 0, 1]),
        np.array([0, 1, 1]),
        np.array([1.0, 1.0, np.nan]),
    )
    assert results(data, factors)["missing"].tolist() == [1, 1]
    assert {(gap.kind, gap.place, gap.year) for gap in factors.gaps} == {(0, "AT", 2020), (0, "AT", 2021)}


def test_fallbacks_are_on_record(shipped):
    factors = dense(shipped, (Kind("residential.electricity", "electricity", "MWh"),))
    data = Columns(
        np.array(["AT/a"], dtype=object), np.array([2023]), np.array([0]), np.array([0]), np.array([1.0])
    )
    results(data, factors)
    assert [str(one) for one in factors.fallbacks[0, "AT", 2023]] == ["year: 2021 in place of 2023"]


def test_the_recurrence_equals_the_closed_form():
    data = landfills(7)
    closed = landfill_methane(
        data.waste[:, :, None] * data.carbon, doc=1.0, docf=np.ones(len(data.k)), k=data.k, oxidation=0.1
    )
    assert methane(data) == pytest.approx(closed.emitted.T * 1_000, rel=1e-11)


def test_a_landfill_counts_in_its_source(shipped):
    data, factors = columns(3, 2, landfill=True), dense(shipped)
    chunk = next(inventories(data, factors, gwp=AR5, levels=LEVELS, detail=True))
    source = sources_of(factors, data.landfills).index("solid_waste.inside")
    emitted = methane(data.landfills)
    expected = emitted[data.year - data.landfills.first_year, data.site]
    assert (chunk.kg[chunk.gases.index(CH4_BIO), source] == expected).all()
    assert (chunk.co2e[source] == expected * 28).all()


def test_a_landfill_without_a_history_of_the_year_is_missing(shipped):
    data = columns(1, 1, landfill=True)
    early = Columns(
        data.place, data.year - 60, data.inventory, data.kind, data.amount, data.landfills, data.site
    )
    with_it, without = results(early, dense(shipped)), results(columns(1, 1), dense(shipped))
    assert with_it["missing"].sum() >= without["missing"].sum() + 1


def test_inventories_without_a_landfill_stand_beside_those_with_one(shipped):
    data = columns(4, 1, landfill=True)
    site = np.array([2, -1, 0, -1])
    some = Columns(data.place, data.year, data.inventory, data.kind, data.amount, data.landfills, site)
    for chunk in (1, 2, 4):
        assert (
            results(some, dense(shipped), chunk=chunk)["co2e"] == results(some, dense(shipped))["co2e"]
        ).all()
    whole = next(inventories(some, dense(shipped), gwp=AR5))
    source = sources_of(dense(shipped), data.landfills).index("solid_waste.inside")
    assert (whole.co2e[source] > 0).tolist() == [True, False, True, False]


def test_more_recovered_than_generated_is_refused():
    data = landfills(1)
    with pytest.raises(MethodError, match="More methane is recovered"):
        methane(Landfills(data.first_year, data.waste, data.carbon, data.k, recovery=1e9))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"kind": np.array([99])}, "row 1: kind"),
        ({"inventory": np.array([-1])}, "row 1: inventory"),
        ({"amount": np.array([-5.0])}, "row 1: amount"),
        ({"amount": np.array([1.0, 2.0])}, "columns"),
    ],
)
def test_rows_that_cannot_be_are_named(shipped, change, place):
    fields = {
        "place": np.array(["AT/a"], dtype=object),
        "year": np.array([2021]),
        "inventory": np.array([0]),
        "kind": np.array([0]),
        "amount": np.array([1.0]),
        **change,
    }
    with pytest.raises(MethodError) as caught:
        list(inventories(Columns(**fields), dense(shipped), gwp=AR5))
    assert caught.value.place == place


def test_a_method_that_is_not_proportional_is_a_gap(shipped):
    wind = {"mwh": 1.0, "kg_per_mwh": {"CO2": 0.0}}
    kinds = (Kind("residential.electricity", "electricity", "MWh", inputs={"contracts": [wind]}),)
    factors = dense(shipped, kinds, market=True)
    data = Columns(
        np.array(["DE/a"], dtype=object), np.array([2022]), np.array([0]), np.array([0]), np.array([9.0])
    )
    assert results(data, factors)["missing"].tolist() == [1]


def test_a_proportional_method_is_a_factor(shipped):
    inputs = {"co2": 56_100.0, "ch4": 5.0, "n2o": 0.1, "origin": "fossil"}
    kinds = (Kind("residential.fuel", "", "MWh", "fuel-own-factor", inputs),)
    data = Columns(
        np.array(["DE/a"], dtype=object), np.array([2022]), np.array([0]), np.array([0]), np.array([1000.0])
    )
    assert results(data, dense(shipped, kinds))["co2e"][0, 0] == pytest.approx(202_559.4, rel=1e-12)


def test_a_gas_without_potential_stops_the_batch(shipped):
    with pytest.raises(MissingError, match="none for N2O"):
        list(inventories(columns(1, 1), dense(shipped), gwp={"CH4": 28}))


def test_a_city_with_factors_of_its_own_has_them_in_the_batch(shipped):
    mine = [own("heat", {"CO2": 120.0}), own("electricity", {"CO2": 7.0})]
    kinds = (Kind("residential.heat", "heat", "MWh"), Kind("rail.electricity", "electricity", "GWh"))
    data = Columns(
        np.array([PLACE, "AT/villach"], dtype=object),
        np.array([2021, 2021]),
        np.array([0, 0, 1, 1]),
        np.array([0, 1, 0, 1]),
        np.array([10.0, 1.0, 10.0, 1.0]),
    )
    one = results(data, dense(shipped.with_records(mine), kinds))
    assert one["co2e"][:, 0].tolist() == [7_000, 1_200]
    assert one["missing"].tolist() == [0, 1]
    assert one["co2e"][0, 1] == pytest.approx(1_000 * 1_000 * at_2021(shipped), rel=1e-14)


def at_2021(shipped):
    found = shipped.lookup("electricity", place="AT", year=2021, series=("jrc-com-2024-co2",))
    return found.factor.values["CO2"]


def test_memory_does_not_grow_with_the_number_of_parts(shipped):
    factors = dense(shipped)

    def peak(parts):
        stream = (columns(512, 1, first=512 * number) for number in range(parts))
        tracemalloc.start()
        for chunk in inventories(stream, factors, gwp=AR5, chunk=256):
            assert len(chunk.missing) == 256
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(2)
    assert peak(20) < 1.2 * peak(4)


def test_the_set_with_more_records_leaves_the_first_as_it_was(shipped):
    shipped.with_records([own("heat", {"CO2": 120.0})])
    with pytest.raises(MissingError):
        shipped.lookup("heat", place=PLACE, year=2021, series=("own",))


def test_forgetting_places_changes_no_bit(shipped, monkeypatch):
    data = columns(8, 3)
    first = results(data, dense(shipped), chunk=2)
    monkeypatch.setattr(many_dense, "MOST_REMEMBERED", 1)
    forgetful = dense(shipped)
    second = results(data, forgetful, chunk=2)
    for name in first:
        assert (first[name] == second[name]).all()
    assert len({(gap.kind, gap.place, gap.year) for gap in forgetful.gaps}) == len(forgetful.gaps)
