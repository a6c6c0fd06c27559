"""Words in a drawing: what fits beside what on the narrowest screen, and how values are written."""

from collections.abc import Callable
from textwrap import wrap

from django.utils.translation import gettext as _

from zeroward.core.charts.marks import Label, Mark, Words
from zeroward.core.ui.numbers import SPACE, format_number

NARROW = 284.0
"""Pixels of the page on the narrowest screen, 320 px wide."""
PAGE = 322.0
"""Pixels of a line on the narrowest screen: 284 of 320, where 15 px type is drawn in 13 (charts.css)."""
ROOM = 38
"""Characters of a name in that width."""
GAP = 8.0
HALF = 18
"""Characters of small type in half of it, with air between."""

NAME_LINE = 20
VALUE_LINE = 19

Say = Callable[[float], str]


def tonnes(value: float) -> str:
    """1960857.4 → "1 960 857 t"; under ten tonnes with one decimal."""
    return f"{format_number(value, 0 if abs(value) >= 10 or value == 0 else 1)}{SPACE}t"


def plain(decimals: int = 0) -> Say:
    """A way to write numbers with so many decimals."""
    return lambda value: format_number(value, decimals)


def share_of(value: float, whole: float) -> str:
    """ "71.1 %", or nothing when there is no whole."""
    return f"{format_number(100 * value / whole, 1)}{SPACE}%" if whole else ""


def unknown(reason: Words = "") -> str:
    """The word beside what is hatched."""
    return str(reason) or _("not known")


def lines_of(words: Words, room: int) -> list[str]:
    """Words broken so that each line fits; a word that is longer stays whole."""
    return wrap(str(words), room, break_long_words=False, break_on_hyphens=False) or [""]


def width(words: Words, *, size: float = 15, bold: bool = False) -> float:
    """About how many pixels the words take in a system font; rather too many than too few."""
    units = sum(_WIDTHS.get(sign, 0.74 if sign.isupper() else 0.58) for sign in str(words))
    return units * size * (1.06 if bold else 1.0)


_WIDTHS = {
    **dict.fromkeys("iljI.,:;'|!()[]", 0.31),
    **dict.fromkeys("ftr \u00a0-", 0.37),
    **dict.fromkeys("mwMW@%", 0.95),
    "\u202f": 0.2,
}


def heading(
    name: Words, value: Words, top: float, more: Words = "", kind: str = ""
) -> tuple[list[Mark], float]:
    """Name at the start and value at the end of a line; two lines where both do not fit at 320 px.

    Gives the marks and the height at which the bar may begin. `kind` is the class of the value.
    """
    names = lines_of(name, ROOM)
    height = top + 16 + NAME_LINE * (len(names) - 1)
    room = PAGE - GAP - width(value) - (8 + width(more, size=13) if more else 0)
    crowded = width(names[-1], bold=True) > room
    named = "b over" if crowded else "b"  # on wide screens charts.css sets it down beside the value
    marks: list[Mark] = [
        Label(0, top + 16 + NAME_LINE * place, line, named) for place, line in enumerate(names)
    ]
    if crowded:
        height += VALUE_LINE
    marks.append(Label(100, height, value, kind, "end", more))
    return marks, height + 10
