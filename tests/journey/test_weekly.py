"""The weekly letter."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.journey.conftest import PLACE
from tests.support.city_team import acting
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.scope import Scope
from zeroward.funding.models import Deadline, Opportunity, Programme, Shortlisted
from zeroward.journey.domain.answering import say_about_step
from zeroward.journey.domain.weekly import wish_week, write_weeks
from zeroward.journey.models import WeeklyWish
from zeroward.journey.queries.situations import situation_of, situations_of
from zeroward.journey.queries.ways import WayFacts, ways_of
from zeroward.people.models import Membership, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.profile.queries.profiles import profile_of

pytestmark = pytest.mark.django_db


def test_a_letter_names_three_steps_once(editor: User) -> None:
    wish_week(place=PLACE, wanted=True, **acting(editor))
    wish_week(place=PLACE, wanted=True, **acting(editor))
    today = timezone.localdate()
    assert write_weeks(today=today) == 1
    told = Notification.objects.get(kind="journey.weekly")
    assert told.title.startswith("Next in Klagenfurt: ")
    assert [line[:2] for line in told.body.split("\n")] == ["1.", "2.", "3."]
    assert write_weeks(today=today) == 0
    assert write_weeks(today=today + timedelta(8)) == 0  # nothing is new


def test_what_is_new_is_told_after_a_week_and_not_before(editor: User) -> None:
    wish_week(place=PLACE, wanted=True, **acting(editor))
    today = timezone.localdate()
    write_weeks(today=today)
    first = WeeklyWish.objects.get().told[0]
    say_about_step(place=PLACE, step=first, state="done", **acting(editor))
    assert write_weeks(today=today + timedelta(6)) == 0
    assert write_weeks(today=today + timedelta(7)) == 1


def test_whoever_left_gets_no_letter(editor: User) -> None:
    wish_week(place=PLACE, wanted=True, **acting(editor))
    Membership.objects.filter(user=editor).update(valid_to=timezone.localdate() - timedelta(1))
    assert write_weeks(today=timezone.localdate()) == 0
    assert not WeeklyWish.objects.exists()


def test_only_members_wish(other: User, platform: User, helpdesk: User) -> None:
    for user in (other, platform, helpdesk):
        with pytest.raises(NotAllowedError):
            wish_week(place=PLACE, wanted=True, **acting(user))


def test_the_command_tells_how_many(editor: User, capsys: pytest.CaptureFixture[str]) -> None:
    wish_week(place=PLACE, wanted=True, **acting(editor))
    call_command("tell_next_steps")
    assert capsys.readouterr().out == "1 told\n"
    wish_week(place=PLACE, wanted=False, **acting(editor))
    assert not WeeklyWish.objects.exists()


def test_deadlines_press_in_the_letter_as_on_the_page(editor: User, klagenfurt: City) -> None:
    programme = Programme.objects.create(key="life", name="LIFE", country_rule={})
    offer = Opportunity.objects.create(key="heat", title="Heat", programme=programme, state="open")
    Deadline.objects.create(opportunity=offer, at=timezone.now() + timedelta(days=9))
    Shortlisted.objects.create(opportunity=offer, scope="city:klagenfurt", scope_country="AT")
    profile, today = profile_of(PLACE, viewer_of(editor)), timezone.localdate()
    alone = situation_of(PLACE, profile, ways_of([]).get("", WayFacts()), inside=True)
    scopes = [Scope.city("klagenfurt")]
    together = situations_of(scopes, today, with_dates=True)["city:klagenfurt"]
    assert "shortlist" in alone.dates
    assert together.dates == alone.dates
    assert situations_of(scopes, today)["city:klagenfurt"].dates == {}
