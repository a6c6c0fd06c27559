"""Which lines of a table may not be split because of confidential figures, when it goes to others.

The rule is the one of the public pages: a line with a confidential figure shows no split, and is told in one sum with
at least one figure that is not confidential, so that none can be computed from the rest.
"""

from collections.abc import Mapping, Sequence


def withheld_lines(lines: Mapping[str, Sequence[tuple[float, bool]]]) -> frozenset[str]:
    """Keys of the lines to be told as one sum. `lines` holds pairs of value and whether it is confidential."""
    closed = {key for key, values in lines.items() if any(secret for _value, secret in values)}
    if not closed:
        return frozenset()
    others = sorted(
        (key for key, values in lines.items() if key not in closed and _size(values)),
        key=lambda key: _size(lines[key]),
    )
    for key in others:
        if any(value and not secret for one in closed for value, secret in lines[one]):
            break
        closed.add(key)
    return frozenset(closed)


def _size(values: Sequence[tuple[float, bool]]) -> float:
    return abs(sum(value for value, _secret in values))
