"""A body that is renamed takes along the meetings and decisions that name it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.ecosystem.work.conftest import AUSTRIA
from tests.support.city_team import acting
from zeroward.core.models import AuditEvent
from zeroward.core.problems import StaleError
from zeroward.ecosystem.domain.keeping import keep_record, values_of
from zeroward.ecosystem.domain.kinds import BODY
from zeroward.ecosystem.domain.work_decisions import save_decision
from zeroward.ecosystem.domain.work_meetings import save_meeting
from zeroward.ecosystem.domain.work_rows import DecisionRow, MeetingRow
from zeroward.ecosystem.models import Body, Decision, Meeting, Platform
from zeroward.people.models import User
from zeroward.places.models import Country

TODAY = timezone.localdate()


@pytest.fixture
def committee(host: User) -> Body:
    Platform.objects.create(country=Country.objects.get(code="AT"))
    return Body.objects.create(
        scope="country:AT",
        scope_country="AT",
        name="Steering committee",
        short_name="SC",
        visibility="public",
    )


def _meeting(host: User, body: str, **values: Any) -> Meeting:
    return save_meeting(
        **acting(host), place=AUSTRIA, row=MeetingRow(title="Meeting", body=body, held_on=TODAY, **values)
    )


def _renamed(host: User, body: Body, **values: Any) -> None:
    body.refresh_from_db()
    keep_record(
        **acting(host),
        place=AUSTRIA,
        kind=BODY,
        values={**values_of(BODY, body), **values},
        record=body,
        lock=body.lock,
    )


def test_new_name_goes_along_with_an_event_each(host: User, site: Client, committee: Body) -> None:
    meeting = _meeting(host, "  steering COMMITTEE ")
    decision = save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="One", body="SC"))
    other = _meeting(host, "Round of mayors")
    _renamed(host, committee, name="Council of the mission", short_name="CoM")
    assert [Meeting.objects.get(pk=one.pk).body for one in (meeting, other)] == [
        "Council of the mission",
        "Round of mayors",
    ]
    assert Decision.objects.get(pk=decision.pk).body == "CoM"
    events = AuditEvent.objects.filter(action__in=("ecosystem.meeting.change", "ecosystem.decision.change"))
    assert sorted((one.changes["body"][1], one.actor, one.scope) for one in events) == [
        ("CoM", host, "country:AT"),
        ("Council of the mission", host, "country:AT"),
    ]
    page = site.get(reverse("ecosystem:work-entry", args=["country:AT", "meetings", meeting.pk]))
    assert f"#body-{committee.pk}" in page.content.decode()


def test_short_name_that_is_taken_away_becomes_the_name(host: User, committee: Body) -> None:
    meeting = _meeting(host, "SC")
    _renamed(host, committee, short_name="")
    meeting.refresh_from_db()
    assert meeting.body == "Steering committee"


def test_name_of_two_bodies_meant_none_and_stays(host: User, committee: Body) -> None:
    Body.objects.create(scope="country:AT", scope_country="AT", name="Other", short_name="sc")
    meeting = _meeting(host, "SC")
    _renamed(host, committee, short_name="New")
    meeting.refresh_from_db()
    assert (meeting.body, meeting.lock) == ("SC", 0)


def test_name_inside_the_team_does_not_reach_what_everyone_reads(host: User, committee: Body) -> None:
    public, inside = (
        _meeting(host, "Steering committee", visibility="public"),
        _meeting(host, "Steering committee"),
    )
    _renamed(host, committee, name="Secret", visibility="city")
    public.refresh_from_db()
    inside.refresh_from_db()
    assert (public.body, inside.body) == ("Steering committee", "Secret")


def test_name_longer_than_a_meeting_keeps_still_leads_to_the_body(
    host: User, site: Client, committee: Body
) -> None:
    meeting = _meeting(host, "Steering committee")
    _renamed(host, committee, name="Council " * 24)
    meeting.refresh_from_db()
    assert len(meeting.body) <= 160
    page = site.get(reverse("ecosystem:work-entry", args=["country:AT", "meetings", meeting.pk]))
    assert f"#body-{committee.pk}" in page.content.decode()


def test_form_that_was_open_meanwhile_is_stale(host: User, committee: Body) -> None:
    meeting = _meeting(host, "SC")
    _renamed(host, committee, short_name="CoM")
    row = MeetingRow(title="Meeting", body="SC", held_on=TODAY)
    with pytest.raises(StaleError):
        save_meeting(**acting(host), place=AUSTRIA, row=row, record=meeting, lock=0)


@pytest.mark.parametrize("change", [{"purpose": "Another"}, {"name": "STEERING committee"}])
def test_other_changes_touch_no_meeting(host: User, committee: Body, change: dict[str, str]) -> None:
    meeting = _meeting(host, "SC")
    _renamed(host, committee, **change)
    meeting.refresh_from_db()
    assert (meeting.body, meeting.lock) == ("SC", 0)
