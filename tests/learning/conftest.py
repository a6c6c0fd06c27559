"""A course of two modules, and people who take it."""

from pathlib import Path

import pytest
from django.conf import Settings

from tests.support.people import MakePerson
from zeroward.learning.domain import issuer
from zeroward.learning.domain.taking import answer, tick
from zeroward.learning.models import Activity, Course, Module, QuizQuestion
from zeroward.people.models import Role, User

CITY = "city:klagenfurt"


@pytest.fixture(autouse=True)
def _key_of_its_own(settings: Settings, tmp_path: Path) -> None:
    """Each test signs with a new key, kept in a folder of its own."""
    settings.VAR_DIR = tmp_path
    issuer._read.cache_clear()


@pytest.fixture
def course(db: None) -> Course:
    made = Course.objects.create(
        key="steps", title="First steps", summary="What comes first.", criteria="Do all of it.", order=1
    )
    for number in (1, 2):
        module = Module.objects.create(
            key=f"steps.part{number}", course=made, order=number, title=f"Part {number}", goals="one\ntwo"
        )
        Activity.objects.create(
            key=f"steps.part{number}.a1", module=module, title=f"Read {number}", minutes=20
        )
    first = made.modules.get(key="steps.part1")
    QuizQuestion.objects.create(
        key="steps.part1.q1", module=first, order=1, text="Which?", options="a\nb\nc", right=[1], feedback="b"
    )
    QuizQuestion.objects.create(
        key="steps.part1.q2", module=first, order=2, text="Which two?", options="a\nb\nc", right=[0, 2]
    )
    return made


@pytest.fixture
def learner(person: MakePerson) -> User:
    return person(
        "lea@klagenfurt.example", scope=CITY, role=Role.CITY_READER, first_name="Lea", last_name="Moser"
    )


RIGHT = {"steps.part1.q1": [1], "steps.part1.q2": [2, 0]}


def finish(user: User, course: Course) -> None:
    """Everything that the course asks."""
    for module in course.modules.all():
        for activity in module.activities.all():
            tick(actor=user, activity=activity)
    answer(actor=user, module=course.modules.get(key="steps.part1"), chosen=RIGHT)
