"""Ambassadors and champions."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.community.group_fixtures import AUSTRIA, MISSION
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.community.domain import appointments, by_address
from zeroward.community.domain.appointments import ActivityRow, OfferRow
from zeroward.community.models import Activity, Appointment
from zeroward.community.queries.directory import appointed, appointment_page, appointments_by
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError
from zeroward.core.visibility import ANONYMOUS
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.taxonomy.models import Concept

TODAY = timezone.localdate()
ROW = OfferRow("ambassador", TODAY, task="Talks in German.")


@pytest.fixture
def offered(host: User, member: User) -> Appointment:
    return appointments.offer(**acting(host), place=AUSTRIA, user=member, row=ROW)


@pytest.fixture
def far(person: MakePerson) -> User:
    """Somebody with an account whom the Austrian platform does not see in any team."""
    return person("ines@lisboa.example", scope="city:lisboa", role=Role.CITY_EDITOR, first_name="Ines")


def test_nobody_is_listed_before_they_accept(offered: Appointment, member: User, stranger: User) -> None:
    assert (offered.country, offered.state) == ("AT", "offered")
    assert Notification.objects.get(user=member).title == "Austria asks you to be ambassador"
    for viewer in (ANONYMOUS, viewer_of(stranger)):
        assert appointed(viewer) == []
        assert appointment_page(viewer, offered.pk) is None
    with pytest.raises(NotAllowedError):
        appointments.answer_offer(actor=stranger, appointment=offered, accept=True)
    appointments.answer_offer(actor=member, appointment=offered, accept=True)
    assert [one.name for one in appointed(ANONYMOUS)] == ["Clara Klagenfurt"]
    with pytest.raises(ConflictError):
        appointments.answer_offer(actor=member, appointment=offered, accept=False)


def test_who_declines_is_seen_by_nobody(offered: Appointment, member: User) -> None:
    appointments.answer_offer(actor=member, appointment=offered, accept=False)
    assert appointed(ANONYMOUS) == []
    assert appointment_page(ANONYMOUS, offered.pk) is None


def test_a_platform_asks_for_its_own_country_and_a_city_asks_nobody(
    host: User, member: User, topics: dict[str, Concept]
) -> None:
    with pytest.raises(NotAllowedError):
        appointments.offer(**acting(member), place=AUSTRIA, user=member, row=ROW)
    with pytest.raises(NotAllowedError):
        appointments.offer(**acting(host), place=MISSION, user=member, row=ROW)
    row = replace(ROW, kind="champion", country="DE", topic="mobility")
    assert appointments.offer(**acting(host), place=AUSTRIA, user=member, row=row).country == "AT"


def test_every_problem_of_an_offer_is_named(manager: User, member: User) -> None:
    row = OfferRow("champion", TODAY, TODAY - timedelta(days=1), country="ZZ", lang="zz")
    with pytest.raises(ProblemsError) as refused:
        appointments.offer(**acting(manager), place=MISSION, user=member, row=row)
    assert {one.place for one in refused.value.problems} == {"topic", "country", "lang", "until_on"}
    with pytest.raises(ProblemsError):
        appointments.offer(**acting(manager), place=MISSION, user=member, row=replace(ROW, topic="no-such"))


def test_the_same_is_not_offered_twice(offered: Appointment, host: User, member: User) -> None:
    with pytest.raises(ConflictError):
        appointments.offer(**acting(host), place=AUSTRIA, user=member, row=ROW)


def test_an_address_tells_nobody_whether_it_has_an_account(
    offered: Appointment, host: User, member: User, far: User, person: MakePerson
) -> None:
    """Neither by what is answered nor by what is written, for who was asked before either."""
    person("gone@lisboa.example", is_active=False)
    for email in (far.email.upper(), far.email, member.email, "nobody@lisboa.example", "gone@lisboa.example"):
        appointments.ask(**acting(host), place=AUSTRIA, email=email, row=ROW)
    told = AuditEvent.objects.filter(action="community.appointment.invite")
    assert set(told.values_list("object_id", "object_label", "note")) == {("", "ambassador", "")}
    assert told.count() == 5
    assert AuditEvent.objects.filter(action="community.appointment.ask").count() == 1
    assert [one.user for one in Appointment.objects.order_by("pk")] == [member, far]


def test_who_is_asked_by_address_alone_is_seen_once_they_accept(
    offered: Appointment, host: User, far: User
) -> None:
    appointments.ask(**acting(host), place=AUSTRIA, email=far.email, row=ROW)
    made = Appointment.objects.get(user=far)
    assert appointments_by(viewer_of(host), "country:AT") == [offered]
    assert appointment_page(viewer_of(host), made.pk) is None
    appointments.answer_offer(actor=far, appointment=made, accept=True)
    assert appointments_by(viewer_of(host), "country:AT") == [made, offered]
    assert appointment_page(viewer_of(host), made.pk) is not None


@pytest.mark.parametrize("by_ending", [True, False])
def test_a_no_is_seen_by_nobody(host: User, far: User, by_ending: bool) -> None:
    appointments.ask(**acting(host), place=AUSTRIA, email=far.email, row=ROW)
    made = Appointment.objects.get()
    if by_ending:
        appointments.end_appointment(**acting(far), place=AUSTRIA, appointment=made)
    else:
        appointments.answer_offer(actor=far, appointment=made, accept=False)
    assert appointments_by(viewer_of(host), "country:AT") == []
    assert appointment_page(viewer_of(host), made.pk) is None


def test_only_who_appoints_asks_and_not_without_end(
    host: User, member: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotAllowedError):
        appointments.ask(**acting(member), place=AUSTRIA, email="nobody@x.example", row=ROW)
    with pytest.raises(ProblemsError):
        appointments.ask(**acting(host), place=AUSTRIA, email="nobody@x.example", row=replace(ROW, kind="x"))
    monkeypatch.setattr(by_address, "MOST_AN_HOUR", 1)
    appointments.ask(**acting(host), place=AUSTRIA, email="nobody@x.example", row=ROW)
    with pytest.raises(ConflictError):
        appointments.ask(**acting(host), place=AUSTRIA, email="nobody@x.example", row=ROW)


def test_the_log_is_kept_by_the_person_alone(offered: Appointment, member: User, host: User) -> None:
    row = ActivityRow(TODAY, "talk", "Evening in Villach", reached=40, lang="de")
    with pytest.raises(ConflictError):
        appointments.log_activity(actor=member, appointment=offered, row=row)
    appointments.answer_offer(actor=member, appointment=offered, accept=True)
    with pytest.raises(NotAllowedError):
        appointments.log_activity(actor=host, appointment=offered, row=row)
    done = appointments.log_activity(actor=member, appointment=offered, row=row)
    page = appointment_page(ANONYMOUS, offered.pk)
    assert page is not None
    assert page.activities == 1
    with pytest.raises(NotAllowedError):
        appointments.remove_activity(actor=host, activity=done)
    appointments.remove_activity(actor=member, activity=done)
    assert not Activity.objects.exists()


def test_every_problem_of_an_activity_is_named(offered: Appointment, member: User) -> None:
    appointments.answer_offer(actor=member, appointment=offered, accept=True)
    row = ActivityRow(date(2099, 1, 1), "party", " ", lang="zz", reached=-1, url="ftp://x")
    with pytest.raises(ProblemsError) as refused:
        appointments.log_activity(actor=member, appointment=offered, row=row)
    assert {one.place for one in refused.value.problems} == {
        *("on", "kind", "title", "lang", "reached", "url")
    }


def test_it_ends_by_the_person_or_by_who_asked_and_the_name_goes(
    offered: Appointment, member: User, host: User, stranger: User
) -> None:
    appointments.answer_offer(actor=member, appointment=offered, accept=True)
    with pytest.raises(NotAllowedError):
        appointments.end_appointment(**acting(stranger), place=AUSTRIA, appointment=offered)
    appointments.end_appointment(**acting(host), place=AUSTRIA, appointment=offered)
    assert appointed(ANONYMOUS) == []
    assert appointment_page(ANONYMOUS, offered.pk) is None
    assert Notification.objects.filter(user=member).latest("pk").title == "You are no longer ambassador"
