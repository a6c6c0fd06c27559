import pytest
from hypothesis import given, settings

from tests.methods.matching.markets import as_tuple, every_stable, markets
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import (
    Market,
    best_stable,
    deferred_acceptance,
    fewest_blocking,
    from_lists,
    is_strict,
    large_stable,
    largest_stable,
    smallest_stable,
)
from zeroward.methods.matching.certificate import count_blocking


def size(places: tuple[int, ...]) -> int:
    return sum(host >= 0 for host in places)


@settings(max_examples=80, deadline=None)
@given(markets(ties=True))
def test_large_matching_is_stable_and_at_least_two_thirds_of_the_largest(market: Market) -> None:
    stable = every_stable(market)
    places = as_tuple(large_stable(market))
    assert places in stable
    assert 3 * size(places) >= 2 * max(map(size, stable))


@settings(max_examples=25, deadline=None)
@given(markets(ties=True, learners=4))
def test_largest_and_smallest_are_proven(market: Market) -> None:
    sizes = [size(one) for one in every_stable(market)]
    largest, smallest = largest_stable(market), smallest_stable(market)
    assert largest.proven
    assert size(as_tuple(largest.places)) == max(sizes)
    assert size(as_tuple(smallest.places)) == min(sizes)
    assert as_tuple(largest.places) in every_stable(market)


@settings(max_examples=40, deadline=None)
@given(markets())
def test_without_ties_the_large_matching_is_that_of_deferred_acceptance(market: Market) -> None:
    assert is_strict(market)
    assert as_tuple(large_stable(market)) == as_tuple(deferred_acceptance(market))


def test_sizes_differ_by_the_way_ties_are_broken() -> None:
    market = from_lists(
        learners={"r1": ["h1", "h2"], "r2": ["h1"]}, hosts={"h1": [["r1", "r2"]], "h2": ["r1"]}
    )
    assert as_tuple(large_stable(market)) == (1, 0)
    assert as_tuple(largest_stable(market).places) == (1, 0)
    assert size(as_tuple(smallest_stable(market).places)) == 1


def test_best_stable_matching_by_any_score() -> None:
    market = from_lists(learners={"a": ["x", "y"], "b": ["y", "x"]}, hosts={"x": ["b", "a"], "y": ["a", "b"]})
    fit = market.learner_rank.astype(float)
    assert as_tuple(best_stable(market, fit).places) == (1, 0)
    assert as_tuple(best_stable(market, -fit).places) == (0, 1)


def test_smallest_numbers_are_filled_with_the_fewest_blocking_pairs() -> None:
    market = from_lists(
        learners={"a": ["x", "y"], "b": ["x", "y"]},
        hosts={"x": ["a", "b"], "y": ["a", "b"]},
        capacity=2,
        lower={"y": 1},
    )
    found = fewest_blocking(market)
    assert found.proven
    assert found.blocking == 1 == count_blocking(market, found.places)
    assert sorted(as_tuple(found.places)) == [0, 1]


def test_smallest_numbers_that_nobody_can_fill_are_refused() -> None:
    market = from_lists(learners={"a": ["x"]}, hosts={"x": ["a"], "y": []}, lower={"y": 1})
    with pytest.raises(MethodError, match="No matching fills the smallest numbers"):
        fewest_blocking(market)


def test_too_many_pairs_for_the_exact_way_are_refused() -> None:
    names, hosts = [f"l{at}" for at in range(80)], [f"h{at}" for at in range(80)]
    market = from_lists(learners=dict.fromkeys(names, hosts), hosts=dict.fromkeys(hosts, names))
    with pytest.raises(MethodError, match="too many for the exact way"):
        largest_stable(market)
