"""The alignment matrix: needs down, national frameworks across, and what is offered but not taken yet."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

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
SHOWN: Final = 5
"""How many findings and offers stand open; the others are folded."""
ICONS = {
    Verdict.SUPPORTS: "yes",
    Verdict.PARTLY: "prog",
    Verdict.BLOCKS: "err",
    Verdict.NEITHER: "no",
}


@dataclass(frozen=True, slots=True)
class AlignedCell:
    """`icon` stands beside the words, never alone; `url` leads to everything that was found, `found` is what counts,
    None where nobody has looked."""

    framework: str
    text: str
    icon: str
    url: str
    found: Judgement | None = None


@dataclass(frozen=True, slots=True)
class AlignedRow:
    need: PolicyNeed
    cells: tuple[AlignedCell, ...]


@dataclass(frozen=True, slots=True)
class AlignmentPage:
    """`open_cells` of `cells` were not looked at. `counts` leaves out what never occurs. `course` are all findings,
    newest first."""

    h1: str
    lead: str
    needs: tuple[PolicyNeed, ...]
    frameworks: tuple[Framework, ...]
    rows: tuple[AlignedRow, ...]
    cells: int
    open_cells: int
    counts: tuple[tuple[str, int], ...]
    course: tuple[Judgement, ...]
    offered: tuple[OfferedNeed, ...]

    @property
    def course_first(self) -> tuple[Judgement, ...]:
        return self.course[:SHOWN]

    @property
    def course_rest(self) -> tuple[Judgement, ...]:
        return self.course[SHOWN:]

    @property
    def offered_first(self) -> tuple[OfferedNeed, ...]:
        return self.offered[:SHOWN]

    @property
    def offered_rest(self) -> tuple[OfferedNeed, ...]:
        return self.offered[SHOWN:]


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
    sums = Counter(one.verdict for one in latest.values())
    return AlignmentPage(
        h1=_headline(
            len(latest), len({need for (need, _f), one in latest.items() if one.verdict == Verdict.BLOCKS})
        ),
        lead=_lead(cells, len(latest)),
        needs=needs,
        frameworks=frameworks,
        rows=tuple(_row(place, need, frameworks, latest) for need in needs) if cells else (),
        cells=cells,
        open_cells=cells - len(latest),
        counts=tuple((str(label), sums[key]) for key, label in Verdict.choices if sums[key]),
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


def _headline(looked: int, blocks: int) -> str:
    """`blocks` counts needs in whose way at least one framework stands."""
    if not looked:
        return _("Which national frameworks help, and which stand in the way?")
    if not blocks:
        return _("No framework stands in the way, as far as was looked")
    return ngettext(
        "A framework stands in the way of one need",
        "Frameworks stand in the way of %(count)d needs",
        blocks,
    ) % {"count": blocks}


def _lead(cells: int, looked: int) -> str:
    """How far the look went; "" without a matrix."""
    if not cells:
        return ""
    return ngettext(
        "%(looked)d of %(count)d pair of a need and a framework was looked at. Each finding says how one knows.",
        "%(looked)d of %(count)d pairs of a need and a framework were looked at. Each finding says how one knows.",
        cells,
    ) % {"looked": looked, "count": cells}


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
        cells.append(AlignedCell(one.title, words, icon, url, found))
    return AlignedRow(need, tuple(cells))
