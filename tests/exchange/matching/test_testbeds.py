"""The directory of testbeds, and requests to them."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.exchange.matching.made import place_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.workspaces import Workspace, workspace
from zeroward.exchange import models
from zeroward.exchange.domain import requests, testbeds
from zeroward.exchange.search_testbeds import TestbedPages as Pages
from zeroward.exchange.search_testbeds import describe_testbeds
from zeroward.people.models import Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def keeper(person: MakePerson) -> User:
    place_of("graz")
    return person("karin@graz.example", scope="city:graz", role=Role.CITY_EDITOR)


@pytest.fixture
def asker(person: MakePerson) -> User:
    place_of("ghent", "BE")
    return person("arno@ghent.example", scope="city:ghent", role=Role.CITY_COORDINATOR)


@pytest.fixture
def reader(person: MakePerson) -> User:
    return person("rita@ghent.example", scope="city:ghent", role=Role.CITY_READER)


def place(key: str) -> Workspace:
    found = workspace(f"city:{key}")
    assert found is not None
    return found


def entry(keeper: User, title: str = "Heat lab", **values: object) -> models.Testbed:
    row = testbeds.TestbedRow(title, "living-lab", "Try heat pumps.", **values)  # type: ignore[arg-type]
    return testbeds.save_testbed(**acting(keeper), place=place("graz"), row=row)


def test_two_entries_of_one_name_have_addresses_of_their_own(keeper: User) -> None:
    assert [entry(keeper).key, entry(keeper).key] == ["heat-lab", "heat-lab-2"]


def test_entry_with_wrong_choices_is_refused_with_every_field(keeper: User) -> None:
    row = testbeds.TestbedRow("", "castle", "", city="nowhere", themes=("x",), url="javascript:alert(1)")
    with pytest.raises(ProblemsError) as refused:
        testbeds.save_testbed(**acting(keeper), place=place("graz"), row=row)
    places = [one.place for one in refused.value.problems]
    assert places == ["title", "summary", "kind", "themes", "city", "url"]
    assert not models.Testbed.objects.exists()


def test_others_keep_nothing_and_stale_changes_are_refused(keeper: User, asker: User, reader: User) -> None:
    made = entry(keeper)
    row = testbeds.TestbedRow("Mine", "testbed", "x")
    for other in (asker, reader):
        with pytest.raises(NotAllowedError):
            testbeds.save_testbed(**acting(other), place=place("graz"), row=row, testbed=made)
    with pytest.raises(StaleError):
        testbeds.save_testbed(**acting(keeper), place=place("graz"), row=row, testbed=made, lock=0)


def test_request_is_asked_once_answered_with_a_reason_and_told(
    keeper: User, asker: User, reader: User
) -> None:
    made = entry(keeper)
    with pytest.raises(NotAllowedError):
        requests.ask(**acting(reader), place=place("ghent"), testbed=made, text="May we?")
    asked = requests.ask(**acting(asker), place=place("ghent"), testbed=made, text="May we?")
    assert Notification.objects.filter(user=keeper, kind="exchange.testbed").count() == 1
    with pytest.raises(ConflictError, match="waits"):
        requests.ask(**acting(asker), place=place("ghent"), testbed=made, text="Again")
    with pytest.raises(NotAllowedError):
        requests.answer(**acting(asker), request=asked, state="accepted", text="Yes")
    with pytest.raises(ProblemsError):
        requests.answer(**acting(keeper), request=asked, state="accepted", text=" ")
    requests.answer(**acting(keeper), request=asked, state="accepted", text="Come in May")
    assert Notification.objects.filter(user=asker, body="Come in May").exists()
    with pytest.raises(ConflictError):
        requests.take_back(**acting(asker), request=asked)


def test_entry_with_an_open_request_stays(keeper: User, asker: User) -> None:
    made = entry(keeper)
    asked = requests.ask(**acting(asker), place=place("ghent"), testbed=made, text="May we?")
    with pytest.raises(ConflictError):
        testbeds.delete_testbed(**acting(keeper), place=place("graz"), testbed=made)
    requests.take_back(**acting(asker), request=asked)
    testbeds.delete_testbed(**acting(keeper), place=place("graz"), testbed=made)
    assert not models.Testbed.objects.exists()


def test_hidden_entry_is_seen_by_its_keepers_only(client: Client, keeper: User, asker: User) -> None:
    made = entry(keeper, "Secret lab", is_public=False)
    url = reverse("exchange:testbed", args=[made.key])
    assert client.get(url).status_code == 404
    assert b"Secret lab" not in client.get(reverse("exchange:testbeds")).content
    client.force_login(asker)
    assert client.get(url).status_code == 404
    assert client.get(reverse("exchange:testbed-edit", args=[made.key])).status_code == 404
    client.force_login(keeper)
    assert b"Secret lab" in client.get(url).content


def test_request_of_one_city_is_not_shown_to_another(
    client: Client, keeper: User, asker: User, stranger: User
) -> None:
    made = entry(keeper)
    asked = requests.ask(**acting(asker), place=place("ghent"), testbed=made, text="Our secret wish")
    url = reverse("exchange:testbed", args=[made.key])
    client.force_login(stranger)
    assert b"Our secret wish" not in client.get(url).content
    assert client.get(reverse("exchange:testbed-answer", args=[asked.pk])).status_code == 404
    assert client.post(reverse("exchange:testbed-withdraw", args=[asked.pk])).status_code == 404
    client.force_login(keeper)
    assert b"Our secret wish" in client.get(url).content


def test_pages_ask_answer_and_withdraw(client: Client, keeper: User, asker: User) -> None:
    made = entry(keeper)
    url = reverse("exchange:testbed", args=[made.key])
    client.force_login(asker)
    client.post(url, {"place": "city:ghent", "text": "", "when": ""})
    assert not models.TestbedRequest.objects.exists()
    client.post(url, {"place": "city:ghent", "text": "May we?", "when": "in May"})
    first = models.TestbedRequest.objects.get()
    client.post(reverse("exchange:testbed-withdraw", args=[first.pk]))
    first.refresh_from_db()
    assert first.state == "withdrawn"
    client.post(url, {"place": "city:ghent", "text": "May we now?"})
    second = models.TestbedRequest.objects.get(state="open")
    client.force_login(keeper)
    assert b"May we now?" in client.get(reverse("exchange:testbeds-own", args=["city:graz"])).content
    answering = reverse("exchange:testbed-answer", args=[second.pk])
    assert b"May we now?" in client.get(answering).content
    client.post(answering, {"state": "declined", "text": "Full until autumn"})
    second.refresh_from_db()
    assert (second.state, second.answer) == ("declined", "Full until autumn")


def test_pages_add_change_and_delete_an_entry(client: Client, keeper: User) -> None:
    client.force_login(keeper)
    new = reverse("exchange:testbed-new", args=["city:graz"])
    assert client.post(new, {"title": ""}).status_code == 422
    client.post(
        new, {"title": "Lab", "kind": "testbed", "summary": "Try", "is_public": "on", "takes_requests": "on"}
    )
    made = models.Testbed.objects.get()
    assert (made.city, made.visibility) == ("graz", "public")
    client.post(
        reverse("exchange:testbed-edit", args=[made.key]),
        {"title": "Lab two", "kind": "testbed", "summary": "Try", "lock": made.lock},
    )
    made.refresh_from_db()
    assert (made.title, made.visibility, made.takes_requests) == ("Lab two", "city", False)
    client.post(reverse("exchange:testbed-delete", args=[made.key]))
    assert not models.Testbed.objects.exists()


def test_directory_is_narrowed_and_takes_any_words(client: Client, keeper: User) -> None:
    entry(keeper, "Heat lab")
    entry(keeper, "Tree lab")
    url = reverse("exchange:testbeds")
    shown = client.get(url, {"words": "tree", "kind": "living-lab"}).content
    assert b"Tree lab" in shown
    assert b"Heat lab" not in shown
    odd = {
        "words": "' OR 1=1 --\x00",
        "kind": "<x>",
        "theme": "?",
        "country": "ZZZ",
        "page": "-1",
        "for": "city:graz",
    }
    assert "Nothing fits these choices." in client.get(url, odd).content.decode()


def test_directory_takes_few_queries(
    client: Client, keeper: User, django_assert_max_num_queries: object
) -> None:
    for at in range(15):
        entry(keeper, f"Lab {at}")
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        client.get(reverse("exchange:testbeds"))


def test_search_and_sitemap_know_public_entries_only(keeper: User) -> None:
    made = entry(keeper)
    entry(keeper, "Secret lab", is_public=False)
    [found] = describe_testbeds(list(Pages.records()))
    assert (found.key, found.entries[0].title) == (made.key, "Heat lab")
    models.Testbed.objects.update(is_example=True)
    assert not Pages.records().exists()
