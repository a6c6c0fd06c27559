"""iCalendar files."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.documents.calendar import CalendarEntry, calendar_file

CHANGED = datetime(2026, 3, 1, 12, tzinfo=UTC)


def lines_of(*entries: CalendarEntry, name: str = "") -> list[str]:
    return calendar_file(entries, about="Funding", name=name).replace("\r\n ", "").split("\r\n")


def test_a_moment_is_written_in_utc_whatever_its_zone() -> None:
    brussels = timezone(timedelta(hours=2))
    moment = datetime(2026, 9, 15, 17, tzinfo=brussels)
    lines = lines_of(CalendarEntry("a@b", moment, "LIFE", CHANGED))
    assert "DTSTART:20260915T150000Z" in lines
    assert not [line for line in lines if line.startswith("DTEND")]


def test_a_day_ends_where_the_next_begins() -> None:
    lines = lines_of(CalendarEntry("a@b", date(2026, 12, 31), "LIFE", CHANGED), name="Money, by day")
    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines
    assert "X-WR-CALNAME:Money\\, by day" in lines


def test_hostile_text_cannot_begin_a_line_of_its_own() -> None:
    hostile = "x\r\nEND:VEVENT\nBEGIN:VALARM;,\\"
    entry = CalendarEntry(
        hostile,
        date(2026, 1, 1),
        hostile,
        CHANGED,
        text=hostile,
        place=hostile,
        url="https://a\r\nEND:VEVENT",
    )
    lines = lines_of(entry)
    assert lines.count("END:VEVENT") == 1
    assert "BEGIN:VALARM" not in "".join(line[:13] for line in lines)


@given(st.text(max_size=300))
def test_no_line_is_longer_than_75_bytes_and_no_letter_is_broken(words: str) -> None:
    text = calendar_file([CalendarEntry("a@b", date(2026, 1, 1), words, CHANGED)], about="Funding")
    encoded = text.encode("utf-8", errors="surrogatepass")
    assert all(len(line) <= 75 for line in encoded.split(b"\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")
