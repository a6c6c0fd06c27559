"""Which record is which: first by what an earlier import remembers, then by likeness, best pairs first."""

from collections.abc import Sequence
from typing import Any

from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf


def match(shelf: Shelf, proposals: Sequence[Proposal], desk: Desk) -> dict[str, Any]:
    """Records by document key. Each record is taken once; a pair below the shelf's threshold is none."""
    records = {str(record.key): record for record in shelf.candidates()}
    wanted = {proposal.doc_key: proposal for proposal in proposals if not proposal.refused}
    found: dict[str, Any] = {}
    for key, memory in desk.memory(shelf.kind).items():
        if memory.doc_key in wanted and key in records and memory.doc_key not in found:
            found[memory.doc_key] = records.pop(key)
    remembered = set(desk.memory(shelf.kind))
    pairs = [
        # a record that an earlier import knows under another name comes after one that no import has met
        (shelf.likeness(proposal, record), key not in remembered, proposal, key)
        for doc_key, proposal in wanted.items()
        if doc_key not in found
        for key, record in records.items()
    ]
    for score, _new, proposal, key in sorted(pairs, key=lambda pair: (-pair[0], not pair[1])):
        if score < shelf.threshold:
            break
        if proposal.doc_key not in found and key in records:
            found[proposal.doc_key] = records.pop(key)
    return found
