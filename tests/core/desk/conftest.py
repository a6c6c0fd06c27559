import pytest
from django.test import Client

from tests.support.desk import Both
from tests.support.people import MakePerson


@pytest.fixture
def administrators(person: MakePerson) -> Both:
    found = Client(), Client()
    for number, client in enumerate(found):
        client.force_login(person(f"admin-{number}@example.org", is_superuser=True, is_staff=True))
    return found
