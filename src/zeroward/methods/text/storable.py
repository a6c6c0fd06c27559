"""Data that strangers hand in, as every database and every file can hold them."""

from collections.abc import Mapping
from typing import Any


def storable(value: Any) -> Any:
    """The same data without what cannot be stored in its texts: the zero character, and halves of surrogate pairs.

    JSON can spell both, PostgreSQL holds neither. Tables and lists are gone through; everything else stays as it is.
    """
    if isinstance(value, str):
        plain = value.replace("\x00", "")
        return plain if plain.isascii() else plain.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return {storable(key): storable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [storable(one) for one in value]
    return value
