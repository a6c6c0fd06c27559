import datetime

import pytest
from django.utils import timezone

from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.people.domain.expiry import expire_people
from zeroward.people.domain.requests import MOST_OPEN, approve, decline, request_to_join, withdraw_request
from zeroward.people.jobs import expire_people_task
from zeroward.people.models import JoinRequest, Membership, Role, User
from zeroward.people.queries.team import open_requests_for
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

PROOF = "My name is on https://klagenfurt.example/team"


@pytest.fixture
def asked(stranger: User, city: str) -> JoinRequest:
    return request_to_join(actor=stranger, scope=city, role=Role.CITY_EDITOR, proof=PROOF)


def test_request_waits_thirty_days_and_is_logged(asked: JoinRequest) -> None:
    assert asked.expires_on == timezone.localdate() + datetime.timedelta(days=30)
    assert asked.state == "open"
    assert AuditEvent.objects.get(action="people.request.make").scope == "city:klagenfurt"


def test_request_tells_the_coordinator_and_not_the_platform(
    coordinator: User, platform_coordinator: User, stranger: User, city: str, mailoutbox: list
) -> None:
    request_to_join(actor=stranger, scope=city, role=Role.CITY_READER, proof=PROOF)
    assert [n.user for n in Notification.objects.all()] == [coordinator]
    assert "Klagenfurt" in mailoutbox[0].subject
    assert "Sam" not in mailoutbox[0].body


def test_request_without_coordinator_tells_the_platform(
    platform_coordinator: User, administrator: User, asked: JoinRequest
) -> None:
    assert [n.user for n in Notification.objects.all()] == [platform_coordinator]


def test_request_without_platform_tells_the_administrators(administrator: User, asked: JoinRequest) -> None:
    assert [n.user for n in Notification.objects.all()] == [administrator]


def test_second_request_for_the_same_place_is_refused(asked: JoinRequest, stranger: User, city: str) -> None:
    with pytest.raises(ConflictError, match="asked already"):
        request_to_join(actor=stranger, scope=city, role=Role.CITY_READER, proof=PROOF)


def test_request_of_a_member_is_refused(editor: User, city: str) -> None:
    with pytest.raises(ConflictError, match="belong to it already"):
        request_to_join(actor=editor, scope=city, role=Role.CITY_COORDINATOR, proof=PROOF)


def test_too_many_open_requests_are_refused(stranger: User, austria: Country) -> None:
    for number in range(MOST_OPEN + 1):
        City.objects.create(key=f"town-{number}", name=f"Town {number}", country=austria)
    for number in range(MOST_OPEN):
        request_to_join(actor=stranger, scope=f"city:town-{number}", role=Role.CITY_READER, proof=PROOF)
    with pytest.raises(ConflictError) as refused:
        request_to_join(actor=stranger, scope=f"city:town-{MOST_OPEN}", role=Role.CITY_READER, proof=PROOF)
    assert "withdraw one" in refused.value.remedy


@pytest.mark.parametrize(
    ("scope", "role", "proof", "place"),
    [
        ("city:atlantis", Role.CITY_EDITOR, PROOF, "scope"),
        ("nonsense", Role.CITY_EDITOR, PROOF, "scope"),
        ("mission", Role.ADMINISTRATOR, PROOF, "scope"),
        ("city:klagenfurt", Role.ADMINISTRATOR, PROOF, "role"),
        ("city:klagenfurt", "mayor", PROOF, "role"),
        ("city:klagenfurt", Role.CITY_EDITOR, "\u202e \u200b", "proof"),
    ],
)
def test_bad_request_names_the_field(
    stranger: User, city: str, scope: str, role: str, proof: str, place: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        request_to_join(actor=stranger, scope=scope, role=role, proof=proof)
    assert refused.value.place == place
    assert not JoinRequest.objects.exists()


def test_hostile_proof_is_cleaned(stranger: User, city: str) -> None:
    made = request_to_join(
        actor=stranger, scope=city, role=Role.CITY_EDITOR, proof="I am\u202e \x00the mayor of it" * 900
    )
    assert "\u202e" not in made.proof
    assert len(made.proof) <= 2000


@pytest.mark.parametrize("who", ["coordinator", "platform_coordinator", "administrator"])
def test_request_is_approved_by_whoever_leads(
    asked: JoinRequest, who: str, request: pytest.FixtureRequest, stranger: User, city: str
) -> None:
    membership = approve(
        actor=request.getfixturevalue(who), request=asked, role=Role.CITY_READER, answer="Welcome"
    )
    assert (membership.user, membership.role) == (stranger, Role.CITY_READER)
    assert viewer_of(stranger).holds(city)
    asked.refresh_from_db()
    assert (asked.state, asked.answer) == ("approved", "Welcome")
    assert Notification.objects.filter(user=stranger, kind="people.decision", body="Welcome").count() == 1


@pytest.mark.parametrize("who", ["editor", "graz_coordinator", "mission_editor", "stranger"])
def test_request_is_not_answered_by_others(
    asked: JoinRequest, who: str, request: pytest.FixtureRequest
) -> None:
    for act in (approve, decline):
        with pytest.raises(NotAllowedError):
            act(actor=request.getfixturevalue(who), request=asked, answer="no")
    asked.refresh_from_db()
    assert asked.state == "open"


def test_own_request_is_answered_by_somebody_else(platform_coordinator: User, city: str) -> None:
    own = request_to_join(actor=platform_coordinator, scope=city, role=Role.CITY_EDITOR, proof=PROOF)
    with pytest.raises(NotAllowedError, match="Somebody else"):
        approve(actor=platform_coordinator, request=own)


def test_coordinator_of_another_countrys_platform_cannot_answer(
    asked: JoinRequest, person: MakePerson
) -> None:
    other = person("dora@germany.example", scope="country:DE", role=Role.PLATFORM_COORDINATOR)
    with pytest.raises(NotAllowedError):
        approve(actor=other, request=asked)


def test_request_cannot_be_approved_with_a_role_of_another_kind(
    asked: JoinRequest, coordinator: User
) -> None:
    with pytest.raises(InvalidInputError, match="no such role"):
        approve(actor=coordinator, request=asked, role=Role.ADMINISTRATOR)
    assert not Membership.objects.filter(user=asked.user).exists()


def test_declining_needs_a_reason(asked: JoinRequest, coordinator: User) -> None:
    with pytest.raises(InvalidInputError) as refused:
        decline(actor=coordinator, request=asked, answer="  ")
    assert refused.value.place == "answer"
    decline(actor=coordinator, request=asked, answer="We do not know you.")
    asked.refresh_from_db()
    assert asked.state == "declined"
    assert not viewer_of(asked.user).holds(asked.scope)


def test_request_is_answered_once(asked: JoinRequest, coordinator: User) -> None:
    approve(actor=coordinator, request=asked)
    with pytest.raises(ConflictError, match="no longer open"):
        decline(actor=coordinator, request=asked, answer="Changed my mind")
    assert viewer_of(asked.user).holds(asked.scope)


def test_request_is_withdrawn_by_its_maker_alone(asked: JoinRequest, coordinator: User) -> None:
    with pytest.raises(NotAllowedError):
        withdraw_request(actor=coordinator, request=asked)
    withdraw_request(actor=asked.user, request=asked)
    with pytest.raises(ConflictError):
        approve(actor=coordinator, request=asked)


def test_overdue_request_cannot_be_approved_even_before_it_is_closed(
    asked: JoinRequest, coordinator: User
) -> None:
    JoinRequest.objects.update(expires_on=timezone.localdate() - datetime.timedelta(days=1))
    with pytest.raises(ConflictError):
        approve(actor=coordinator, request=asked)


def test_expiry_closes_tells_and_is_repeatable(asked: JoinRequest, stranger: User, city: str) -> None:
    assert expire_people() == 0
    JoinRequest.objects.update(expires_on=timezone.localdate() - datetime.timedelta(days=1))
    assert expire_people() == 1
    assert expire_people() == 0
    asked.refresh_from_db()
    assert asked.state == "expired"
    assert "not answered in time" in Notification.objects.get(user=stranger).title
    again = request_to_join(actor=stranger, scope=city, role=Role.CITY_EDITOR, proof=PROOF)
    assert again.state == "open"


def test_expiry_runs_as_a_task(asked: JoinRequest) -> None:
    JoinRequest.objects.update(expires_on=timezone.localdate() - datetime.timedelta(days=1))
    expire_people_task.enqueue()
    assert JoinRequest.objects.get().state == "expired"


def test_open_requests_are_listed_for_those_who_decide(
    asked: JoinRequest,
    coordinator: User,
    platform_coordinator: User,
    administrator: User,
    editor: User,
    graz_coordinator: User,
    stranger: User,
) -> None:
    for user in (coordinator, platform_coordinator, administrator):
        assert [entry.request for entry in open_requests_for(viewer_of(user))] == [asked]
    for user in (editor, graz_coordinator, stranger):
        assert open_requests_for(viewer_of(user)) == []
