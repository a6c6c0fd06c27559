"""The register: one line for a city in a stream, which moves on and not back."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from zeroward.consultation.domain.register import add_line, forget_names, keep_line, took_back, took_part
from zeroward.consultation.models import Consultation, Contact, Session, Stream
from zeroward.core.errors import InvalidInputError

DAY = date(2026, 3, 2)


@pytest.fixture
def stream(consultation: Consultation) -> Stream:
    return Stream.objects.create(consultation=consultation, kind="survey", title="Survey", minutes=20)


def test_city_has_one_line_in_a_stream(stream: Stream) -> None:
    first, made = add_line(stream=stream, unit="lahti")
    again, made_again = add_line(stream=stream, unit="lahti")
    assert (made, made_again, first.pk == again.pk) == (True, False, True)
    assert (first.name, first.country, first.state) == ("Lahti", "FI", "planned")
    there = took_part(stream=stream, unit="lahti", on=DAY, persons=3)
    assert there.pk == first.pk
    assert (there.state, there.took_part_on, there.persons) == ("took_part", DAY, 3)


def test_line_does_not_move_back(stream: Stream) -> None:
    took_part(stream=stream, unit="lahti", on=DAY)
    late = took_part(stream=stream, unit="lahti", on=DAY, state="invited")
    refused = took_part(stream=stream, unit="lahti", on=DAY, state="declined", reason="fatigue")
    assert (late.state, refused.state, refused.reason) == ("took_part", "took_part", "")


def test_registered_city_can_decline_and_come_after_all(stream: Stream) -> None:
    took_part(stream=stream, unit="lahti", on=DAY, state="registered")
    refused = took_part(stream=stream, unit="lahti", on=DAY, state="declined", reason="fatigue")
    assert (refused.state, refused.reason, refused.declined_on) == ("declined", "fatigue", DAY)
    back = took_part(stream=stream, unit="lahti", on=DAY, state="took_part")
    assert (back.state, back.reason) == ("took_part", "")


def test_line_without_a_city_needs_a_name(stream: Stream) -> None:
    with pytest.raises(InvalidInputError, match="Say who it is"):
        took_part(stream=stream, on=DAY)
    one = took_part(stream=stream, on=DAY, name="An expert", role="expert")
    two = took_part(stream=stream, on=DAY, name="An expert", role="expert")
    assert one.pk != two.pk


def test_answer_is_known_again(stream: Stream) -> None:
    answer = uuid4()
    one = took_part(stream=stream, on=DAY, name="Platform", answer=answer)
    assert took_part(stream=stream, on=DAY, name="Platform", answer=answer).pk == one.pk
    back = took_back(stream=stream, answer=answer)
    assert back is not None
    assert (back.state, back.answer, back.took_part_on) == ("no_answer", None, None)
    assert took_back(stream=stream, answer=answer) is None


def test_city_outside_the_frame_keeps_its_name(stream: Stream) -> None:
    one = took_part(stream=stream, unit="unlisted.at-somewhere", name="Somewhere", country="at", on=DAY)
    assert (one.name, one.country) == ("Somewhere", "AT")


def test_unknown_words_are_refused(stream: Stream) -> None:
    with pytest.raises(InvalidInputError):
        took_part(stream=stream, unit="lahti", on=DAY, state="danced")
    with pytest.raises(InvalidInputError):
        took_part(stream=stream, unit="lahti", on=DAY, state="declined", reason="bored")


def test_names_are_forgotten_and_cities_stay(stream: Stream) -> None:
    city = took_part(stream=stream, unit="lahti", on=DAY, answer=uuid4())
    expert = took_part(stream=stream, name="Erika Expert", on=DAY, role="expert")
    for one in (city, expert):
        one.person_name, one.email = "Erika", "erika@example.org"
        one.save()
    assert forget_names(stream=stream) == 2
    for one in (city, expert):
        one.refresh_from_db()
        assert (one.person_name, one.email, one.answer) == ("", "", None)
    assert (city.name, expert.name) == ("Lahti", "name removed")
    assert forget_names(stream=stream) == 0


def test_city_asked_for_a_stream_comes_to_one_of_its_meetings(stream: Stream) -> None:
    asked, _made = add_line(stream=stream, unit="lahti")
    start = timezone.now()
    first, second = (
        Session.objects.create(
            stream=stream, title=title, starts_at=start, ends_at=start + timedelta(hours=1)
        )
        for title in ("First", "Second")
    )
    there = took_part(stream=stream, unit="lahti", on=DAY, session=first)
    assert (there.pk, there.session) == (asked.pk, first)
    again = took_part(stream=stream, unit="lahti", on=DAY, session=second)
    assert again.pk != there.pk
    assert stream.contacts.count() == 2


def test_two_who_write_the_same_city_at_once_share_its_line(stream: Stream) -> None:
    first = took_part(stream=stream, unit="lahti", on=DAY)
    late = Contact(stream=stream, unit="lahti", name="Lahti", country="FI", origin="planner")
    assert keep_line(late) == (first, False)
    assert stream.contacts.count() == 1
