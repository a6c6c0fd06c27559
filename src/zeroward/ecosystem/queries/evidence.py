"""What shows that the fields of a profile are true."""

from collections import defaultdict
from dataclasses import dataclass

from zeroward.core.visibility import Viewer, may_see
from zeroward.ecosystem.models import FieldEvidence
from zeroward.ecosystem.queries.kept import kept_in


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """`shows_document`: the viewer may open the document too."""

    record: FieldEvidence
    shows_document: bool


def evidence_by_field(code: str, viewer: Viewer) -> dict[str, list[EvidenceEntry]]:
    """Field of the profile to its evidence, the newest first. One query."""
    found: dict[str, list[EvidenceEntry]] = defaultdict(list)
    rows = kept_in(FieldEvidence, code, viewer).select_related("document")
    for one in sorted(rows, key=lambda row: str(row.dated_on or ""), reverse=True):
        document = one.document
        shown = document is not None and document.archived_at is None and may_see(document, viewer)
        if one.url or shown or viewer.holds(one.scope):
            found[one.field].append(EvidenceEntry(one, shown))
    return dict(found)
