"""What the Commitments name: priorities, individual commitments; and the annexes of the whole document."""

import re
from typing import Any, Final

from zeroward.methods.contracts.reading.frame import Context
from zeroward.methods.contracts.reading.titles import without_number

_MOST: Final = 80
_LONGEST: Final = 160
_ANNEX: Final = re.compile(
    r"(?:annex|annexe|appendix|anhang|anexo|allegato|zalacznik|melleklet|priloha|bijlage|liite|bilaga)\b ?[\w]{0,4}\b.*"
)


def read_commitments(context: Context) -> dict[str, Any]:
    """`priorities` are the heads inside CM-3, `individual` those inside CM-6, `annexes` the titles of annexes."""
    return {
        "commitments": {"priorities": _heads(context, "CM-3"), "individual": _heads(context, "CM-6")},
        "annexes": _annexes(context),
    }


def _heads(context: Context, module: str) -> list[dict[str, Any]]:
    source = context.source
    found: list[dict[str, Any]] = []
    seen = set()
    for span in context.segments_of(module):
        for line in range(span.first + 1, span.last + 1):
            text, words = source.lines[line - 1].strip(), without_number(source.plain[line - 1])
            if not text.startswith(("#", "**")) or not 6 < len(words) <= _LONGEST or line in source.furniture:
                continue
            if words in seen or words in ("your text", "ihr text") or len(found) >= _MOST:
                continue
            seen.add(words)
            found.append(
                {
                    "id": f"{module}:{line}",
                    "title": source.quote(line),
                    **source.place(line),
                    "confidence": 0.6,
                }
            )
    return found


def _annexes(context: Context) -> list[dict[str, Any]]:
    source = context.source
    skip = source.furniture | source.contents
    found: list[dict[str, Any]] = []
    seen = set()
    for at, words in enumerate(source.plain):
        text = source.lines[at].strip()
        if len(words) > _LONGEST or at + 1 in skip or not text.startswith(("#", "**")):
            continue
        title = without_number(words)
        if _ANNEX.fullmatch(title) and title not in seen and len(found) < _MOST:
            seen.add(title)
            found.append(
                {
                    "id": f"annex:{at + 1}",
                    "title": source.quote(at + 1),
                    **source.place(at + 1),
                    "confidence": 0.8,
                }
            )
    return found
