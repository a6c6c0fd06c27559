"""How large a package may be, and how its entries may be named."""

import re
from dataclasses import dataclass
from typing import Final

MIB: Final = 1024 * 1024
LONGEST_NAME: Final = 200
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes, but `entries` (a count) and `ratio` (unpacked over packed, counted from `ratio_from` bytes on)."""

    entries: int = 20_000
    packed: int = 1024 * MIB
    unpacked: int = 2048 * MIB
    one: int = 256 * MIB
    manifest: int = 16 * MIB
    ratio: int = 150
    ratio_from: int = 10 * MIB


def is_safe_name(name: str) -> bool:
    """Plain letters, folders by "/", no part that begins with a full stop: it stays inside any folder."""
    return len(name) <= LONGEST_NAME and _NAME.fullmatch(name) is not None
