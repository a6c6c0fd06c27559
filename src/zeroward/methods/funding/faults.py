"""What is wrong with data of opportunities: all of it at once, each with its place and a remedy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say


@dataclass(frozen=True, slots=True)
class FundingFault:
    """`place` reads as in "country_rule.include.2.country"."""

    place: str
    said: Said
    remedy: Said


class FundingError(MethodError):
    """Data that is no opportunity. `faults` holds everything that was found."""

    def __init__(self, faults: Sequence[FundingFault]) -> None:
        self.faults = tuple(faults)
        first, more = self.faults[0], len(self.faults) - 1
        message = say("%(fault)s (%(count)s more)", fault=first.said, count=more) if more else first.said
        super().__init__(message, place=first.place, remedy=first.remedy)

    def __reduce__(self) -> tuple[type["FundingError"], tuple[tuple[FundingFault, ...]]]:
        """An error crosses a process whole."""
        return (FundingError, (self.faults,))


class FundingFaults:
    """Collects what is wrong; at most `MOST` are kept."""

    MOST: Final = 100

    def __init__(self) -> None:
        self.found: list[FundingFault] = []

    def add(self, place: str, said: Said, remedy: Said) -> None:
        if len(self.found) < self.MOST:
            self.found.append(FundingFault(place, said, remedy))

    def settle(self) -> None:
        """Raises FundingError when something was found."""
        if self.found:
            raise FundingError(self.found)


def rows_of(
    plain: Mapping[str, Any], name: str, place: str, faults: FundingFaults
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The objects of a list with the place of each."""
    rows = plain.get(name) or ()
    if not isinstance(rows, list | tuple):
        faults.add(f"{place}.{name}", say("This is no list."), say("Write the entries in a list."))
        return
    for at, row in enumerate(rows, 1):
        if isinstance(row, Mapping):
            yield f"{place}.{name}.{at}", row
        else:
            faults.add(f"{place}.{name}.{at}", say("This is no object."), say("Write the entry in braces."))


def day_of(raw: Any, place: str, faults: FundingFaults) -> date | None:
    """A day written as 2026-11-26, or a date; None for nothing."""
    if raw is None or raw == "" or isinstance(raw, date):
        return raw or None
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError):
        faults.add(place, say("This is no day."), say("Write it as in 2026-11-26."))
        return None
