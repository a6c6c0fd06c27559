"""One mention, and all that a text mentions."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Mention:
    """`line` counts from 1; `words` is how the text writes it, `quote` its sentence in at most 240 signs, `reason` the
    words that decided the status ("" when nothing did). `confidence` is from 0 to 1."""

    kind: str
    code: str
    status: str
    line: int
    quote: str
    words: str
    module: str
    confidence: float
    reason: str = ""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Mentions:
    """`dictionary` is False when no dictionary for the language exists: nothing was looked for then.
    `repeated` counts lines left out because they stand on many pages (headers and footers)."""

    items: tuple[Mention, ...]
    language: str
    dictionary: bool
    repeated: int

    def of(self, kind: str) -> Iterable[Mention]:
        return (one for one in self.items if one.kind == kind)
