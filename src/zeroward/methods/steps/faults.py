"""What is wrong with a list of steps: all of it at once, each with its place and a remedy."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say


@dataclass(frozen=True, slots=True)
class StepFault:
    """`place` reads as in "council-pledge.after"."""

    place: str
    said: Said
    remedy: Said


class StepsError(MethodError):
    """Data that is no list of steps. `faults` holds everything that was found."""

    def __init__(self, faults: Sequence[StepFault]) -> None:
        self.faults = tuple(faults)
        first, more = self.faults[0], len(self.faults) - 1
        message = say("%(fault)s (%(count)s more)", fault=first.said, count=more) if more else first.said
        super().__init__(message, place=first.place, remedy=first.remedy)

    def __reduce__(self) -> tuple[type["StepsError"], tuple[tuple[StepFault, ...]]]:
        """An error crosses a process whole."""
        return (StepsError, (self.faults,))


class StepFaults:
    """Collects what is wrong; at most `MOST` are kept."""

    MOST = 200

    def __init__(self) -> None:
        self.found: list[StepFault] = []

    def add(self, place: str, said: Said, remedy: Said) -> None:
        if len(self.found) < self.MOST:
            self.found.append(StepFault(place, said, remedy))

    def settle(self) -> None:
        """Raises StepsError when something was found."""
        if self.found:
            raise StepsError(self.found)
