"""Measured profiles as they are kept: packed, so that a year of hours fits into a session."""

import base64
import binascii
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

LENGTHS: Final = (12, 8760)
MOST_BYTES: Final = 3 * 1024 * 1024
"""Of a file with a year of quarters of an hour."""
MOST_PACKED: Final = 200_000


@dataclass(frozen=True, slots=True)
class Profile:
    """`row` is "member_2" or "plant_1"; `values` kWh of twelve months or of 8 760 hours."""

    row: str
    name: str
    values: tuple[float, ...]

    @property
    def whole(self) -> float:
        return float(np.sum(self.values))

    @property
    def is_monthly(self) -> bool:
        return len(self.values) == LENGTHS[0]


def packed(name: str, values: Sequence[float]) -> dict[str, Any]:
    """As plain JSON."""
    raw = np.asarray(values, dtype="<f8").tobytes()
    return {"name": name[:120], "values": base64.b64encode(zlib.compress(raw, 9)).decode("ascii")}


def unpacked(kept: Mapping[str, Mapping[str, Any]]) -> list[Profile]:
    """What can be read of it, by row; damaged ones are left out."""
    found = []
    for row, one in sorted(kept.items()):
        values = _values(str(one.get("values", "")))
        if values is not None:
            found.append(Profile(row, str(one.get("name", "")), values))
    return found


def _values(text: str) -> tuple[float, ...] | None:
    if len(text) > MOST_PACKED:
        return None
    try:
        opened = zlib.decompressobj()
        raw = opened.decompress(base64.b64decode(text, validate=True), 8 * LENGTHS[-1] + 1)
        values = np.frombuffer(raw, dtype="<f8")
    except (ValueError, binascii.Error, zlib.error):
        return None
    if len(values) not in LENGTHS or not np.all(np.isfinite(values)) or np.any(values < 0):
        return None
    return tuple(float(one) for one in values)
