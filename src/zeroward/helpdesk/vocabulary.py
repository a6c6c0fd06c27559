"""Topics, kinds and priorities of cases: data, read once."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.core.data_files import read_json

IMPACTS: Final[tuple[tuple[int, str | Promise], ...]] = (
    (1, _("It would be good to know")),
    (2, _("A piece of work waits for it")),
    (3, _("A decision or the whole plan hangs on it")),
)
URGENCIES: Final[tuple[tuple[int, str | Promise], ...]] = (
    (1, _("There is time")),
    (2, _("Within a few weeks")),
    (3, _("Within days")),
)
PRIORITIES: Final[dict[int, str | Promise]] = {1: _("urgent"), 2: _("high"), 3: _("normal"), 4: _("low")}


@dataclass(frozen=True, slots=True)
class Topic:
    """`english` as the data file has it; `label` and `about` in the reader's language."""

    key: str
    english: str
    english_about: str
    pathway: str

    @property
    def label(self) -> str:
        return gettext(self.english)

    @property
    def about(self) -> str:
        return gettext(self.english_about)


@dataclass(frozen=True, slots=True)
class Kind:
    """`topic` is what such a case is also about; `english_bring` what the asker is asked to bring."""

    key: str
    english: str
    english_about: str
    topic: str
    english_bring: tuple[str, ...]
    english_limits: str

    @property
    def label(self) -> str:
        return gettext(self.english)

    @property
    def about(self) -> str:
        return gettext(self.english_about)

    @property
    def bring(self) -> list[str]:
        return [gettext(one) for one in self.english_bring]

    @property
    def limits(self) -> str:
        return gettext(self.english_limits) if self.english_limits else ""


@dataclass(frozen=True, slots=True)
class Priorities:
    """`matrix[impact - 1][urgency - 1]` is the priority from 1, urgent; hours are working hours."""

    matrix: tuple[tuple[int, ...], ...]
    first_hours: dict[int, float]
    solved_hours: dict[int, float]
    close_after_days: int
    forget_after_days: int
    unconfirmed_days: int

    def of(self, impact: int, urgency: int) -> int:
        return self.matrix[impact - 1][urgency - 1]


@cache
def topics() -> dict[str, Topic]:
    """By key, in the order in which they are offered."""
    return {row["key"]: Topic(row["key"], row["label"], row["about"], row["pathway"])
            for row in _read("topics")["topics"]}  # fmt: skip


@cache
def kinds() -> dict[str, Kind]:
    return {
        row["key"]: Kind(
            row["key"], row["label"], row["about"], row["topic"], tuple(row["bring"]), row["limits"]
        )
        for row in _read("kinds")["kinds"]
    }


@cache
def priorities() -> Priorities:
    raw = _read("priorities")
    return Priorities(
        matrix=tuple(tuple(row) for row in raw["matrix"]),
        first_hours={int(key): one["first"] for key, one in raw["hours"].items()},
        solved_hours={int(key): one["solved"] for key, one in raw["hours"].items()},
        close_after_days=raw["close_after_days"],
        forget_after_days=raw["forget_after_days"],
        unconfirmed_days=raw["unconfirmed_days"],
    )


def topic_label(key: str) -> str:
    """The topic in the reader's language; its key when it is no longer in the list."""
    return topics()[key].label if key in topics() else key


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = read_json(settings.DATA_DIR / "helpdesk" / f"{name}.json")
    return found
