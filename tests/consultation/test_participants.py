"""People from a file: matched to cities of the frame, shown line by line, then written."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from zeroward.consultation.domain.erasing import drop_undecided
from zeroward.consultation.models import Consultation, Contact, OptOut, Stream
from zeroward.consultation.queries.opt_outs import address_digest
from zeroward.core.models import ImportRow
from zeroward.people.models import User
from zeroward.places.models import City


@pytest.fixture
def stream(consultation: Consultation) -> Stream:
    return Stream.objects.create(
        consultation=consultation, kind="focus", title="Group", minutes=90, state="open"
    )


def hand_in(client: Client, stream: Stream, text: str) -> str:
    address = f"/en/me/needs/{stream.consultation_id}/streams/{stream.pk}/file/"
    response = client.post(address, {"file": SimpleUploadedFile("people.csv", text.encode())})
    assert response.status_code == 302, response.content.decode()
    return str(response.url)  # type: ignore[attr-defined]


def test_lines_are_matched_shown_and_written(
    stream: Stream, analyst: User, klagenfurt: City, client: Client
) -> None:
    client.force_login(analyst)
    address = hand_in(
        client,
        stream,
        "City;Country;Person;Email;State;Date;Persons;Name;Role;Channel\n"
        "LAHTI;FI;Lauri;lauri@lahti.example;took_part;2026-03-02;2;;;Eurocities\n"
        "Lahti;fi;Liisa;liisa@lahti.example;took part;2026-03-02;1;;;\n"
        "Grasz;AT;;;invited;;;;;\n"
        ";;Erik;erik@expert.example;registered;2026-03-01;;;expert;\n"
        "Espoo;FI;;no address;;;;;;\n"
        "Gabrovo;BG;;;danced;;;;;\n",
    )
    page = client.get(address).content.decode()
    assert "3 lines would be written" in page
    assert "Did you mean Graz (graz)?" in page
    assert "its people are added up" in page
    assert not Contact.objects.exists()
    client.post(f"{address}commit/")
    lahti = Contact.objects.get(unit="lahti")
    assert (lahti.state, lahti.persons, lahti.took_part_on) == ("took_part", 3, date(2026, 3, 2))
    assert (lahti.person_name, lahti.email, lahti.channel) == ("Lauri", "lauri@lahti.example", "Eurocities")
    expert = Contact.objects.get(unit="")
    assert (expert.name, expert.role, expert.state) == ("Erik", "expert", "registered")
    assert Contact.objects.count() == 2


def test_addresses_leave_the_log_of_imports(stream: Stream, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    address = hand_in(client, stream, "city,country,email\nLahti,FI,lauri@lahti.example\n")
    assert "lauri@lahti.example" in str(ImportRow.objects.get().changes)
    client.post(f"{address}commit/")
    assert "lauri@lahti.example" not in str(list(ImportRow.objects.values()))
    client.post(f"{address}commit/")
    assert Contact.objects.count() == 1


def test_same_file_twice_adds_nobody(stream: Stream, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    text = "city,country,state,date\nLahti,FI,took_part,2026-03-02\n"
    for _round in range(2):
        client.post(f"{hand_in(client, stream, text)}commit/")
    line = Contact.objects.get()
    assert (line.state, line.persons) == ("took_part", 1)


def test_city_of_the_platform_outside_the_frame_is_told(
    stream: Stream, analyst: User, klagenfurt: City, client: Client
) -> None:
    City.objects.create(key="wels", name="Wels", country=klagenfurt.country)
    client.force_login(analyst)
    address = hand_in(client, stream, "city,country\nWels,AT\n")
    assert "Not in the frame" in client.get(address).content.decode()


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "city,city\nLahti,Lahti\n", "\x00\x01\x02"])
def test_file_that_is_no_list_is_refused(stream: Stream, analyst: User, client: Client, text: str) -> None:
    client.force_login(analyst)
    address = f"/en/me/needs/{stream.consultation_id}/streams/{stream.pk}/file/"
    response = client.post(address, {"file": SimpleUploadedFile("people.csv", text.encode())})
    assert response.status_code == 422
    assert not ImportRow.objects.exists()


def test_run_of_another_stream_is_not_there(stream: Stream, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    address = hand_in(client, stream, "city,country\nLahti,FI\n")
    other = Stream.objects.create(consultation=stream.consultation, kind="focus", title="Other", minutes=9)
    wrong = address.replace(f"streams/{stream.pk}/", f"streams/{other.pk}/")
    assert client.get(wrong).status_code == 404
    assert client.post(f"{wrong}commit/").status_code == 404


def test_line_is_set_right_and_its_person_forgotten(stream: Stream, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    line = Contact.objects.create(
        stream=stream, unit="lahti", name="Lahti", person_name="Lauri", email="l@l.example", state="invited"
    )
    base = f"/en/me/needs/{stream.consultation_id}/cities/{line.pk}/"
    fields = {"unit": "lahti", "role": "city", "state": "declined", "reason": "fatigue", "persons": "1"}
    client.post(base, {**fields, "person_name": "Lauri", "email": "l@l.example"})
    line.refresh_from_db()
    assert (line.state, line.reason) == ("declined", "fatigue")
    assert client.post(base, {**fields, "state": "danced"}).status_code == 422
    client.post(f"{base}erase/")
    line.refresh_from_db()
    assert (line.person_name, line.email, line.state, line.unit) == ("", "", "declined", "lahti")
    client.post(f"{base}rest/", {"rests": "yes"})
    assert "wants no more requests" in client.get(base).content.decode()
    client.post(f"{base}remove/")
    assert Contact.objects.filter(pk=line.pk).exists(), "who was asked stays"


def test_planned_line_is_taken_off(stream: Stream, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    line = Contact.objects.create(stream=stream, unit="lahti", name="Lahti", state="planned")
    client.post(f"/en/me/needs/{stream.consultation_id}/cities/{line.pk}/remove/")
    assert not Contact.objects.exists()


def test_register_counts_each_city_once(stream: Stream, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    other = Stream.objects.create(
        consultation=stream.consultation, kind="interview", title="Talks", minutes=9
    )
    for one, units in ((stream, ("lahti", "graz")), (other, ("lahti",))):
        for unit in units:
            Contact.objects.create(stream=one, unit=unit, name=unit.title(), state="took_part")
    Contact.objects.create(stream=other, name="An expert", role="expert", state="took_part")
    base = f"/en/me/needs/{stream.consultation_id}/cities/"
    page = client.get(base).content.decode()
    assert "4 lines of the register, 2 cities that took part" in page
    assert "Counted before" in page
    assert "An expert" not in client.get(f"{base}?q=lah").content.decode()
    narrowed = client.get(f"{base}?state=took_part&stream={other.pk}").content.decode()
    assert "Graz" not in narrowed.split("<tbody>")[1].split("</tbody>")[0]


def test_person_can_want_letters_again(stream: Stream, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    line = Contact.objects.create(
        stream=stream, unit="lahti", name="Lahti", email="l@l.example", state="planned"
    )
    OptOut.objects.create(address_digest=address_digest("L@l.example"), since=date(2026, 1, 1))
    base = f"/en/me/needs/{stream.consultation_id}/cities/{line.pk}/"
    assert "wants no more letters" in client.get(base).content.decode()
    client.post(f"{base}rest/", {"letters": "again"})
    assert "wants no more letters" not in client.get(base).content.decode()
    assert OptOut.objects.get().lifted_on is not None


def test_list_that_nobody_took_over_is_dropped(stream: Stream, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    address = hand_in(client, stream, "city,country,email\nLahti,FI,lauri@lahti.example\n")
    assert drop_undecided() == 0
    assert drop_undecided(today=timezone.localdate() + timedelta(days=31)) == 1
    assert not ImportRow.objects.exists()
    client.post(f"{address}commit/")
    assert not Contact.objects.exists()
