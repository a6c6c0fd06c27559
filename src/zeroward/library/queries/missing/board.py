"""The board: every group of gaps, cut to what one can take in, with the whole group a click away."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from zeroward.core.gaps import Gap, GapKind, gap_kinds
from zeroward.core.visibility import Viewer

SHOWN = 6
PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class GapGroup:
    """`gaps` are the first few; `more` says how many others there are."""

    kind: GapKind
    gaps: Sequence[Gap]
    total: int

    @property
    def more(self) -> int:
        return self.total - len(self.gaps)


@dataclass(frozen=True, slots=True)
class Board:
    groups: list[GapGroup]
    filled: list[GapKind]

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)


@dataclass(frozen=True, slots=True)
class WholeGroup:
    kind: GapKind
    page: Page[Gap]


def board(viewer: Viewer, *, for_editors: bool = False) -> Board:
    """One or two queries a group. Groups without a gap are named at the end."""
    groups, filled = [], []
    for kind in gap_kinds(for_editors=for_editors):
        gaps = kind.maker(viewer)
        if gaps:
            groups.append(GapGroup(kind, gaps[:SHOWN], len(gaps)))
        else:
            filled.append(kind)
    return Board(groups, filled)


def group_of(viewer: Viewer, key: str, *, number: str | int, for_editors: bool) -> WholeGroup | None:
    """A whole group, page by page; None when there is none of this name on this board."""
    kind = next((kind for kind in gap_kinds(for_editors=for_editors) if kind.key == key), None)
    if kind is None:
        return None
    return WholeGroup(kind, Paginator(kind.maker(viewer), PER_PAGE).get_page(number))
