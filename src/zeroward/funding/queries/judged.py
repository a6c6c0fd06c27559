"""What an opportunity means for whoever asks: its gates, its score and the parts of it, in words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.ui.why import Why
from zeroward.funding.queries.reading import Reading
from zeroward.funding.queries.timing import DayState, left_words, moment_words
from zeroward.funding.queries.words import days_words, ticket_words

FITS, ASK, NOT = "fits", "ask", "not"
FIT_LABELS: Final[dict[str, str | Promise]] = {
    FITS: gettext_lazy("fits"),
    ASK: gettext_lazy("something must be known first"),
    NOT: gettext_lazy("not for you"),
}
GATE_LABELS: Final[dict[str, str | Promise]] = {
    "country": gettext_lazy("Country"),
    "legal_form": gettext_lazy("Who may ask"),
    "size": gettext_lazy("Size of the city"),
    "deadline": gettext_lazy("Time"),
    "prerequisites": gettext_lazy("What must be there already"),
    "consortium": gettext_lazy("Partners"),
}


@dataclass(frozen=True, slots=True)
class Gate:
    """A hard condition: passed, failed, or not known with the facts that could settle it."""

    key: str
    verdict: bool | None
    lines: tuple[str, ...]
    missing: tuple[str, ...] = ()

    @property
    def label(self) -> str | Promise:
        return GATE_LABELS.get(self.key, self.key)

    @property
    def reason(self) -> str:
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Judged:
    """An opportunity as it stands for one asker. `score` is the sum of the parts of `why`; `changes` says what would
    raise it, the most first."""

    reading: Reading
    state: DayState
    fit: str
    score: float
    gates: tuple[Gate, ...]
    why: Why
    changes: tuple[str, ...] = field(default=())

    @property
    def verdict(self) -> bool | None:
        return {FITS: True, ASK: None, NOT: False}[self.fit]

    @property
    def missing(self) -> tuple[str, ...]:
        """Facts that could settle what is not known, each once; none where it fails anyway."""
        if self.fit == NOT:
            return ()
        return tuple(dict.fromkeys(key for one in self.gates for key in one.missing))

    @property
    def headline(self) -> str:
        """The answer in one sentence."""
        if self.fit == NOT:
            failed = next((one for one in self.gates if one.verdict is False), None)
            return failed.reason if failed is not None else str(FIT_LABELS[NOT])
        if self.fit == FITS:
            return _("Nothing speaks against it that we know of.")
        count = len(self.missing)
        if count:
            return ngettext(
                "One answer settles whether you may ask for it.",
                "%(count)d answers settle whether you may ask for it.",
                count,
            ) % {"count": count}
        return next((one.reason for one in self.gates if one.verdict is None and one.lines), "")

    @property
    def when(self) -> str:
        return moment_words(self.state.next) if self.state.next is not None else ""

    @property
    def left(self) -> str:
        return left_words(self.state.days_left) if self.state.days_left is not None else ""

    @property
    def last(self) -> str:
        """The last deadline of what is closed."""
        last = self.reading.offer.last_deadline
        return moment_words(last) if last is not None and self.state.is_closed else ""

    @property
    def ticket(self) -> str:
        return ticket_words(self.reading.offer)

    @property
    def effort(self) -> str:
        days = self.reading.offer.effort_days
        return days_words(days) if days is not None else ""

    @property
    def deadline(self) -> datetime | None:
        return self.state.next.at if self.state.next is not None else None


def failed(gates: Sequence[Gate]) -> list[Gate]:
    return [one for one in gates if one.verdict is False]
