"""The equity check of one action as a page shows it: group by lens, with evidence and duties."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.said import said
from zeroward.methods.equity import (
    Cell,
    Question,
    Review,
    evidence_levels,
    published,
    questions,
    shares,
    suppressed,
)
from zeroward.plan.queries.equity import (
    GroupWords,
    Row,
    effect_words,
    groups_of,
    lens_words,
    review_of,
    sign_of,
    tone_of,
)
from zeroward.plan.queries.load import LoadedPlan


@dataclass(frozen=True, slots=True)
class CheckCell:
    """One answer. `hidden` = it is about too few people to be shown to everybody."""

    lens: str
    text: str
    tone: str
    words: str
    share: str
    weak: bool
    open: bool
    claim: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One group. `evidence` is the weakest level among its answers, "" when there is none."""

    group: GroupWords
    cells: tuple[CheckCell, ...]
    evidence: str
    examined: int


@dataclass(frozen=True, slots=True)
class Check:
    lenses: tuple[str, ...]
    rows: tuple[CheckRow, ...]
    review: Review

    @property
    def has_claims(self) -> bool:
        return any(cell.claim for row in self.rows for cell in row.cells)

    @property
    def findings(self) -> tuple[str, ...]:
        """What to look at, most pressing first."""
        found, counted = self.review, []
        if found.blocking:
            count = len(found.blocking)
            counted.append(
                ngettext(
                    "One burden has nobody who eases it: the action is not ready.",
                    "%(count)d burdens have nobody who eases them: the action is not ready.",
                    count,
                )
                % {"count": count}
            )
        if found.heavy:
            count = len(found.heavy)
            counted.append(
                ngettext(
                    "One burden falls on many or most of a group.",
                    "%(count)d burdens fall on many or most of a group.",
                    count,
                )
                % {"count": count}
            )
        if found.unexamined:
            counted.append(
                _("%(count)d of %(all)d fields are not examined.")
                % {"count": len(found.unexamined), "all": len(found.cells)}
            )
        if found.weakly_founded:
            count = len(found.weakly_founded)
            counted.append(
                ngettext(
                    "One answer rests on opinion alone (E0, E1).",
                    "%(count)d answers rest on opinion alone (E0, E1).",
                    count,
                )
                % {"count": count}
            )
        return tuple(counted)

    @property
    def worst_off(self) -> tuple[str, ...]:
        """Up to three groups that bear most."""
        names = {row.group.key: row.group.label for row in self.rows}
        return tuple(names[one.group] for one in self.review.worst_off)

    @property
    def gaining(self) -> tuple[str, ...]:
        names = {row.group.key: row.group.label for row in self.rows}
        return tuple(names[key] for key in self.review.gaining)


def check_of(loaded: LoadedPlan, action: Row) -> Check:
    """The check for the city's own people: everything."""
    found = review_of(loaded, action)
    return _check(loaded, found, found.cells, frozenset())


def public_check_of(loaded: LoadedPlan, action: Row) -> Check:
    """The check for everybody: answers about fewer than five people are withheld."""
    found = review_of(loaded, action)
    withheld = frozenset((cell.group, cell.lens) for cell in found.cells if suppressed(cell))
    return _check(loaded, found, published(found), withheld)


def _check(
    loaded: LoadedPlan, found: Review, cells: Sequence[Cell], withheld: frozenset[tuple[str, str]]
) -> Check:
    names = lens_words()
    share_words = {one.key: said(one.label) for one in shares()}
    rows = []
    for group in groups_of(loaded):
        own = [cell for cell in cells if cell.group == group.key]
        levels = [cell.evidence for cell in own if cell.examined and cell.evidence]
        rows.append(
            CheckRow(
                group=group,
                cells=tuple(
                    _cell(cell, names[cell.lens], share_words, (cell.group, cell.lens) in withheld)
                    for cell in own
                ),
                evidence=min(levels, default=""),
                examined=sum(cell.examined for cell in own),
            )
        )
    return Check(tuple(names.values()), tuple(rows), found)


def _cell(cell: Cell, lens: str, share_words: dict[str, str], hidden: bool) -> CheckCell:
    return CheckCell(
        lens=lens,
        text="?" if cell.effect is None else sign_of(cell.effect),
        tone=tone_of(cell.effect),
        words=effect_words(cell.effect),
        share=share_words.get(cell.share, ""),
        weak=cell.weak,
        open=cell.negative and not cell.mitigated,
        claim=cell.note,
        hidden=hidden,
    )


def questions_of(lens: str) -> tuple[str, ...]:
    """The questions that help to answer for a lens."""
    found: tuple[Question, ...] = questions(lens)
    return tuple(said(one.text) for one in found)


def evidence_words() -> dict[str, str]:
    """Levels of evidence with their words."""
    return {one.key: said(one.label) for one in evidence_levels()}
