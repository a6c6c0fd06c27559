"""Small random markets, and the truth about them by trying everything."""

from itertools import product

import numpy as np
from hypothesis import strategies as st

from zeroward.methods.matching import NOWHERE, Market, from_lists


@st.composite
def markets(
    draw: st.DrawFn, *, ties: bool = False, learners: int = 5, hosts: int = 4, seats: int = 2
) -> Market:
    """Incomplete lists on both sides; with `ties` some neighbours on a list are liked alike."""
    people = [f"l{at}" for at in range(draw(st.integers(1, learners)))]
    places = [f"h{at}" for at in range(draw(st.integers(1, hosts)))]

    def lists(own: list[str], others: list[str]) -> dict[str, list[list[str]]]:
        found = {}
        for name in own:
            order = draw(st.permutations(others))[: draw(st.integers(0, len(others)))]
            rows: list[list[str]] = []
            for one in order:
                if ties and rows and draw(st.booleans()):
                    rows[-1].append(one)
                else:
                    rows.append([one])
            found[name] = rows
        return found

    capacity = {name: draw(st.integers(0, seats)) for name in places}
    return from_lists(learners=lists(people, places), hosts=lists(places, people), capacity=capacity)


@st.composite
def full_markets(draw: st.DrawFn, *, size: int = 7) -> Market:
    """Full strict lists, as many on either side, one seat each."""
    count = draw(st.integers(1, size))
    people, places = [f"l{at}" for at in range(count)], [f"h{at}" for at in range(count)]
    return from_lists(
        learners={name: draw(st.permutations(places)) for name in people},
        hosts={name: draw(st.permutations(people)) for name in places},
    )


def blocks(market: Market, places: tuple[int, ...], learner: int, host: int) -> bool:
    """By the definition, one pair at a time."""
    if not market.acceptable[learner, host]:
        return False
    own = places[learner]
    if own != NOWHERE and market.learner_rank[learner, host] >= market.learner_rank[learner, own]:
        return False
    guests = [one for one, where in enumerate(places) if where == host]
    if len(guests) < market.capacity[host]:
        return True
    return any(market.host_rank[one, host] > market.host_rank[learner, host] for one in guests)


def every_stable(market: Market) -> list[tuple[int, ...]]:
    """All stable matchings, by trying every one."""
    count, width = market.learner_rank.shape
    found = []
    for places in product(range(-1, width), repeat=count):
        if any(host >= 0 and not market.acceptable[row, host] for row, host in enumerate(places)):
            continue
        if any(places.count(host) > market.capacity[host] for host in range(width)):
            continue
        if not any(blocks(market, places, row, host) for row in range(count) for host in range(width)):
            found.append(places)
    return found


def rank_of(market: Market, places: tuple[int, ...], learner: int) -> int:
    host = places[learner]
    return market.unlisted if host == NOWHERE else int(market.learner_rank[learner, host])


def as_tuple(places: np.ndarray) -> tuple[int, ...]:
    return tuple(int(one) for one in places)
