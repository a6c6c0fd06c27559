"""A meeting as an iCalendar file: one event."""

from zeroward.consultation.models import Session
from zeroward.core.documents.calendar import CalendarEntry, calendar_file, lasting_uid


def meeting_file(session: Session, *, address: str, with_meeting: bool) -> str:
    """`address` is the page of the meeting; `with_meeting` adds where to dial in, for those who are registered."""
    where = session.place
    if with_meeting and session.url:
        where = f"{where}, {session.url}" if where else session.url
    entry = CalendarEntry(
        uid=lasting_uid(f"session-{session.pk}"),
        starts=session.starts_at,
        ends=session.ends_at,
        summary=session.title,
        changed=session.updated_at,
        text="\n".join(part for part in (session.stream.consultation.title, address) if part),
        place=where,
        url=address,
    )
    return calendar_file([entry], about="Needs assessment")
