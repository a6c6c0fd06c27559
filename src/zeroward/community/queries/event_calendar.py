"""Events as entries of calendars. The address of an online meeting is only for those who have a place."""

from collections.abc import Callable, Iterable
from email.utils import parseaddr

from django.conf import settings
from django.utils.translation import gettext as _

from zeroward.community.models import Event
from zeroward.community.queries.event_times import moved_moments, repeat_of, skipped_moments, zone_of
from zeroward.community.queries.texts import title_of
from zeroward.core.documents.calendar import CalendarEntry, Sent, calendar_file, lasting_uid
from zeroward.core.queries.texts import attach_texts


def event_text(event: Event, *, page: str, with_link: bool, cancel: bool | None = None) -> str:
    """One event as a file. `page` is its whole address. `cancel` is said for a letter: True takes the event out of the
    calendar of who gets it, False puts it there."""
    sent = None
    if cancel is not None:
        _name, sender = parseaddr(settings.DEFAULT_FROM_EMAIL)
        sent = Sent("CANCEL" if cancel else "PUBLISH", sender)
    return calendar_file([event_entry(event, page=page, with_link=with_link)], about="Events", sent=sent)


def events_text(
    events: Iterable[Event], *, name: str, page_of: Callable[[Event], str], with_link: bool = False
) -> str:
    """Many events as a calendar that programs read again and again: what was cancelled says so."""
    found = list(events)
    attach_texts(found)
    entries = (event_entry(event, page=page_of(event), with_link=with_link) for event in found)
    return calendar_file(entries, about="Events", name=name)


def event_entry(event: Event, *, page: str, with_link: bool) -> CalendarEntry:
    where = event.place
    link = event.join_url if with_link and event.mode != Event.Mode.ONSITE else ""
    if link:
        where = f"{where}, {link}" if where else link
    elif not where and event.mode == Event.Mode.ONLINE:
        where = _("online")
    zone = zone_of(event)
    starts, ends = event.starts_at, event.ends_at
    days = event.day_only
    said = [
        event.reason,
        _("Made up for demonstration") if event.is_example else "",
        event.served("summary").body,
        page,
    ]
    return CalendarEntry(
        uid=lasting_uid(f"event-{event.key}"),
        starts=starts.astimezone(zone).date() if days else starts,
        ends=ends.astimezone(zone).date() if days else ends,
        summary=title_of(event),
        changed=event.updated_at,
        text="\n".join(part for part in said if part),
        place=where,
        url=page,
        zone="" if days else event.zone,
        repeats=repeat_of(event),
        skipped=skipped_moments(event),
        moved=moved_moments(event) if event.moved else (),
        sequence=event.sequence,
        cancelled=event.state == Event.State.CANCELLED,
    )
