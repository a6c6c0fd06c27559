"""What is looked for in contracts: six kinds, each a list of codes with source and version, as data."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

DATA: Final = Path(__file__).parent.parent / "data" / "mentions"
KINDS: Final = ("instruments", "governance", "social_innovations", "barriers", "levers", "fields")

USE: Final = ("used", "planned", "considered", "mentioned")
"""What a sentence may say of an instrument or innovation, the strongest first."""
NAMED: Final = ("named", "mentioned")
"""Of a barrier: named as something that stands in the way, or only its words."""
ASSIGNED: Final = ("assigned", "mentioned")
"""Of a field or lever: an action or pathway of the contract belongs to it, or only its words."""
STATUSES: Final = {
    "instruments": USE,
    "governance": USE,
    "social_innovations": USE,
    "barriers": NAMED,
    "levers": ASSIGNED,
    "fields": ASSIGNED,
}


@dataclass(frozen=True, slots=True)
class Code:
    """`parent` is the wider code ("GRT-EU" of "GRT-EU.LIFE"), "" for none."""

    code: str
    parent: str
    name: str


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """The codes of a kind, in the order in which they are shown."""

    kind: str
    version: str
    source: str
    items: tuple[Code, ...]


@lru_cache(maxsize=1)
def _file() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / "taxonomies.json").read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=len(KINDS))
def taxonomy(kind: str) -> Taxonomy:
    """The codes of a kind. Raises KeyError for a kind that does not exist."""
    whole = _file()
    items = tuple(Code(row["code"], row["parent"], row["name"]) for row in whole["kinds"][kind])
    return Taxonomy(kind, whole["version"], whole["source"], items)


@lru_cache(maxsize=len(KINDS))
def codes_of(kind: str) -> dict[str, Code]:
    """The codes of a kind by their key."""
    return {one.code: one for one in taxonomy(kind).items}


def name_of(kind: str, code: str) -> str:
    """The English name of a code; the code itself where it is not known (a newer file)."""
    found = codes_of(kind).get(code) if kind in KINDS else None
    return found.name if found else code
