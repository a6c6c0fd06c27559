"""Where a record was read from is the first and the last line of a text."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

from zeroward.core.ui.provenance import is_span

DATA = Path(settings.DATA_DIR)


def spans(content: Any) -> Iterator[Any]:
    """What stands under `lines` beside the document that it is about."""
    if isinstance(content, dict):
        if "lines" in content and "doc" in content:
            yield content["lines"]
        for part in content.values():
            yield from spans(part)
    elif isinstance(content, list):
        for part in content:
            yield from spans(part)


def test_lines_are_the_first_and_the_last() -> None:
    found = [
        (path.name, lines)
        for path in sorted(DATA.rglob("*.json"))
        for lines in spans(json.loads(path.read_text(encoding="utf-8")))
    ]
    assert len(found) > 800
    assert [one for one in found if not is_span(one[1]) or one[1][0] > one[1][1]] == []
