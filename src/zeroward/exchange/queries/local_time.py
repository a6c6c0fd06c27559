"""Deadlines in words: on the clock of the call, and on the reader's own where that is another one."""

import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.working_zones import ZONES
from zeroward.exchange.models import Call


def moment_words(moment: datetime.datetime, zone: str) -> str:
    """ "1 December 2026, 17:00 (Brussels)"."""
    own = moment.astimezone(_zone(zone))
    words = {
        "day": date_format(own.date(), "DATE_FORMAT"),
        "hour": f"{own:%H:%M}",
        "city": zone.rpartition("/")[2].replace("_", " "),
    }
    return _("%(day)s, %(hour)s (%(city)s)") % words


def closing_words(call: Call, country: str = "") -> str:
    """When the call closes; with the hour of the reader's country where its clock shows another. "" without one."""
    if call.closes_at is None:
        return ""
    said = moment_words(call.closes_at, call.zone)
    here = ZONES.get(country, "")
    if not here:
        return said
    there = call.closes_at.astimezone(_zone(call.zone))
    own = call.closes_at.astimezone(ZoneInfo(here))
    if own.utcoffset() == there.utcoffset():
        return said
    return _("%(when)s, that is %(own)s") % {"when": said, "own": moment_words(call.closes_at, here)}


def left_words(call: Call, now: datetime.datetime | None = None) -> str:
    """How long it is still open: "3 days left", "closes today"; "" when it is over or has no deadline."""
    moment = now or timezone.now()
    if call.closes_at is None or call.closes_at <= moment:
        return ""
    zone = _zone(call.zone)
    days = (call.closes_at.astimezone(zone).date() - moment.astimezone(zone).date()).days
    if days == 0:
        return _("closes today")
    return ngettext("%(days)d day left", "%(days)d days left", days) % {"days": days}


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("Europe/Brussels")
