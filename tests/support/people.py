"""People of every role, for tests."""

from collections.abc import Callable

import pytest

from zeroward.people.models import Membership, Role, User

MakePerson = Callable[..., User]


@pytest.fixture
def person(db: None) -> MakePerson:
    """`person("anna@example.org", scope="city:klagenfurt", role=Role.CITY_EDITOR)`: a person with a role, or none."""

    def make(email: str = "person@example.org", *, scope: str = "", role: str = "", **extra: object) -> User:
        user = User.objects.create_user(email, "a long password", **extra)
        if scope:
            Membership.objects.create(user=user, scope=scope, role=role)
        return user

    return make


@pytest.fixture
def mission_editor(person: MakePerson) -> User:
    return person("editor@example.org", scope="mission", role=Role.MISSION_EDITOR)


@pytest.fixture
def administrator(person: MakePerson) -> User:
    return person(
        "admin@example.org", scope="mission", role=Role.ADMINISTRATOR, is_superuser=True, is_staff=True
    )
