"""What waits for a person, what goes to a colleague when they leave, and what the platform keeps about a person."""

import datetime
from typing import Any

from django.utils import timezone

from tests.diagnosis.conftest import say
from tests.support.city_team import acting
from zeroward.core.own_data import own_data_of
from zeroward.core.tasks_open import OpenTask, tasks_of
from zeroward.diagnosis.domain.asking import ask_colleague
from zeroward.diagnosis.domain.closing import close_assessment
from zeroward.diagnosis.domain.handing_over import asked_titles, move_asked
from zeroward.diagnosis.models import Asked, Assessment
from zeroward.people.models import Membership, User

SOON = timezone.localdate() + datetime.timedelta(days=7)


def waiting(user: User) -> list[OpenTask]:
    return [one for one in tasks_of(acting(user)["viewer"]) if one.room == "diagnosis"]


def ask(coordinator: User, current: Assessment, editor: User, **more: Any) -> Asked:
    given = {"section": "house", "due": SOON, **more}
    return ask_colleague(**acting(coordinator), assessment=current, person=editor, **given)


def test_a_part_that_somebody_is_asked_for_waits_until_it_is_finished(
    current: Assessment, coordinator: User, editor: User
) -> None:
    ask(coordinator, current, editor)
    (task,) = waiting(editor)
    assert (task.due, task.scope, task.mine) == (SOON, "city:klagenfurt", True)
    assert task.title == "Readiness in ten minutes: Your house"
    assert waiting(coordinator) == []
    say(editor, current, {"organisation_team": "l2"})
    assert waiting(editor) == []


def test_a_closed_round_asks_nobody(current: Assessment, coordinator: User, editor: User) -> None:
    ask(coordinator, current, editor)
    say(coordinator, current, {"organisation_team": "l2"})
    close_assessment(**acting(coordinator), assessment=current)
    assert waiting(editor) == []


def test_who_has_left_the_city_is_asked_for_nothing(
    current: Assessment, coordinator: User, editor: User
) -> None:
    ask(coordinator, current, editor)
    Membership.objects.filter(user=editor).update(valid_to=timezone.localdate() - datetime.timedelta(days=1))
    assert waiting(User.objects.get(pk=editor.pk)) == []


def test_asking_twice_changes_the_day_and_asks_once(
    current: Assessment, coordinator: User, editor: User
) -> None:
    ask(coordinator, current, editor)
    ask(coordinator, current, editor, due=None)
    assert [one.due for one in Asked.objects.all()] == [None]


def test_parts_go_to_a_colleague_when_somebody_leaves(
    current: Assessment, coordinator: User, editor: User
) -> None:
    ask(coordinator, current, editor)
    ask(coordinator, current, editor, section="")
    ask(coordinator, current, coordinator, section="house")
    assert asked_titles("city:klagenfurt", editor.pk) == ["all parts of a self-assessment", "Your house"]
    assert asked_titles("city:graz", editor.pk) == []
    assert move_asked("city:klagenfurt", editor.pk, coordinator, coordinator) == 2
    assert {(one.person, one.section) for one in Asked.objects.all()} == {
        (coordinator, ""),
        (coordinator, "house"),
    }


def test_people_can_take_along_what_is_kept_about_them(
    current: Assessment, coordinator: User, editor: User
) -> None:
    ask(coordinator, current, editor)
    say(editor, current, {"organisation_team": "l2"}, "finance")
    kept = own_data_of(editor)["diagnosis"]
    assert kept["answers"][0]["answering__answers"] == {"organisation_team": "l2"}
    assert kept["asked_for"][0]["section"] == "house"
    assert own_data_of(coordinator)["diagnosis"]["answers"] == []


def test_a_round_that_was_closed_a_year_ago_is_asked_again(
    current: Assessment, coordinator: User, editor: User
) -> None:
    say(coordinator, current, {"organisation_team": "l2"})
    close_assessment(**acting(coordinator), assessment=current)
    assert waiting(coordinator) == []
    Assessment.objects.update(closed_on=timezone.localdate() - datetime.timedelta(days=366))
    (task,) = waiting(coordinator)
    assert task.title == "Is it still true? Ask again where the city stands"
    assert task.due == timezone.localdate() - datetime.timedelta(days=1)
    assert waiting(editor) == []
