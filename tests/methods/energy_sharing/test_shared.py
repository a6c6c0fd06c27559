"""Shared energy and whose it is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.energy_sharing import by_demand, by_share, split, together
from zeroward.methods.ghg.method import MethodError

kwh = st.floats(0, 1000)


@st.composite
def communities(draw: st.DrawFn) -> tuple[list[float], list[list[float]]]:
    hours, members = draw(st.integers(1, 12)), draw(st.integers(1, 5))
    return (
        draw(st.lists(kwh, min_size=hours, max_size=hours)),
        [draw(st.lists(kwh, min_size=hours, max_size=hours)) for _ in range(members)],
    )


def test_the_choice_of_key_moves_energy() -> None:
    """The worked example of the study: static 14, dynamic 17 of 21 kWh."""
    given_, members = [0, 5, 10, 6], [[4, 1, 2, 6], [2, 2, 6, 1]]
    assert by_share(given_, members, [0.5, 0.5]).total == 14
    assert by_demand(given_, members).total == pytest.approx(17)
    assert by_demand(given_, members).unused == pytest.approx(4)


@given(communities())
def test_demand_shares_all_that_can_be_shared(community: tuple[list[float], list[list[float]]]) -> None:
    produced, members = community
    whole = together(produced, list(np.sum(members, axis=0)))
    dynamic = by_demand(produced, members)
    assert dynamic.total == pytest.approx(whole.shared, abs=1e-6)
    assert dynamic.unused == pytest.approx(whole.surplus, abs=1e-6)
    assert by_share(produced, members, [1 / len(members)] * len(members)).total <= whole.shared + 1e-6


@given(communities())
def test_nobody_gets_more_than_they_use(community: tuple[list[float], list[list[float]]]) -> None:
    produced, members = community
    for kept in (
        by_demand(produced, members),
        by_share(produced, members, [1 / len(members)] * len(members)),
    ):
        assert all(got <= sum(used) + 1e-6 for got, used in zip(kept.members, members, strict=True))


@given(st.integers(0, 10**7), st.lists(st.floats(0.01, 10), min_size=1, max_size=7))
def test_cents_add_up_and_stay_next_to_their_share(amount: int, shares: list[float]) -> None:
    found = split(amount, shares)
    assert sum(found) == amount
    assert all(
        abs(got - amount * one / sum(shares)) < 1 + 1e-6 for got, one in zip(found, shares, strict=True)
    )


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: together([1, 2], [1]), "same intervals"),
        (lambda: together([1, float("nan")], [1, 1]), "has a gap"),
        (lambda: together([1, -2], [1, 1]), "below zero"),
        (lambda: by_share([1], [[1], [1]], [0.7, 0.7]), "add up"),
        (lambda: by_demand([1, 2], [[1, 1], [1]]), "same intervals"),
        (lambda: split(100, [0, 0]), "add up"),
    ],
)
def test_bad_input_is_refused(call: object, words: str) -> None:
    with pytest.raises(MethodError, match=words):
        call()  # type: ignore[operator]


def test_what_was_neither_produced_nor_used_has_no_rate() -> None:
    found = together([0, 0], [0, 0])
    assert (found.self_consumption, found.self_sufficiency) == (None, None)
