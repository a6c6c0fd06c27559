"""Parts that add up to their total to the last digit.

The parts are right but for the rounding of binary numbers. What that leaves is put on the smallest part that is
still far larger, where the digits are finest.
"""

from collections.abc import Sequence
from math import fsum
from typing import Final

FAR_LARGER: Final = 1e3
NOTHING: Final = 1e-30


def closed(parts: Sequence[float], total: float) -> tuple[float, ...]:
    """The parts, so that `math.fsum(parts) == total` wherever floating point can say so.

    Raises ArithmeticError when they miss by more than rounding explains: then a formula is wrong.
    """
    found = list(parts)
    scale = max((abs(one) for one in found), default=0.0)
    if abs(fsum(found) - total) > 1e-9 * max(scale, abs(total)) + NOTHING:
        raise ArithmeticError(f"Parts add up to {fsum(found)}, not {total}.")
    for _ in range(4):
        rest = total - fsum(found)
        if rest == 0:
            break
        fit = [at for at, one in enumerate(found) if abs(one) >= FAR_LARGER * abs(rest)]
        if not fit:
            break
        best = min(fit, key=lambda at: abs(found[at]))
        found[best] += rest
    return tuple(found)
