from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import best_pairs, is_stable_pairing, pair_up
from zeroward.methods.matching.roommates import EXACT

pytestmark = pytest.mark.slow


def pairings(names: list[str]) -> Iterator[list[tuple[str, str]]]:
    """Every way to pair some of them."""
    if not names:
        yield []
        return
    yield from pairings(names[1:])
    for at in range(1, len(names)):
        for rest in pairings(names[1:at] + names[at + 1 :]):
            yield [(names[0], names[at]), *rest]


def blocking(lists: dict[str, list[str]], pairs: list[tuple[str, str]]) -> int:
    partner = {one: other for pair in pairs for one, other in (pair, pair[::-1])}

    def gains(one: str, other: str) -> bool:
        wishes = lists[one]
        return other in wishes and (one not in partner or wishes.index(other) < wishes.index(partner[one]))

    return sum(gains(one, other) and gains(other, one) for one, other in combinations(sorted(lists), 2))


@st.composite
def pools(draw: st.DrawFn) -> dict[str, list[str]]:
    names = [f"c{at}" for at in range(draw(st.integers(1, 6)))]
    found = {}
    for name in names:
        others = [one for one in names if one != name]
        found[name] = list(draw(st.permutations(others)))[: draw(st.integers(0, len(others)))]
    return found


@settings(max_examples=120, deadline=None)
@given(pools())
def test_pairing_is_stable_or_has_the_fewest_blocking_pairs(lists: dict[str, list[str]]) -> None:
    least = min(
        blocking(lists, pairs)
        for pairs in pairings(list(lists))
        if all(one in lists[other] and other in lists[one] for one, other in pairs)
    )
    found = pair_up(lists)
    assert found.stable == (least == 0)
    assert found.fewest
    assert len(found.blocking) == least == blocking(lists, list(found.pairs))
    assert is_stable_pairing(lists, found.partner) == found.stable
    assert sorted(found.partner) == sorted(lists)


def test_no_stable_pairing_is_said() -> None:
    found = pair_up({"1": ["2", "3", "4"], "2": ["3", "1", "4"], "3": ["1", "2", "4"], "4": ["1", "2", "3"]})
    assert not found.stable
    assert str(found.sentence) == (
        "No stable pairing exists. In this one 1 pairs would rather be together; none has fewer."
    )


def test_large_pool_without_a_stable_pairing_says_that_fewest_is_not_proven() -> None:
    """Ten circles of three that never mix: each leaves one blocking pair."""
    lists: dict[str, list[str]] = {}
    for at in range(10):
        one, two, three = (f"{at:02}{letter}" for letter in "abc")
        lists |= {one: [two, three], two: [three, one], three: [one, two]}
    assert len(lists) > EXACT
    found = pair_up(lists)
    assert not found.stable
    assert not found.fewest
    assert len(found.blocking) == 10
    assert "not proven" in found.sentence


@pytest.mark.parametrize(
    ("lists", "text"),
    [
        ({"a": ["a"]}, "a lists itself"),
        ({"a": ["b"]}, "a lists b, who does not take part"),
        ({"a": ["b", "b"], "b": ["a"]}, "a lists b twice"),
    ],
)
def test_bad_lists_are_refused(lists: dict[str, list[str]], text: str) -> None:
    with pytest.raises(MethodError, match=text):
        pair_up(lists)


@st.composite
def graphs(draw: st.DrawFn) -> list[tuple[str, str, float]]:
    names = [f"c{at}" for at in range(draw(st.integers(2, 7)))]
    weights = st.one_of(st.integers(-4, 20), st.sampled_from([0.1, 0.25, 1.7, 3.3]))
    return [
        (one, other, float(draw(weights))) for one, other in combinations(names, 2) if draw(st.booleans())
    ]


@settings(max_examples=150, deadline=None)
@given(graphs(), st.booleans())
def test_best_pairs_are_those_found_by_trying(edges: list[tuple[str, str, float]], as_many: bool) -> None:
    weight = {(one, other): value for one, other, value in edges}
    names = sorted({name for one, other, _ in edges for name in (one, other)})
    best = max(
        (len(pairs) if as_many else 0, sum(weight[pair] for pair in pairs))
        for pairs in pairings(names)
        if all(pair in weight for pair in pairs)
    )
    found = best_pairs(edges, as_many=as_many)
    assert found.weight == pytest.approx(best[1], abs=1e-9)
    assert not as_many or len(found.pairs) == best[0]
    assert {name for pair in found.pairs for name in pair} | set(found.alone) == set(names)


def test_blossoms_within_blossoms_are_opened_again() -> None:
    """Two of the usual hard cases: a blossom that is relabelled and expanded, and nested ones."""
    expanded = [
        (1, 2, 45),
        (1, 5, 45),
        (2, 3, 50),
        (3, 4, 45),
        (4, 5, 50),
        (1, 6, 30),
        (3, 9, 35),
        (4, 8, 28),
        (5, 7, 26),
        (9, 10, 5),
    ]
    nested = [
        *((1, 2, 40), (1, 3, 40), (2, 3, 60), (2, 4, 55), (3, 5, 55), (4, 5, 50)),
        *((1, 8, 15), (5, 7, 30), (7, 6, 10), (8, 10, 10), (4, 9, 30)),
    ]
    for edges, pairs in (
        (expanded, {("1", "6"), ("2", "3"), ("4", "8"), ("5", "7"), ("10", "9")}),
        (nested, {("1", "2"), ("3", "5"), ("4", "9"), ("6", "7"), ("10", "8")}),
    ):
        found = best_pairs([(str(one), str(other), float(weight)) for one, other, weight in edges])
        assert set(found.pairs) == pairs


def test_a_city_with_itself_is_refused() -> None:
    with pytest.raises(MethodError, match="cannot be paired with itself"):
        best_pairs([("a", "a", 1.0)])
