"""One record as it is offered to us: its identifier, when it changed, and its content, or that it is gone."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from zeroward.federation.wire.content import Content, narrowed, read_content
from zeroward.federation.wire.errors import UnfitError

LONGEST_IDENTIFIER: Final = 400
REPOSITORY = re.compile(r"[A-Za-z0-9.-]{1,200}")
IDENTIFIER = re.compile(r"oai:([A-Za-z0-9.-]{1,200}):([a-z-]{1,40})/([A-Za-z0-9._-]{1,120})")


@dataclass(frozen=True, slots=True)
class Item:
    """`raw` is the content as it came, empty for what is gone there; `digest` the SHA-256 that was checked."""

    identifier: str
    at: datetime
    raw: bytes = b""
    digest: str = ""
    licence: str = ""

    @property
    def is_gone(self) -> bool:
        return not self.raw

    @property
    def repository(self) -> str:
        """The installation that the record was made on."""
        found = IDENTIFIER.fullmatch(self.identifier)
        return found.group(1) if found else ""

    @property
    def kind(self) -> str:
        found = IDENTIFIER.fullmatch(self.identifier)
        return found.group(2) if found else ""

    @property
    def key(self) -> str:
        found = IDENTIFIER.fullmatch(self.identifier)
        return found.group(3) if found else ""

    def content(self, columns: Collection[str]) -> Content:
        """Texts and these columns. Raises UnfitError, also when it is about another record than the identifier says."""
        found = read_content(self.raw)
        if (found.kind, found.key) != (self.kind, self.key):
            raise UnfitError("key", "The content is about another record than its identifier.")
        return replace(found, flat=narrowed(found.flat, columns))
