"""The whole plan as JSON with its digest: what a version freezes, without numbers of our database."""

import json
from typing import Any, Final

from zeroward.plan.queries.content import APART, digest_of
from zeroward.plan.queries.load import LoadedPlan

FORMAT: Final = "zeroward-plan"


def plain_content(loaded: LoadedPlan) -> dict[str, Any]:
    """Header, emissions and all parts; rows without what tells only where they lie."""
    found: dict[str, Any] = _without(loaded.content())
    return found


def write_json(loaded: LoadedPlan) -> bytes:
    """Readable JSON; `digest` is the SHA-256 of the rest in canonical form."""
    content = plain_content(loaded)
    whole = {"format": FORMAT, **content, "digest": digest_of(content)}
    return json.dumps(whole, indent=1, ensure_ascii=False).encode("utf-8")


def _without(part: Any) -> Any:
    if isinstance(part, dict):
        is_row = "id" in part
        return {name: _without(value) for name, value in part.items() if not (is_row and name in APART)}
    return [_without(one) for one in part] if isinstance(part, list) else part
