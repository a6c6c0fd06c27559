"""What is done for many cases at once takes a few queries, however many there are."""

from typing import Any

import pytest

from tests.helpdesk.conftest import CITY
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.models import AuditEvent, Notification
from zeroward.helpdesk.domain.giving import distribute
from zeroward.helpdesk.domain.handing import keep_away_from
from zeroward.helpdesk.domain.moving import hand_over
from zeroward.helpdesk.models import Assignment, Case
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of

MANY = 40


@pytest.fixture(autouse=True)
def _letters_later(settings: Any) -> None:
    """Tasks are queued and not run: the request alone is counted."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


def waiting(asker: User, **more: Any) -> list[Case]:
    values: dict[str, Any] = {
        "scope": CITY,
        "scope_country": "AT",
        "asker": asker,
        "topic": "planning",
        "languages": ["de"],
        "state": Case.State.NEW,
        "tier": Case.Tier.PLATFORM,
        **more,
    }
    return [Case.objects.create(title=f"Question {number}", **values) for number in range(MANY)]


@pytest.fixture
def wide(platform: User) -> User:
    """The platform takes as many as there are."""
    platform.helpdesk_agent.capacity = 100  # type: ignore[attr-defined]
    platform.helpdesk_agent.save()  # type: ignore[attr-defined]
    return platform


def test_many_cases_are_distributed_in_a_few_queries(
    wide: User, coordinator: User, django_assert_max_num_queries: Any
) -> None:
    waiting(coordinator)
    with django_assert_max_num_queries(60):
        assert distribute(actor=None) == MANY
    assert Case.objects.filter(agent=wide, state=Case.State.ASSIGNED).count() == MANY
    assert Assignment.objects.filter(agent=wide, is_routed=True, ended_at=None).count() == MANY
    assert AuditEvent.objects.filter(action="helpdesk.case.give").count() == MANY
    assert Notification.objects.filter(user=wide, title__startswith="A question is yours").count() == MANY
    assert distribute(actor=None) == 0


def test_who_keeps_away_from_a_city_gives_all_its_cases_back_in_a_few_queries(
    wide: User, coordinator: User, person: MakePerson, django_assert_max_num_queries: Any
) -> None:
    lead = person("lea@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    waiting(coordinator, agent=wide, state=Case.State.ASSIGNED)
    with django_assert_max_num_queries(60):
        keep_away_from(viewer=viewer_of(wide), scope=CITY, reason="My sister works there.")
    assert not Case.objects.filter(agent=wide).exists()
    told = Notification.objects.filter(title__startswith="A question waits for somebody")
    assert told.filter(user=lead).count() >= MANY
    assert not told.filter(user=wide).exists()


def test_cases_of_who_leaves_are_handed_over_in_a_few_queries(
    wide: User, coordinator: User, person: MakePerson, django_assert_max_num_queries: Any
) -> None:
    lead = person("lea@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    waiting(coordinator, agent=wide, state=Case.State.ASSIGNED)
    with django_assert_max_num_queries(8):
        assert hand_over("country:AT", wide.pk, lead, acting(wide)["actor"]) == MANY
    assert Case.objects.filter(agent=lead, lock=1).count() == MANY
    assert AuditEvent.objects.filter(action="helpdesk.case.give").count() == MANY
