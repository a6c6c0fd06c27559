"""A draft of the sample questionnaire at the Mission team, and a national platform that must not see it."""

import pytest
from django.test import Client

from tests.methods.questions.samples import sample
from tests.questionnaires.conftest import place_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.people.models import Role, User
from zeroward.places.models import City
from zeroward.questionnaires.domain.questionnaires import new_questionnaire
from zeroward.questionnaires.domain.versions import open_version
from zeroward.questionnaires.models import QuestionnaireVersion


@pytest.fixture
def platform(person: MakePerson, klagenfurt: City) -> User:
    assert klagenfurt.country.code == "AT"
    return person("petra@platform.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def draft(analyst: User) -> QuestionnaireVersion:
    return new_questionnaire(
        **acting(analyst), place=place_of("mission"), title="What cities need", definition=sample()
    )


@pytest.fixture
def used(analyst: User, draft: QuestionnaireVersion) -> QuestionnaireVersion:
    """The draft, opened."""
    return open_version(**acting(analyst), version=draft)


@pytest.fixture
def at_work(client: Client, analyst: User) -> Client:
    client.force_login(analyst)
    return client
