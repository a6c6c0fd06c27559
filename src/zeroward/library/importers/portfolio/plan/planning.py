"""Compares a parsed portfolio with the database, record by record and field by field. Writes nothing."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from zeroward.core.domain.imports import PlannedRow
from zeroward.library.importers.portfolio import shelves as library_shelves  # noqa: F401 - registers them
from zeroward.library.importers.portfolio.parse import Parsed
from zeroward.library.importers.portfolio.plan.decide import Remembered, Verdict, decide
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.match import match
from zeroward.library.importers.portfolio.plan.planned import ImportPlan, PlannedRecord, Row
from zeroward.library.importers.portfolio.plan.proposal import Memory, Proposal
from zeroward.library.importers.portfolio.plan.remarks import remarks_on
from zeroward.library.importers.portfolio.plan.shelf import Shelf, shelves


def plan_import(parsed: Parsed) -> ImportPlan:
    """What an import of the document would create, change, leave and refuse, given the database as it is."""
    desk = Desk(parsed.portfolio)
    planned: list[PlannedRecord] = []
    gone: list[PlannedRow] = []
    for shelf in shelves():
        proposals = _unique(shelf.propose(desk))
        records = match(shelf, proposals, desk)
        taken = {str(record.key) for record in shelf.candidates()}
        for proposal in proposals:
            record = records.get(proposal.doc_key)
            one = _plan_one(shelf, proposal, record, taken, desk)
            planned.append(one)
            if not one.refused:
                desk.keys[shelf.kind, proposal.doc_key] = one.key
                desk.records[shelf.kind, proposal.doc_key] = record
                taken.add(one.key)
        gone.extend(_gone(shelf, {str(record.key) for record in records.values()}, desk))
    return ImportPlan(parsed, tuple(planned), (*gone, *remarks_on(parsed.portfolio)))


def _unique(proposals: Sequence[Proposal]) -> list[Proposal]:
    """The first of each document key; a second one cannot be told apart and is refused."""
    seen: set[str] = set()
    found: list[Proposal] = []
    for proposal in proposals:
        if proposal.doc_key in seen and not proposal.refused:
            found.append(
                Proposal(
                    f"{proposal.doc_key} ({proposal.lines[0]})", proposal.key, proposal.title, proposal.lines,
                    refused="The document has it twice; the first one is taken.",
                )
            )  # fmt: skip
            continue
        seen.add(proposal.doc_key)
        found.append(proposal)
    return found


def _plan_one(shelf: Shelf, proposal: Proposal, record: Any, taken: set[str], desk: Desk) -> PlannedRecord:
    refused = proposal.refused or _too_long(shelf.model, proposal)
    if refused:
        return PlannedRecord(shelf.kind, proposal.key, proposal, is_new=False, refused=refused)
    if record is None:
        writes = {
            name: [None, value] for name, value in proposal.values.items() if value not in ("", [], None)
        }
        key = _free_key(proposal.key, taken)
        return PlannedRecord(shelf.kind, key, proposal, is_new=True, writes=writes)
    return _plan_match(shelf, proposal, record, desk.memory(shelf.kind).get(str(record.key)))


def _plan_match(shelf: Shelf, proposal: Proposal, record: Any, memory: Memory | None) -> PlannedRecord:
    current = _current(record)
    writes: dict[str, list[Any]] = {}
    kept: dict[str, tuple[Verdict, Any, Any]] = {}
    ours_stands = False
    for name, said in proposal.values.items():
        if name in shelf.fresh_only:
            continue
        holder = record if name in shelf.sets or name in shelf.extra else current
        now = shelf.read(holder, name, proposal)
        new = shelf.adjust(record, name, now, proposal)
        last = Remembered(True, memory.values[name]) if memory and name in memory.values else Remembered()
        verdict = decide(now, new, _as_adjusted(said, new, last))
        if verdict == Verdict.SET:
            writes[name] = [now, new]
        elif verdict != Verdict.SAME:
            kept[name] = (verdict, now, new)
        ours_stands = ours_stands or (
            verdict == Verdict.SAME and decide(now, new, Remembered()) == Verdict.OURS
        )
    drafts = frozenset(writes) & shelf.prose if getattr(record, "live", False) else frozenset()
    note = "Our own text stands; the source has said nothing new since." if ours_stands else ""
    return PlannedRecord(
        shelf.kind,
        str(record.key),
        proposal,
        is_new=False,
        writes=writes,
        drafts=drafts,
        kept=kept,
        note=note,
    )


def _as_adjusted(said: Any, new: Any, last: Remembered) -> Remembered:
    """Memory holds what the document said; a gathering field compares with that, not with the sum."""
    return Remembered(True, new) if last.known and last.value == said else last


def _current(record: Any) -> Any:
    """The record as its editors last left it: the latest draft, if there is one."""
    if getattr(record, "has_unpublished_changes", False) and getattr(record, "latest_revision_id", None):
        return record.get_latest_revision_as_object()
    return record


def _too_long(model: type[models.Model], proposal: Proposal) -> str:
    """Why the database cannot hold a value, or an empty text."""
    for name, value in proposal.values.items():
        limit = next((field.max_length for field in model._meta.fields if field.name == name), None)
        if limit and isinstance(value, str) and len(value) > limit:
            return f"“{name}” has {len(value)} characters; at most {limit} can be kept. Shorten it in the document."
    return ""


def _free_key(key: str, taken: set[str]) -> str:
    free, number = key, 2
    while free in taken:
        free, number = f"{key}-{number}", number + 1
    return free


def _gone(shelf: Shelf, present: set[str], desk: Desk) -> list[PlannedRow]:
    """Records that an earlier import brought or met and that this document no longer has. They stay."""
    held = {str(record.key) for record in shelf.candidates()} if shelf.complete else set()
    return [
        PlannedRow(
            place="not in this document",
            kind=shelf.kind,
            key=key,
            verdict=Row.REFUSE,
            reason="An earlier document had it and this one has not. It stays; archive it by hand if it is to go.",
        )
        for key in desk.memory(shelf.kind)
        if key not in present and key in held
    ]
