"""Many contracts read: one after the other, or spread over a runner. A contract is read by itself, so nothing moves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.files import source_of
from zeroward.methods.contracts.reading.read import Reading, read
from zeroward.methods.runner import Runner, Serial


@dataclass(frozen=True, slots=True)
class Document:
    """`key` is whatever the caller knows it by; `content` are the bytes of the file. `unopened` says in words why there
    are none; the answer then stands in its place among the others."""

    key: str
    name: str
    content: bytes
    unopened: str = ""


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """`reading` is None where the file cannot be read; `trouble` is then the code of the reason with its facts, and
    `message` the reason in words."""

    key: str
    name: str
    reading: Reading | None
    trouble: tuple[str, Mapping[str, Any]] | None = None
    message: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of the reading, or the code of what went wrong."""
        return self.reading.digest if self.reading is not None else self.trouble[0] if self.trouble else ""


def read_document(document: Document) -> ReadDocument:
    """Read one contract. A file that cannot be read is an answer, no error."""
    if document.unopened:
        return ReadDocument(document.key, document.name, None, ("unopened", {}), document.unopened)
    try:
        found = read(source_of(document.name, document.content))
    except ReadingError as error:
        return ReadDocument(document.key, document.name, None, (error.code, dict(error.params)), str(error))
    plain = Reading(replace(found.source), found.data)  # what was worked out on the way need not travel
    return ReadDocument(document.key, document.name, plain)


def read_many(documents: Iterable[Document], runner: Runner | None = None) -> Iterator[ReadDocument]:
    """The readings in the order of the documents. Only a few documents are in memory at a time."""
    return (runner or Serial()).map(read_document, documents)
