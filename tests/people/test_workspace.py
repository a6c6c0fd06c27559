"""The workspace of a city, tasks over all rooms, and search over one's own records."""

import datetime
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.support.people import MakePerson
from zeroward.core import panels, private_search, tasks_open
from zeroward.core.panels import Panel, register_panel
from zeroward.core.private_search import PrivateEntry, register_private
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import OpenTask, register_tasks, tasks_of
from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.core.workspaces import read_once
from zeroward.people.domain.requests import request_to_join
from zeroward.people.models import Role, User
from zeroward.people.queries.own_records import search_own
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.slow

PAGE = "/en/me/city/klagenfurt/"


@pytest.fixture(autouse=True)
def _registries_as_they_were() -> Iterator[None]:
    kept = (
        dict(tasks_open._readers),
        dict(private_search._readers),
        {k: dict(v) for k, v in panels._makers.items()},
    )
    yield
    for registry, before in zip(
        (tasks_open._readers, private_search._readers, panels._makers), kept, strict=True
    ):
        registry.clear()  # type: ignore[attr-defined]
        registry.update(before)  # type: ignore[attr-defined]


def test_page_opens_on_what_is_next_then_tasks(client: Client, editor: User) -> None:
    subjects = []

    def maker(subject: dict[str, object]) -> Panel:
        subjects.append(subject)
        return Panel("next", "What is next", "people/panels/contacts.html", {"contacts": []}, order=1)

    register_panel("workspace.city", "test.next", maker)
    register_tasks("test", lambda _viewer: [OpenTask("Count the lamps", "/en/", "city:klagenfurt")])
    client.force_login(editor)
    page = client.get(PAGE).content.decode()
    assert "<h1>What is next</h1>" in page
    assert page.index('id="next"') < page.index("Count the lamps") < page.index('id="activity"')
    subject = subjects[-1]
    assert (subject["scope"], subject["city"], subject["user_id"]) == (
        "city:klagenfurt",
        "klagenfurt",
        editor.pk,
    )
    assert subject["profile"].facts["country"] == "AT"  # type: ignore[attr-defined]


def test_page_of_its_own_takes_few_queries(client: Client, editor: User) -> None:
    tasks_open._readers.clear()
    panels._makers.pop("workspace.city", None)
    client.force_login(editor)
    client.get(PAGE)
    with CaptureQueriesContext(connection) as queries:
        client.get(PAGE)
    assert len(queries) <= 20


def test_no_room_takes_more_than_a_few_queries_for_its_tasks(editor: User) -> None:
    viewer = viewer_of(editor)
    for name, read in tasks_open._readers.items():
        list(read(viewer))  # what a process keeps in memory is read once
        with read_once(), CaptureQueriesContext(connection) as queries:
            list(read(viewer))
        assert len(queries) <= 6, name


def test_page_belongs_to_the_team_alone(
    client: Client,
    editor: User,
    graz_coordinator: User,
    platform_coordinator: User,
    administrator: User,
    stranger: User,
) -> None:
    assert "/login/" in client.get(PAGE)["Location"]
    for other in (graz_coordinator, platform_coordinator, administrator, stranger):
        client.force_login(other)
        assert client.get(PAGE).status_code == 403
    client.force_login(editor)
    assert client.get("/en/me/city/nowhere/").status_code == 404


def test_home_leads_to_each_workspace(client: Client, editor: User) -> None:
    client.force_login(editor)
    assert f'href="{PAGE}"' in client.get("/en/me/").content.decode()


def test_tasks_come_from_all_rooms_and_places_in_order(
    client: Client, person: MakePerson, editor: User, graz_coordinator: User
) -> None:
    today = timezone.localdate()
    day = datetime.timedelta(days=1)
    register_tasks(
        "test",
        lambda viewer: (
            [
                OpenTask("Some day", "/en/c/", "city:graz"),
                OpenTask("Next week", "/en/b/", "city:klagenfurt", today + 7 * day),
                OpenTask("Long ago", "/en/a/", "city:klagenfurt", today - day, mine=True),
            ]
            if viewer.user_id == editor.pk
            else []
        ),
    )
    client.force_login(editor)
    page = client.get("/en/me/tasks/").content.decode()
    assert "One thing is late" in page
    assert page.index("Long ago") < page.index("Next week") < page.index("Some day")
    narrowed = client.get("/en/me/tasks/?place=city:graz").content.decode()
    assert "Some day" in narrowed
    assert "Long ago" not in narrowed
    assert "Long ago" in client.get("/en/me/tasks/?place=%3Cscript%3E").content.decode()
    client.force_login(graz_coordinator)
    assert "Nothing waits for you" in client.get("/en/me/tasks/").content.decode()
    assert tasks_of(ANONYMOUS) == []


def test_request_to_join_is_a_task_of_who_decides(coordinator: User, editor: User, stranger: User) -> None:
    request_to_join(actor=stranger, scope="city:klagenfurt", role=Role.CITY_READER, proof="I work there.")
    assert [task.title for task in tasks_of(viewer_of(coordinator))] == ["Sam asks to join"]
    assert not [task for task in tasks_of(viewer_of(editor)) if task.room == "people"]


def secrets(viewer: Viewer) -> list[PrivateEntry]:
    entry = PrivateEntry(
        "Haushaltsplan 2027", "The mayor's draft of budgets for schools", "/en/x/", "plan", "city:klagenfurt"
    )
    return [entry] if viewer.holds(Scope.city("klagenfurt")) else []


def test_search_finds_what_one_may_see_by_other_forms_of_the_words(
    client: Client, editor: User, graz_coordinator: User
) -> None:
    register_private("test", secrets)
    for query in ("budget", "school budgets", "HAUSHALTSPLAN", "drafts"):
        assert search_own(viewer_of(editor), query, lang="en").total == 1, query
    for query in ("", "   ", "zebra budget", "%", "\u0000", "<b>", "a" * 5000):
        assert search_own(viewer_of(editor), query, lang="en").total == 0, query
    assert search_own(viewer_of(graz_coordinator), "budget", lang="en").total == 0
    client.force_login(editor)
    page = client.get("/en/me/search/", {"q": "budget"})
    assert "Haushaltsplan 2027" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    client.force_login(graz_coordinator)
    assert "Haushaltsplan" not in client.get("/en/me/search/", {"q": "budget"}).content.decode()
    client.logout()
    assert "/login/" in client.get("/en/me/search/", {"q": "budget"})["Location"]


def test_search_page_shows_what_was_asked_as_text(client: Client, editor: User) -> None:
    client.force_login(editor)
    page = client.get("/en/me/search/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert(1)" not in page
    assert "None of your records" in page


def test_public_search_leads_to_the_own_records_of_who_is_signed_in(client: Client, editor: User) -> None:
    own = "/en/me/search/?q=bus%20lanes"
    assert own not in client.get("/en/search/", {"q": "bus lanes"}).content.decode()
    client.force_login(editor)
    assert own in client.get("/en/search/", {"q": "bus lanes"}).content.decode()
