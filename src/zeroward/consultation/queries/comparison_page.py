"""The page where both iterations stand side by side, and somebody may judge what the platform cannot."""

from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.consultation.models import Comparability, Consultation, Origin
from zeroward.consultation.queries.changes import Before
from zeroward.consultation.queries.live import Assembled, assemble
from zeroward.consultation.queries.plain_tables import change_from
from zeroward.consultation.queries.said import in_words
from zeroward.consultation.queries.shown_changes import ShownChanges, shown_changes


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table of this iteration; `shown` is None where nothing stands against it."""

    key: str
    title: str
    shown: ShownChanges | None
    judged: Comparability | None


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    before: Consultation | None
    rows: tuple[TableRow, ...]
    choices: tuple[tuple[str, str], ...]
    may_judge: bool


def comparison_page(consultation: Consultation) -> ComparisonPage:
    """Of a consultation of ours what is there now; of a published one what was frozen."""
    if consultation.origin == Origin.PUBLISHED:
        kept = consultation.reports.order_by("-number").first()
        changes = shown_changes(change_from(one) for one in (kept.data.get("changes", []) if kept else []))
        rows = tuple(TableRow(one.key, one.title, one, None) for one in changes)
        return ComparisonPage(consultation.previous, rows, (), False)
    found = assemble(consultation)
    shown = {one.key: one for one in shown_changes(found.changes)}
    judged: Mapping[str, Comparability] = found.before.judged if found.before else {}
    rows = tuple(
        TableRow(one.key, in_words(one.title), shown.get(one.key), judged.get(one.key))
        for one in found.tables
    )
    return ComparisonPage(_before(found), rows, choices_of(found.before), found.before is not None)


def _before(found: Assembled) -> Consultation | None:
    return found.before.consultation if found.before else None


def choices_of(before: Before | None) -> tuple[tuple[str, str], ...]:
    """Tables of the iteration before, to set one against."""
    if before is None:
        return ()
    return tuple((key, f"{in_words(one.title)} ({key})") for key, one in before.tables.items())
