"""Parts of a course are translated by a platform's team once the course is public."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.core.queries.translations import work_list
from zeroward.learning.models import Course, Module
from zeroward.people.models import Role, User

KEYS = {"steps", "steps.part1", "steps.part1.a1", "steps.part1.q1"}
PARTS = [
    ("learning.module", "steps.part1"),
    ("learning.activity", "steps.part1.a1"),
    ("learning.quizquestion", "steps.part1.q1"),
]


@pytest.fixture
def team(client: Client, person: MakePerson) -> Client:
    client.force_login(person("team@country.example", scope="country:AT", role=Role.PLATFORM_EDITOR))
    return client


def listed() -> set[str]:
    return {task.key for task in work_list("de")}


@pytest.mark.parametrize(("kind", "key"), PARTS)
def test_part_of_a_draft_is_for_editors(
    team: Client, mission_editor: User, course: Course, kind: str, key: str
) -> None:
    address = reverse("core:translate", args=[kind, key, "de"])
    assert team.get(address).status_code == 200
    Course.objects.update(live=False)
    assert team.get(address).status_code == 404
    editor = Client()
    editor.force_login(mission_editor)
    assert editor.get(address).status_code == 200


def test_what_is_listed_follows_the_whole(course: Course) -> None:
    assert listed() >= KEYS
    Module.objects.filter(key="steps.part1").update(live=False)
    assert listed() & KEYS == {"steps"}
    Module.objects.update(live=True)
    Course.objects.update(live=False)
    assert not listed() & KEYS
