"""Where actions stand, and where many of them stand together: counts first, one word beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

Status = Literal["not_started", "planned", "in_progress", "implemented", "delayed", "dropped"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
Whole = Literal["no_action", "no_report", Status]
_OPEN: Final = frozenset({"not_started", "planned", "in_progress"})


@dataclass(frozen=True, slots=True)
class Stand:
    """`derived`: nobody reported it as delayed, but its time has passed."""

    status: Status | None
    derived: bool = False


def stand(reported: Status | None, *, due: date | None, on: date) -> Stand:
    """An action that is not done on the day after it was due is delayed. No report stays no report."""
    if reported in _OPEN and due is not None and due < on:
        return Stand("delayed", True)
    return Stand(reported)


def counted(statuses: Iterable[Status | None]) -> dict[Status | None, int]:
    """How many of each; None: no report. Zeros are there."""
    found: dict[Status | None, int] = {**dict.fromkeys(STATUSES, 0), None: 0}
    for one in statuses:
        found[one] += 1
    return found


def whole(counts: Mapping[Status | None, int]) -> Whole:
    """One word for many actions. What was dropped counts only where all is dropped; what is not reported only where
    nothing is.

    implemented: all are; delayed: one is delayed; not_started: all are; planned: none has begun; else in_progress.
    """
    told = {key for key, number in counts.items() if number and key is not None}
    if not told:
        return "no_report" if counts.get(None) else "no_action"
    live = told - {"dropped"}
    if not live:
        return "dropped"
    if len(live) == 1:
        return next(iter(live))
    if "delayed" in live:
        return "delayed"
    return "planned" if live <= {"not_started", "planned"} else "in_progress"
