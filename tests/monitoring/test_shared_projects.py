"""Projects of several cities: asking, answering, telling; who sees which part."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.monitoring.many import plan_of, report, sheet_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification, Visibility
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.monitoring.domain.shared_projects import (
    PartRow,
    ProjectRow,
    answer_invitation,
    invite_city,
    leave_project,
    save_part,
    save_project,
    take_off_city,
)
from zeroward.monitoring.models import PartState, SharedPart, SharedProject, SharedState
from zeroward.people.models import Role, User
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City, Country
from zeroward.plan.models import Action


@pytest.fixture
def graz(austria: Country) -> City:
    return City.objects.create(key="graz", name="Graz", country=austria)


@pytest.fixture
def villach(austria: Country) -> City:
    return City.objects.create(key="villach", name="Villach", country=austria)


@pytest.fixture
def project(klagenfurt: City, editor: User) -> SharedProject:
    row = ProjectRow("Regional bus", "Buses every half hour.", field="mobility")
    return save_project(**acting(editor), place=place_of(klagenfurt), row=row)


@pytest.fixture
def part(project: SharedProject, klagenfurt: City, editor: User, stranger: User, graz: City) -> SharedPart:
    assert stranger.pk  # the team of Graz is there when it is asked
    return invite_city(**acting(editor), place=place_of(klagenfurt), project=project, city="graz")


def join(part: SharedPart, person: User) -> SharedPart:
    return answer_invitation(**acting(person), place=place_of(part.city), part=part, joins=True)


def test_city_that_leads_takes_part(project: SharedProject) -> None:
    assert [(one.city.key, one.state) for one in project.parts.all()] == [("klagenfurt", PartState.JOINED)]


def test_invited_city_is_told_answers_and_says_how_far_it_is(
    part: SharedPart, stranger: User, graz: City
) -> None:
    assert Notification.objects.filter(user=stranger).count() == 1
    joined = join(part, stranger)
    who = {**acting(stranger), "place": place_of(graz)}
    told = save_part(
        **who, part=joined, row=PartRow("Two lines", status="in_progress", is_public=True), lock=joined.lock
    )
    assert (told.does, told.status, told.is_public) == ("Two lines", "in_progress", True)
    with pytest.raises(StaleError) as stale:
        save_part(**who, part=joined, row=PartRow("Three lines"), lock=0)
    assert stale.value.current["does"] == "Two lines"
    left = leave_project(**who, part=told)
    assert (left.state, left.is_public) == (PartState.LEFT, False)
    with pytest.raises(ConflictError):
        leave_project(**who, part=told)
    with pytest.raises(ConflictError):
        join(part, stranger)


def test_nobody_answers_for_another_city(
    part: SharedPart, editor: User, reader: User, graz: City, klagenfurt: City
) -> None:
    for person in (editor, reader):
        with pytest.raises(NotAllowedError):
            join(part, person)
    with pytest.raises(InvalidInputError):
        answer_invitation(**acting(editor), place=place_of(klagenfurt), part=part, joins=True)


def test_refusals(
    part: SharedPart, project: SharedProject, klagenfurt: City, editor: User, reader: User, stranger: User
) -> None:
    place = place_of(klagenfurt)
    who = {**acting(editor), "place": place}
    with pytest.raises(ConflictError, match="already"):
        invite_city(**who, project=project, city="graz")
    with pytest.raises(InvalidInputError):
        invite_city(**who, project=project, city="nowhere")
    with pytest.raises(NotAllowedError):
        save_project(**acting(reader), place=place, row=ProjectRow("No"))
    with pytest.raises(StaleError):
        save_project(**who, row=ProjectRow("Other"), project=project, lock=7)
    with pytest.raises(ProblemsError) as wrong:
        save_project(
            **who,
            row=ProjectRow(" ", field="?", starts=2030, ends=2020, state="given-up", visibility="all"),
        )
    assert {one.place for one in wrong.value.problems} == {"title", "field", "ends", "visibility", "result"}
    joined = join(part, stranger)
    with pytest.raises(ConflictError):
        take_off_city(**who, part=joined)
    foreign = Action.objects.create(plan=plan_of(klagenfurt), code="K1", name="Ours", field="mobility")
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ProblemsError) as bad:
        save_part(
            **acting(stranger),
            place=place_of(joined.city),
            part=joined,
            row=PartRow(action=foreign.pk, status="?", status_on=tomorrow),
            lock=joined.lock,
        )
    assert {one.place for one in bad.value.problems} == {"action", "status", "status_on"}


def test_ended_project_asks_nobody(
    project: SharedProject, klagenfurt: City, editor: User, graz: City
) -> None:
    who = {**acting(editor), "place": place_of(klagenfurt)}
    save_project(**who, row=ProjectRow("Regional bus", state=SharedState.ENDED), project=project, lock=0)
    with pytest.raises(ConflictError):
        invite_city(**who, project=project, city="graz")


def test_status_follows_the_reports_of_the_action(
    part: SharedPart, stranger: User, editor: User, graz: City, client: Client
) -> None:
    joined = join(part, stranger)
    action = Action.objects.create(plan=plan_of(graz), code="G1", name="Line 7", field="mobility")
    report(sheet_of(graz, Visibility.CITY), action, "implemented")
    save_part(
        **acting(stranger),
        place=place_of(graz),
        part=joined,
        row=PartRow("GRAZ-DOES", action=action.pk, note="GRAZ-NOTE"),
        lock=joined.lock,
    )
    client.force_login(editor)
    page = client.get(f"/en/me/monitoring/shared/{part.project_id}/")
    for words in ("Implemented", "GRAZ-DOES", "GRAZ-NOTE", "from its reports"):
        assert words in page.text


@pytest.mark.parametrize(
    "visibility", [Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION, Visibility.PUBLIC]
)
def test_parts_of_unnamed_cities_reach_nobody_outside(
    visibility: str,
    part: SharedPart,
    stranger: User,
    editor: User,
    platform: User,
    klagenfurt: City,
    graz: City,
    villach: City,
    person: MakePerson,
    client: Client,
) -> None:
    joined = join(part, stranger)
    save_part(
        **acting(stranger),
        place=place_of(graz),
        part=joined,
        row=PartRow("GRAZ-DOES", status="delayed", note="GRAZ-NOTE"),
        lock=joined.lock,
    )
    project = part.project
    project.refresh_from_db()
    who = {**acting(editor), "place": place_of(klagenfurt)}
    row = ProjectRow("Regional bus", visibility=visibility)
    save_project(**who, row=row, project=project, lock=project.lock)
    invite_city(**who, project=project, city="villach")
    asked = person("vera@villach.example", scope="city:villach", role=Role.CITY_COORDINATOR)
    outsider = person("lea@linz.example")
    mission = person("mia@mission.example", scope="mission", role=Role.MISSION_ANALYST)
    inside, public = f"/en/me/monitoring/shared/{project.pk}/", f"/en/shared-projects/{project.pk}/"
    sees = {Visibility.PLATFORM: {platform}, Visibility.MISSION: {platform, mission}}.get(
        visibility, {platform, mission, outsider} if visibility == Visibility.PUBLIC else set()
    ) | {asked}
    for one in (platform, mission, outsider, asked):
        client.force_login(one)
        page = client.get(inside)
        assert page.status_code == (200 if one in sees else 404)
        for words in ("GRAZ-DOES", "GRAZ-NOTE", "Graz", "Delayed"):
            assert words not in page.text
        if one in sees:
            assert "2 more cities take part and are not named here." in page.text
    client.logout()
    page = client.get(public)
    assert page.status_code == (200 if visibility == Visibility.PUBLIC else 404)
    assert "Graz" not in page.text


def test_named_city_is_public_without_its_note(
    part: SharedPart, stranger: User, editor: User, klagenfurt: City, graz: City, client: Client
) -> None:
    joined = join(part, stranger)
    save_part(
        **acting(stranger),
        place=place_of(graz),
        part=joined,
        row=PartRow("Two lines", status="delayed", note="GRAZ-NOTE", is_public=True),
        lock=joined.lock,
    )
    part.project.refresh_from_db()
    save_project(
        **acting(editor),
        place=place_of(klagenfurt),
        row=ProjectRow("Regional bus", visibility=Visibility.PUBLIC),
        project=part.project,
        lock=part.project.lock,
    )
    page = client.get(f"/en/shared-projects/{part.project_id}/")
    assert "Two lines" in page.text
    assert "GRAZ-NOTE" not in page.text
    assert "1 project that cities carry out together" in client.get("/en/shared-projects/").text


def test_pages_of_the_lead_and_of_the_city_asked(
    klagenfurt: City,
    graz: City,
    editor: User,
    stranger: User,
    client: Client,
    django_assert_max_num_queries: Any,
) -> None:
    client.force_login(editor)
    own = "/en/me/monitoring/city:klagenfurt/shared/"
    assert "No project with other cities yet" in client.get(own).text
    assert client.post(f"{own}new/", {"title": ""}).status_code == 422
    sent = client.post(
        f"{own}new/", {"title": "Regional bus", "lang": "en", "state": "running", "visibility": "city"}
    )
    project = SharedProject.objects.get()
    one = f"/en/me/monitoring/shared/{project.pk}/"
    assert (sent.status_code, sent.url) == (302, one)
    assert "Regional bus" in client.get(f"{one}edit/").text
    saved = client.post(
        f"{one}edit/",
        {"title": "Regional buses", "lang": "en", "state": "running", "visibility": "city", "lock": "0"},
    )
    assert saved.status_code == 302
    assert "Graz" in client.get(f"{one}invite/").text
    assert client.post(f"{one}invite/", {"city": "graz"}).status_code == 302
    part = SharedPart.objects.get(city=graz)
    assert client.get(f"{one}parts/{part.pk}/").status_code == 404
    client.force_login(stranger)
    assert "Graz is asked to take part." in client.get(one).text
    assert client.get(f"{one}edit/").status_code == 404
    assert client.get(f"{one}invite/").status_code == 404
    assert client.post(f"{one}parts/{part.pk}/take-off/").status_code == 404
    assert client.post(f"{one}parts/{part.pk}/answer/", {"joins": "yes"}).status_code == 302
    assert "Your part in" in client.get(f"{one}parts/{part.pk}/").text
    bad = client.post(f"{one}parts/{part.pk}/", {"does": "Kept words", "status": "?", "lock": "1"})
    assert (bad.status_code, "Kept words" in bad.text) == (422, True)
    good = client.post(f"{one}parts/{part.pk}/", {"does": "Two lines", "status": "planned", "lock": "1"})
    assert good.status_code == 302
    with django_assert_max_num_queries(15):
        assert "Two lines" in client.get(one).text
    assert client.post(f"{one}parts/{part.pk}/leave/").status_code == 302
    client.force_login(editor)
    assert client.post(f"{one}parts/{part.pk}/take-off/").status_code == 302
    assert not SharedPart.objects.filter(city=graz).exists()
    assert client.get("/en/me/monitoring/city:graz/shared/").status_code == 404
    assert client.get("/en/me/monitoring/mission/shared/").status_code == 404
