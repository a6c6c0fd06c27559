"""What the learning part offers to other rooms: tasks, search, panels, reminders, handing over, own data."""

import datetime
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.monitoring.learning.support import CITY, KLAGENFURT, a_pilot, a_session, an_entry
from tests.monitoring.learning.test_decisions import a_demonstrator, a_note
from tests.support.city_team import acting
from zeroward.core.models import Notification
from zeroward.core.own_data import own_data_of
from zeroward.core.panels import panels_for
from zeroward.core.private_search import private_entries
from zeroward.core.room_links import room_links
from zeroward.core.scope import MISSION, Scope
from zeroward.core.tasks_open import tasks_of
from zeroward.core.visibility import Viewer
from zeroward.monitoring.domain.learning_handing_over import move_steps
from zeroward.monitoring.domain.next_steps import save_step
from zeroward.monitoring.domain.reminders import due_by_place, remind_due
from zeroward.monitoring.learning_search import (
    describe_entries,
    describe_pilots,
    public_entries,
    public_pilots,
)
from zeroward.monitoring.models import NextStep
from zeroward.monitoring.queries.learning_work import responsibilities
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.plan.models import Plan

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
ROOM = "monitoring"


def step(user: User, **changes: Any) -> NextStep:
    values = {"title": "Ask the schools", "due": TODAY(), **changes}
    return save_step(**acting(user), place=KLAGENFURT, parent=an_entry(user), values=values)


def tasks(user: User) -> list[tuple[str, bool]]:
    found = [one for one in tasks_of(viewer_of(user)) if one.room == ROOM and one.scope == CITY]
    return [
        (one.title, one.mine)
        for one in found
        if "/learning-log/" in one.url or "/sens" in one.url or "/deci" in one.url
    ]


def test_tasks_are_for_who_has_them(
    klagenfurt: City, editor: User, coordinator: User, reader: User, stranger: User
) -> None:
    step(editor, owner_id=editor.pk)
    step(editor, title="For anybody")
    step(editor, title="Far away", due=TODAY() + datetime.timedelta(days=200))
    a_session(editor)
    a_note(editor, review_on=TODAY())
    everybodys = [
        ("Write down what came of: After the first month", False),
        ("For anybody", False),
        ("What became of it: Two more buses", False),
    ]
    assert tasks(coordinator) == everybodys
    assert set(tasks(editor)) == {*everybodys, ("Ask the schools", True)}
    assert (tasks(reader), tasks(stranger)) == ([], [])


def test_private_search_finds_what_the_viewer_may_see(klagenfurt: City, editor: User, stranger: User) -> None:
    an_entry(editor)
    a_session(editor)
    a_pilot(editor)
    a_note(editor)
    a_demonstrator(editor)
    titles = {one.title for one in private_entries(viewer_of(editor))}
    assert titles >= {
        "The bus was empty",
        "After the first month",
        "Bus on demand",
        "Two more buses",
        "A square without cars",
    }
    assert not [one for one in private_entries(viewer_of(stranger)) if one.scope == CITY]


def test_search_and_crawlers_get_what_is_public_alone(client: Client, klagenfurt: City, editor: User) -> None:
    an_entry(editor)
    a_pilot(editor)
    assert (list(public_entries()), list(public_pilots())) == ([], [])
    entry, pilot = an_entry(editor, visibility="public"), a_pilot(editor, visibility="public")
    said = next(iter(describe_entries(list(public_entries()))))
    assert (said.entries[0].title, said.entries[0].url.endswith(f"/{entry.pk}/")) == (entry.title, True)
    said = next(iter(describe_pilots(list(public_pilots()))))
    assert (said.entries[0].title, said.entries[0].url.endswith(f"/{pilot.pk}/")) == (pilot.title, True)


def test_panel_of_a_city_shows_what_is_public(klagenfurt: City, editor: User) -> None:
    subject = {"city": "klagenfurt", "viewer": Viewer()}
    a_pilot(editor)
    assert "learning" not in {one.key for one in panels_for("places.city", subject)}
    a_pilot(editor, title="Public bus", visibility="public")
    an_entry(editor, title="Public lesson", visibility="public")
    said = Client().get(reverse("places:city", args=["klagenfurt"])).content.decode()
    assert ["Public bus" in said, "Public lesson" in said, "Bus on demand" in said] == [True, True, False]


def test_panel_of_a_plan_shows_what_was_learned_about_it(client: Client, editor: User, plan: Plan) -> None:
    client.force_login(editor)
    page = reverse("plan:plan", args=[plan.pk])
    assert "Nothing is in the learning log about this plan yet." in client.get(page).content.decode()
    an_entry(editor, action_id=plan.actions.get().pk)
    assert "The bus was empty" in client.get(page).content.decode()


def test_room_links_lead_into_the_log_and_to_pilots() -> None:
    for scope in (Scope.city("klagenfurt"), Scope.country("AT"), MISSION):
        keys = {one.key for one in room_links(scope)}
        assert {"learning-log", "pilots"} <= keys


def test_due_things_are_told_once_a_fortnight(
    klagenfurt: City, editor: User, coordinator: User, reader: User
) -> None:
    step(editor, owner_id=editor.pk)
    a_note(editor, review_on=TODAY())
    Notification.objects.all().delete()
    said = StringIO()
    call_command("remind_learning", stdout=said)
    assert said.getvalue().strip() == "2 told."
    told = dict(Notification.objects.values_list("user__email", "body"))
    assert told == {
        editor.email: "1 next step is due; 1 decision is to be looked at again",
        coordinator.email: "1 decision is to be looked at again",
    }
    assert remind_due(TODAY() + datetime.timedelta(days=10)) == 0
    assert remind_due(TODAY() + datetime.timedelta(days=15)) == 2


def test_what_is_due_is_counted_in_few_queries(
    klagenfurt: City, editor: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(20):
        step(editor, title=f"Step {number}")
    with django_assert_max_num_queries(5):
        assert due_by_place(TODAY())[CITY].steps == {None: 20}


def test_steps_go_to_a_colleague_when_somebody_leaves(
    klagenfurt: City, editor: User, coordinator: User
) -> None:
    kept = step(editor, owner_id=editor.pk)
    assert responsibilities(CITY, editor.pk) == ["Ask the schools"]
    assert move_steps(CITY, editor.pk, coordinator, coordinator) == 1
    kept.refresh_from_db()
    assert kept.owner == coordinator


def test_own_data_holds_what_a_person_wrote(klagenfurt: City, editor: User, coordinator: User) -> None:
    step(editor, owner_id=coordinator.pk)
    assert [row["title"] for row in own_data_of(editor)["learning log"]["entries"]] == ["The bus was empty"]
    assert [row["title"] for row in own_data_of(coordinator)["learning log"]["steps"]] == ["Ask the schools"]
