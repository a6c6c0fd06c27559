"""When a meeting is, in its own zone and in others."""

import zoneinfo
from dataclasses import dataclass
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.models import Session

ELSEWHERE: Final = (
    ("Atlantic/Reykjavik", gettext_lazy("Reykjavík")),
    ("Europe/Lisbon", gettext_lazy("Lisbon, Dublin")),
    ("Europe/Brussels", gettext_lazy("Brussels, Paris, Vienna, Warsaw")),
    ("Europe/Athens", gettext_lazy("Athens, Bucharest, Helsinki, Kyiv")),
    ("Europe/Istanbul", gettext_lazy("Istanbul")),
    ("Asia/Yerevan", gettext_lazy("Yerevan, Tbilisi")),
)


@dataclass(frozen=True, slots=True)
class LocalTime:
    """A place and the time there."""

    where: str
    when: str


def when_words(session: Session, zone: str = "") -> str:
    """ "4 May 2026, 10:00 to 11:30 (Europe/Brussels)"; another zone than the meeting's without its name."""
    place = zoneinfo.ZoneInfo(zone or session.zone)
    starts, ends = session.starts_at.astimezone(place), session.ends_at.astimezone(place)
    same = starts.date() == ends.date()
    end = date_format(ends, "H:i" if same else "j M H:i")
    words = _("%(day)s, %(start)s to %(end)s") % {
        "day": date_format(starts, "DATE_FORMAT"),
        "start": date_format(starts, "H:i"),
        "end": end,
    }
    return words if zone else f"{words} ({session.zone.replace('_', ' ')})"


def elsewhere(session: Session) -> list[LocalTime]:
    """The same moment from west to east."""
    return [LocalTime(str(where), when_words(session, zone)) for zone, where in ELSEWHERE]
