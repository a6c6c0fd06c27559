import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.text.ranking import IMPACT_MAX, impact, impacts, rarity

counts = st.tuples(*[st.integers(0, 500)] * 3)
lengths = st.tuples(*[st.integers(0, 20_000)] * 3)


@pytest.mark.parametrize(
    ("found", "sizes", "expected"),
    [
        # a title of 8 words, once: w = 4, 1000·4/6.5
        ((1, 0, 0), (8, 40, 300), 615),
        ((0, 1, 0), (8, 40, 300), 444),
        ((0, 0, 1), (8, 40, 300), 167),
        # a body twice as long: w = 0.5/1.4
        ((0, 0, 1), (8, 40, 600), 125),
        ((0, 0, 0), (8, 40, 300), 0),
    ],
)
def test_impact_by_hand(found, sizes, expected):
    assert impact(found, sizes) == expected


@pytest.mark.parametrize(("found_in", "records", "expected"), [(1, 100, 4210), (50, 100, 693), (100, 100, 5)])
def test_rarity_by_hand(found_in, records, expected):
    assert rarity(found_in, records) == expected


@given(counts, lengths)
def test_impact_grows_with_occurrences(found, sizes):
    more = (found[0], found[1], found[2] + 1)
    assert 0 <= impact(found, sizes) <= impact(more, sizes) <= IMPACT_MAX


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_rarity_falls_with_use(found_in, records):
    assert rarity(found_in, records) >= rarity(found_in + 1, records) >= 1


@given(st.lists(st.tuples(counts, lengths), min_size=1, max_size=20))
def test_impacts_of_many_are_those_of_each(words):
    found = impacts(np.array([one for one, _ in words]), np.array([one for _, one in words]))
    assert found.tolist() == [impact(*word) for word in words]
