"""Pages of events take as many queries for many events as for few."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.community.event_fixtures import MakeEvent
from tests.community.events.test_pages import HELD, signed_in
from zeroward.community.domain.registering import confirm, register
from zeroward.community.models import Event, Registration
from zeroward.people.models import User

Budget = Callable[[int], Any]


@pytest.mark.parametrize("path", ["/en/events/", "/en/events/forum/", "/en/events/calendar.ics"])
def test_number_of_queries_does_not_grow_with_events(
    client: Client, event: Event, event_of: MakeEvent, django_assert_max_num_queries: Budget, path: str
) -> None:
    for _one in range(8):
        made = event_of()
        kept = register(event=made, name="Vera", email=f"v{made.pk}@example.org")
        assert kept is not None
        confirm(registration=kept)
    client.get(path)
    with django_assert_max_num_queries(20):
        assert client.get(path).status_code == 200


def test_number_of_queries_of_hosts_does_not_grow(
    event: Event, event_of: MakeEvent, host: User, django_assert_max_num_queries: Budget
) -> None:
    for number in range(12):
        event_of()
        Registration.objects.create(event=event, name=f"Guest {number}", country="AT")
    client = signed_in(host)
    for path in (HELD, f"{HELD}forum/", f"{HELD}forum/people/", "/en/me/events/"):
        client.get(path)
        with django_assert_max_num_queries(20):
            assert client.get(path).status_code == 200
