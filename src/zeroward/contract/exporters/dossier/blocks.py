"""Text that people wrote, as paragraphs and lists. Nothing in it is markup of the document."""

import re
from typing import Final

_ITEM: Final = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+(.*)")


def blocks_of(text: str) -> list[dict[str, object]]:
    """Paragraphs ("p") and lists ("list") in their order; lines that begin with a dash or a number are items."""
    blocks: list[dict[str, object]] = []
    items: list[str] = []
    for line in text.split("\n"):
        item = _ITEM.fullmatch(line)
        if item:
            items.append(item[1].strip())
            continue
        if items:
            blocks.append({"kind": "list", "items": items})
            items = []
        if line.strip():
            blocks.append({"kind": "p", "text": line.strip()})
    if items:
        blocks.append({"kind": "list", "items": items})
    return blocks
