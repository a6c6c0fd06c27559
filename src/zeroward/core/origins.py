"""Records that came from another installation: where from, under which identifier, and whether they were changed here.

The room that takes them registers how to read this; pages, and what is offered to others, ask here. Without such a room
nothing has an origin.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final


@dataclass(frozen=True, slots=True)
class Origin:
    """`identifier` is what the first installation calls the record, `page` its lasting address there."""

    identifier: str
    name: str
    page: str
    oai: str
    at: datetime
    taken_at: datetime
    licence: str = ""
    is_altered: bool = False


Read = Callable[[str, Collection[str]], Mapping[str, Origin]]
Find = Callable[[str], tuple[str, str] | None]
OfPage = Callable[[str, Mapping[str, object]], Origin | None]
Sign = Callable[[bytes], str]
SIGNATURE_HEADER: Final = "Zeroward-Signature"
_read: list[Read] = []
_find: list[Find] = []
_of_page: list[OfPage] = []
_sign: list[Sign] = []


def register_origins(read: Read, find: Find, of_page: OfPage) -> None:
    """`read(kind, keys)`: by the key that the record has here; `find(identifier)`: its kind and key here;
    `of_page(route, arguments)`: of the record that a page is about. The last one registered counts."""
    _read[:], _find[:], _of_page[:] = [read], [find], [of_page]


def register_signer(sign: Sign) -> None:
    """`sign(body)` gives the value of the header that vouches for an answer to harvesters, "" without a key."""
    _sign[:] = [sign]


def origins_of(kind: str, keys: Collection[str]) -> Mapping[str, Origin]:
    return _read[0](kind, keys) if _read and keys else {}


def record_of(identifier: str) -> tuple[str, str] | None:
    """Kind and key here of a record that is known by an identifier of another installation."""
    return _find[0](identifier) if _find else None


def origin_of_page(route: str, arguments: Mapping[str, object]) -> Origin | None:
    return _of_page[0](route, arguments) if _of_page else None


def signature_of(body: bytes) -> str:
    return _sign[0](body) if _sign else ""
