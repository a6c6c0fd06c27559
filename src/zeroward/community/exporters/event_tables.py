"""Events and their lists as tables (CSV); no cell is taken for a formula."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from django.http import HttpResponse

from zeroward.community.models import Event
from zeroward.community.queries.event_desk import Guest
from zeroward.community.queries.events import EventRow
from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.formulas import safe_text

EVENT_COLUMNS = (
    *("key", "title", "kind", "state", "series", "edition", "starts", "ends", "zone", "repeats"),
    *("host", "country", "mode", "place", "languages", "topics", "address", "example"),
)
GUEST_COLUMNS = ("name", "email", "comes_for", "country", "takes_part", "state", "code", "came", "needs")
ANSWER_COLUMNS = ("question", "answer", "country")


def events_csv(rows: Iterable[EventRow], *, page_of: Callable[[Event], str]) -> HttpResponse:
    """Public events, the shown time of each on the clock of its place (ISO 8601)."""
    return table_response("events.csv", EVENT_COLUMNS, (_event(row, page_of) for row in rows))


def guests_csv(event: Event, guests: Iterable[Guest]) -> HttpResponse:
    """The list for the door: personal data, for those who hold the event."""
    response = table_response(f"{event.key}-people.csv", GUEST_COLUMNS, (_guest(one) for one in guests))
    response["Cache-Control"] = "private, no-store"
    return response


def answers_csv(event: Event, rows: Iterable[Sequence[str]]) -> HttpResponse:
    """What the room wrote itself, for coding."""
    response = table_response(f"{event.key}-answers.csv", ANSWER_COLUMNS, rows)
    response["Cache-Control"] = "private, no-store"
    return response


def answers_text(event: Event, rows: Iterable[Sequence[str]]) -> HttpResponse:
    """The same as plain text, an answer a paragraph under its question: a needs assessment takes it in as it is."""
    lines: list[str] = []
    for question, answer, _country in rows:
        if question not in lines:
            lines += [question, ""]
        lines += [answer, ""]
    response = HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{event.key}-answers.txt"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def table_response(name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> HttpResponse:
    """A table with a mark of its encoding, so that spreadsheets read its letters rightly."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe_text(cell) for cell in row] for row in rows)
    response = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _event(row: EventRow, page_of: Callable[[Event], str]) -> list[Value]:
    event = row.event
    return [
        event.key,
        event.title,
        event.kind,
        event.state,
        event.series.key if event.series is not None else "",
        event.edition,
        row.time.starts.isoformat(),
        row.time.ends.isoformat(),
        event.zone,
        event.repeats,
        row.host,
        event.country or event.scope_country,
        event.mode,
        event.place,
        " ".join(event.languages),
        "; ".join(row.topics),
        page_of(event),
        "yes" if event.is_example else "no",
    ]


def _guest(one: Guest) -> list[Value]:
    kept = one.registration
    return [
        one.name,
        kept.user.email if kept.user is not None else kept.email,
        one.comes_for,
        one.country,
        "online" if kept.online else "",
        kept.state,
        kept.code,
        kept.came_at.isoformat() if kept.came_at else "",
        kept.needs,
    ]
