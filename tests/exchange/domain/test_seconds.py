"""Two applications of one place: the second is refused and told, or merged cell by cell."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.exchange.acting import CITY
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification, Visibility
from zeroward.exchange.domain.applying import begin
from zeroward.exchange.domain.seconds import merge
from zeroward.exchange.domain.steps import move
from zeroward.exchange.domain.withdrawing import withdraw
from zeroward.exchange.models import Application, ApplicationState, Author, Call
from zeroward.exchange.queries.applicants import eligible
from zeroward.exchange.queries.seconds import cells_of, seconds_of
from zeroward.people.models import Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def colleague(person: MakePerson, officer: User) -> User:
    return person("colleague@example.org", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)


@pytest.fixture
def second(submitted: Application, colleague: User) -> Application:
    """It came by a file; a colleague had written it elsewhere."""
    made: Application = Application.objects.create(
        call=submitted.call,
        side="learner",
        scope=submitted.scope,
        scope_country="AT",
        visibility=Visibility.CITY,
        reference="TW-2026-099",
        state=ApplicationState.SECOND,
        submitted_at=submitted.submitted_at,
        summary="We want to see parks.",
        needs=["nature"],
        languages=["de"],
        brought=[["Budget", "20 000"]],
    )
    Author.objects.create(application=made, person=colleague)
    return made


def test_whoever_begins_a_second_one_joins_the_first_and_its_authors_are_told_once(
    application: Application, call: Call, officer: User, colleague: User
) -> None:
    for _attempt in range(2):
        with pytest.raises(ConflictError, match=application.reference):
            begin(**acting(colleague), call=call, side="learner", place=CITY)
    assert set(application.authors.values_list("person", flat=True)) == {officer.pk, colleague.pk}
    told = Notification.objects.get(user=officer)
    assert application.reference in told.title
    assert not Notification.objects.filter(user=colleague).exists()
    assert AuditEvent.objects.filter(action="exchange.application.refuse", actor=colleague).count() == 1


def test_second_one_takes_no_part(second: Application, submitted: Application) -> None:
    assert {one.application_id for one in eligible(submitted.call)} == {submitted.pk}
    assert seconds_of(submitted) == [second]
    assert [one.name for one in cells_of(submitted, second)] == ["summary", "needs", "brought"]
    assert [one.proposed for one in cells_of(submitted, second)] == [False, False, True]


def test_merging_takes_chosen_cells_and_keeps_both(
    second: Application, submitted: Application, officer: User, colleague: User
) -> None:
    merged = merge(**acting(officer), application=submitted, other=second, take=["needs", "brought"])
    assert (merged.summary, merged.needs, merged.brought) == (
        "We want to learn.",
        ["nature"],
        [["Budget", "20 000"]],
    )
    assert set(merged.authors.values_list("person", flat=True)) == {officer.pk, colleague.pk}
    second.refresh_from_db()
    assert (second.state, second.merged_into, second.summary) == (
        "withdrawn",
        merged,
        "We want to see parks.",
    )
    event = AuditEvent.objects.get(action="exchange.application.merge")
    assert event.changes["needs"] == [["energy-systems"], ["nature"]]
    assert Notification.objects.filter(user=colleague, title__contains="TW-2026-099").exists()
    assert seconds_of(merged) == []
    with pytest.raises(ConflictError):
        merge(**acting(officer), application=submitted, other=second, take=[])


def test_what_was_taken_back_can_be_merged_into_the_new_one(
    submitted: Application, call: Call, officer: User
) -> None:
    withdraw(**acting(officer), application=submitted)
    new = begin(**acting(officer), call=call, side="learner", place=CITY)
    assert seconds_of(new) == [Application.objects.get(pk=submitted.pk)]
    merged = merge(**acting(officer), application=new, other=submitted, take=["summary", "needs"])
    assert merged.summary == "We want to learn."


def test_who_may_merge_and_until_when(
    second: Application, submitted: Application, officer: User, manager: User, host_officer: User
) -> None:
    with pytest.raises(NotAllowedError):
        merge(**acting(host_officer), application=submitted, other=second, take=[])
    call = move(**acting(manager), call=submitted.call, to="reviewing")
    with pytest.raises(NotAllowedError):  # the deadline is over for those who write
        merge(**acting(officer), application=submitted, other=second, take=[])
    merge(**acting(manager), application=submitted, other=second, take=["summary"])
    assert Application.objects.get(pk=submitted.pk).summary == "We want to see parks."
    assert call.applications.filter(state=ApplicationState.SECOND).count() == 0


def test_applications_of_two_places_are_not_merged(
    submitted: Application, hosting: Application, officer: User
) -> None:
    with pytest.raises(ConflictError):
        merge(**acting(officer), application=submitted, other=hosting, take=["summary"])


def test_page_shows_both_and_merges(
    client: Client, second: Application, submitted: Application, officer: User, host_officer: User
) -> None:
    here = reverse("exchange:application-merge", args=[submitted.pk, second.pk])
    client.force_login(host_officer)
    assert client.get(here).status_code == 404
    client.force_login(officer)
    overview = client.get(reverse("exchange:application", args=[submitted.pk])).content.decode()
    assert here in overview
    page = client.get(here).content.decode()
    assert "We want to see parks." in page
    assert "Budget: 20 000" in page
    response = client.post(here, {"summary": "second", "needs": "first", "brought": "second"})
    assert response["Location"] == reverse("exchange:application", args=[submitted.pk])
    kept = Application.objects.get(pk=submitted.pk)
    assert (kept.summary, kept.needs) == ("We want to see parks.", ["energy-systems"])
    assert (
        "merged into another application"
        in client.get(reverse("exchange:application", args=[second.pk])).content.decode()
    )


def test_desk_merges_too(client: Client, second: Application, submitted: Application, manager: User) -> None:
    client.force_login(manager)
    desk = client.get(reverse("exchange:desk-application", args=[submitted.pk])).content.decode()
    here = reverse("exchange:application-merge", args=[submitted.pk, second.pk])
    assert here in desk
    response = client.post(here, {"summary": "second"})
    assert response["Location"] == reverse("exchange:desk-application", args=[submitted.pk])
    assert (
        "It was merged into"
        in client.get(reverse("exchange:desk-application", args=[second.pk])).content.decode()
    )
