"""Notices of what a platform promised or planned: before its day and once after, to who does it, else who leads."""

from datetime import date, timedelta
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.utils import timezone

from tests.ecosystem.work.conftest import AUSTRIA
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.models import Notification
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_goals import save_goal, save_promise
from zeroward.ecosystem.domain.work_reminders import REMINDED, remind_work
from zeroward.ecosystem.domain.work_rows import GoalRow, PromiseRow
from zeroward.ecosystem.models import Promise
from zeroward.people.models import Membership, Role, User

TODAY = timezone.localdate()
SOON, FAR = TODAY + timedelta(days=5), TODAY + timedelta(days=30)


def promised(host: User, title: str = "Guide for cities", due: date = SOON, **values: Any) -> Promise:
    row = PromiseRow(**{"title": title, "promised_on": TODAY - timedelta(days=60), "due": due, **values})
    return save_promise(**acting(host), place=AUSTRIA, row=row)


def told() -> list[tuple[str, str]]:
    rows = Notification.objects.filter(kind=REMINDED).order_by("pk")
    return list(rows.values_list("user__email", "body"))


def test_promise_is_told_before_its_day_and_once_after(host: User) -> None:
    kept = promised(host)
    assert [remind_work(TODAY) for _run in range(2)] == [1, 0]
    assert remind_work(SOON + timedelta(days=1)) == 1
    assert remind_work(SOON + timedelta(days=40)) == 0
    assert [email for email, _body in told()] == [host.email] * 2
    one = Notification.objects.filter(kind=REMINDED).first()
    assert one is not None
    assert one.title == "One thing that you promised or planned is due"
    assert one.url == "/en/me/platform-work/country:AT/"
    assert one.body.startswith(f"Promise to cities: {kept.title}, ")


def test_new_day_is_told_anew(host: User) -> None:
    kept = promised(host)
    remind_work(TODAY)
    Promise.objects.filter(pk=kept.pk).update(due=TODAY + timedelta(days=6))
    assert remind_work(TODAY) == 1


def test_what_is_far_or_settled_is_not_told(host: User) -> None:
    promised(host, due=FAR)
    promised(host, "Kept", state="kept", outcome="It is there.")
    assert remind_work(TODAY) == 0


def test_who_does_it_is_told_and_nobody_else(host: User, person: MakePerson, officer: User) -> None:
    editor = person("edith@platform.example", scope="country:AT", role=Role.PLATFORM_EDITOR)
    promised(host, owner=editor.pk)
    remind_work(TODAY)
    assert [email for email, _body in told()] == [editor.email]


def test_who_leads_is_told_when_who_does_it_has_left(host: User, person: MakePerson) -> None:
    editor = person("edith@platform.example", scope="country:AT", role=Role.PLATFORM_EDITOR)
    promised(host, owner=editor.pk)
    Membership.objects.filter(user=editor).update(valid_to=TODAY - timedelta(days=1))
    remind_work(TODAY)
    assert [email for email, _body in told()] == [host.email]


def test_all_of_a_workspace_stand_in_one_notice_in_the_order_of_days(
    host: User, neighbour: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        promised(host, f"Promise {number:02}", due=SOON - timedelta(days=number % 3))
    save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="Ten towns", horizon="short", review_on=TODAY))
    with django_assert_max_num_queries(20):
        assert remind_work(TODAY) == 1
    ((email, body),) = told()
    assert email == host.email
    assert [line.partition(",")[0] for line in body.splitlines()[:2]] == [
        "Goal to look at again: Ten towns",
        "Promise to cities: Promise 02",
    ]
    assert len(body.splitlines()) == 5
    assert not Notification.objects.filter(user=neighbour).exists()


def test_mission_is_told_of_its_own_promises(manager: User, host: User) -> None:
    row = PromiseRow(title="A letter to all", promised_on=TODAY, due=TODAY)
    save_promise(**acting(manager), place=Workspace(MISSION, "Mission team", ""), row=row)
    remind_work(TODAY)
    assert [email for email, _body in told()] == [manager.email]


def test_command_says_how_many_were_told(host: User) -> None:
    promised(host)
    said = StringIO()
    call_command("remind_work", stdout=said)
    assert said.getvalue() == "1 told.\n"
