"""Tasks, search entries and share settings of plans: for who may act, of what they may see."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from tests.support.people import MakePerson
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.domain.share_settings import choose_sharing
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.plan.models import Action, ActionStep, Plan, PlanComment, PlanState
from zeroward.plan.queries.open_work import plan_entries, plan_tasks

SCOPE = "city:klagenfurt"


@pytest.fixture
def coordinator(person: MakePerson, klagenfurt: City) -> User:
    return person("clara@klagenfurt.example", scope=SCOPE, role=Role.CITY_COORDINATOR)


@pytest.fixture
def plan(klagenfurt: City) -> Plan:
    return Plan.objects.create(
        city=klagenfurt,
        scope=SCOPE,
        scope_country="AT",
        title="Plan of everything",
        vision="Warm homes",
        base_year=2021,
    )


@pytest.fixture
def action(plan: Plan) -> Action:
    return Action.objects.create(plan=plan, code="A1", name="Bus lanes", description="Lanes for buses")


def test_steps_and_promises_that_are_due_are_tasks_of_who_writes(
    person: MakePerson, coordinator: User, action: Action
) -> None:
    today, day = timezone.localdate(), datetime.timedelta(days=1)
    ActionStep.objects.create(action=action, title="Paint", owner="Works", due=today - day)
    ActionStep.objects.create(action=action, title="Far off", due=today + 200 * day)
    ActionStep.objects.create(action=action, title="Painted", due=today, done_on=today)
    Action.objects.filter(pk=action.pk).update(quick_win_by=today + day, quick_win_promise="A lane by May")
    PlanComment.objects.create(plan=action.plan, text="Why?")
    titles = {task.title: task for task in plan_tasks(viewer_of(coordinator))}
    assert set(titles) == {
        "Bus lanes: Paint (Works)",
        "A lane by May",
        "Plan of everything: one open comment",
    }
    assert titles["Bus lanes: Paint (Works)"].due == today - day
    reader = person("rita@klagenfurt.example", scope=SCOPE, role=Role.CITY_READER)
    other = person("gerda@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR)
    for nobody in (reader, other):
        assert list(plan_tasks(viewer_of(nobody))) == []


def test_plan_that_waits_for_a_decision_is_a_task_of_who_decides(
    person: MakePerson, coordinator: User, plan: Plan
) -> None:
    Plan.objects.update(state=PlanState.READY)
    editor = person("emil@klagenfurt.example", scope=SCOPE, role=Role.CITY_EDITOR)
    assert [task.title for task in plan_tasks(viewer_of(coordinator))] == [
        "Decide on the plan: Plan of everything"
    ]
    assert list(plan_tasks(viewer_of(editor))) == []


def test_search_offers_what_one_may_see_alone(
    person: MakePerson, coordinator: User, action: Action, administrator: User
) -> None:
    platform = person("pia@austria.example", scope="country:AT", role=Role.PLATFORM_EDITOR)
    other = person("gerda@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR)
    assert {entry.title for entry in plan_entries(viewer_of(coordinator))} == {
        "Plan of everything",
        "Bus lanes",
    }
    for nobody in (platform, other, administrator):
        assert list(plan_entries(viewer_of(nobody))) == []
    Plan.objects.update(visibility="platform")
    assert {entry.title for entry in plan_entries(viewer_of(platform))} == {"Plan of everything", "Bus lanes"}
    assert list(plan_entries(viewer_of(other))) == []


def test_new_plan_offers_what_the_city_shares(client: Client, coordinator: User) -> None:
    place = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
    choose_sharing(
        actor=coordinator, viewer=viewer_of(coordinator), place=place, chosen={"plan.plans": "platform"}
    )
    client.force_login(coordinator)
    page = client.get(f"/en/me/plans/{SCOPE}/new/")
    chosen = page.context["form"].initial["visibility"]
    assert chosen == "platform"
