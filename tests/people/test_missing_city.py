"""A city that is not in the directory: asking for it, answering, and what others must not learn."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.own_data import own_data_of
from zeroward.core.problems import ProblemsError
from zeroward.people.domain.missing import (
    MOST_A_MONTH,
    MOST_OPEN,
    ask_for_city,
    decline_city,
    let_city_in,
    withdraw_city,
)
from zeroward.people.models import Membership, MissingCity, Role, User
from zeroward.people.queries.tasks import team_tasks
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

PROOF = "My name is on https://villach.example/team"
TOLD: dict[str, Any] = {
    "name": "Villach",
    "country": "AT",
    "population": "65 000",
    "role": Role.CITY_COORDINATOR,
    "proof": PROOF,
}


@pytest.fixture
def asked(stranger: User, austria: Country) -> MissingCity:
    return ask_for_city(actor=stranger, **TOLD)


def test_request_is_kept_logged_and_told_to_the_platform(
    platform_coordinator: User, administrator: User, asked: MissingCity, mailoutbox: list[Any]
) -> None:
    assert (asked.population, asked.state) == (65000, "open")
    event = AuditEvent.objects.get(action="people.request.city")
    assert (event.scope, event.object_label) == ("country:AT", "Villach")
    assert PROOF not in str(event.changes)
    assert [one.user for one in Notification.objects.all()] == [platform_coordinator]
    assert "Villach" in mailoutbox[0].subject
    assert "Sam" not in mailoutbox[0].body


def test_request_without_a_platform_goes_to_the_administrators(
    administrator: User, asked: MissingCity
) -> None:
    assert [one.user for one in Notification.objects.all()] == [administrator]
    assert asked.name in str([task.title for task in team_tasks(viewer_of(administrator))])


def test_city_is_added_with_where_it_is_from_and_the_person_is_in(
    platform_coordinator: User, asked: MissingCity, stranger: User
) -> None:
    held = let_city_in(actor=platform_coordinator, request=asked, answer="Welcome.")
    city = City.objects.get(key="villach")
    assert city.is_public
    assert (city.country.code, city.population, city.quality) == ("AT", 65000, "low")
    assert "at the request" in city.method
    assert "not from a statistic" in city.population_note
    assert (held.scope, held.role, held.user) == ("city:villach", Role.CITY_COORDINATOR, stranger)
    assert viewer_of(stranger).holds("city:villach", Role.CITY_COORDINATOR)
    told = Notification.objects.get(user=stranger)
    assert "Villach" in told.title
    assert told.body == "Welcome."
    assert AuditEvent.objects.filter(action="places.city.add", scope="city:villach").exists()
    assert AuditEvent.objects.filter(action="people.request.city_added").exists()


def test_administrator_adds_it_and_the_platform_is_told(
    administrator: User, platform_coordinator: User, asked: MissingCity, stranger: User
) -> None:
    let_city_in(actor=administrator, request=asked)
    titles = [one.title for one in Notification.objects.filter(user=platform_coordinator)]
    assert "Villach has been added" in titles


def test_name_and_size_are_mended_by_whoever_answers(platform_coordinator: User, asked: MissingCity) -> None:
    let_city_in(
        actor=platform_coordinator,
        request=asked,
        name="Villach an der Drau",
        population="64 000",
        role=Role.CITY_READER,
    )
    city = City.objects.get(key="villach-an-der-drau")
    assert city.population == 64000
    assert Membership.objects.get(scope="city:villach-an-der-drau").role == Role.CITY_READER


def test_person_is_let_into_a_city_that_is_here(
    platform_coordinator: User, asked: MissingCity, klagenfurt: City
) -> None:
    held = let_city_in(actor=platform_coordinator, request=asked, into="klagenfurt")
    assert held.scope == "city:klagenfurt"
    assert not City.objects.filter(key="villach").exists()


def test_city_of_another_country_cannot_be_meant(platform_coordinator: User, asked: MissingCity) -> None:
    abroad = Country.objects.create(code="DE", key="de", name="Germany")
    City.objects.create(key="bonn", name="Bonn", country=abroad)
    for key in ("bonn", "atlantis", "../mission"):
        with pytest.raises(InvalidInputError) as refused:
            let_city_in(actor=platform_coordinator, request=asked, into=key)
        assert refused.value.place == "into"
    assert not Membership.objects.filter(user=asked.user).exists()


def test_namesake_in_another_country_gets_an_address_of_its_own(
    platform_coordinator: User, asked: MissingCity
) -> None:
    abroad = Country.objects.create(code="DE", key="de", name="Germany")
    City.objects.create(key="villach", name="Villach", country=abroad)
    assert let_city_in(actor=platform_coordinator, request=asked).scope == "city:villach-at"


def test_decline_says_why_and_adds_nothing(
    platform_coordinator: User, asked: MissingCity, stranger: User
) -> None:
    with pytest.raises(InvalidInputError, match="Say why"):
        decline_city(actor=platform_coordinator, request=asked, answer=" \u200b ")
    decline_city(actor=platform_coordinator, request=asked, answer="Please write from your office.")
    told = Notification.objects.get(user=stranger)
    assert (told.title, told.body) == ("Villach was not added", "Please write from your office.")
    assert not City.objects.exists()
    with pytest.raises(ConflictError):
        let_city_in(actor=platform_coordinator, request=asked)


def test_own_request_is_withdrawn_and_nobody_elses(
    asked: MissingCity, stranger: User, person: MakePerson
) -> None:
    with pytest.raises(NotAllowedError):
        withdraw_city(actor=person("other@elsewhere.example"), request=asked)
    withdraw_city(actor=stranger, request=asked)
    asked.refresh_from_db()
    assert asked.state == "withdrawn"


def test_others_cannot_answer(
    asked: MissingCity, coordinator: User, person: MakePerson, platform_coordinator: User
) -> None:
    Country.objects.create(code="DE", key="de", name="Germany")
    others = [
        coordinator,
        asked.user,
        person("dora@germany.example", scope="country:DE", role=Role.PLATFORM_COORDINATOR),
        person("eva@austria.example", scope="country:AT", role=Role.PLATFORM_EDITOR),
        person("mia@mission.example", scope="mission", role=Role.MISSION_EDITOR),
    ]
    for other in others:
        with pytest.raises(NotAllowedError):
            let_city_in(actor=other, request=asked)
        with pytest.raises(NotAllowedError):
            decline_city(actor=other, request=asked, answer="No.")
    own = ask_for_city(actor=platform_coordinator, **{**TOLD, "name": "Wolfsberg"})
    with pytest.raises(NotAllowedError, match="Somebody else"):
        let_city_in(actor=platform_coordinator, request=own)
    assert not City.objects.filter(key__in=["villach", "wolfsberg"]).exists()


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"name": "  "}, "name"),
        ({"name": "12"}, "name"),
        ({"name": "Buy at https://spam.example"}, "name"),
        ({"name": "www.spam.example"}, "name"),
        ({"name": "x" * 200}, "name"),
        ({"country": "XX"}, "country"),
        ({"country": ""}, "country"),
        ({"population": "many"}, "population"),
        ({"population": "-5"}, "population"),
        ({"population": 10**12}, "population"),
        ({"population": ""}, "population"),
        ({"role": Role.ADMINISTRATOR}, "role"),
        ({"proof": "\u202e \u200b"}, "proof"),
    ],
)
def test_bad_request_names_the_field(
    stranger: User, austria: Country, change: dict[str, Any], place: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        ask_for_city(actor=stranger, **{**TOLD, **change})
    assert place in [problem.place for problem in refused.value.problems]
    assert not MissingCity.objects.exists()


def test_city_that_is_here_is_not_asked_for(stranger: User, klagenfurt: City) -> None:
    with pytest.raises(ProblemsError, match="here already"):
        ask_for_city(actor=stranger, **{**TOLD, "name": "KLAGENFURT"})


def test_nobody_floods_the_desk(stranger: User, austria: Country) -> None:
    asked = [ask_for_city(actor=stranger, **{**TOLD, "name": f"Town {'abc'[at]}"}) for at in range(MOST_OPEN)]
    with pytest.raises(ConflictError, match="asked already"):
        ask_for_city(actor=stranger, **{**TOLD, "name": "town A"})
    with pytest.raises(ConflictError, match="several"):
        ask_for_city(actor=stranger, **TOLD)
    for at in range(MOST_A_MONTH - MOST_OPEN):
        withdraw_city(actor=stranger, request=asked.pop())
        asked.append(ask_for_city(actor=stranger, **{**TOLD, "name": f"Village {'abcde'[at]}"}))
    withdraw_city(actor=stranger, request=asked.pop())
    with pytest.raises(ConflictError, match="several"):
        ask_for_city(actor=stranger, **TOLD)


def test_join_page_offers_to_add_what_is_missing(stranger: User, austria: Country, client: Client) -> None:
    client.force_login(stranger)
    shown = client.get(reverse("people:join"), {"q": "Villach & Co"}).content.decode()
    assert f'href="{reverse("people:missing-city")}?name=Villach%20%26%20Co"' in shown


def test_form_holds_what_the_visit_said(stranger: User, austria: Country, client: Client) -> None:
    client.force_login(stranger)
    session = client.session
    session["told"] = {"country": "AT", "population": 12000}
    session.save()
    shown = client.get(reverse("people:missing-city"), {"name": "Villach"}).content.decode()
    assert 'value="Villach"' in shown
    assert 'value="12000"' in shown
    assert '<option value="AT" selected>' in shown


def test_person_asks_and_the_platform_answers_in_the_pages(
    stranger: User, platform_coordinator: User, client: Client, django_assert_max_num_queries: Any
) -> None:
    client.force_login(stranger)
    bad = client.post(reverse("people:missing-city"), {**TOLD, "population": "many"})
    assert bad.status_code == 422
    client.post(reverse("people:missing-city"), TOLD)
    with django_assert_max_num_queries(20):
        home = client.get(reverse("people:home")).content.decode()
    assert "Your request waits for an answer" in home
    assert "Villach" in home

    asked = MissingCity.objects.get()
    client.force_login(platform_coordinator)
    with django_assert_max_num_queries(20):
        home = client.get(reverse("people:home")).content.decode()
    assert "One request waits for your answer" in home
    assert "Villach asks to be added" in home
    assert "Villach" in client.get(reverse("people:missing-cities")).content.decode()
    address = reverse("people:missing-city-decide", args=[asked.pk])
    shown = client.get(address).content.decode()
    assert PROOF in shown
    assert "sam@elsewhere.example" in shown
    answer = {"name": "Villach", "population": "65000", "role": Role.CITY_EDITOR}
    refused = client.post(address, {**answer, "act": "decline"})
    assert refused.status_code == 422
    assert client.post(address, answer).status_code == 302
    assert "Villach: added" in client.get(address).content.decode()
    assert "No city asks" in client.get(reverse("people:missing-cities")).content.decode()

    client.force_login(stranger)
    assert client.get(reverse("people:workspace", args=["villach"])).status_code == 200


def test_request_is_shown_to_nobody_else(
    asked: MissingCity, coordinator: User, person: MakePerson, client: Client, mission_editor: User
) -> None:
    Country.objects.create(code="DE", key="de", name="Germany")
    dora = person("dora@germany.example", scope="country:DE", role=Role.PLATFORM_COORDINATOR)
    address = reverse("people:missing-city-decide", args=[asked.pk])
    for other in (coordinator, mission_editor, asked.user):
        client.force_login(other)
        assert client.get(address).status_code == 403
        assert client.get(reverse("people:missing-cities")).status_code == 403
        if other.pk != asked.user_id:
            assert "Villach" not in client.get(reverse("people:home")).content.decode()
    client.force_login(dora)
    assert client.get(address).status_code == 403
    assert "Villach" not in client.get(reverse("people:missing-cities")).content.decode()
    assert "Villach" not in str(list(team_tasks(viewer_of(dora))))
    withdrawal = reverse("people:missing-city-withdraw", args=[asked.pk])
    assert client.post(withdrawal).status_code == 404
    client.logout()
    assert "/account/login/" in client.get(address)["Location"]


def test_withdrawing_in_the_page(asked: MissingCity, client: Client) -> None:
    client.force_login(asked.user)
    shown = client.post(reverse("people:missing-city-withdraw", args=[asked.pk]), follow=True)
    assert "Your request is withdrawn." in shown.content.decode()
    again = client.post(reverse("people:missing-city-withdraw", args=[asked.pk]), follow=True)
    assert "no longer open" in again.content.decode()


def test_copy_of_ones_data_holds_the_request(asked: MissingCity) -> None:
    kept = own_data_of(asked.user)["people"]["cities_asked_for"]
    assert [(row["name"], row["proof"]) for row in kept] == [("Villach", PROOF)]


def test_closing_the_account_takes_the_request_along(asked: MissingCity) -> None:
    asked.user.delete()
    assert not MissingCity.objects.exists()
