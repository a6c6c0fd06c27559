"""What is wrong with a condition: all of it at once, each with its place and a remedy."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say


@dataclass(frozen=True, slots=True)
class ConditionFault:
    """`place` reads as in "all.2.at_least"; empty: the condition as a whole."""

    place: str
    said: Said
    remedy: Said


class ConditionError(MethodError):
    """Data that is no condition. `faults` holds everything that was found."""

    def __init__(self, faults: Sequence[ConditionFault]) -> None:
        self.faults = tuple(faults)
        first, more = self.faults[0], len(self.faults) - 1
        message = say("%(fault)s (%(count)s more)", fault=first.said, count=more) if more else first.said
        super().__init__(message, place=first.place, remedy=first.remedy)

    def __reduce__(self) -> tuple[type["ConditionError"], tuple[tuple[ConditionFault, ...]]]:
        """An error crosses a process whole."""
        return (ConditionError, (self.faults,))


class ConditionFaults:
    """Collects what is wrong; at most `MOST` are kept."""

    MOST: Final = 100

    def __init__(self) -> None:
        self.found: list[ConditionFault] = []

    def add(self, place: str, said: Said, remedy: Said) -> None:
        if len(self.found) < self.MOST:
            self.found.append(ConditionFault(place, said, remedy))

    def settle(self) -> None:
        """Raises ConditionError when something was found."""
        if self.found:
            raise ConditionError(self.found)
