"""Reach by groups of the frame, and the planner of the next invitations."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.consultation.conftest import TOWNS
from tests.support.city_team import acting
from zeroward.consultation.domain.contacts import plan_cities
from zeroward.consultation.domain.register import took_part
from zeroward.consultation.models import Consultation, Contact, FrameUnit, FrameVersion, OptOut, Stream
from zeroward.consultation.queries.burden import burden_of, wave_of
from zeroward.consultation.queries.outreach import Asked, outreach_page
from zeroward.consultation.queries.recruiting import planner_page
from zeroward.core.errors import InvalidInputError
from zeroward.people.models import User
from zeroward.places.models import City

TODAY = timezone.localdate


@pytest.fixture
def stream(consultation: Consultation) -> Stream:
    return Stream.objects.create(
        consultation=consultation, kind="survey", title="Survey", minutes=30, state="open"
    )


def test_group_in_which_nobody_was_heard_comes_first(consultation: Consultation, stream: Stream) -> None:
    took_part(stream=stream, unit="lahti", on=TODAY())
    took_part(stream=stream, unit="graz", on=TODAY(), state="invited")
    page = outreach_page(consultation, Asked.of(["country"], ""))
    assert (page.members, page.invited, page.heard) == (6, 2, 1)
    assert page.headline == "1 of 6 cities were heard"
    assert page.lead == "In 2 of 3 groups nobody was heard."
    assert page.table is not None
    rows = {row[0]: row[1:4] for row in page.table.rows}
    assert rows == {"AT": ["3", "1", "none"], "FI": ["2", "1", "1"], "BG": ["1", "none", "none"]}
    assert [row[0] for row in page.table.rows] == ["AT", "BG", "FI"]


def test_small_groups_show_counts_and_no_share(consultation: Consultation, stream: Stream) -> None:
    took_part(stream=stream, unit="lahti", on=TODAY())
    page = outreach_page(consultation, Asked.of(["country"], ""))
    assert page.table is not None
    assert {row[4] for row in page.table.rows} == {"0 of 3", "1 of 2", "0 of 1"}
    assert "%" not in "".join(str(row[4]) for row in page.table.rows)
    assert page.overlap.startswith("The ranges of")


def test_city_that_was_silent_was_not_heard(consultation: Consultation, stream: Stream) -> None:
    took_part(stream=stream, unit="lahti", on=TODAY(), state="silent")
    assert outreach_page(consultation, Asked()).heard == 0


def test_unknown_is_a_group_of_its_own(consultation: Consultation, stream: Stream) -> None:
    page = outreach_page(consultation, Asked.of(["rurality"], ""))
    assert page.table is not None
    assert [row[0] for row in page.table.rows] == ["not known"]


def test_themes_without_a_city_are_said(consultation: Consultation, stream: Stream) -> None:
    page = outreach_page(consultation, Asked.of(["theme"], ""))
    assert page.table is None
    assert "theme" in page.problem
    FrameUnit.objects.filter(key="lahti").update(themes=["mobility"])
    page = outreach_page(consultation, Asked.of(["theme", "country"], ""))
    assert page.table is not None
    assert page.table.rows[0][0] == "FI, mobility"


def test_consultation_without_a_frame_says_so(consultation: Consultation) -> None:
    consultation.frame = None
    page = outreach_page(consultation, Asked())
    assert (page.members, page.table) == (0, None)
    assert "Choose a frame first" in page.problem


def test_map_tells_heard_asked_and_never_asked_apart(
    consultation: Consultation, stream: Stream, klagenfurt: City
) -> None:
    City.objects.filter(pk=klagenfurt.pk).update(latitude=46.6, longitude=14.3)
    FrameUnit.objects.filter(key="klagenfurt").update(city=klagenfurt)
    (dot,) = outreach_page(consultation, Asked()).dots
    assert (dot.label, dot.shape) == ("Klagenfurt: never asked", "diamond")
    took_part(stream=stream, unit="klagenfurt", on=TODAY())
    assert outreach_page(consultation, Asked()).dots[0].shape == "dot"


def test_evenness_needs_enough_cities_on_both_sides(consultation: Consultation, stream: Stream) -> None:
    took_part(stream=stream, unit="lahti", on=TODAY())
    page = outreach_page(consultation, Asked())
    assert (page.evenness.cv, page.evenness.r) == ("", "")
    assert "too few" in page.evenness.problem
    assert page.evenness.countries.startswith("Those heard are from 1 of 3 countries")


def test_evenness_names_what_drives_it(
    consultation: Consultation, stream: Stream, frame: FrameVersion
) -> None:
    FrameUnit.objects.bulk_create(
        FrameUnit(
            version=frame,
            key=f"town-{number}",
            name=f"Town {number}",
            country="AT",
            size="small" if number % 2 else "large",
            number=number / 40,
        )
        for number in range(40)
    )
    for number in range(0, 20, 2):
        took_part(stream=stream, unit=f"town-{number}", on=TODAY())
    page = outreach_page(consultation, Asked())
    assert float(page.evenness.cv) > 0.3
    assert page.evenness.drivers is not None
    assert "Size" in {row[0] for row in page.evenness.drivers.rows}


def test_planner_proposes_whom_nobody_heard_and_adds_up(consultation: Consultation, stream: Stream) -> None:
    for unit in ("lahti", "espoo"):
        took_part(stream=stream, unit=unit, on=TODAY())
    page = planner_page(consultation, stream, k=2, by=["country"])
    assert len(page.proposed) == 2
    assert {one.country for one in page.proposed} <= {"AT", "BG"}
    for one in page.proposed:
        assert one.why.parts
    assert dict(page.left_out) == {"heard already, or on the list": 2}


def test_planner_leaves_in_peace_who_was_asked_enough(consultation: Consultation, stream: Stream) -> None:
    other = Stream.objects.create(consultation=consultation, kind="interview", title="Talks", minutes=300)
    took_part(stream=other, unit="klagenfurt", on=TODAY() - timedelta(days=200), state="registered")
    Contact.objects.filter(unit="klagenfurt").update(
        state="silent", took_part_on=TODAY() - timedelta(days=200)
    )
    took_part(stream=other, unit="graz", on=TODAY(), state="declined", reason="fatigue")
    took_part(stream=other, unit="lahti", on=TODAY() - timedelta(days=3), state="invited")
    OptOut.objects.create(unit="gabrovo", since=TODAY())
    took_part(stream=other, unit="espoo", on=TODAY() - timedelta(days=5), state="invited")
    Contact.objects.filter(unit="espoo").update(state="no_answer")
    page = planner_page(consultation, stream, k=6, by=["country"])
    assert [one.unit.key for one in page.proposed] == ["villach"]
    assert set(dict(page.left_out).values()) == {1}
    assert len(page.left_out) == 5


def test_planner_starts_where_the_last_wave_ended(
    consultation: Consultation, stream: Stream, analyst: User
) -> None:
    FrameUnit.objects.update(country="AT", size="medium")
    first = planner_page(consultation, stream, k=1, by=["country"]).proposed[0].unit
    assert first.number == min(FrameUnit.objects.values_list("number", flat=True))
    plan_cities(**acting(analyst), stream=stream, units=[first.key])
    stream.contacts.update(state="planned")
    other = Stream.objects.create(consultation=consultation, kind="interview", title="Talks", minutes=30)
    again = planner_page(consultation, other, k=1, by=["country"]).proposed[0].unit
    assert again.key != first.key
    assert again.number > first.number


def test_proposed_cities_come_onto_the_list(
    consultation: Consultation,
    stream: Stream,
    analyst: User,
    client: Client,
    django_assert_max_num_queries: Any,
) -> None:
    client.force_login(analyst)
    base = f"/en/me/needs/{consultation.pk}/outreach/plan/"
    assert "What to look for" in client.get(base).content.decode()
    with django_assert_max_num_queries(20):
        page = client.get(f"{base}?stream={stream.pk}&k=3&by=country&by=size").content.decode()
    assert "3 cities to invite next" in page
    response = client.post(base, {"stream": stream.pk, "unit": ["graz", "villach"]})
    assert response.url == f"/en/me/needs/{consultation.pk}/streams/{stream.pk}/list/"  # type: ignore[attr-defined]
    assert set(stream.contacts.values_list("unit", "state")) == {("graz", "planned"), ("villach", "planned")}
    client.post(base, {"stream": stream.pk, "unit": ["atlantis"]})
    client.post(base, {"stream": "x", "unit": ["lahti"]})
    assert stream.contacts.count() == 2


def test_city_outside_the_frame_cannot_be_planned(stream: Stream, analyst: User) -> None:
    with pytest.raises(InvalidInputError):
        plan_cities(**acting(analyst), stream=stream, units=["atlantis"])
    assert not stream.contacts.exists()


def test_unwilling_city_is_left_out(stream: Stream, analyst: User) -> None:
    OptOut.objects.create(unit="graz", since=TODAY())
    planned = plan_cities(**acting(analyst), stream=stream, units=["graz", "lahti"])
    assert (planned.added, planned.there, planned.unwilling) == (1, 0, 1)
    again = plan_cities(**acting(analyst), stream=stream, units=["lahti"])
    assert (again.added, again.there) == (0, 1)


def test_hours_count_over_all_consultations(consultation: Consultation, stream: Stream) -> None:
    platform = Consultation.objects.create(
        scope="country:AT", scope_country="AT", key="at", title="AT", year=2026
    )
    other = Stream.objects.create(consultation=platform, kind="focus", title="Group", minutes=90)
    took_part(stream=other, unit="graz", on=TODAY() - timedelta(days=100), persons=2)
    took_part(stream=stream, unit="graz", on=TODAY(), state="invited")
    cities = {key: (key, country) for key, country, _size, _mission in TOWNS}
    found = burden_of(consultation, cities)
    assert found["graz"].hours == pytest.approx(3.5)
    assert found["graz"].free_on == TODAY() + timedelta(days=45)
    assert found["lahti"].hours == 0
    took_part(stream=stream, unit="graz", on=TODAY(), state="declined", reason="time")
    assert burden_of(consultation, cities)["graz"].hours == pytest.approx(3.0)


def test_examples_do_not_burden_real_cities(consultation: Consultation, stream: Stream) -> None:
    example = Consultation.objects.create(scope="mission", key="ex", title="Ex", year=2026, is_example=True)
    other = Stream.objects.create(consultation=example, kind="focus", title="Group", minutes=90)
    took_part(stream=other, unit="graz", on=TODAY())
    assert burden_of(consultation, {"graz": ("Graz", "AT")})["graz"].hours == 0
    assert burden_of(example, {"graz": ("Graz", "AT")})["graz"].hours == pytest.approx(1.5)


def test_wave_names_who_would_be_over(consultation: Consultation, stream: Stream) -> None:
    consultation.hours_a_year = 0.4
    consultation.save()
    stream.state = "prepared"
    stream.consultation = consultation
    for unit in ("graz", "lahti"):
        Contact.objects.create(stream=stream, unit=unit, name=unit, state="planned")
    Contact.objects.create(stream=stream, name="An expert", state="planned")
    wave = wave_of(stream)
    assert [row.now.unit for row in wave.over] == ["graz", "lahti"]
    assert wave.hours == pytest.approx(1.5)
    before = wave.digest
    Contact.objects.filter(unit="graz").delete()
    assert wave_of(stream).digest != before


def test_burden_page_names_who_is_over(
    consultation: Consultation, stream: Stream, analyst: User, client: Client
) -> None:
    took_part(stream=stream, unit="graz", on=TODAY(), minutes=600)
    client.force_login(analyst)
    page = client.get(f"/en/me/needs/{consultation.pk}/burden/").content.decode()
    assert "One city was asked for more than 4.0 h in twelve months" in page
    assert "over 4.0 h" in page


def test_city_sees_what_was_asked_of_it_and_can_say_enough(
    stream: Stream, officer: User, stranger_city: User, client: Client, klagenfurt: City
) -> None:
    took_part(stream=stream, unit="klagenfurt", on=TODAY())
    address = "/en/me/requests/city:klagenfurt/"
    client.force_login(stranger_city)
    assert client.get(address).status_code == 403
    client.force_login(officer)
    assert "0.5 h were asked of Klagenfurt in twelve months" in client.get(address).content.decode()
    client.post(address, {"rests": "yes"})
    assert OptOut.objects.get(unit="klagenfurt").lifted_on is None
    assert "no team asks your city" in client.get(address).content.decode()
    client.post(address, {"rests": "no"})
    assert OptOut.objects.get(unit="klagenfurt").lifted_on == TODAY()
    assert "0.5 h were asked of Klagenfurt" in client.get("/en/me/").content.decode()


@pytest.fixture
def stranger_city(person: Any) -> User:
    made: User = person("gustav@graz.example", scope="city:graz", role="city-coordinator")
    return made
