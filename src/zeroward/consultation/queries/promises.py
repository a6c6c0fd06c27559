"""What was promised after an assessment: kept, open, overdue; and how long cities waited for a result."""

import datetime
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import Consultation, Origin, Promise

S = Promise.State
BADGES: Final = {
    "done": "done",
    "late": "done",
    "open": "in_progress",
    "overdue": "stale",
    "dropped": "archived",
}
"""Standing of a promise → state badge."""


@dataclass(frozen=True, slots=True)
class PromiseView:
    """A promise with its standing today: "done", "late" (done after its day), "overdue", "open", "dropped"."""

    record: Promise
    standing: str
    words: str

    @property
    def badge(self) -> str:
        """The state badge that shows it."""
        return BADGES[self.standing]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long cities waited between the last question and a published result. `months` None = no day is known."""

    asked_until: datetime.date | None
    promised_by: datetime.date | None
    published_on: datetime.date | None
    months: int | None
    words: str
    kept: bool | None


@dataclass(frozen=True, slots=True)
class PromisesPage:
    """All promises in the order of their days, with a count of each standing, and the time waited."""

    views: tuple[PromiseView, ...]
    counts: dict[str, int]
    waiting: Waiting
    headline: str


def promises_page(consultation: Consultation, today: datetime.date, *, public: bool = False) -> PromisesPage:
    """Two queries. `public`: only what everybody may see."""
    records = consultation.promises.filter(public=True) if public else consultation.promises.all()
    views = tuple(_view(one, today) for one in records)
    counts = {key: sum(one.standing == key for one in views) for key in BADGES}
    return PromisesPage(views, counts, waiting_of(consultation, today), _headline(views, counts))


def waiting_of(consultation: Consultation, today: datetime.date) -> Waiting:
    """From the day on which the last stream closed to the day of publication, or to today. One query.

    A report that was loaded from elsewhere does not say when it came out: nothing is counted.
    """
    if consultation.origin == Origin.PUBLISHED:
        return Waiting(None, consultation.promised_by, None, None, "", None)
    closes = [one for one in consultation.streams.values_list("closes", flat=True) if one]
    asked_until = max(closes, default=None)
    published = consultation.published_at.date() if consultation.published_at else None
    promised = consultation.promised_by
    if asked_until is None or asked_until > today:
        return Waiting(asked_until, promised, published, None, "", None)
    months = _months(asked_until, published or today)
    if published:
        words = ngettext(
            "The result came one month after the last question.",
            "The result came %(count)d months after the last question.",
            months,
        )
        kept: bool | None = promised is None or published <= promised
    else:
        words = ngettext(
            "Cities have waited one month for a result.",
            "Cities have waited %(count)d months for a result.",
            months,
        )
        kept = None if promised is None or today <= promised else False
    return Waiting(asked_until, promised, published, months, words % {"count": months}, kept)


def _view(promise: Promise, today: datetime.date) -> PromiseView:
    if promise.state == S.DROPPED:
        return PromiseView(promise, "dropped", _("will not be done"))
    if promise.state == S.DONE:
        late = promise.done_on is not None and promise.done_on > promise.due
        return PromiseView(
            promise, "late" if late else "done", _("done, later than promised") if late else _("done")
        )
    if promise.due < today:
        months = max(_months(promise.due, today), 1)
        words = ngettext("overdue by up to a month", "overdue by %(count)d months", months) % {
            "count": months
        }
        return PromiseView(promise, "overdue", words)
    return PromiseView(promise, "open", str(promise.get_state_display()))


def _headline(views: tuple[PromiseView, ...], counts: dict[str, int]) -> str:
    if not views:
        return _("Nothing was promised yet")
    kept, late = counts["done"] + counts["late"], counts["overdue"]
    if len(views) == 1:
        return {"overdue": _("The one promise is overdue"), "dropped": _("The one promise was dropped")}.get(
            views[0].standing, _("The one promise is kept") if kept else _("The one promise is still open")
        )
    said = ngettext(
        "%(kept)d of %(count)d promise is kept", "%(kept)d of %(count)d promises are kept", len(views)
    )
    first = said % {"kept": kept, "count": len(views)}
    if not late:
        return first
    second = ngettext("one is overdue", "%(count)d are overdue", late) % {"count": late}
    return f"{first}, {second}"


def _months(start: datetime.date, end: datetime.date) -> int:
    """Whole months between two days."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
