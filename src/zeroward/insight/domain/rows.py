"""Writing the rows of an indexed contract: its mentions, and the stretches of its text."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from zeroward.insight.models import FoundMention, FoundSection, IndexedContract
from zeroward.methods.text.fold import fold

Row = Mapping[str, Any]


def mention_row(kind: str, code: str, status: str, row: Row) -> dict[str, Any]:
    """What is kept of a mention that a reading found."""
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


def digest_of_rows(content: Any) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def write_mentions(indexed: IndexedContract, rows: Iterable[Row]) -> None:
    indexed.mentions.all().delete()
    FoundMention.objects.bulk_create([FoundMention(indexed=indexed, **row) for row in rows], batch_size=500)


def write_sections(
    indexed: IndexedContract, modules: Sequence[Row], lines: Sequence[str], *, with_text: bool = False
) -> None:
    """A stretch for each module and for what stands between; `with_text` where nobody else keeps the lines."""
    indexed.sections.all().delete()
    FoundSection.objects.bulk_create(
        [
            _section(indexed, module, title, first, lines[first - 1 : last], with_text)
            for module, title, first, last in _stretches(modules, len(lines))
        ],
        batch_size=50,
    )


def _section(
    indexed: IndexedContract, module: str, title: str, first: int, lines: Sequence[str], with_text: bool
) -> FoundSection:
    text = "\n".join(lines)
    return FoundSection(
        indexed=indexed,
        module=module[:8],
        title=title[:200],
        first=first,
        last=first + len(lines) - 1,
        words=sum(len(line.split()) for line in lines),
        folded=fold(text),
        text=text if with_text else "",
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
