"""The whole inventory as JSON with its digest: what a version freezes, without numbers of our database."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from zeroward.inventory.queries.content import SCHEMA, digest_of
from zeroward.inventory.queries.load import Loaded

FORMAT: Final = "zeroward-inventory"


def plain_content(loaded: Loaded) -> dict[str, Any]:
    """Header, figures, keys and own factors; rows without the numbers that they have in this database."""
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "header": dict(loaded.header),
        "activities": _plain(loaded.activities),
        "cell_notes": _plain(loaded.cell_notes),
        "city_factors": _plain(loaded.city_factors),
    }


def write_json(loaded: Loaded) -> bytes:
    """Readable JSON; `digest` is the SHA-256 of the rest in canonical form."""
    content = plain_content(loaded)
    text = json.dumps({**content, "digest": digest_of(content)}, indent=1, ensure_ascii=False, default=str)
    return text.encode("utf-8")


def _plain(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if name != "id"} for row in rows]
