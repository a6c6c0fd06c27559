"""The inbox as editors use it, and as others must not."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from zeroward.library.models import Contribution, Material
from zeroward.people.models import Role, User

Made = Callable[..., Contribution]


@pytest.fixture
def desk(mission_editor: User) -> Client:
    client = Client()
    client.force_login(mission_editor)
    return client


def test_flagged_ones_stand_apart_and_the_oldest_comes_first(desk: Client, made: Made) -> None:
    made(content={"title": "Good one"})
    made(content={"title": "Second one"})
    made(content={"title": "Bad one"}, suspicion=3, suspicion_reasons=["trap"])
    page = desk.get("/en/desk/contributions/").content.decode()
    assert "2 contributions wait" in page
    assert page.index("Good one") < page.index("Second one")
    assert "Bad one" not in page
    assert "Bad one" in desk.get("/en/desk/contributions/?tab=flagged").content.decode()


def test_editor_takes_a_suggestion_up_and_publishes_it(desk: Client, made: Made) -> None:
    one = made()
    address = f"/en/desk/contributions/{one.pk}/"
    page = desk.post(address, {"step": "take-up", "answer": "Thank you."}, follow=True).content.decode()
    assert "Publish the material" in page
    page = desk.post(f"{address}publish/", follow=True).content.decode()
    assert "/en/materials/heat-guide/" in page
    assert Material.objects.get().live is True


def test_decline_without_a_reason_is_refused_beside_the_field(desk: Client, made: Made) -> None:
    one = made()
    answer = desk.post(f"/en/desk/contributions/{one.pk}/", {"step": "decline", "answer": ""})
    assert answer.status_code == 422
    assert 'href="#id_answer"' in answer.content.decode()
    one.refresh_from_db()
    assert one.state == "new"


def test_flagged_page_says_why(desk: Client, made: Made) -> None:
    one = made(suspicion=5, suspicion_reasons=["trap", "fast", "<b>unknown"])
    page = desk.get(f"/en/desk/contributions/{one.pk}/").content.decode()
    assert "people do not see" in page
    assert "<b>unknown" not in page


def test_second_editor_is_told_that_it_is_done(desk: Client, made: Made) -> None:
    one = made()
    desk.post(f"/en/desk/contributions/{one.pk}/", {"step": "spam"})
    answer = desk.post(f"/en/desk/contributions/{one.pk}/", {"step": "take-up", "answer": ""})
    assert "dealt with already" in answer.content.decode()
    assert not Material.objects.exists()


@pytest.mark.parametrize("path", ["", "{pk}/", "{pk}/reopen/", "{pk}/publish/"])
def test_others_get_neither_page_nor_step(
    client: Client, made: Made, path: str, person: Callable[..., User]
) -> None:
    one = made(name="Anna", state="declined")
    address = "/en/desk/contributions/" + path.format(pk=one.pk)
    for method in (client.get, client.post):
        answer = method(address)
        assert answer.status_code in {302, 405}
        assert b"Anna" not in answer.content
    outsider = Client()
    outsider.force_login(person("city@example.org", scope="city:klagenfurt", role=Role.CITY_COORDINATOR))
    assert outsider.post(address, {"step": "spam"}).status_code in {403, 405}
    assert outsider.get(address).status_code in {403, 405}
    one.refresh_from_db()
    assert one.state == "declined"


def test_inbox_and_page_take_few_queries(
    desk: Client, made: Made, django_assert_max_num_queries: Any
) -> None:
    ones = [made(about="material:x") for _number in range(25)]
    with django_assert_max_num_queries(20):
        desk.get("/en/desk/contributions/")
    with django_assert_max_num_queries(20):
        desk.get(f"/en/desk/contributions/{ones[0].pk}/")


def test_unknown_contribution_is_not_found(desk: Client) -> None:
    assert desk.get("/en/desk/contributions/99999/").status_code == 404
