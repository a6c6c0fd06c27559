"""Rows about the parts of the document that are read but become no record."""

from collections.abc import Iterator

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.library.importers.portfolio.model import Passage, Portfolio, Span

GUIDES = "Read, not imported: the guides are pages of this site with words of their own."
REMARKS = "Read, not imported: remarks of invented readers decorate the printed page."
MATTER = "Read, not imported: it introduces or closes the printed document."


def remarks_on(portfolio: Portfolio) -> Iterator[PlannedRow]:
    """One row for each such part."""
    yield from _guides(portfolio)
    for passage in _remarks(portfolio):
        yield _row("remark", passage.span, passage.text, REMARKS)
    for section in portfolio.sections:
        yield _row("matter", section.span, section.heading, MATTER)


def _guides(portfolio: Portfolio) -> Iterator[PlannedRow]:
    for step in portfolio.how_to:
        yield _row("how-to-use", step.span, step.title, GUIDES)
    for passage in (*portfolio.problem.types, *portfolio.problem.steps):
        yield _row("problem-guide", passage.span, passage.text, GUIDES)
    for column, questions in portfolio.problem.grid:
        yield PlannedRow(
            place="problem statement",
            kind="wh-question",
            key=column,
            verdict=ImportRow.Verdict.REFUSE,
            reason=f"{GUIDES} {len(questions)} questions.",
        )


def _remarks(portfolio: Portfolio) -> Iterator[Passage]:
    for part in portfolio.categories:
        yield from part.remarks
    for card in portfolio.cards:
        yield from card.remarks
    for dive in portfolio.deep_dives:
        yield from dive.remarks


def _row(kind: str, span: Span, title: str, reason: str) -> PlannedRow:
    place = f"line {span.first}" if span.first == span.last else f"lines {span.first}–{span.last}"
    return PlannedRow(
        place=place, kind=kind, key=title[:120], verdict=ImportRow.Verdict.REFUSE, reason=reason
    )
