"""Sums told at different times: what somebody who adds and subtracts learns."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.monitoring import differ_too_little, gives_away

SUMS = st.sets(st.integers(0, 11), min_size=5).map(lambda found: frozenset(f"c{one}" for one in found))


def test_one_or_two_earlier_sums_may_give_a_place_away() -> None:
    cities = [f"c{one}" for one in range(12)]
    assert gives_away([], cities) == ()
    assert gives_away([cities], cities) == ()
    assert gives_away([cities[:5], cities[:-1]], cities) == (1,)
    # all, less one half, less the other half but for one city
    assert gives_away([cities[:6], cities[6:11]], cities) == (0, 1)
    assert gives_away([cities[:6]], cities) == ()


def test_three_earlier_sums_that_need_each_other_are_all_named() -> None:
    """All sixteen, less three groups of five that leave one."""
    cities = [f"c{one}" for one in range(16)]
    thirds = [cities[:5], cities[5:10], cities[10:15]]
    assert gives_away(thirds, cities) == (0, 1, 2)
    assert gives_away(thirds[:2], cities) == ()


def test_weights_other_than_one_are_found() -> None:
    """Three sums over two of three groups each make twice all three; less that, twice what a new one has beside."""
    one, two, three = ([f"{name}{at}" for at in range(5)] for name in "abc")
    pairs = [one + two, two + three, one + three]
    assert gives_away(pairs, [*one, *two, *three, "alone"]) == (0, 1, 2)


def test_what_was_told_before_does_not_hold_up_what_tells_no_more() -> None:
    cities = [f"c{one}" for one in range(14)]
    assert gives_away([cities[:6], cities[:7]], cities) == ()


def test_many_sums_over_many_places_are_answered() -> None:
    """Windows of ten among thirty places that move on by six: nobody stands alone between any of them."""
    cities = [f"c{one:02}" for one in range(30)]
    windows = [cities[at : at + 12] for at in range(0, 24, 6)]
    assert gives_away(windows, cities) == ()
    assert gives_away(windows, cities[:-1]) == ()
    assert gives_away([*windows, cities], cities[:-1]) == (4,)


@given(SUMS, SUMS)
def test_what_is_allowed_differs_from_a_sum_by_enough_or_by_nothing(
    one: frozenset[str], new: frozenset[str]
) -> None:
    assert bool(gives_away([one], new)) == differ_too_little(one, new)


@given(st.lists(SUMS, max_size=5))
def test_no_combination_of_allowed_sums_lies_on_a_few_places(sums: list[frozenset[str]]) -> None:
    """Tried with every weight from -2 to 2."""
    told: list[frozenset[str]] = []
    for one in sums:
        if one not in told and not gives_away(told, one):
            told.append(one)
    for weights in product(range(-2, 3), repeat=len(told)):
        net = (
            sum(weight for weight, found in zip(weights, told, strict=True) if f"c{place}" in found)
            for place in range(12)
        )
        assert sum(1 for amount in net if amount) not in range(1, 5)
