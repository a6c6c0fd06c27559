"""Colours of codes: seven of ours, by number, and any colour in files of other programs."""

import re
from typing import Final

COLOURS: Final = {
    "1": "#0B6B5D",
    "2": "#BC5016",
    "3": "#183A83",
    "4": "#B0880F",
    "5": "#711853",
    "6": "#0A97C6",
    "7": "#7B7E7E",
}
"""As charts show them on a light ground."""
_HEX: Final = re.compile(r"#?([0-9A-Fa-f]{6})")


def colour_of(number: str) -> str:
    """The colour of a number; "" for a code that takes it from its place."""
    return COLOURS.get(number, "")


def number_of(colour: str) -> str:
    """The number of the nearest of our colours; "" when none is given."""
    found = _HEX.fullmatch(colour.strip())
    if found is None:
        return ""
    wanted = _parts(found.group(1))
    return min(COLOURS, key=lambda one: (_far(wanted, _parts(COLOURS[one][1:])), one))


def _parts(code: str) -> tuple[int, ...]:
    return tuple(int(code[place : place + 2], 16) for place in (0, 2, 4))


def _far(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return sum((left - right) ** 2 for left, right in zip(one, other, strict=True))
