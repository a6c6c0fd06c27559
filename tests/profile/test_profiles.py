"""What is known of a city: which statement counts, what follows, who may know it, and for many at once."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.profile.conftest import PLACE
from tests.support.facts import tell_fact
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.facts import Known
from zeroward.core.models import AuditEvent, Visibility
from zeroward.core.scope import Scope
from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country, CountryStatus
from zeroward.profile.domain.stating import forget_fact, state_fact
from zeroward.profile.models import StatedFact
from zeroward.profile.queries.profiles import profile_of, profiles_of


def say(editor: User, key: str, raw: Any, **more: Any) -> StatedFact:
    return state_fact(actor=editor, viewer=viewer_of(editor), place=PLACE, key=key, raw=raw, **more)


def test_what_the_team_says_is_known_to_it_with_its_day(editor: User, viewer: Viewer) -> None:
    say(editor, "council_decision", "yes", as_of=datetime.date(2025, 3, 1), note="Minutes of March")
    profile = profile_of(PLACE, viewer)
    told = profile.told["council_decision"]
    assert (told.value, told.how, told.as_of, told.contradicts) == (True, "stated", "2025-03-01", None)
    assert profile.facts["council_decision"] is True
    assert profile.missing(["council_decision", "staff_fte", "staff_fte"]) == ("staff_fte",)


def test_nobody_else_is_told_what_the_team_said(
    editor: User, reader: User, platform: User, other: User, administrator: User
) -> None:
    say(editor, "council_decision", "no")
    assert "council_decision" in profile_of(PLACE, viewer_of(reader)).facts
    for stranger in (ANONYMOUS, viewer_of(platform), viewer_of(other), viewer_of(administrator)):
        assert "council_decision" not in profile_of(PLACE, stranger).facts
    assert "council_decision" not in profiles_of([PLACE.scope], inside=False)[PLACE.scope].facts
    assert profiles_of([PLACE.scope], inside=True)[PLACE.scope].facts["council_decision"] is False
    StatedFact.objects.update(visibility=Visibility.PLATFORM)
    assert "council_decision" in profile_of(PLACE, viewer_of(platform)).facts
    assert "council_decision" not in profile_of(PLACE, viewer_of(other)).facts
    assert "council_decision" not in profile_of(PLACE, viewer_of(administrator)).facts


@pytest.mark.parametrize("who", ["reader", "platform", "other", "administrator"])
def test_others_may_not_speak_for_the_city(
    request: pytest.FixtureRequest, klagenfurt: City, who: str
) -> None:
    stranger = request.getfixturevalue(who)
    with pytest.raises(NotAllowedError):
        say(stranger, "council_decision", "yes")
    with pytest.raises(NotAllowedError):
        forget_fact(actor=stranger, viewer=viewer_of(stranger), place=PLACE, key="council_decision")
    assert not StatedFact.objects.exists()


def test_contradiction_with_what_the_platform_knows_is_kept_beside(editor: User, viewer: Viewer) -> None:
    tell_fact("population", Known(100000, "Register", "2024"))
    say(editor, "population", "12000")
    told = profile_of(PLACE, viewer).told["population"]
    assert told.value == 12000
    assert told.contradicts is not None
    assert (told.contradicts.value, told.contradicts.how) == (100000, "known")


def test_about_the_same_number_is_no_contradiction(editor: User, viewer: Viewer) -> None:
    tell_fact("population", Known(12300, "Register", "2024"))
    say(editor, "population", "12000")
    assert profile_of(PLACE, viewer).told["population"].contradicts is None


def test_the_platforms_own_list_goes_first_for_mission_cities(editor: User, viewer: Viewer) -> None:
    say(editor, "mission_city", "no")
    told = profile_of(PLACE, viewer).told["mission_city"]
    assert (told.value, told.how) == (True, "known")
    assert told.contradicts is not None
    assert told.contradicts.how == "stated"


def test_what_follows_is_derived_and_contradicts_what_was_said(editor: User, viewer: Viewer) -> None:
    say(editor, "inventory_year", "2021")
    assert profile_of(PLACE, viewer).told["has_inventory"].how == "derived"
    say(editor, "has_inventory", "no")
    told = profile_of(PLACE, viewer).told["has_inventory"]
    assert told.value is False
    assert told.contradicts is not None
    assert told.contradicts.how == "derived"


def test_rooms_names_are_taken_over(editor: User, viewer: Viewer) -> None:
    tell_fact("inventory.year", Known(2022, "published inventory"))
    tell_fact("plan.state", Known("published", "Plan", "2021"))
    facts = profile_of(PLACE, viewer).facts
    assert facts["inventory_year"] == 2022
    assert facts["has_inventory"] is True
    assert facts["plan_stage"] == "adopted"
    assert "inventory.year" not in facts


def test_country_without_a_status_stays_unknown(editor: User, viewer: Viewer, austria: Country) -> None:
    assert "eu_status" in profile_of(PLACE, viewer).missing(["eu_status", "country"])
    CountryStatus.objects.create(country=austria, kind="member")
    assert profile_of(PLACE, viewer).facts["eu_status"] == frozenset({"member"})


def test_saying_it_again_renews_the_day_and_changes_are_in_the_log(editor: User, viewer: Viewer) -> None:
    say(editor, "staff_fte", "1,5", as_of=datetime.date(2024, 1, 1))
    say(editor, "staff_fte", "1,5")
    row = StatedFact.objects.get()
    assert row.as_of == timezone.localdate()
    say(editor, "staff_fte", "2")
    assert forget_fact(actor=editor, viewer=viewer, place=PLACE, key="staff_fte")
    assert not forget_fact(actor=editor, viewer=viewer, place=PLACE, key="staff_fte")
    events = AuditEvent.objects.filter(scope="city:klagenfurt").order_by("pk")
    assert [event.changes for event in events] == [
        {"staff_fte": [None, 1.5]},
        {},
        {"staff_fte": [1.5, 2]},
        {"staff_fte": [2, None]},
    ]


def test_nothing_is_said_for_days_to_come_or_with_a_wrong_answer(editor: User) -> None:
    with pytest.raises(InvalidInputError):
        say(editor, "staff_fte", "2", as_of=timezone.localdate() + datetime.timedelta(days=1))
    with pytest.raises(InvalidInputError):
        say(editor, "staff_fte", "lots")
    assert not StatedFact.objects.exists()
    assert not AuditEvent.objects.exists()


def test_kept_value_that_the_catalogue_no_longer_allows_is_left_out(editor: User, viewer: Viewer) -> None:
    StatedFact.objects.create(scope="city:klagenfurt", scope_country="AT", key="stage", value="dreaming")
    StatedFact.objects.create(scope="city:klagenfurt", scope_country="AT", key="gone", value="yes")
    facts = profile_of(PLACE, viewer).facts
    assert "stage" not in facts
    assert "gone" not in facts


def test_many_cities_cost_as_many_queries_as_one(klagenfurt: City) -> None:
    scopes = [Scope.city("klagenfurt")]
    with CaptureQueriesContext(
        connection,
    ) as one:
        profiles_of(scopes, inside=True)
    for number in range(30):
        City.objects.create(key=f"town-{number}", name=f"Town {number}", country=klagenfurt.country)
        StatedFact.objects.create(
            scope=f"city:town-{number}", scope_country="AT", key="stage", value="planning"
        )
        scopes.append(Scope.city(f"town-{number}"))
    with CaptureQueriesContext(connection) as many:
        found = profiles_of([*scopes, Scope.city("nowhere")], inside=True)
    assert len(many) <= len(one) <= 20
    assert found[scopes[5]].facts["stage"] == "planning"
    assert Scope.city("nowhere") not in found
