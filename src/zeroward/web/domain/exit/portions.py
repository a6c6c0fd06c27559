"""Long lists in portions that a database takes."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

One = TypeVar("One")
PORTION: Final = 500


def in_portions(things: Sequence[One], size: int = PORTION) -> Iterator[list[One]]:
    for start in range(0, len(things), size):
        yield list(things[start : start + size])
