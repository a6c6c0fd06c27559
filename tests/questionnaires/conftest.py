"""A short questionnaire with every trouble in it, put to people in each mode; and those who answer it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Value
from django.utils import timezone

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.queries.together import Part
from zeroward.core.workspaces import Workspace, workspace
from zeroward.methods.questions import definition_from
from zeroward.methods.questions.plain import as_plain, digest_of
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.questionnaires.domain.collections import open_collection
from zeroward.questionnaires.domain.hands import Hand
from zeroward.questionnaires.domain.saving import Saved, save_section
from zeroward.questionnaires.domain.starting import Started, start
from zeroward.questionnaires.followers import Follower, invitations, register_follower
from zeroward.questionnaires.models import (
    Answering,
    Collection,
    Mode,
    Questionnaire,
    QuestionnaireVersion,
    VersionState,
)

CITY = "city:klagenfurt"
ANSWERS: dict[str, list[str]] = {
    "size": ["104000"],
    "target": ["plan"],
    "barriers": ["money", "other"],
    "barriers.other.text": ["Too many forms"],
    "ranking.advice": ["2"],
    "ranking.peers": ["1"],
}
DEFINITION: dict[str, Any] = {
    "key": "needs",
    "title": {"en": "What do you need?", "de": "Was brauchen Sie?"},
    "languages": ["en", "de"],
    "intro": {"en": "A few questions."},
    "thanks": {"en": "We will write to everybody in autumn."},
    "minutes": 10,
    "sections": [
        {
            "key": "city",
            "title": {"en": "Your city", "de": "Ihre Stadt"},
            "questions": [
                {
                    "key": "size",
                    "kind": "integer",
                    "label": {"en": "Inhabitants", "de": "Einwohner"},
                    "low": 1,
                    "high": 20000000,
                    "prefill": "population",
                },
                {
                    "key": "target",
                    "kind": "one",
                    "label": {"en": "Do you have a target?", "de": "Haben Sie ein Ziel?"},
                    "required": True,
                    "choices": [
                        {"key": "yes", "label": {"en": "Yes", "de": "Ja"}},
                        {"key": "plan", "label": {"en": "We plan one", "de": "Wir planen eines"}},
                        {"key": "no", "label": {"en": "No", "de": "Nein"}},
                    ],
                },
                {
                    "key": "target_year",
                    "kind": "integer",
                    "label": {"en": "For which year?"},
                    "when": "${target} = 'yes'",
                    "required": True,
                    "check": ". >= 2026",
                    "message": {"en": "The year lies behind us."},
                },
            ],
        },
        {
            "key": "needs_part",
            "title": {"en": "What hinders you", "de": "Was hindert Sie"},
            "questions": [
                {
                    "key": "barriers",
                    "kind": "many",
                    "label": {"en": "What stands in the way?"},
                    "required": True,
                    "most": 3,
                    "choices": [
                        {"key": "money", "label": {"en": "Money"}},
                        {"key": "people", "label": {"en": "People"}},
                        {"key": "none", "label": {"en": "Nothing"}, "exclusive": True},
                        {"key": "other", "label": {"en": "Something else"}, "asks": True},
                    ],
                },
                {
                    "key": "ranking",
                    "kind": "ranking",
                    "label": {"en": "What would help most?"},
                    "choices": [
                        {"key": "advice", "label": {"en": "Advice"}},
                        {"key": "peers", "label": {"en": "Peers"}},
                    ],
                },
                {"key": "words", "kind": "long_text", "label": {"en": "In your own words"}},
            ],
        },
    ],
}

Opened = Callable[..., Collection]


def hand_of(user: User) -> Hand:
    return Hand(actor=user, viewer=viewer_of(user))


def place_of(scope: str = CITY) -> Workspace:
    found = workspace(scope)
    assert found is not None
    return found


def fill(answering: Answering, posted: Mapping[str, Sequence[str]] = ANSWERS, **more: Any) -> Saved:
    """Fill in both parts; returns what the last save said."""
    given = {name: list(values) for name, values in posted.items()}
    save_section(answering=answering, section="city", posted=given, done=True, **more)
    return save_section(answering=answering, section="needs_part", posted=given, done=True, **more)


def version_from(raw: dict[str, Any], questionnaire: Questionnaire, number: int = 1) -> QuestionnaireVersion:
    definition = definition_from(raw)
    return QuestionnaireVersion.objects.create(
        questionnaire=questionnaire,
        number=number,
        definition=as_plain(definition),
        digest=digest_of(definition),
        state=VersionState.OPENED,
    )


@pytest.fixture
def analyst(person: MakePerson) -> User:
    return person("anton@mission.example", scope="mission", role=Role.MISSION_ANALYST)


@pytest.fixture
def questionnaire(db: None) -> Questionnaire:
    return Questionnaire.objects.create(key="needs", title="Needs", scope="mission", visibility="mission")


@pytest.fixture
def version(questionnaire: Questionnaire) -> QuestionnaireVersion:
    return version_from(DEFINITION, questionnaire)


@pytest.fixture
def opened(analyst: User, version: QuestionnaireVersion, klagenfurt: City) -> Opened:
    """`opened(mode="anonymous", most_answers=3)`: a collection that is open now, for everybody who has its address."""
    assert klagenfurt.key == "klagenfurt"

    def make(**fields: Any) -> Collection:
        given: dict[str, Any] = {
            "title": "Needs 2026",
            "about": "test:1",
            "mode": Mode.IDENTIFIED,
            "minutes": 10,
            "purpose": "To plan support.",
            "contact": "needs@mission.example",
            "until": timezone.localdate() + timedelta(days=400),
            "closes_at": timezone.now() + timedelta(days=30),
            "open_to_all": True,
        }
        return open_collection(
            **acting(analyst), version=version, place=place_of("mission"), **(given | fields)
        )

    return make


@pytest.fixture
def collection(opened: Opened) -> Collection:
    return opened()


@pytest.fixture
def begun(collection: Collection) -> Started:
    """The answer of Klagenfurt, begun by somebody with an invitation."""
    return start(collection=collection, place=place_of(), vouched="invitation")


class Inviting(Follower):
    def __init__(self, keys: list[int]) -> None:
        self.keys = keys

    def invited(self, scopes: Sequence[str]) -> Part | None:
        found = Collection.objects.filter(pk__in=self.keys if CITY in scopes else [])
        return invitations(found, scope=Value(CITY), collection="pk")


@pytest.fixture
def invited(collection: Collection) -> Iterator[Collection]:
    register_follower("test", Inviting([collection.pk]))
    yield collection
    register_follower("test", Follower())
