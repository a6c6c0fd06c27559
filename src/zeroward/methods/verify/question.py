"""What an adapter sees of a case: nothing that says what should come out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from zeroward.methods.verify.inputs import Inputs


class CannotRead(ValueError):  # noqa: N818 - it is no error of the method, but a limit of the reader
    """The adapter does not understand these inputs: the case is not covered."""


class Refused(ValueError):  # noqa: N818
    """The method understands the inputs and will not compute with them; the text says why."""


@dataclass(frozen=True)
class Question:
    """Kind and method as written, the inputs, and the folder in which data files that they name would lie.

    `name` is what the case calls itself: for cases that say nothing else.
    """

    kind: str
    method: str
    raw: Mapping[str, Any]
    folder: Path | None = None
    name: str = ""

    @cached_property
    def text(self) -> str:
        """Kind and method in lower case, words apart by one space: what adapters look for words in."""
        joined = re.sub(r"[^a-z0-9.%&]+", " ", f"{self.kind} {self.method}".lower())
        return f" {joined.strip()} "

    @cached_property
    def of_kind(self) -> "Question":
        """The same question, known by its kind alone."""
        return Question(self.kind, "", self.raw, self.folder, self.name)

    @cached_property
    def inputs(self) -> Inputs:
        return Inputs(self.raw)

    def says(self, *words: str) -> bool:
        """Whether one of the words (or beginnings of words) stands in the kind or method."""
        return any(f" {word}" in self.text for word in words)
