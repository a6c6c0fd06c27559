"""What an opportunity is on a given day, and its deadlines in words: each on its own clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.funding.queries.store import Moment
from zeroward.methods.funding.timing import BRUSSELS

OPEN, COMING, STANDING, CLOSED, UNSAID = "open", "coming", "standing", "closed", "unsaid"

LABELS: Final[dict[str, str | Promise]] = {
    OPEN: gettext_lazy("open now"),
    STANDING: gettext_lazy("open all the time"),
    COMING: gettext_lazy("to come"),
    UNSAID: gettext_lazy("no dates known"),
    CLOSED: gettext_lazy("closed"),
}
"""In the order in which they are offered."""

SOON: Final = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class DayState:
    """`key` of LABELS, by `methods.funding.timing`; `next` is the first deadline ahead; days are those of Brussels."""

    key: str
    next: Moment | None = None
    days_left: int | None = None

    @property
    def label(self) -> str | Promise:
        return LABELS[self.key]

    @property
    def is_closed(self) -> bool:
        return self.key == CLOSED

    @property
    def is_soon(self) -> bool:
        return self.days_left is not None and self.days_left <= SOON.days


def _zone(moment: Moment) -> ZoneInfo:
    """The clock that the deadline was said in; Brussels where the name is none that is known."""
    try:
        return ZoneInfo(moment.zone)
    except (KeyError, ValueError, OSError):
        return BRUSSELS


def moment_words(moment: Moment) -> str:
    """ "15 September 2026, 17:00 (Brussels)", and the hour in Brussels beside another clock."""
    zone = _zone(moment)
    own = moment.at.astimezone(zone)
    day = date_format(own.date(), "DATE_FORMAT")
    if moment.day_only:
        return _("%(day)s, hour not known") % {"day": day}
    words = {"day": day, "hour": f"{own:%H:%M}", "city": city_of(zone)}
    said = _("%(day)s, %(hour)s (%(city)s)") % words
    here = moment.at.astimezone(BRUSSELS)
    if here.utcoffset() == own.utcoffset():
        return said
    there = f"{here:%H:%M}" if here.date() == own.date() else f"{date_format(here.date())}, {here:%H:%M}"
    return _("%(said)s, that is %(hour)s in Brussels") % {"said": said, "hour": there}


def city_of(zone: ZoneInfo) -> str:
    """ "Europe/Brussels" → "Brussels"."""
    return zone.key.rpartition("/")[2].replace("_", " ")


def left_words(days: int) -> str:
    """ "12 days left", "last day"."""
    if days <= 0:
        return _("last day")
    return ngettext("one day left", "%(count)d days left", days) % {"count": days}


def deadline_rows(moments: Sequence[Moment], now: datetime) -> list[tuple[str, str, bool]]:
    """(for which part, when in words, whether it has passed), in the order of the clock."""
    return [(part_words(one), moment_words(one), one.at < now) for one in moments]


def part_words(moment: Moment) -> str:
    """For which stage or cut-off it is, in the reader's language as far as it is known."""
    return _(moment.part) if moment.part else ""


def as_calendar_start(moment: Moment) -> date | datetime:
    """A day where the hour is not known, else the moment."""
    return moment.at.astimezone(_zone(moment)).date() if moment.day_only else moment.at.astimezone(UTC)
