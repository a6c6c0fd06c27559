"""Who pays and who gains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import Entry, entries_of, incidence, npv
from zeroward.methods.ghg.method import MethodError

ENTRIES = st.lists(
    st.builds(
        Entry,
        st.sampled_from(["city", "households", "businesses"]),
        st.sampled_from(["capex", "opex", "bills"]),
        st.integers(2025, 2040),
        st.integers(-1000, 1000).map(float),
    ),
    max_size=30,
)


def test_each_reckons_with_a_rate_of_their_own() -> None:
    # City: -100 + 11/1.1 = -90. Households: 50/1.25 = 40. At 10 % for all: -90 + 50/1.1.
    found = incidence(
        [
            Entry("city", "capex", 2025, -100),
            Entry("city", "grant", 2026, 11),
            Entry("households", "bills", 2026, 50),
        ],
        base_year=2025,
        rate=0.1,
        rates={"households": 0.25},
    )
    assert found.npv == pytest.approx({"city": -90, "households": 40})
    assert found.total_npv == pytest.approx(-50)
    assert found.common_npv == pytest.approx(-90 + 50 / 1.1)
    assert (found.winners, found.losers, found.even) == (("households",), ("city",), ())
    assert found.npv_by_type["city", "grant"] == pytest.approx(10)
    assert found.by_year("city") == {2025: -100, 2026: 11}


def test_transfer_between_two_cancels_out() -> None:
    found = incidence(
        [
            Entry("city", "grant", 2026, -70),
            Entry("households", "grant", 2026, 70),
            Entry("idle", "x", 2025, 0),
        ],
        base_year=2025,
        rate=0.04,
    )
    assert found.common_npv == pytest.approx(0, abs=1e-12)
    assert found.even == ("idle",)


@given(entries=ENTRIES)
def test_all_totals_tie(entries: list[Entry]) -> None:
    found = incidence(entries, base_year=2025, rate=0.035)
    whole = sum(one.amount for one in entries)
    for sums in (found.by_year(), found.by_type(), found.by_stakeholder()):
        assert sum(sums.values()) == pytest.approx(whole, abs=1e-6)
    yearly = found.by_year()
    assert found.common_npv == pytest.approx(npv(0.035, list(yearly.values())), abs=1e-6)
    assert found.total_npv == pytest.approx(sum(found.npv_by_type.values()), abs=1e-6)
    assert {*found.winners, *found.losers, *found.even} == set(found.stakeholders)


def test_series_of_a_model_become_entries() -> None:
    found = entries_of({("city", "capex"): [3.0, 2.0]}, [2025, 2026], sign=-1)
    assert found == (Entry("city", "capex", 2025, -3.0), Entry("city", "capex", 2026, -2.0))


@pytest.mark.parametrize(
    ("entry", "rates", "words"),
    [
        (Entry("city", "capex", 2020, 1), {}, "before the base year"),
        (Entry("city", "capex", 2026, float("nan")), {}, "no number"),
        (Entry("city", "capex", 2026, 1), {"town": 0.1}, "town has a discount rate"),
        (Entry("city", "capex", 2_000_000, 1), {}, "no time to reckon with"),
    ],
)
def test_bad_input_is_refused_with_its_place(entry: Entry, rates: dict[str, float], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        incidence([entry], base_year=2025, rate=0.03, rates=rates)
