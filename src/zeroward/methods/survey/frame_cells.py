"""Cells of the frame: members that are alike in some of its variables, and in a theme where there are themes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Codes
from zeroward.methods.survey.errors import refuse

THEME = "theme"


@dataclass(frozen=True, slots=True)
class FrameCell:
    """The categories that make the cell, and the places of its members in the frame."""

    of: Mapping[str, str]
    rows: Codes


def size_of(frame: Mapping[str, ArrayLike]) -> int:
    """The number of members. Raises SurveyError when the variables have different lengths."""
    lengths = {len(np.asarray(values)) for values in frame.values()}
    if len(lengths) != 1 or lengths == {0}:
        raise refuse(
            "The variables of the frame have different lengths, or there is none.",
            remedy="Give each variable one entry per member of the frame.",
            place="frame",
        )
    return lengths.pop()


def cells_of_frame(
    frame: Mapping[str, ArrayLike],
    by: Sequence[str],
    *,
    themes: Sequence[Collection[str]] | None = None,
) -> tuple[FrameCell, ...]:
    """The cells that occur, in the order of their categories. With `themes` (those of each member) every cell is that
    of one theme, and a member stands in as many cells as it has themes. Raises SurveyError.
    """
    count = size_of(frame)
    unknown = [name for name in by if name not in frame]
    if unknown or not by:
        raise refuse(
            "The frame has no variable %(names)s.",
            remedy="Choose among the variables of the frame.",
            place="by",
            names=", ".join(unknown) or "-",
        )
    if themes is not None and len(themes) != count:
        raise refuse(
            "Themes are given for %(given)s members, the frame has %(count)s.",
            remedy="Give the themes of each member, or an empty list for it.",
            place="themes",
            given=len(themes),
            count=count,
        )
    columns = [np.asarray(frame[name]).astype(str).tolist() for name in by]
    found: dict[tuple[str, ...], list[int]] = {}
    for row in range(count):
        own = tuple(column[row] for column in columns)
        for theme in [None] if themes is None else sorted(set(themes[row])):
            found.setdefault(own if theme is None else (*own, theme), []).append(row)
    names = [*by, THEME] if themes is not None else list(by)
    return tuple(
        FrameCell(dict(zip(names, key, strict=True)), np.array(rows, dtype=np.int64))
        for key, rows in sorted(found.items())
    )
