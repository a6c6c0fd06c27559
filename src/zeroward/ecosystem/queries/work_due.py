"""What of a platform's work has a day that is past or near: the first thing that its page says."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.together import Row
from zeroward.core.scope import Scope
from zeroward.ecosystem.domain import work_kinds as kinds
from zeroward.ecosystem.domain.work_rows import Kind

AHEAD: Final = datetime.timedelta(days=14)
SHOWN: Final = 6
WAITING: Final[Mapping[str, tuple[Kind, str, Promise]]] = {
    "decisions": (kinds.DECISIONS, "due", _("Decision to carry out")),
    "goals": (kinds.GOALS, "due", _("Goal of the platform")),
    "reviews": (kinds.GOALS, "review_on", _("Goal to look at again")),
    "promises": (kinds.PROMISES, "due", _("Promise to cities")),
    "cities": (kinds.OUTREACH, "due", _("City to contact")),
    "items": (kinds.CONTINUITY, "due", _("Item of the continuity checklist")),
    "notes": (kinds.NOTES, "due", _("Note to look at again")),
}
"""What has a day: its kind, the field of the day, and the words for the task."""


def part_of(key: str) -> str:
    """The part of the work in which a waiting thing is kept."""
    return "goals" if key == "reviews" else key


@dataclass(frozen=True, slots=True)
class Due:
    """`words` say what kind of thing it is; `who` carries it out, "" when nobody is named in words."""

    title: str
    lang: str
    url: str
    words: str | Promise
    day: datetime.date
    who: str
    is_example: bool


@dataclass(frozen=True, slots=True)
class DueList:
    """`late` is past its day, `soon` is due within two weeks; each in the order of days."""

    late: tuple[Due, ...]
    soon: tuple[Due, ...]

    @property
    def shown_late(self) -> tuple[Due, ...]:
        return self.late[:SHOWN]

    @property
    def shown_soon(self) -> tuple[Due, ...]:
        return self.soon[:SHOWN]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return len(self.late) + len(self.soon) - len(self.shown_late) - len(self.shown_soon)


def due_list(scope: Scope, rows: Mapping[str, Iterable[Row]], today: datetime.date) -> DueList:
    """`rows` by part of the work, with the fields that `fields_of` names. No query."""
    found = [one for key in WAITING for one in _of(key, scope, rows.get(part_of(key), ()))]
    found.sort(key=lambda one: (one.day, one.title.casefold()))
    return DueList(
        tuple(one for one in found if one.day < today),
        tuple(one for one in found if today <= one.day <= today + AHEAD),
    )


def fields_of(kind: Kind) -> tuple[str, ...]:
    """What the list reads of a kind."""
    own = ("state", "due", "review_on")
    return (
        "id",
        "title",
        "lang",
        "owner_name",
        "is_example",
        *(name for name in own if name in kind.columns),
    )


def _of(key: str, scope: Scope, rows: Iterable[Row]) -> Iterable[Due]:
    kind, day, words = WAITING[key]
    model: Any = kind.model
    for row in rows:
        if row.get(day) is None or (kind.has_state and row["state"] not in model.OPEN):
            continue
        yield Due(
            row["title"],
            row["lang"],
            reverse("ecosystem:work-entry", args=[scope, part_of(key), row["id"]]),
            words,
            row[day],
            row["owner_name"],
            row["is_example"],
        )
