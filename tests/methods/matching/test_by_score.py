from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import Arc, Floor, allocate, assign, min_cost_flow, what_if


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(-5, 9), min_size=4, max_size=4), min_size=1, max_size=4), st.booleans())
def test_assignment_is_that_found_by_trying(rows: list[list[int]], maximise: bool) -> None:
    table = np.array(rows, dtype=float)
    sums = [
        sum(table[row, column] for row, column in enumerate(one)) for one in permutations(range(4), len(rows))
    ]
    assert assign(table, maximise=maximise).value == (max(sums) if maximise else min(sums))


def test_assignment_that_cannot_place_all_is_refused_or_places_as_many_as_possible() -> None:
    table = np.array([[1.0, np.nan], [2.0, np.nan]])
    with pytest.raises(MethodError, match="1 of 2 cannot be placed"):
        assign(table)
    found = assign(table, everyone=False)
    assert found.pairs == ((0, 0),)
    assert found.value == 1.0


def brute(fit: np.ndarray, capacity: list[int], lower: list[int], floors: list[Floor]) -> float | None:
    best: tuple[int, float] | None = None
    for places in product(range(-1, fit.shape[1]), repeat=len(fit)):
        loads = [places.count(host) for host in range(fit.shape[1])]
        if any(not low <= load <= high for low, load, high in zip(lower, loads, capacity, strict=True)):
            continue
        counts = [
            sum(places[at] >= 0 and one.host in (None, places[at]) for at in one.learners) for one in floors
        ]
        if any(not one.least <= count <= (one.most or 99) for one, count in zip(floors, counts, strict=True)):
            continue
        value = sum(fit[row, host] for row, host in enumerate(places) if host >= 0)
        if not np.isnan(value):
            best = max(best or (0, -np.inf), (sum(host >= 0 for host in places), value))
    return None if best is None else float(best[1])


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**16))
def test_allocation_under_rules_is_that_found_by_trying(seed: int) -> None:
    random = np.random.default_rng(seed)
    fit = np.where(random.random((5, 3)) < 0.2, np.nan, random.integers(0, 9, (5, 3)).astype(float))
    capacity, lower = random.integers(0, 3, 3).tolist(), random.integers(0, 2, 3).tolist()
    lower = [min(low, high) for low, high in zip(lower, capacity, strict=True)]
    floors = [Floor("small", [0, 1], least=int(random.integers(0, 3))), Floor("here", [2, 3], most=1, host=0)]
    wanted = brute(fit, capacity, lower, floors)
    if wanted is None:
        with pytest.raises(MethodError):
            allocate(fit, capacity=capacity, lower=lower, floors=floors)
    else:
        assert allocate(fit, capacity=capacity, lower=lower, floors=floors).value == pytest.approx(wanted)


def test_fairest_raises_the_worst_fit_first() -> None:
    fit = np.array([[10.0, 4.0], [9.0, 1.0]])
    assert allocate(fit, capacity=[1, 1]).places.tolist() == [1, 0]
    most = allocate(np.array([[10.0, 3.0], [9.0, 2.5]]), capacity=[1, 1])
    fair = allocate(np.array([[10.0, 3.0], [6.0, 2.5]]), capacity=[1, 1], aim="fairest")
    assert most.value == 12.5
    assert fair.worst == 3.0


def test_rule_that_cannot_be_kept_is_named() -> None:
    fit = np.array([[1.0], [np.nan]])
    with pytest.raises(MethodError, match="The rule new cities cannot be kept"):
        allocate(fit, capacity=[2], floors=[Floor("new cities", [1], least=1)])
    with pytest.raises(MethodError, match="cannot be kept together"):
        allocate(np.ones((2, 2)), capacity=[1, 1], lower=[1, 1], floors=[Floor("few", [0, 1], most=1)])


def test_what_a_pair_would_cost() -> None:
    fit = np.array([[3.0, 2.0], [2.9, 0.5], [np.nan, 1.0]])
    found = allocate(fit, capacity=[1, 2])
    assert found.value == pytest.approx(5.9)
    said = what_if(fit, 0, 0, names=("Graz", "Lund"), value=found.value, capacity=[1, 2])
    assert str(said) == "With Graz at Lund the sum of fit would be 4.500 instead of 5.900."
    assert "must not be paired" in what_if(fit, 2, 0, names=("a", "b"), value=5.9, capacity=[1, 2])
    assert "stays at" in what_if(fit, 0, 1, names=("a", "b"), value=5.9, capacity=[1, 2])
    rules = what_if(
        fit, 0, 1, names=("a", "b"), value=5.9, capacity=[1, 2], floors=[Floor("f", [0], 1, host=0)]
    )
    assert "rules could not be kept" in rules


def test_flow_of_the_textbook() -> None:
    arcs = [
        Arc(str(tail), str(head), limit, cost)
        for tail, head, limit, cost in (
            (1, 2, 15, 4), (1, 3, 8, 4), (2, 3, None, 2), (2, 4, 4, 2), (2, 5, 10, 6), (3, 4, 15, 1), (3, 5, 5, 3),
            (4, 5, None, 2), (5, 3, 4, 1),
        )
    ]  # fmt: skip
    found = min_cost_flow(arcs, {"1": 20, "4": -5, "5": -15})
    assert found.cost == 150
    assert all(amount == int(amount) for amount in found.amounts)


def test_flow_keeps_smallest_amounts() -> None:
    arcs = [Arc("s", "t", 9, 1), Arc("s", "t", 9, 3, least=2)]
    assert min_cost_flow(arcs, {"s": 5, "t": -5}).amounts == (3, 2)


@pytest.mark.parametrize(
    ("arcs", "supply", "text"),
    [
        ([Arc("s", "t", 1)], {"s": 2, "t": -2}, "cannot carry"),
        ([Arc("s", "t", 9)], {"s": 2, "t": -1}, "differ by 1"),
        ([Arc("s", "t", 9)], {"s": 2, "u": -2}, "No arc reaches u"),
        ([Arc("s", "t", 1, least=2)], {"s": 1, "t": -1}, "wants more than it can hold"),
        ([Arc("s", "t", None, -1), Arc("t", "s", None, 0)], {"s": 1, "t": -1}, "earns money for ever"),
    ],
)
def test_flow_that_cannot_be_is_refused(arcs: list[Arc], supply: dict[str, float], text: str) -> None:
    with pytest.raises(MethodError, match=text):
        min_cost_flow(arcs, supply)
