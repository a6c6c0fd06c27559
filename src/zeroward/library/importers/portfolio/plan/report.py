"""The report of an import as plain data (for a JSON file) and as lines for a terminal."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from zeroward.core.models import ImportRun
from zeroward.library.importers.portfolio.findings import KINDS
from zeroward.library.importers.portfolio.plan.decide import Verdict
from zeroward.library.importers.portfolio.plan.planned import ImportPlan

VERDICTS = ("create", "change", "same", "refuse")


def report_data(plan: ImportPlan, run: ImportRun) -> dict[str, Any]:
    """Document, counts, what was read as what, every row and every finding."""
    portfolio = plan.parsed.portfolio
    return {
        "document": {"name": portfolio.name, "sha256": portfolio.digest, "edition": portfolio.edition},
        "run": {"id": run.pk, "state": str(run.state)},
        "counts": portfolio.counts(),
        "read_as": dict(portfolio.reading.read_as),
        "untaken": [[span.first, span.last] for span in portfolio.reading.untaken],
        "summary": plan.counts(),
        "rows": [
            {
                "place": row.place,
                "kind": row.kind,
                "key": row.key,
                "verdict": str(row.verdict),
                "reason": row.reason,
                "changes": row.changes,
            }
            for row in plan.rows
        ],
        "findings": [finding.as_dict() for finding in plan.parsed.findings],
    }


def report_lines(plan: ImportPlan) -> Iterator[str]:
    """A page for a terminal: counts, findings by kind, and what would happen to which records."""
    portfolio = plan.parsed.portfolio
    yield f"{portfolio.name} (edition {portfolio.edition or 'not named'}, SHA-256 {portfolio.digest[:12]}…)"
    yield ""
    for name, number in portfolio.counts().items():
        yield f"  {number:>6}  {name.replace('_', ' ')}"
    yield ""
    yield "What was met while reading:"
    met = Counter(finding.kind for finding in plan.parsed.findings)
    for kind, words in KINDS.items():
        if met[kind]:
            yield f"  {met[kind]:>6}  {words.title} [{words.group}]"
    yield ""
    yield f"  {'':<16}" + "".join(f"{verdict:>9}" for verdict in VERDICTS)
    for kind, counted in plan.counts().items():
        yield f"  {kind:<16}" + "".join(f"{counted.get(verdict, 0) or '·':>9}" for verdict in VERDICTS)
    yield from _kept_lines(plan)


def _kept_lines(plan: ImportPlan) -> Iterator[str]:
    """How many of the refused rows are differences in which ours stays."""
    kept = Counter(
        way for record in plan.records for way in {way for way, _now, _new in record.kept.values()}
    )
    if kept[Verdict.OURS]:
        yield f"  Kept ours: {kept[Verdict.OURS]} records differ from the source in wording or value."
    if kept[Verdict.EDITED]:
        yield f"  Conflicts: {kept[Verdict.EDITED]} records were edited here and changed in the source."
