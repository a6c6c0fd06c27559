"""One form for equal contents, so that a digest names a content and nothing else."""

import hashlib
import json
import math
from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.contracts.template.content import Content, ModuleContent, is_blank

_EXACT: Final = 2**53
"""Up to here every whole number is a float of its own."""


class NotCanonicalError(ValueError):
    """Something in the content is no JSON: an infinite number, an object, a key that is no text."""


def canonical(content: Content) -> bytes:
    """The bytes that stand for the content: keys sorted, blanks left out, 5.0 written as 5, nothing rounded.

    Raises NotCanonicalError.
    """
    text = json.dumps(
        tidy(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise NotCanonicalError("A text holds half a character.") from error


def digest(content: Content) -> str:
    """SHA-256 of the canonical form, 64 hexadecimal digits."""
    return hashlib.sha256(canonical(content)).hexdigest()


def tidy(content: Content) -> dict[str, Any]:
    """A copy without blank cells and without modules that say nothing. Rows stay, also empty ones."""
    modules = {
        module_id: tidied
        for module_id, module in content.get("modules", {}).items()
        if (tidied := tidy_module(module))
    }
    rest = {key: _plain(value) for key, value in content.items() if key != "modules"}
    return {**rest, "modules": modules}


def tidy_module(module: ModuleContent) -> dict[str, Any]:
    """One module without what says nothing. Rows keep their order and their ids."""
    kept: dict[str, Any] = {}
    text = module.get("text") or {}
    if not is_blank(text):
        kept["text"] = _plain(text)
    fields = {key: _plain(cell) for key, cell in module.get("fields", {}).items() if not is_blank(cell)}
    if fields:
        kept["fields"] = fields
    tables = {}
    for table_id, rows in module.get("tables", {}).items():
        tidied = [
            {
                "id": row["id"],
                "cells": {key: _plain(cell) for key, cell in row["cells"].items() if not is_blank(cell)},
            }
            for row in rows
        ]
        if tidied:
            tables[table_id] = tidied
    if tables:
        kept["tables"] = tables
    return kept


def _plain(value: Any) -> Any:
    """JSON with one way to write each number."""
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise NotCanonicalError("A key is no text.")
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, bool) or value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return _number(value)
    raise NotCanonicalError(f"{type(value).__name__} is no JSON.")


def _number(value: float) -> float | int:
    if not math.isfinite(value):
        raise NotCanonicalError("A number is not finite.")
    return int(value) if value.is_integer() and abs(value) <= _EXACT else value
