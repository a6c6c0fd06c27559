"""Whoever searches or sends forms faster than people do waits a minute; people with an account are not counted."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from tests.support.people import MakePerson
from zeroward.core.client_address import address_of
from zeroward.core.shared_counts import counter
from zeroward.core.throttles import MOST_ADDRESSES, WINDOW, Counter


@pytest.fixture(autouse=True)
def limits(settings: Any) -> None:
    settings.ZEROWARD_SEARCH_PER_MINUTE, settings.ZEROWARD_FORMS_PER_MINUTE = 2, 1
    counter().clear()


def test_third_search_of_a_minute_is_refused_clearly(client: Client, db: None) -> None:
    address = f"{reverse('search')}?q=heat"
    assert [client.get(address).status_code for _time in range(3)] == [200, 200, 429]
    refused = client.get(address)
    assert refused["Retry-After"] == str(WINDOW)
    assert "Too much at once" in refused.content.decode()
    assert client.get(address, REMOTE_ADDR="192.0.2.7").status_code == 200


def test_form_is_counted_when_it_is_sent(client: Client, db: None) -> None:
    address = reverse("library:contribute-kind", args=["material"])
    assert {client.get(address).status_code for _time in range(3)} == {200}
    assert client.post(address, {}).status_code != 429
    assert client.post(address, {}).status_code == 429


@pytest.mark.parametrize("is_signed_in", [False, True])
def test_password_of_a_page_is_not_guessed_by_machine(
    client: Client, person: MakePerson, is_signed_in: bool
) -> None:
    page = Page.objects.get(depth=1).add_child(title="Closed", slug="closed")
    closed = PageViewRestriction.objects.create(page=page, restriction_type="password", password="right")
    address = reverse("wagtailcore_authenticate_with_password", args=[closed.pk, page.pk])
    if is_signed_in:
        client.force_login(person())
    assert client.post(address, {"password": "wrong", "return_url": "/"}).status_code == 200
    assert client.post(address, {"password": "right", "return_url": "/"}).status_code == 429
    assert "passed_page_view_restrictions" not in client.session


def test_signed_in_people_and_a_limit_of_nought_are_not_counted(
    client: Client, person: MakePerson, settings: Any
) -> None:
    address = reverse("search-complete")
    client.force_login(person())
    assert {client.get(address).status_code for _time in range(4)} == {200}
    client.logout()
    settings.ZEROWARD_SEARCH_PER_MINUTE = 0
    assert {client.get(address).status_code for _time in range(4)} == {200}


@pytest.mark.parametrize(
    ("proxies", "forwarded", "remote", "address"),
    [
        (0, "203.0.113.9", "192.0.2.1", "192.0.2.1"),  # nobody may say themselves who they are
        (1, "203.0.113.9, 198.51.100.4", "10.0.0.1", "198.51.100.4"),
        (2, "203.0.113.9, 198.51.100.4", "10.0.0.1", "203.0.113.9"),
        (2, "198.51.100.4", "10.0.0.1", "10.0.0.1"),
        (0, "", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (0, "", "::ffff:192.0.2.1", "192.0.2.1"),  # a socket for both kinds: each visitor by themselves
        (1, "<script>", "10.0.0.1", "unknown"),
        (0, "", "", "unknown"),
    ],
)
def test_address_is_what_the_last_trusted_proxy_saw(
    proxies: int, forwarded: str, remote: str, address: str, settings: Any
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    request = RequestFactory().get("/", headers={"X-Forwarded-For": forwarded}, REMOTE_ADDR=remote)
    assert address_of(request) == address


def test_counter_starts_anew_with_each_minute_and_stays_small() -> None:
    now = [0.0]
    counter = Counter(lambda: now[0])
    assert [counter.add("search", "a"), counter.add("search", "a"), counter.add("forms", "a")] == [1, 2, 1]
    now[0] = WINDOW + 1.0
    assert counter.add("search", "a") == 1
    for number in range(MOST_ADDRESSES + 5):
        counter.add("search", str(number))
    assert len(counter._counts) <= MOST_ADDRESSES
