"""Parts that add up to their total to the last digit.

The parts are right but for the rounding of binary numbers. What that leaves is put on the smallest part that is
still far larger, where the digits are finest.
"""

from collections.abc import Sequence
from math import fsum
from typing import Final

FAR_LARGER: Final = 1e3
NOTHING: Final = 1e-30


def closed(parts: Sequence[float], total: float, *, scale: float = 0.0) -> tuple[float, ...]:
    """The parts, so that `math.fsum(parts) == total` wherever floating point can say so.

    `scale` is the size of the figures that the parts were made from, where these cancel. Raises ArithmeticError when
    the parts miss by more than rounding explains: then a formula is wrong.
    """
    found = list(parts)
    if not found:
        return ()
    size = max(scale, abs(total), *map(abs, found))
    if abs(fsum(found) - total) > 1e-9 * size + NOTHING:
        raise ArithmeticError(f"Parts add up to {fsum(found)}, not {total}.")
    for _ in range(4):
        rest = total - fsum(found)
        if rest == 0:
            break
        found[finest(found, rest)] += rest
    return tuple(found)


def finest(parts: Sequence[float], rest: float) -> int:
    """Place of the smallest part that is far larger than the rest, else of the largest."""
    order = sorted(range(len(parts)), key=lambda at: abs(parts[at]))
    return next((at for at in order if abs(parts[at]) >= FAR_LARGER * abs(rest)), order[-1])
