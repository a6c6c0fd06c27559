"""A coding project as REFI-QDA sees it, free of files and of our tables: both directions go through it.

Positions count Unicode code points of the text with exactly its own line endings; the end is not included.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

PROJECT: Final = "urn:QDA-XML:project:1.0"
CODEBOOK: Final = "urn:QDA-XML:codebook:1.0"
ORIGIN: Final = "Zeroward"
NONE_NAME: Final = "None of the codes"
"""Name of the note by which a coder says that no code fits: the format itself cannot tell that from silence."""


@dataclass(frozen=True, slots=True)
class CodeNode:
    """A code; `colour` as "#1A2B3C" or "". One that is not codable is a heading only."""

    guid: str
    name: str
    description: str = ""
    colour: str = ""
    codable: bool = True
    children: tuple["CodeNode", ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A coder, by whatever name the file gives them."""

    guid: str
    name: str


@dataclass(frozen=True, slots=True)
class Coding:
    """One code given by one coder; `user` "" = the file does not say by whom. `notes` are guids."""

    guid: str
    code: str
    user: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """A passage. `name` mostly holds its words, which is how a wrong position is found out."""

    guid: str
    start: int
    end: int
    name: str = ""
    description: str = ""
    user: str = ""
    codings: tuple[Coding, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A text with its passages; `codings` are those of the text as a whole."""

    guid: str
    name: str
    text: str
    description: str = ""
    selections: tuple[Selection, ...] = ()
    codings: tuple[Coding, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    guid: str
    name: str
    text: str
    user: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody of whom texts or passages tell: a city. Both are guids."""

    guid: str
    name: str
    description: str = ""
    sources: tuple[str, ...] = ()
    selections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    name: str
    users: tuple[Person, ...] = ()
    codes: tuple[CodeNode, ...] = ()
    cases: tuple[Case, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    origin: str = ORIGIN


@dataclass(frozen=True, slots=True)
class Codebook:
    """What a `.qdc` holds."""

    codes: tuple[CodeNode, ...] = ()
    origin: str = ORIGIN


def walk(codes: tuple[CodeNode, ...], parent: str = "") -> Iterator[tuple[CodeNode, str]]:
    """Every code with the guid of the one it lies under, "" at the top; parents first, in the order of the tree."""
    for code in codes:
        yield code, parent
        yield from walk(code.children, code.guid)
