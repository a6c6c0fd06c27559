"""A chain of hashes over facts: each link holds the hash of the one before it, so that none can change unseen.

Canonical form: JSON with sorted keys and without blanks; equal numbers are written alike (2, 2.0 and 2e0 as "2"),
moments in UTC with microseconds. Two databases that hold the same therefore give the same hash.
"""

import hashlib
import json
import secrets
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

ROOT: Final = "0" * 64
"""What the first link has before it."""


def canonical(value: Any) -> str:
    """The one text of a value made of JSON's kinds and moments. Raises ValueError for numbers that JSON cannot hold,
    TypeError for other kinds."""
    return json.dumps(_levelled(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def digest(value: Any) -> str:
    """SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def new_salt() -> str:
    """128 random bits: without them nobody can try values against a salted digest."""
    return secrets.token_hex(16)


def salted(salt: str, value: Any) -> str:
    """Digest of the value together with its salt. When the salt is thrown away, the value cannot be found by trying."""
    return digest([salt, value])


def linked(before: str, value: Any) -> str:
    """The hash of a link: of the one before it, and of what the link says."""
    return digest([before, value])


def _levelled(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _levelled(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_levelled(part) for part in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, float):
        return {"number": _number(value)}
    if isinstance(value, int) and not isinstance(value, bool):
        return {"number": _number(value)}
    return value


def _number(value: float) -> str:
    """Sign, digits and exponent; what equals zero is "0"."""
    sign, digits, exponent = Decimal(repr(value)).as_tuple()
    if not isinstance(exponent, int):
        raise ValueError(f"{value!r} is no number that JSON can hold.")
    text = "".join(map(str, digits)).lstrip("0")
    kept = text.rstrip("0")
    return f"{'-' if sign else ''}{kept}e{exponent + len(text) - len(kept)}" if kept else "0"
