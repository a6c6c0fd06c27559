"""What makes a Word file of a contract readable again: content controls with a number each, and a part that knows them.

Each value stands in a content control tagged "zw:<number>". The part holds the exact content, and for each number
the place and the text as it was written: what still reads so was not changed.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from xml.sax.saxutils import escape

from zeroward.contract.queries.exchange.head import FORMAT, FORMAT_VERSION
from zeroward.contract.queries.exchange.sheets import place_from, place_list
from zeroward.methods.contracts.template.content import Content, Place

PART: Final = "/customXml/zeroward.xml"
NAMESPACE: Final = "urn:uuid:0f5720fe-15de-534d-9775-bf5644b032e5"
TAG: Final = "zw:"
BLANK: Final = "…"
"""Stands in a control in which nothing is said yet."""
W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass
class Controls:
    """The controls of a document in their order."""

    entries: list[tuple[Place, str]] = field(default_factory=list)

    def add(self, place: Place, text: str) -> int:
        """The number of a new control that shows `text`."""
        self.entries.append((place, text))
        return len(self.entries) - 1


def part_xml(content: Content, controls: Controls) -> bytes:
    """The part that goes into the file."""
    whole = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "content": content,
        "controls": [[*place_list(place), text] for place, text in controls.entries],
    }
    text = escape(json.dumps(whole, ensure_ascii=True))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<contract xmlns="{NAMESPACE}">{text}</contract>'.encode()


def read_part(text: str) -> tuple[Mapping[str, Any], list[tuple[Place, str]]]:
    """The content and the controls of a part. Raises ValueError, TypeError or KeyError for anything else."""
    whole = json.loads(text)
    if whole["format"] != FORMAT or whole["version"] != FORMAT_VERSION:
        raise ValueError("no part of ours")
    return whole["content"], [_control(entry) for entry in whole["controls"]]


def _control(entry: Sequence[Any]) -> tuple[Place, str]:
    *place, text = entry
    if not isinstance(text, str):
        raise TypeError("no text")
    return place_from(place), text
