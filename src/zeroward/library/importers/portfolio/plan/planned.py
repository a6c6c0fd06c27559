"""A plan: what would happen to every record of the document, row by row."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.library.importers.portfolio.parse import Parsed
from zeroward.library.importers.portfolio.plan.decide import REASONS, Verdict
from zeroward.library.importers.portfolio.plan.proposal import Proposal

Row = ImportRow.Verdict
IMPORTER = "portfolio-document"


@dataclass(frozen=True)
class PlannedRecord:
    """What would happen to one record. `writes` maps fields to [old, new]; `kept` holds what stays ours."""

    kind: str
    key: str
    proposal: Proposal
    is_new: bool
    writes: Mapping[str, list[Any]] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    kept: Mapping[str, tuple[Verdict, Any, Any]] = field(default_factory=dict)
    refused: str = ""
    note: str = ""

    def rows(self) -> Iterator[PlannedRow]:
        """The rows of the report: one for what is done, one for each way in which something is kept."""
        if self.refused:
            yield self._row(Row.REFUSE, self.refused, {})
            return
        if self.is_new:
            yield self._row(Row.CREATE, self.note, {name: list(pair) for name, pair in self.writes.items()})
        elif self.writes:
            reason = "Texts of a published record change in its draft." if self.drafts else ""
            yield self._row(Row.CHANGE, reason, {name: list(pair) for name, pair in self.writes.items()})
        elif not self.kept:
            yield self._row(Row.SAME, self.note, {})
        for verdict in (Verdict.OURS, Verdict.EDITED):
            kept = {name: [now, new] for name, (way, now, new) in self.kept.items() if way == verdict}
            if kept:
                yield self._row(Row.REFUSE, REASONS[verdict], kept)

    def _row(self, verdict: str, reason: str, changes: dict[str, list[Any]]) -> PlannedRow:
        return PlannedRow(
            place=self.proposal.place,
            kind=self.kind,
            key=self.key,
            verdict=verdict,
            reason=reason,
            changes=changes,
        )


@dataclass(frozen=True)
class ImportPlan:
    """Everything that an import would do, and the document from which it was planned."""

    parsed: Parsed
    records: tuple[PlannedRecord, ...]
    remarks: tuple[PlannedRow, ...]

    @property
    def rows(self) -> tuple[PlannedRow, ...]:
        """All rows about records, then those about parts of the document that become no record."""
        return (*(row for record in self.records for row in record.rows()), *self.remarks)

    @property
    def finding_rows(self) -> tuple[PlannedRow, ...]:
        """The findings of the reading, as rows of the same report."""
        return tuple(
            PlannedRow(
                place=("lines " if len(found.lines) > 1 else "line ") + ", ".join(map(str, found.lines[:12])),
                kind=found.kind,
                key=found.place,
                verdict=Row.FINDING,
                reason=found.made_of_it,
                changes={"raw": [found.raw, None]},
            )
            for found in self.parsed.findings
        )

    @property
    def changes_nothing(self) -> bool:
        """True when a commit would leave every record as it is."""
        return not any(row.verdict in {Row.CREATE, Row.CHANGE} for row in self.rows)

    def counts(self) -> dict[str, dict[str, int]]:
        """Rows by kind of record and verdict."""
        counted = Counter((row.kind, str(row.verdict)) for row in self.rows)
        table: dict[str, dict[str, int]] = {}
        for (kind, verdict), number in counted.items():
            table.setdefault(kind, {})[verdict] = number
        return table
