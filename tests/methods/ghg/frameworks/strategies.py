"""Rows of invented emissions, of any source and gas."""

import numpy as np
from hypothesis import strategies as st

from zeroward.methods.ghg.frameworks import Rows, frameworks, sources
from zeroward.methods.ghg.gases import GASES

amounts = st.floats(min_value=-1e7, max_value=1e9, allow_subnormal=False)
a_framework = st.sampled_from(sorted(frameworks()))


@st.composite
def some_rows(draw: st.DrawFn, *, largest: int = 25) -> Rows:
    chosen = draw(st.lists(st.sampled_from(sorted(sources())), max_size=largest))
    masses = np.zeros((len(chosen), len(GASES)))
    for row in range(len(chosen)):
        for gas in draw(st.lists(st.integers(0, len(GASES) - 1), max_size=3)):
            masses[row, gas] = draw(amounts)
    certified = tuple(draw(st.sampled_from([True, False, None])) for _ in chosen)
    boundaries = tuple(draw(st.sampled_from(["combustion", "life_cycle"])) for _ in chosen)
    return Rows(
        sources=tuple(chosen),
        masses=masses,
        ids=tuple(f"r{at}" for at in range(len(chosen))),
        certified=certified,
        boundaries=boundaries,
    )


@st.composite
def some_switches(draw: st.DrawFn, key: str) -> dict[str, str]:
    return {
        switch: draw(st.sampled_from(["included", "excluded", "not_applicable"]))
        for switch in frameworks()[key].switches
        if draw(st.booleans())
    }
