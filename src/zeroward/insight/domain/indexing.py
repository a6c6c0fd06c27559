"""Rows that can be counted and searched, made from what was read of a contract and what people said of it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from django.db import transaction

from zeroward.contract.models import ContractFile, FileState
from zeroward.contract.queries.readings import agreed_reading, source_lines
from zeroward.insight.models import FoundMention, FoundSection, IndexedContract
from zeroward.methods.contracts.mentions import KINDS
from zeroward.methods.text.fold import fold

VERSION: Final = "1"
"""Goes up when the same reading gives other rows."""
_OF_ACTIONS: Final = {"fields": "fields", "levers": "levers", "field": "fields", "lever": "levers"}
Row = Mapping[str, Any]


def index_file(pk: int) -> None:
    """Brings the rows of one contract up to date; without a reading there are none."""
    file = ContractFile.objects.select_related("reading").filter(pk=pk, state=FileState.READ).first()
    data = agreed_reading(file) if file is not None else {}
    if file is None or not data:
        IndexedContract.objects.filter(of_id=pk).delete()
        return
    mentions = list(_mentions(data))
    has_dictionary = bool(data.get("mention_language", {}).get("dictionary", False))
    digest = _digest([VERSION, mentions, has_dictionary])
    text_digest = _digest([VERSION, file.digest, data.get("modules") or []])
    with transaction.atomic():
        indexed, is_new = IndexedContract.objects.select_for_update().get_or_create(
            of=file, defaults={"digest": digest, "text_digest": text_digest, "has_dictionary": has_dictionary}
        )
        if is_new or indexed.text_digest != text_digest:
            _write_sections(indexed, data.get("modules") or [], source_lines(file))
        if is_new or indexed.digest != digest:
            _write_mentions(indexed, mentions)
        indexed.digest, indexed.text_digest, indexed.has_dictionary = digest, text_digest, has_dictionary
        indexed.save()


def index_all() -> int:
    """Every contract that was read; for the first time, or after a change of the rules. How many there are."""
    pks = list(ContractFile.objects.values_list("pk", flat=True))
    for pk in pks:
        index_file(pk)
    return len(pks)


def _digest(content: Any) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _mentions(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What is mentioned, and the fields and levers that actions belong to."""
    for kind in KINDS:
        for row in data.get(kind) or ():
            yield _row(kind, str(row["code"]), str(row["status"]), row)
    for action in data.get("actions") or ():
        for name, kind in _OF_ACTIONS.items():
            said = action.get(name)
            for code in said if isinstance(said, list) else [said] if said else []:
                yield _row(
                    kind, str(code), "assigned", {"module": "B-2.2", **action, "words": action.get("name")}
                )


def _row(kind: str, code: str, status: str, row: Row) -> dict[str, Any]:
    return {
        "kind": kind,
        "code": code[:24],
        "status": status[:10],
        "module": str(row.get("module") or "")[:8],
        "line": int(row.get("line") or 0),
        "quote": str(row.get("quote") or "")[:240],
        "words": str(row.get("words") or "")[:120],
        "confidence": float(row.get("confidence") or 0),
        "is_checked": bool(row.get("mark")),
    }


def _write_mentions(indexed: IndexedContract, rows: Sequence[Row]) -> None:
    indexed.mentions.all().delete()
    FoundMention.objects.bulk_create([FoundMention(indexed=indexed, **row) for row in rows], batch_size=500)


def _write_sections(indexed: IndexedContract, modules: Sequence[Row], lines: Sequence[str]) -> None:
    indexed.sections.all().delete()
    FoundSection.objects.bulk_create(
        [
            FoundSection(
                indexed=indexed,
                module=module[:8],
                title=title[:200],
                first=first,
                last=last,
                words=sum(len(line.split()) for line in lines[first - 1 : last]),
                folded=fold("\n".join(lines[first - 1 : last])),
            )
            for module, title, first, last in _stretches(modules, len(lines))
        ],
        batch_size=50,
    )


def _stretches(modules: Sequence[Row], end: int) -> Iterator[tuple[str, str, int, int]]:
    """The modules in order and what stands between them. Of two that overlap the second begins where the first ends."""
    at = 1
    for module in sorted(modules, key=lambda one: (int(one["first"]), -int(one["last"]))):
        first, last = max(at, int(module["first"])), min(end, int(module["last"]))
        if first > last:
            continue
        if first > at:
            yield "", "", at, first - 1
        yield str(module["id"]), str(module.get("title") or ""), first, last
        at = last + 1
    if at <= end:
        yield "", "", at, end
