"""Pages of events take as many queries for many events as for few."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.community.event_fixtures import MakeEvent
from tests.community.events.test_pages import HELD, signed_in
from zeroward.community.domain.registering import confirm, register
from zeroward.community.models import Event, EventRecord, Registration
from zeroward.people.models import User

pytestmark = pytest.mark.slow

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


def test_number_of_queries_of_an_event_with_everything(
    event: Event, host: User, guest: User, django_assert_max_num_queries: Budget
) -> None:
    today = timezone.localdate()
    register(event=event, actor=guest)
    EventRecord.objects.create(event=event, minutes="Long", outcome="Good", published=True)
    for number in range(6):
        Registration.objects.create(event=event, name=f"Guest {number}", country="AT", came_at=timezone.now())
        event.materials.create(title=f"Slides {number}", url="https://example.org/slides")
        event.follow_ups.create(text=f"Step {number}", due=today - timedelta(days=number))
        event.positions.create(
            title=f"Position {number}",
            scope="country:AT",
            state="agreed",
            agreed_on=today - timedelta(days=number),
        )
    event.positions.create(title="Unsaid", scope="country:AT")
    event.sheets.create(user=guest, seen="Pipes")
    Event.objects.filter(pk=event.pk).update(
        city="klagenfurt",
        country="AT",
        starts_at=timezone.now() - timedelta(days=3),
        ends_at=timezone.now() - timedelta(days=2),
    )
    for user in (guest, host):
        client = signed_in(user)
        client.get("/de/events/forum/")
        with django_assert_max_num_queries(20):
            page = client.get("/de/events/forum/").content.decode()
        assert [page.index(f"Position {number}") for number in range(6)] == sorted(
            page.index(f"Position {number}") for number in range(6)
        )
        assert page.index("Step 5") < page.index("Step 0")
        assert ("Unsaid" in page) == (user == host)
