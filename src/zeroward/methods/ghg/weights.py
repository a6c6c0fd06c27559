"""Warming potentials, given by gas, as a column of weights."""

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, CO2E, GASES


def weights(gwp: Mapping[str, float]) -> NDArray[np.float64]:
    """The warming potentials in the order of the gases; NaN where the set has none.

    Fossil CO2 weighs 1, biogenic CO2 nothing (a memo item), what was published as CO2 equivalents 1. Biogenic methane
    has the weight of methane where the set does not tell the two apart.
    """
    known = {CO2: 1.0, CO2_BIO: 0.0, CO2E: 1.0, **gwp}
    if CH4 in known:
        known.setdefault(CH4_BIO, known[CH4])
    return np.array([known.get(gas, math.nan) for gas in GASES], dtype=np.float64)
