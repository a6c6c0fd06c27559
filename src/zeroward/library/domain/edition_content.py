"""The bytes of an edition, and the digest by which everybody can check them."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def canonical_bytes(content: Mapping[str, Any]) -> bytes:
    """The content as UTF-8 JSON: keys sorted, no white space. This is the file that readers download."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def content_digest(content: Mapping[str, Any]) -> str:
    """SHA-256 of `canonical_bytes`, 64 hexadecimal digits."""
    return hashlib.sha256(canonical_bytes(content)).hexdigest()
