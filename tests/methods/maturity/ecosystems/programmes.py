"""Programmes of support for tests: one by hand, and small ones at random."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from zeroward.methods.maturity.ecosystems.support import Country, EquityFloor, Pin, Programme, Service

EVENT = Service("event", "Event", cost=10, hours=20, whole=True)
HELP = Service("help", "Tailored help", cost=30, hours=60, seats=1)


def by_hand(**changes: Any) -> Programme:
    """A and B may have both, C the event alone; the money is for about two thirds."""
    both = {"event": True, "help": True}
    base: dict[str, Any] = {
        "years": (2026, 2027),
        "services": (EVENT, HELP),
        "countries": (
            Country("A", "Aland", {"event": 0.5, "help": 1.0}, both, hours=100),
            Country("B", "Bland", {"event": 0.5, "help": 0.4}, both),
            Country("C", "Cland", {"event": 0.3, "help": 0.9}, {"event": True, "help": None}),
        ),
        "budget": {2026: 50, 2027: 50},
    }
    return Programme(**{**base, **changes})


@st.composite
def small(draw: Callable[[Any], Any]) -> Programme:
    """Up to 12 decisions, any mixture of rules."""
    years = (1, 2) if draw(st.booleans()) else (1,)
    services = tuple(
        Service(
            f"s{at}",
            f"S{at}",
            cost=draw(st.integers(0, 5)),
            hours=draw(st.integers(0, 5)),
            seats=draw(st.sampled_from([None, 1, 2])),
            whole=draw(st.booleans()),
        )
        for at in range(2)
    )
    countries = tuple(
        Country(
            f"c{at}",
            f"C{at}",
            {one.key: draw(st.integers(0, 4)) / 4 for one in services},
            {one.key: draw(st.sampled_from([True, True, False, None])) for one in services},
            hours=draw(st.sampled_from([None, 4.0, 8.0])),
        )
        for at in range(3)
    )
    floors = tuple(
        EquityFloor(f"f{at}", frozenset(draw(st.sets(st.sampled_from(["c0", "c1", "c2"])))), draw(st.integers(0, 2)),
                    draw(st.sampled_from([None, "s0", "s1"])))
        for at in range(draw(st.integers(0, 2)))
    )  # fmt: skip
    pins = tuple(Pin("c0", "s0", year, draw(st.booleans())) for year in years if draw(st.booleans()))
    return Programme(
        years,
        services,
        countries,
        budget={1: draw(st.integers(0, 12))},
        total=draw(st.sampled_from([None, 10.0])),
        most=draw(st.sampled_from([None, 1])),
        floors=floors,
        pins=pins,
    )
