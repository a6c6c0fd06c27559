"""Who enters the editors' desk follows the roles of the day."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.support.people import MakePerson
from zeroward.people.domain.desk_groups import follow_the_day
from zeroward.people.jobs import expire_people_task
from zeroward.people.models import Membership, Role, User

YESTERDAY, TOMORROW = timedelta(days=-1), timedelta(days=1)


@pytest.fixture
def editor(person: MakePerson) -> User:
    return person("somebody@example.org")


def at_desk(user: User) -> bool:
    return user.groups.filter(name="Mission editors").exists()


@pytest.mark.parametrize(
    "ask", [lambda: call_command("expire_people"), expire_people_task.enqueue], ids=["command", "task"]
)
def test_role_that_ended_leads_out(editor: User, ask: Callable[[], object]) -> None:
    today = timezone.localdate()
    role = {"user": editor, "scope": "mission", "role": Role.MISSION_EDITOR}
    Membership.objects.create(**role, valid_from=today + YESTERDAY, valid_to=today)
    ask()
    assert at_desk(editor)
    Membership.objects.update(valid_to=today + YESTERDAY)  # as if a day had passed: nothing is saved
    assert at_desk(editor)
    ask()
    assert not at_desk(editor)


def test_role_that_begins_leads_in(editor: User) -> None:
    today = timezone.localdate()
    role = {"user": editor, "scope": "mission", "role": Role.MISSION_EDITOR}
    Membership.objects.create(**role, valid_from=today + TOMORROW)
    assert (follow_the_day(), at_desk(editor)) == (0, False)
    Membership.objects.update(valid_from=today)
    assert (follow_the_day(), at_desk(editor)) == (1, True)
    assert follow_the_day() == 0


def test_groups_of_others_stay_as_they_are(editor: User, mission_editor: User) -> None:
    before = set(mission_editor.groups.all())
    assert follow_the_day() == 0
    assert set(mission_editor.groups.all()) == before
    assert not at_desk(editor)
