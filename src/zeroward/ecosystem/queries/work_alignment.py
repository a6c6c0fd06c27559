"""The alignment matrix: needs down, national frameworks across, and what is offered but not taken yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.policy_needs import OfferedNeed, offered_needs
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_kinds import FRAMEWORKS, NEEDS
from zeroward.ecosystem.models import Framework, Judgement, PolicyNeed
from zeroward.ecosystem.queries.work_entries import kept

Verdict = Judgement.Verdict
ICONS = {
    Verdict.SUPPORTS: "yes",
    Verdict.PARTLY: "prog",
    Verdict.BLOCKS: "err",
    Verdict.NEITHER: "no",
}


@dataclass(frozen=True, slots=True)
class AlignedCell:
    """`icon` stands beside the words, never alone; `url` leads to everything that was found."""

    framework: str
    text: str
    icon: str
    url: str


@dataclass(frozen=True, slots=True)
class AlignedRow:
    need: PolicyNeed
    cells: tuple[AlignedCell, ...]


@dataclass(frozen=True, slots=True)
class AlignmentPage:
    """`open_cells` of `cells` were not looked at. `course` are all findings, newest first."""

    h1: str
    needs: tuple[PolicyNeed, ...]
    frameworks: tuple[Framework, ...]
    rows: tuple[AlignedRow, ...]
    cells: int
    open_cells: int
    counts: tuple[tuple[str, int], ...]
    course: tuple[Judgement, ...]
    offered: tuple[OfferedNeed, ...]


@dataclass(frozen=True, slots=True)
class CellPage:
    """One cell with everything found about it, newest first."""

    need: PolicyNeed
    framework: Framework
    found: tuple[Judgement, ...]


def alignment_page(place: Workspace, viewer: Viewer, *, with_offers: bool = True) -> AlignmentPage:
    """The matrix of a workspace as the viewer may see it. Three queries, and those of the rooms that offer needs."""
    needs, frameworks = tuple(kept(NEEDS, place, viewer)), tuple(kept(FRAMEWORKS, place, viewer))
    found = list(
        Judgement.objects.filter(need__in=needs, framework__in=frameworks).select_related("need", "framework")
        if needs and frameworks
        else ()
    )
    latest = latest_of(found)
    taken = {one.origin for one in needs if one.origin}
    offers = offered_needs(viewer, place.country) if with_offers and place.country else []
    cells = len(needs) * len(frameworks)
    return AlignmentPage(
        h1=_headline(cells, len(latest), sum(one.verdict == Verdict.BLOCKS for one in latest.values())),
        needs=needs,
        frameworks=frameworks,
        rows=tuple(_row(place, need, frameworks, latest) for need in needs) if cells else (),
        cells=cells,
        open_cells=cells - len(latest),
        counts=tuple(
            (str(label), sum(one.verdict == key for one in latest.values())) for key, label in Verdict.choices
        ),
        course=tuple(reversed(found)),
        offered=tuple(one for one in offers if one.origin not in taken),
    )


def cell_page(place: Workspace, viewer: Viewer, need: int, framework: int) -> CellPage | None:
    """A cell of the matrix; None where the viewer may not see it. Three queries."""
    row = kept(NEEDS, place, viewer).filter(pk=need).first()
    column = kept(FRAMEWORKS, place, viewer).filter(pk=framework).first()
    if row is None or column is None:
        return None
    found = Judgement.objects.filter(need=row, framework=column).select_related("need")
    return CellPage(row, column, tuple(found.order_by("-looked_on", "-pk")))


def latest_of(found: Iterable[Judgement]) -> dict[tuple[int, int], Judgement]:
    """The finding that counts for each cell: that of the latest day; of one day, the one written last."""
    latest: dict[tuple[int, int], Judgement] = {}
    for one in sorted(found, key=lambda one: (one.looked_on, one.pk)):
        latest[(one.need_id, one.framework_id)] = one
    return latest


def _headline(cells: int, looked: int, blocks: int) -> str:
    if not cells:
        return _("Which national frameworks help, and which stand in the way?")
    if not blocks:
        return _("%(looked)d of %(cells)d cells were looked at; none stands in the way") % {
            "looked": looked,
            "cells": cells,
        }
    return ngettext(
        "In one of %(looked)d cells a framework stands in the way",
        "In %(count)d of %(looked)d cells a framework stands in the way",
        blocks,
    ) % {"count": blocks, "looked": looked}


def _row(
    place: Workspace,
    need: PolicyNeed,
    frameworks: tuple[Framework, ...],
    latest: dict[tuple[int, int], Judgement],
) -> AlignedRow:
    cells = []
    for one in frameworks:
        found = latest.get((need.pk, one.pk))
        words = _("not looked at") if found is None else str(found.get_verdict_display())
        icon = "ask" if found is None else ICONS[Verdict(found.verdict)]
        url = reverse("ecosystem:work-cell", args=[place.scope, need.pk, one.pk])
        cells.append(AlignedCell(one.title, words, icon, url))
    return AlignedRow(need, tuple(cells))
