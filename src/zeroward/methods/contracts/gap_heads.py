"""Heads of gap tables: which columns they announce, and which place in the body belongs to which.

Heads span columns, so that their places drift. Three things settle them: the cells that stay empty beside a head, the
line that says "absolute" and "%", and, where two readings are left, the one in which the table's own sums come out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from zeroward.methods.contracts.words import plain, words

COLUMNS: Final = ("baseline", "target", "existing", "gap", "contract", "residual")
EXTRA: Final = ("reference", "latest", "remaining")
"""Columns of some contracts only: a second baseline, today's emissions, what other plans leave over."""
_LONGEST_HEAD: Final = 900
_LONGEST_CELL: Final = 160
_SHORT: Final = 4
_LONGEST_UNIT: Final = 60
_MOST_LAYOUTS: Final = 40


def heads_in(cells: Sequence[str]) -> dict[int, str] | None:
    """Column names by their place when the cells are the head of a gap table."""
    if len(cells) < 4 or sum(len(cell) for cell in cells) > _LONGEST_HEAD:
        return None
    low = "".join(cells).lower()
    if not any(word in low for word in words()["gap_words"]):
        return None
    names: dict[int, str] = {}
    for at, cell in enumerate(cells[1:], 1):
        name = column_of(cell)
        if name or plain(cell):
            names[at] = "" if name in names.values() else name
    known = set(names.values()) - {""}
    starts = "baseline" in known or ("latest" in known and {"target", "residual", "gap"} <= known)
    return names if starts and len(known) >= 3 and known & {"gap", "residual"} else None


def column_of(cell: str) -> str:
    """The column that a head means, "" for none. Columns are asked in the order of the data: the head of the gap's
    reduction also has the word gap, that of the target the word baseline."""
    tidy = plain(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cell))
    glued = tidy.replace(" ", "")
    if not tidy or len(tidy) > _LONGEST_CELL:
        return ""
    return next(
        (
            name
            for name, phrases in words()["gap_heads"].items()
            if any(_says(phrase, tidy, glued) for phrase in phrases)
        ),
        "",
    )


def _says(phrase: str, tidy: str, glued: str) -> bool:
    """Short words must stand alone: "C & C checklist" does not mean the CCC."""
    if len(phrase) <= _SHORT:
        return f" {phrase} " in f" {tidy} "
    return phrase in tidy or phrase.replace(" ", "") in glued


def layouts(names: Mapping[int, str], kinds: Sequence[bool], width: int) -> tuple[dict[int, str], ...]:
    """The ways in which the columns of the body can belong to the heads, the likeliest first.

    `kinds` says for each place after the first whether it holds percentages; `width` is the number of cells of the
    head. A place is "baseline", or "baseline %".
    """
    order = [names[at] for at in sorted(names)]
    counted = [at for at, percent in enumerate(kinds, 1) if not percent]
    if len(counted) != len(order) and "" in order:  # heads that are not known, or say the same again
        names = {at: name for at, name in names.items() if name}
        order = [names[at] for at in sorted(names)]
    if not any(kinds) and len(counted) >= max(names):
        by_place = {at: name for at, name in names.items() if at <= len(kinds)}
        if len(counted) == len(names) or width == len(kinds) + 1:
            return (by_place,)
    if len(counted) == len(order):
        return (_placed(order, kinds),)
    if len(counted) > len(order):
        return tuple(_with_more(order, kinds))[:_MOST_LAYOUTS]
    found = [_placed(order, kinds), _by_place(names, kinds)]  # the last columns are lost, or some in between
    return tuple(one for one in found if sum(not name.endswith("%") for name in one.values()) >= 3)


def _placed(order: Sequence[str], kinds: Sequence[bool]) -> dict[int, str]:
    places: dict[int, str] = {}
    group = -1
    for at, percent in enumerate(kinds, 1):
        group += not percent
        if 0 <= group < len(order) and order[group]:
            name = order[group]
            if percent and f"{name} %" in places.values():
                continue
            places[at] = f"{name} %" if percent else name
    return places


def _by_place(names: Mapping[int, str], kinds: Sequence[bool]) -> dict[int, str]:
    places: dict[int, str] = {}
    current = ""
    for at, percent in enumerate(kinds, 1):
        if not percent:
            current = names.get(at, "")
        if current and (not percent or f"{current} %" not in places.values()):
            places[at] = f"{current} %" if percent else current
    return places


def _with_more(order: Sequence[str], kinds: Sequence[bool]) -> Iterator[dict[int, str]]:
    """More absolute columns than heads: a second baseline (an earlier year, or a forecast) before all others."""
    counted = sum(not percent for percent in kinds)
    spare = counted - len(order)
    if spare > 2 or order[0] not in ("baseline", "latest"):
        return
    older = [""] * (spare - 1)
    yield _placed([*older, "reference", *order], kinds)
    yield _placed([order[0], "reference", *older, *order[1:]], kinds)


def kinds_of(units: Sequence[str] | None, sample: Sequence[str]) -> list[bool]:
    """For each place after the first: does it hold percentages?"""
    return [is_percent(cell) for cell in (units or sample)[1:]]


def is_percent(cell: str) -> bool:
    """True for a cell that is, or announces, a percentage. "Absolute value (%)" announces tonnes."""
    text = cell.lower()
    if len(text) > _LONGEST_UNIT:
        return False
    if "per capita" in text or "percent" in text or "prozent" in text:
        return True
    return "%" in text and "absolute" not in text.split("%")[0] and not text.startswith("(t")


def tells_units(cells: Sequence[str]) -> bool:
    """True for the line that says which columns are absolute and which percentages."""
    short = [cell for cell in cells if len(cell) <= _LONGEST_UNIT]
    absolute = sum("absolut" in cell.lower() or "tco2" in plain(cell).replace(" ", "") for cell in short)
    return sum(is_percent(cell) for cell in cells) >= 2 or absolute >= 2
