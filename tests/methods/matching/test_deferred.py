import numpy as np
import pytest
from hypothesis import given, settings

from tests.methods.matching.markets import as_tuple, every_stable, full_markets, markets, rank_of
from zeroward.methods.matching import (
    Market,
    all_stable,
    certify,
    deferred_acceptance,
    from_lists,
    from_orders,
    host_optimal,
    top_trading_cycles,
)

pytestmark = pytest.mark.slow


@settings(max_examples=60, deadline=None)
@given(markets())
def test_deferred_acceptance_is_best_for_every_learner(market: Market) -> None:
    stable = every_stable(market)
    best, worst = as_tuple(deferred_acceptance(market)), as_tuple(host_optimal(market))
    assert best in stable
    assert worst in stable
    for learner in range(len(market.learners)):
        ranks = [rank_of(market, one, learner) for one in stable]
        assert rank_of(market, best, learner) == min(ranks)
        assert rank_of(market, worst, learner) == max(ranks)


@settings(max_examples=60, deadline=None)
@given(markets(ties=True, learners=4))
def test_all_stable_matchings_are_those_found_by_trying(market: Market) -> None:
    assert sorted(as_tuple(one) for one in all_stable(market)) == sorted(every_stable(market))


@settings(max_examples=30, deadline=None)
@given(full_markets())
def test_full_lists_of_seven_place_everybody_without_a_blocking_pair(market: Market) -> None:
    places = deferred_acceptance(market)
    assert certify(market, places).stable
    assert sorted(places.tolist()) == list(range(len(places)))
    assert all(certify(market, one).stable for one in all_stable(market))


@settings(max_examples=40, deadline=None)
@given(markets())
def test_every_stable_matching_places_the_same_learners(market: Market) -> None:
    sets = {tuple(host >= 0 for host in one) for one in every_stable(market)}
    assert len(sets) == 1


def test_many_free_learners_propose_at_once_with_the_same_result() -> None:
    random = np.random.default_rng(4)
    learners = np.argsort(random.random((600, 40)), axis=1)
    hosts = np.argsort(random.random((40, 600)), axis=1)
    market = from_orders(learners, hosts, capacity=9)
    places = deferred_acceptance(market)
    assert certify(market, places).stable
    assert (np.bincount(places[places >= 0], minlength=40) == 9).all()
    some = [as_tuple(one) for one in (places, host_optimal(market))]
    assert all(
        rank_of(market, some[0], learner) <= rank_of(market, some[1], learner) for learner in range(600)
    )


def test_one_list_for_all_gives_places_in_order_of_rank() -> None:
    order = np.tile(np.arange(500), (500, 1))
    market = from_orders(order, order)
    assert deferred_acceptance(market).tolist() == list(range(500))


def test_worst_first_with_one_list_for_all() -> None:
    order = np.tile(np.arange(300), (300, 1))
    market = from_orders(order, order[:, ::-1])
    assert deferred_acceptance(market).tolist() == list(range(299, -1, -1))


def test_ties_are_broken_by_the_seed_and_not_by_the_order_of_input() -> None:
    names = [f"l{at}" for at in range(12)]
    lists = {name: ["h"] for name in names}
    one = from_lists(learners=lists, hosts={"h": [names]}, capacity=3)
    turned = from_lists(learners=dict(reversed(lists.items())), hosts={"h": [names[::-1]]}, capacity=3)
    for seed in range(5):
        first = {one.learners[at] for at in np.flatnonzero(deferred_acceptance(one, seed=seed) >= 0)}
        again = {turned.learners[at] for at in np.flatnonzero(deferred_acceptance(turned, seed=seed) >= 0)}
        assert first == again
    chosen = {
        frozenset(np.flatnonzero(deferred_acceptance(one, seed=seed) >= 0).tolist()) for seed in range(20)
    }
    assert len(chosen) > 5


def test_nobody_and_nowhere() -> None:
    market = from_lists(learners={"a": []}, hosts={"x": []})
    assert deferred_acceptance(market).tolist() == [-1]
    empty = from_lists(learners={}, hosts={})
    assert deferred_acceptance(empty).tolist() == []
    assert certify(empty, deferred_acceptance(empty)).stable


@settings(max_examples=40, deadline=None)
@given(markets(learners=4, hosts=3))
def test_top_trading_cycles_leave_no_better_for_all(market: Market) -> None:
    """Nobody can be made better off without making somebody worse off, within the lists of both sides."""
    places = as_tuple(top_trading_cycles(market))
    mine = [rank_of(market, places, at) for at in range(len(places))]
    for other in _matchings(market):
        theirs = [rank_of(market, other, at) for at in range(len(places))]
        assert not (all(a <= b for a, b in zip(theirs, mine, strict=True)) and theirs != mine)


def _matchings(market: Market) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = [()]
    for learner in range(len(market.learners)):
        found = [
            (*one, host)
            for one in found
            for host in range(-1, len(market.hosts))
            if host < 0 or (market.acceptable[learner, host] and one.count(host) < market.capacity[host])
        ]
    return found
