"""The shipped questionnaires, a city with its team, and a round of the short self-assessment."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from django.conf import settings

from tests.support.city_team import acting
from tests.support.loaded import LoadOnce
from tests.support.people import MakePerson
from zeroward.core.workspaces import Workspace, workspace
from zeroward.diagnosis.domain.answering import save_part
from zeroward.diagnosis.domain.opening import open_assessment
from zeroward.diagnosis.domain.taking_part import take_part
from zeroward.diagnosis.models import Assessment, Participation
from zeroward.people.models import Role, User
from zeroward.places.models import City
from zeroward.questionnaires.importers.catalogue import load_questionnaires
from zeroward.questionnaires.queries.reading import definition_of

CITY = "city:klagenfurt"


def posted(answers: Mapping[str, str], *shown: str) -> dict[str, list[str]]:
    """What a form with these questions would send."""
    return {key: [value] for key, value in answers.items()} | {"shown:": [*answers, *shown]}


def part_of(participation: Participation, question: str) -> str:
    """The part in which a question stands."""
    definition = definition_of(participation.answering.collection.version)
    return next(part.key for part in definition.sections if question in {one.key for one in part.questions})


def say(
    user: User, assessment: Assessment, answers: Mapping[str, str], department: str = ""
) -> Participation:
    """Take part and answer, part by part."""
    mine = take_part(**acting(user), assessment=assessment, department=department)
    parts: dict[str, dict[str, str]] = {}
    for key, value in answers.items():
        parts.setdefault(part_of(mine, key), {})[key] = value
    for section, given in parts.items():
        saved = save_part(
            **acting(user), participation=mine, section=section, posted=posted(given), done=True
        )
        assert not saved.problems
        mine.answering = saved.answering
    return mine


@pytest.fixture(scope="module")
def shipped(load_once: LoadOnce) -> None:
    load_once(lambda: load_questionnaires(settings.DATA_DIR))


@pytest.fixture
def questionnaires(shipped: None, db: None) -> None:
    """The shipped questionnaires, loaded once for a module."""


@pytest.fixture
def reader(person: MakePerson) -> User:
    return person("rita@klagenfurt.example", scope=CITY, role=Role.CITY_READER, first_name="Rita")


@pytest.fixture
def analyst(person: MakePerson) -> User:
    return person("anna@mission.example", scope="mission", role=Role.MISSION_ANALYST)


@pytest.fixture
def place(klagenfurt: City) -> Workspace:
    found = workspace(CITY)
    assert found is not None
    return found


OpenRound = Callable[..., Assessment]


@pytest.fixture
def open_round(questionnaires: None, place: Workspace, coordinator: User) -> OpenRound:
    """`open_round("readiness-full")`: a round of Klagenfurt."""

    def make(key: str = "readiness-short", **more: Any) -> Assessment:
        return open_assessment(**acting(coordinator), place=place, key=key, **more)

    return make


@pytest.fixture
def current(open_round: OpenRound) -> Assessment:
    return open_round()
