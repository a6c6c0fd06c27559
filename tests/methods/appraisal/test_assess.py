"""Benefits of a plan: by beneficiary and year, nothing twice."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import (
    BENEFICIARIES,
    GROUPS,
    PLACES,
    Stream,
    assess,
    benefit_methods,
    incidence,
)
from zeroward.methods.ghg.method import MethodError, MissingError

YEARS = (2025, 2026)


def bills(key: str, **more: Any) -> Stream:
    given: dict[str, Any] = {
        "quantity": 1000,
        "years": YEARS,
        "value": 0.3,
        "value_source": "Tariff 2025",
        **more,
    }
    return Stream(key, "energy_bills", **given)


def test_air_pollution_by_place() -> None:
    # 10 t of NOx at 21.3 EUR/kg
    found = assess([Stream("nox", "air_nox", 10_000, YEARS, place="city")])
    assert found.by_year == pytest.approx({2025: 213_000, 2026: 213_000})
    assert found.by_beneficiary == {"residents": pytest.approx({2025: 213_000, 2026: 213_000})}
    assert "are an assumption" in found.warnings[0]
    assert found.price_years == (2016,)
    assert incidence(found.entries, base_year=2025, rate=0).npv == {"residents": pytest.approx(426_000)}


def test_place_is_asked_for_where_the_price_depends_on_it() -> None:
    with pytest.raises(MissingError, match="depends on the place") as caught:
        assess([Stream("nox", "air_nox", 1, YEARS)])
    assert "city, rural, city_DE" in caught.value.remedy


def test_same_thing_twice_is_counted_once_until_somebody_decides() -> None:
    streams = [bills("a", label="Insulation"), bills("b"), bills("c", part="schools")]
    found = assess(streams)
    assert found.total == pytest.approx(2 * 2 * 300)
    (double,) = found.doubles
    assert (double.streams, double.counted, double.decided) == (("a", "b"), ("a",), False)
    assert "Only Insulation is counted until you decide" in double.said
    assert assess(streams, decisions={"energy.bills": ["b"]}).doubles[0].counted == ("b",)
    both = assess(streams, decisions={"energy.bills": ["a", "b"]})
    assert both.total == pytest.approx(3 * 2 * 300)
    assert both.doubles[0].decided


def test_money_for_deaths_and_for_pollutants_overlap_but_deaths_as_a_number_do_not() -> None:
    people = {"population": 100_000, "mortality": 0.01}
    streams = [
        Stream("kg", "air_pm25", 100, YEARS, place="city"),
        Stream("money", "pm25_mortality", 2, YEARS, inputs=people),
        Stream("deaths", "pm25_deaths", 2, YEARS, inputs=people),
    ]
    found = assess(streams)
    assert [one.key for one in found.doubles] == ["air.pm25"]
    assert found.by_method == {"air_pm25": pytest.approx(2 * 12_300)}
    # 100 000 x 0.01 x (1 - 1.08^(-2/10)) and its sign: deaths avoided; to first order 1000 x ln(1.08) x 0.2
    assert found.physical["deaths", "residents"][2025] == pytest.approx(1000 * (1.08**0.2 - 1), rel=1e-6)


def test_walking_builds_up_over_five_years() -> None:
    inputs = {"population": 1000, "mortality": 0.005}
    found = assess(
        [Stream("walk", "heat_walking", 168, (2025, 2030), value=1e6, value_source="x", inputs=inputs)]
    )
    assert found.by_year[2025] == pytest.approx(0.2 * 1000 * 0.005 * 0.11 * 1e6)
    assert found.by_year[2029] == found.by_year[2030] == pytest.approx(550_000)


def test_climate_takes_the_price_of_each_year() -> None:
    found = assess([Stream("c", "climate", {2030: 10, 2050: 1}, inputs={"series": "eib_2020"})])
    assert found.by_year == pytest.approx({2030: 2500, 2050: 800})
    assert found.warnings == ()
    with pytest.raises(MissingError, match="no price for 2060"):
        assess([Stream("c", "climate", {2060: 1}, inputs={"series": "eib_2020"})])
    with pytest.raises(MissingError, match="no carbon price called"):
        assess([Stream("c", "climate", {2030: 1})])


def test_jobs_are_no_money_and_fall_once() -> None:
    found = assess([Stream("jobs", "jobs_investment", 3, (2025, 2030), value=12, value_source="Study")])
    assert found.total == 0
    assert found.physical == {("FTE", "workers"): {2025: 36}}


def test_own_price_needs_a_source_and_mixed_price_years_are_said() -> None:
    found = assess(
        [
            bills("a", value_source="", value_year=2025),
            Stream("so2", "air_so2", 1, YEARS),
        ]
    )
    assert any("your own price has no source" in one for one in found.warnings)
    assert any("2016, 2025" in one for one in found.warnings)


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        (Stream("x", "no_such", 1, YEARS), "no benefit called no_such"),
        (Stream("x", "energy_bills", 1, YEARS), "has no price of its own"),
        (Stream("x", "noise_car", 1), "from which year"),
        (Stream("x", "noise_car", 1, (2030, 2025)), "has no amount"),
        (Stream("x", "noise_car", float("nan"), YEARS), "has no amount"),
        (Stream("x", "heat_cycling", 60, YEARS), "Number of people is missing"),
    ],
)
def test_lacking_or_senseless_input_is_refused(stream: Stream, words: str) -> None:
    with pytest.raises(MethodError, match=words):
        assess([stream])


def test_keys_and_decisions_are_checked() -> None:
    with pytest.raises(MethodError, match="Two benefits are called a"):
        assess([bills("a"), bills("a")])
    with pytest.raises(MethodError, match="names z"):
        assess([bills("a")], decisions={"energy.bills": ["z"]})


@given(
    amounts=st.lists(st.tuples(st.sampled_from(["", "north", "south"]), st.floats(-1e6, 1e6)), max_size=8),
    chosen=st.booleans(),
)
def test_sums_tie_and_undecided_keys_count_once(amounts: list[tuple[str, float]], chosen: bool) -> None:
    streams = [bills(f"s{place}", part=part, quantity=amount) for place, (part, amount) in enumerate(amounts)]
    decisions = {"energy.bills": [one.key for one in streams]} if chosen else None
    found = assess(streams, decisions=decisions)
    assert found.total == pytest.approx(sum(found.by_year.values()), abs=1e-6)
    assert found.total == pytest.approx(
        sum(sum(years.values()) for years in found.by_beneficiary.values()), abs=1e-6
    )
    counted = {row.stream for row in found.rows if row.counted}
    assert len(counted) == (len(streams) if chosen else len({part for part, _ in amounts}))


def test_every_method_says_what_it_needs_to() -> None:
    for one in benefit_methods():
        assert one.double_count
        assert one.source
        assert one.formula
        assert one.input_unit
        assert one.result_unit
        assert one.beneficiary in BENEFICIARIES
        assert one.group in GROUPS
        assert set(one.values) <= set(PLACES)
        assert one.is_money == (one.result_unit == "EUR")
        assert not one.values or one.price_year == 2016
