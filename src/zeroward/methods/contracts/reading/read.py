"""A whole reading: modules first, then each part; plain JSON, the same for the same file."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from zeroward.methods.contracts.reading.errors import NOTES
from zeroward.methods.contracts.reading.frame import Context
from zeroward.methods.contracts.reading.language import language_of
from zeroward.methods.contracts.reading.parts import PARTS
from zeroward.methods.contracts.reading.segments import absent, segments_of
from zeroward.methods.contracts.reading.source import Source
from zeroward.methods.contracts.reading.spans import Segment
from zeroward.methods.contracts.reading.template_guess import guess_template
from zeroward.methods.contracts.reading.titles import ACTION_PLAN

VERSION: Final = "2"
"""Of the reader: a stored reading says which one made it."""
_EMPTY: Final[Mapping[str, Any]] = {
    "baseline": None,
    "target": None,
    "gap": [],
    "actions": [],
    "signatories": [],
    "instruments": [],
    "governance": [],
    "social_innovations": [],
    "barriers": [],
    "levers": [],
    "fields": [],
    "coherence": [],
}


@dataclass(frozen=True)
class Reading:
    """`data` is the JSON of the reading."""

    source: Source
    data: Mapping[str, Any]

    def to_json(self) -> dict[str, Any]:
        return dict(self.data)

    @property
    def digest(self) -> str:
        """SHA-256 of the JSON with sorted keys."""
        text = json.dumps(self.data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()


def read(source: Source, *, progress: Callable[[float], None] | None = None) -> Reading:
    """`progress` is called with the share that is done."""
    segments = segments_of(source)
    language = language_of(source)
    template = guess_template(source, segments)
    data: dict[str, Any] = {
        "reader": VERSION,
        "file": source.file,
        "form": source.form,
        "digest": source.digest,
        "lines": len(source.lines),
        "pages": max(source.pages, default=0) or None,
        "language": {"code": language.code, "share": language.share, "others": list(language.others)},
        "template": template.to_json(),
        "modules": [_module(span, source) for span in segments],
        "absent": list(absent(segments)),
        **{key: list(value) if isinstance(value, list) else value for key, value in _EMPTY.items()},
    }
    missed = [_note(note.code, note.line, note.params) for note in source.notes]
    missed.extend(_unknown_language(language.code))
    for number, part in enumerate(PARTS, start=1):
        added = dict(part(Context(source, language, template, segments, data)))
        missed.extend(added.pop("not_understood", ()))
        data.update(added)
        if progress:
            progress(number / len(PARTS))
    _name_items(data)
    _page_items(source, data)
    data["not_understood"] = sorted(missed, key=lambda item: (item["line"], item["what"]))
    data["confidence"] = _confidence(segments, data)
    return Reading(source, data)


def _name_items(data: dict[str, Any]) -> None:
    """Every item gets an id of its own, the same in the next reading of the same file."""
    for key, items in data.items():
        if key in ("modules", "absent") or not isinstance(items, list):
            continue
        taken: set[str] = set()
        for item in items:
            if isinstance(item, dict) and "line" in item:
                wanted = str(
                    item.get("id")
                    or ":".join(str(part) for part in (key, item.get("code"), item["line"]) if part)
                )
                name, number = wanted[:140], 1
                while name in taken:
                    number += 1
                    name = f"{wanted[:140]}:{number}"
                taken.add(name)
                item["id"] = name


def _module(span: Segment, source: Source) -> dict[str, Any]:
    page = source.page(span.first)
    return {
        "id": span.module,
        "title": span.title[:200],
        "first": span.first,
        "last": span.last,
        "confidence": span.confidence,
        **({} if page is None else {"page": page}),
    }


def _page_items(source: Source, data: Mapping[str, Any]) -> None:
    """The page of each item, where the file has pages."""
    for items in data.values() if source.pages else ():
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict) and item.get("line") and "page" not in item:
                item["page"] = source.page(item["line"])


def _note(code: str, line: int, params: Mapping[str, Any]) -> dict[str, Any]:
    return {"line": line, "what": code, "params": dict(params), "text": NOTES[code] % params}


def _unknown_language(code: str) -> list[dict[str, Any]]:
    return [] if code else [_note("language_unknown", 0, {})]


def _confidence(segments: tuple[Segment, ...], data: Mapping[str, Any]) -> float:
    """Share of the Action Plan's modules that were found, each with its own confidence; less a tenth when pages or
    the language are missing."""
    best = {module: 0.0 for module in ACTION_PLAN if module != "C-3"}
    for span in segments:
        if span.module in best:
            best[span.module] = max(best[span.module], span.confidence)
    share = sum(best.values()) / len(best)
    doubts = sum(
        item["what"] in ("pages_without_text", "pages_cut", "language_unknown")
        for item in data["not_understood"]
    )
    return round(max(0.0, share - 0.1 * doubts), 2)
