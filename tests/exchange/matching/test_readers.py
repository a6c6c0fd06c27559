"""Sharing applications out among readers."""

from collections import Counter

import pytest
from django.test import Client
from django.urls import reverse

from tests.exchange.matching.made import application_of, call_of
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError
from zeroward.exchange.models import Author, Call, CallState, Review, Side
from zeroward.exchange.queries.matching.readers import shared_out
from zeroward.people.models import Role, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def experts(person: MakePerson) -> list[User]:
    return [person(f"expert{at}@x.example", scope="mission", role=Role.EXPERT) for at in range(4)]


@pytest.fixture
def call() -> Call:
    made = call_of("peer-review", state=CallState.REVIEWING, phase="first")
    for at in range(6):
        application_of(made, f"town{at}", Side.SINGLE)
    return made


def test_every_application_has_its_readers_and_loads_are_even(call: Call, experts: list[User]) -> None:
    pairs = shared_out(call, experts, each=2)
    assert set(Counter(pk for pk, _person in pairs).values()) == {2}
    assert set(Counter(person for _pk, person in pairs).values()) == {3}
    assert len(set(pairs)) == 12


def test_authors_read_nothing_of_their_own(call: Call, experts: list[User]) -> None:
    for one in call.applications.all():
        Author.objects.create(application=one, person=experts[0])
    pairs = shared_out(call, experts, each=3)
    assert {person for _pk, person in pairs} == {one.pk for one in experts[1:]}
    with pytest.raises(ConflictError, match="too few readers"):
        shared_out(call, experts, each=4)


def test_own_country_is_read_by_others_where_there_are_such(
    call: Call, experts: list[User], person: MakePerson
) -> None:
    near = person("petra@at.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    pairs = shared_out(call, [near, *experts], each=1)
    assert near.pk not in {reader for _pk, reader in pairs}


def test_what_was_asked_already_counts(call: Call, experts: list[User]) -> None:
    for one in call.applications.all():
        Review.objects.create(application=one, phase="first", reviewer=experts[0])
    pairs = shared_out(call, experts, each=2)
    assert experts[0].pk not in {person for _pk, person in pairs}
    assert shared_out(call, experts, each=1) == []


def test_page_shares_out_for_those_who_run_the_call(
    client: Client, call: Call, experts: list[User], manager: User, stranger: User
) -> None:
    url = reverse("exchange:share-out", args=[call.key])
    client.force_login(stranger)
    assert client.get(url).status_code == 404
    client.force_login(manager)
    assert "Share out among readers" in client.get(url).content.decode()
    assert client.post(url, {"readers": [], "each": "2"}).status_code == 422
    assert client.post(url, {"readers": [experts[0].pk], "each": "2"}).status_code == 422
    assert not Review.objects.exists()
    client.post(url, {"readers": [one.pk for one in experts], "each": "2"})
    assert Review.objects.count() == 12
