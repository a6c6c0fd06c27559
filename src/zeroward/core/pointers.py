"""Records that another room names by their keys: their titles and addresses, without importing that room.

A course names a material of the library by its key. The library registers how to read titles and addresses of its
records; whoever shows the course asks here.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from zeroward.core.models import Served


@dataclass(frozen=True, slots=True)
class Pointer:
    """Title in the reader's language as far as it is there, and the page of the record."""

    title: Served
    url: str


Read = Callable[[Collection[str]], Mapping[str, Pointer]]
_readers: dict[str, Read] = {}


def register_pointers(kind: str, read: Read) -> None:
    """`read(keys)` gives those that everyone may see; the same kind twice replaces it."""
    _readers[kind] = read


def pointers(kind: str, keys: Collection[str]) -> Mapping[str, Pointer]:
    """Titles and addresses by key; what is unknown, or not public, is left out."""
    reader = _readers.get(kind)
    return reader(keys) if reader is not None and keys else {}
