"""When a Monte Carlo run may stop: both ends of the 95 % interval stand still (JCGM 101, clause 7.9).

The draws are cut into chunks, and the percentiles of each chunk are one observation. Twice the standard error of
their mean must stay within the tolerance, a per cent of the percentile; near zero, of half the interval's width.
"""

from typing import Final

import numpy as np

from zeroward.methods.ghg.uncertainty.bounds import Floats

CHUNK: Final = 5_000
TOLERANCE: Final = 0.01


def stable(samples: Floats, *, tolerance: float = TOLERANCE, chunk: int = CHUNK) -> bool:
    """Whether the 2.5 and 97.5 percentiles are known to within the tolerance."""
    chunks = samples.size // chunk
    if chunks < 2:
        return False
    ends = np.quantile(samples[: chunks * chunk].reshape(chunks, chunk), (0.025, 0.975), axis=1)
    middle = ends.mean(axis=1)
    error = 2 * ends.std(axis=1, ddof=1) / np.sqrt(chunks)
    floor = abs(middle[1] - middle[0]) / 2
    return bool(np.all(error <= tolerance * np.maximum(np.abs(middle), floor)))
