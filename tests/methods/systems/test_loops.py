"""Causal loops: polarity, limits, and the study's map of barriers."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems.loops import loops

arrows = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.sampled_from([1, -1]), max_size=14
)


def test_thermostat_balances_and_debt_reinforces() -> None:
    found = loops([(0, 1, 1), (1, 0, -1), (2, 3, 1), (3, 2, 1)], 4)
    assert [(one.nodes, one.polarity) for one in found.loops] == [((0, 1), -1), ((2, 3), 1)]
    assert found.complete
    assert found.at_node == (1, 1, 1, 1)


def test_two_negative_arrows_reinforce() -> None:
    assert loops([(0, 1, -1), (1, 0, -1)], 2).loops[0].polarity == 1


def test_delays_on_the_way_are_counted() -> None:
    assert loops([(0, 1, 1), (1, 0, 1)], 2, delayed=[(1, 0)]).loops[0].delays == 1


def test_lack_of_funds_and_of_political_backing_feed_each_other() -> None:
    """D1.2, 2.1.8: leadership -> implementation -> trust -> resistance -> investment -> funding -> backing."""
    chain = [(place, place + 1, 1) for place in range(6)]
    found = loops([*chain, (5, 0, 1), (5, 6, 1), (6, 0, 1)], 7)
    assert all(one.polarity == 1 for one in found.loops)
    assert {len(one.nodes) for one in found.loops} == {6, 7}
    assert found.on_arrow[4, 5] == 2


@given(arrows)
def test_every_loop_is_found_once(signs: dict[tuple[int, int], int]) -> None:
    found = loops([(a, b, sign) for (a, b), sign in signs.items()], 5)
    wanted = set()
    for length in range(1, 6):
        for nodes in itertools.permutations(range(5), length):
            ways = list(zip(nodes, (*nodes[1:], nodes[0]), strict=True))
            if nodes[0] == min(nodes) and all(way in signs for way in ways):
                wanted.add(nodes)
    assert {one.nodes for one in found.loops} == wanted
    assert len(found.loops) == len(wanted)
    assert found.complete


def test_search_stops_at_its_limits_and_says_so() -> None:
    full = [(a, b, 1) for a in range(12) for b in range(12) if a != b]
    found = loops(full, 12, most=500)
    assert len(found.loops) == 500
    assert not found.complete
    assert "Not all loops" in found.notes[0]
    ring = [(place, (place + 1) % 8, 1) for place in range(8)]
    assert not loops(ring, 8, longest=7).complete


@pytest.mark.parametrize("bad", [[(0, 5, 1)], [(0, 1, 0)], [(0, 1, 1), (0, 1, -1)]])
def test_arrows_that_say_nothing_or_two_things_are_refused(bad: list[tuple[int, int, int]]) -> None:
    with pytest.raises(MethodError):
        loops(bad, 2)
