"""Deadlines as an iCalendar file: a moment where the hour is known, else the day."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from zeroward.core.documents.calendar import CalendarEntry, calendar_file, lasting_uid
from zeroward.funding.queries.calendar import Dated
from zeroward.funding.queries.timing import as_calendar_start, moment_words


def deadlines_file(entries: Iterable[Dated], *, name: str, absolute: Callable[[str], str]) -> str:
    """`absolute` makes a whole address of a page's; the same deadline keeps its mark when the file is read again."""
    return calendar_file((_entry(one, absolute) for one in entries), about="Funding", name=name)


def _entry(one: Dated, absolute: Callable[[str], str]) -> CalendarEntry:
    offer, page = one.reading.offer, absolute(one.reading.url)
    title = _("Deadline: %(title)s") % {"title": one.reading.title}
    when = moment_words(one.moment)
    said = [one.part, when, str(one.reading.programme), page]
    if offer.is_example:
        said.insert(0, _("Made up for demonstration"))
    return CalendarEntry(
        uid=lasting_uid(f"funding-{offer.key}-{one.moment.pk}"),
        starts=as_calendar_start(one.moment),
        summary=title,
        changed=offer.updated_at,
        text="\n".join(part for part in said if part),
        url=page,
    )
