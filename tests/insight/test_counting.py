"""Counts by city: the strongest status once, parts within their whole, intervals; and the names of all codes."""

from hypothesis import given
from hypothesis import strategies as st

from zeroward.insight.data_words import NAMES
from zeroward.insight.vocabulary import (
    COLOURS,
    KIND_TITLES,
    MODULES,
    STATUS_ABOUT,
    STATUS_TITLES,
    module_name,
)
from zeroward.methods.contracts.counting import count
from zeroward.methods.contracts.mentions import KINDS, STATUSES, taxonomy
from zeroward.methods.survey.intervals import binomial_interval

USE = ("used", "planned", "mentioned")


def counted(rows, cities):
    return {
        one.code: one
        for one in count(rows, cities, codes=["A", "A.B", "C"], parents={"A.B": "A"}, statuses=USE)
    }


def test_city_counts_once_with_the_strongest_status():
    found = counted([("x", "A", "mentioned"), ("x", "A", "used"), ("y", "A", "planned")], ["x", "y", "z"])
    assert found["A"].by_status == {"used": 1, "planned": 1, "mentioned": 0}
    assert (found["A"].any, found["A"].n, found["C"].any) == (2, 3, 0)


def test_part_counts_for_its_whole_and_not_the_other_way_round():
    found = counted([("x", "A.B", "used"), ("y", "A", "used")], ["x", "y"])
    assert (found["A"].first, found["A.B"].first) == (2, 1)


def test_city_that_is_not_counted_adds_nothing():
    assert counted([("gone", "A", "used")], ["x"])["A"].any == 0


def test_no_percentage_below_ten_cities():
    few = counted([("x", "A", "used")], ["x", "y"])["A"]
    assert few.share is None
    ten = counted([("x", "A", "used")], ["x", *"abcdefghi"])["A"]
    assert ten.share == 0.1
    interval = binomial_interval(1, 10)
    assert (ten.low, ten.high) == (interval.low, interval.high)


def test_no_city_at_all_has_no_interval():
    assert counted([], [])["A"].low is None


@given(
    st.lists(st.tuples(st.sampled_from("uvwxyz"), st.sampled_from(["A", "A.B", "C"]), st.sampled_from(USE)))
)
def test_sum_over_statuses_never_exceeds_the_cities(rows):
    for one in counted(rows, list("uvwxyz")).values():
        assert one.any <= one.n == 6
        assert one.low <= one.first / 6 <= one.high


def test_every_name_of_the_taxonomies_can_be_translated():
    assert set(NAMES) == {one.name for kind in KINDS for one in taxonomy(kind).items}


def test_every_kind_and_status_has_its_words():
    assert set(KIND_TITLES) == set(KINDS)
    statuses = {status for kind in KINDS for status in STATUSES[kind]}
    assert statuses == set(STATUS_TITLES) == set(STATUS_ABOUT) == set(COLOURS)


def test_finer_module_has_the_words_of_the_module_it_lies_in():
    assert module_name("B-2.2") == f"B-2.2 {MODULES['B-2.2']}"
    assert module_name("A-1.4") == f"A-1.4 {MODULES['A-1']}"
    assert module_name("") == str(MODULES[""])
