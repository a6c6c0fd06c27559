"""What every part reader gets, and what a reading is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.methods.contracts.reading.language import Language
from zeroward.methods.contracts.reading.source import Source
from zeroward.methods.contracts.reading.spans import Segment
from zeroward.methods.contracts.reading.template_guess import TemplateGuess


@dataclass(frozen=True)
class Context:
    """`found` holds what the parts before have written."""

    source: Source
    language: Language
    template: TemplateGuess
    segments: tuple[Segment, ...]
    found: Mapping[str, Any]

    def segments_of(self, module: str) -> tuple[Segment, ...]:
        """Segments with this id or below it: "A-2" gives A-2 and A-2.3."""
        return tuple(
            span for span in self.segments if span.module == module or span.module.startswith(f"{module}.")
        )

    def module_at(self, line: int) -> str:
        """The innermost module around a line, "" outside of all."""
        around = [span for span in self.segments if span.first <= line <= span.last]
        return min(around, key=lambda span: span.length).module if around else ""


Part = Callable[[Context], Mapping[str, Any]]
"""Takes the document and gives keys of the reading, as plain JSON. "not_understood" is added to the list."""
