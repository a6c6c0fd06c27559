"""A series is given to another coach: by its coach, and by those who distribute once it has none."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.helpdesk.conftest import CITY, MakeCase, signed, text_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError
from zeroward.helpdesk.domain.coaching import SeriesRow, begin_series, change_series, give_series
from zeroward.helpdesk.domain.handing import keep_away_from
from zeroward.helpdesk.domain.moving import hand_over, worked_on
from zeroward.helpdesk.models import Series
from zeroward.helpdesk.queries.access import coaches
from zeroward.helpdesk.queries.coaching import could_coach, uncoached
from zeroward.helpdesk.queries.mine import series_of
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of


@pytest.fixture
def series(make_case: MakeCase, platform: User) -> Series:
    """Petra of the platform coaches Klagenfurt."""
    case = make_case(kind="coaching")
    return begin_series(**acting(platform), case=case, row=SeriesRow("Our plan", "We write it ourselves"))


@pytest.fixture
def lead(person: MakePerson, platform: User) -> User:
    """Coordinates Austria's platform, too."""
    return person("lea@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR, first_name="Lea")


@pytest.fixture
def left(series: Series, platform: User) -> Series:
    """Her role has ended."""
    yesterday = timezone.localdate() - timedelta(days=1)
    platform.memberships.update(valid_from=yesterday - timedelta(days=9), valid_to=yesterday)
    return series


def give(user: User, series: Series, to: User) -> Series:
    return give_series(**acting(user), series=series, user_id=to.pk)


def test_coach_gives_the_series_and_the_city_learns_of_it(
    series: Series, platform: User, expert: User, coordinator: User
) -> None:
    given = give(platform, series, expert)
    assert (given.coach, given.lock) == (expert, series.lock + 1)
    assert coaches(viewer_of(expert), given)
    assert not series_of(viewer_of(platform)).exists()
    told = Notification.objects.filter(user=coordinator).latest("pk")
    assert told.title == "Somebody else coaches you now: Our plan"
    assert told.url.endswith(reverse("helpdesk:series", args=[series.pk]))
    assert Notification.objects.get(user=expert).title == "A coaching series is yours: Our plan"
    event = AuditEvent.objects.get(action="helpdesk.series.give")
    assert (event.actor, event.scope, event.object_label) == (platform, CITY, "Our plan")
    with pytest.raises(NotAllowedError):
        give(platform, series, platform)
    row = SeriesRow("Our plan", "We go on")
    change_series(**acting(expert), series=given, row=row, lock=given.lock)


@pytest.mark.parametrize("gone", ["role", "account"])
def test_those_who_distribute_give_a_series_without_a_coach(
    left: Series, platform: User, lead: User, helpdesk: User, gone: str
) -> None:
    if gone == "account":
        platform.delete()
    for one in (lead, helpdesk):
        assert [row.place for row in uncoached(viewer_of(one))] == ["Klagenfurt"]
    assert give(helpdesk, left, lead).coach == lead
    assert uncoached(viewer_of(helpdesk)) == []


def test_nobody_else_gives_it_and_nobody_takes_it_from_its_coach(
    series: Series, lead: User, helpdesk: User, coordinator: User, expert: User, person: MakePerson
) -> None:
    """Also not the city, nor the platform of another country once it has none."""
    far = person("franz@example.org", scope="country:FR", role=Role.PLATFORM_COORDINATOR)
    everybody = [lead, helpdesk, coordinator, expert, far]
    for one in everybody:
        with pytest.raises(NotAllowedError):
            give(one, series, lead)
        assert uncoached(viewer_of(one)) == []
    Series.objects.update(coach=None)
    for one in (coordinator, expert, far):
        with pytest.raises(NotAllowedError):
            give(one, series, lead)
        assert uncoached(viewer_of(one)) == []
        assert signed(one).get(reverse("helpdesk:series-give", args=[series.pk])).status_code == 404
    Series.objects.update(state=Series.State.DONE)
    with pytest.raises(NotAllowedError):
        give(lead, series, lead)


def test_only_who_answers_there_and_keeps_not_away_can_coach(
    series: Series,
    platform: User,
    lead: User,
    helpdesk: User,
    expert: User,
    coordinator: User,
    person: MakePerson,
) -> None:
    far = person("franz@example.org", scope="country:FR", role=Role.PLATFORM_COORDINATOR)
    keep_away_from(viewer=viewer_of(expert), scope=CITY, reason="I live there")
    assert {one.user for one in could_coach(series)} == {lead, helpdesk}
    for one in (far, expert, coordinator, platform):
        with pytest.raises(ProblemsError):
            give(platform, series, one)


def test_page_tells_those_who_distribute_nothing_but_city_and_topic(
    left: Series, lead: User, django_assert_max_num_queries: Any
) -> None:
    client, page = signed(lead), reverse("helpdesk:series-give", args=[left.pk])
    with django_assert_max_num_queries(20):
        desk = text_of(client, reverse("helpdesk:desk"))
    assert page in desk
    assert "One city waits for a coach" in desk
    assert "Nothing waits for you" not in desk
    assert "Who coaches Klagenfurt?" in text_of(client, page)
    for text in (desk, text_of(client, page)):
        assert "Our plan" not in text
    assert client.get(reverse("helpdesk:series", args=[left.pk])).status_code == 404
    assert client.post(page, {"person": "9999"}).status_code == 422
    client.post(page, {"person": str(lead.pk)})
    assert "Our plan" in text_of(client, reverse("helpdesk:series", args=[left.pk]))


def test_coach_finds_the_page_from_the_series(series: Series, platform: User, coordinator: User) -> None:
    page, give_page = (reverse(f"helpdesk:{name}", args=[series.pk]) for name in ("series", "series-give"))
    assert give_page in text_of(signed(platform), page)
    assert give_page not in text_of(signed(coordinator), page)


def test_series_goes_along_when_work_is_handed_over(series: Series, platform: User, lead: User) -> None:
    assert "Coaching: Klagenfurt" in worked_on("country:AT", platform.pk)
    assert "Our plan" not in worked_on("country:AT", platform.pk)
    keep_away_from(viewer=viewer_of(lead), scope=CITY, reason="I live there")
    hand_over("country:AT", platform.pk, lead, platform)
    series.refresh_from_db()
    assert series.coach == platform
    lead.helpdesk_conflicts.all().delete()  # type: ignore[attr-defined]
    assert hand_over("country:FR", platform.pk, lead, platform) == 0
    assert hand_over("country:AT", platform.pk, lead, platform) == 1
    series.refresh_from_db()
    assert series.coach == lead
