"""What a form, a file or a demonstration says of a piece of work; each row becomes one record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.db import models

from zeroward.core.models import Visibility
from zeroward.core.problems import Problem
from zeroward.ecosystem.models import (
    ContinuityItem,
    Decision,
    Goal,
    Level,
    MoneyStream,
    OutreachCity,
    PolicyNeed,
    Promise,
    WorkNote,
    WorkRecord,
)

NOT_KEPT: Final = ("state_on", "why")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """`owner` is the number of a member of the team. `state_on` and `why` tell of a change of state."""

    title: str = ""
    lang: str = "en"
    owner: int | None = None
    owner_name: str = ""
    visibility: str = Visibility.CITY
    state_on: date | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow(WorkRow):
    """`document` is the number of a document of the workspace, `event` the key of an event."""

    held_on: date | None = None
    body: str = ""
    place: str = ""
    participants: str = ""
    agenda: str = ""
    minutes: str = ""
    document: int | None = None
    event: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow(WorkRow):
    """`meeting` is the number of a meeting of the same workspace."""

    meeting: int | None = None
    body: str = ""
    text: str = ""
    decided_on: date | None = None
    due: date | None = None
    state: str = Decision.State.PROPOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow(WorkRow):
    horizon: str = Goal.Horizon.SHORT
    text: str = ""
    sign: str = ""
    due: date | None = None
    review_on: date | None = None
    state: str = Goal.State.SET


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow(WorkRow):
    to_whom: str = ""
    where: str = ""
    quick_win: bool = False
    promised_on: date | None = None
    due: date | None = None
    outcome: str = ""
    state: str = Promise.State.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyRow(WorkRow):
    """`amount` in euros; None = not known. `beside` is the number of the stream that this one co-funds."""

    giver: str = ""
    giver_level: str = Level.STATE
    receiver: str = ""
    receiver_level: str = Level.CITY
    amount: Decimal | None = None
    from_year: int | None = None
    to_year: int | None = None
    purpose: str = ""
    beside: int | None = None
    partnership: bool = False
    source_note: str = ""
    url: str = ""
    state: str = MoneyStream.State.RUNNING


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkRow(WorkRow):
    about: str = ""
    url: str = ""
    in_force_on: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRow(WorkRow):
    kind: str = PolicyNeed.Kind.NEED
    text: str = ""
    source_note: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutreachRow(WorkRow):
    """`city` is the number of a city of the directory; `steps` maps keys of steps to the day they were done."""

    city: int | None = None
    region: str = ""
    inhabitants: int | None = None
    state: str = OutreachCity.State.NEW
    contacted_on: date | None = None
    due: date | None = None
    notes: str = ""
    steps: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuityRow(WorkRow):
    """`item` is the key of an item of the shipped checklist, "" for one of the platform's own."""

    item: str = ""
    state: str = ContinuityItem.State.OPEN
    where: str = ""
    deputy: str = ""
    due: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow(WorkRow):
    kind: str = WorkNote.Kind.HANDOVER
    to_whom: str = ""
    text: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of work is kept: its model, what is checked beyond the common, which fields hold longer texts,
    which name other records of the same workspace, and which states ask for a reason."""

    model: type[WorkRecord]
    row: type[WorkRow]
    check: Callable[[Any], list[Problem]]
    long: tuple[str, ...] = ()
    refs: Mapping[str, type[models.Model]] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    private: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(one.name for one in fields(self.row) if one.name not in NOT_KEPT)

    @property
    def has_state(self) -> bool:
        return "state" in self.columns

    def values_of(self, record: WorkRecord) -> dict[str, Any]:
        """What stands in a record, in the words of its row; other records by their numbers."""
        return {
            name: getattr(record, f"{name}_id" if name == "owner" or name in self.refs else name)
            for name in self.columns
        }
