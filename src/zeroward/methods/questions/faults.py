"""What is wrong with a questionnaire or an answer: where, in words, and what to do about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, joined, say

FaultKind = Literal[
    "shape",  # not the data that a questionnaire is made of
    "key",  # a key that cannot be, or stands twice
    "text",  # a text that is missing, too long or in a language that is not listed
    "syntax",  # an expression that cannot be read
    "unknown",  # an expression that names what is not there
    "circle",  # conditions that wait for each other
    "limits",  # bounds that contradict each other
    "empty",  # nothing to answer, or nothing to choose from
]


@dataclass(frozen=True, slots=True)
class Fault:
    """`section` and `question` are keys, "" for the whole; `field` is the entry, as in "label.de" or
    "choices.money.when". `column` counts from 1 in an expression."""

    kind: FaultKind
    message: str
    section: str = ""
    question: str = ""
    field: str = ""
    column: int = 0
    remedy: str = ""

    @property
    def place(self) -> str:
        """For instance `needs.barriers.choices.money.when`."""
        return ".".join(part for part in (self.section, self.question, self.field) if part)

    @property
    def said(self) -> Said:
        """Message and remedy in one."""
        return joined(filter(None, (self.message, self.remedy)), " ")

    def __str__(self) -> str:
        return f"{self.place}: {self.said}" if self.place else str(self.said)


class DefinitionError(MethodError):
    """Data that is no questionnaire. `faults` holds everything that was found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        first, more = self.faults[0], len(self.faults) - 1
        message = say("%(fault)s (%(count)s more)", fault=first.said, count=more) if more else first.said
        super().__init__(message, place=first.place, remedy=first.remedy)

    def __reduce__(self) -> tuple[type["DefinitionError"], tuple[tuple[Fault, ...]]]:
        """An error crosses a process whole."""
        return (DefinitionError, (self.faults,))


class Faults:
    """Collects what is wrong, so that one reading names everything. At most `MOST` are kept."""

    MOST = 200

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, kind: FaultKind, message: str, **where: Any) -> None:
        if len(self.found) < self.MOST:
            self.found.append(Fault(kind, message, **where))

    def extend(self, faults: Iterable[Fault]) -> None:
        self.found += list(faults)[: self.MOST - len(self.found)]

    def settle(self) -> None:
        """Raises DefinitionError when something was found."""
        if self.found:
            raise DefinitionError(self.found)
