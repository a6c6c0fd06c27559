"""Every address of writing a contract, with the example data: who may open it, and that nothing leaks."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.browser.contract_data import contract_records
from tests.browser.contract_routes import CONTRACT_PAGES, CONTRACT_PUBLIC, CONTRACT_STEPS
from tests.support.loaded import LoadOnce, make_examples
from zeroward.contract.domain.publishing import withdraw
from zeroward.contract.models import Contract, Publication
from zeroward.core.models import Visibility
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

MOST = 20
OF_THE_TEAM = ("Do we count the airport", "Ask the utility")
SECRETS = (*OF_THE_TEAM, "National climate act (example)")


@pytest.fixture(scope="module")
def examples_of_demo(load_once: LoadOnce) -> None:
    load_once(make_examples)


@pytest.fixture
def demo(examples_of_demo: None, db: None) -> Contract:
    return Contract.objects.get(is_example=True)


def signed_in(client: Client, name: str) -> Client:
    client.force_login(User.objects.get(email=f"{name}@example.org"))
    return client


def addresses(examples: list[object]) -> Iterator[str]:
    facts = {key: str(value) for key, value in contract_records().items()}
    for one in examples:
        yield reverse(one.route, args=[arg.format(**facts) for arg in one.args])  # type: ignore[attr-defined]


def test_every_page_opens_for_the_team_with_few_queries(client: Client, demo: Contract) -> None:
    pages = list(addresses(CONTRACT_PAGES))
    signed_in(client, "city")
    for path in pages:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200, path
        assert len(seen) <= MOST, (path, len(seen))
    files = ("contract:download", "contract:public-export")
    for path in addresses([one for one in CONTRACT_STEPS if one.route in files]):
        assert client.get(path).headers["Content-Disposition"].startswith("attachment"), path
    for path in addresses([one for one in CONTRACT_STEPS if one.route not in files]):
        assert client.get(path).status_code == 405, path


def test_working_contract_is_closed_to_everybody_else(client: Client, demo: Contract) -> None:
    own = [path for path in addresses(CONTRACT_PAGES) if f"/me/contracts/{demo.pk}/" in path]
    assert {client.get(path).status_code for path in own} == {302}
    for name in ("town", "editor"):
        signed_in(client, name)
        assert {client.get(path).status_code for path in own} == {404}
    assert demo.visibility == Visibility.PLATFORM  # it was handed in: its platform reads, and changes nothing
    signed_in(client, "platform")
    seen = {path: client.get(path) for path in own}
    assert {answer.status_code for answer in seen.values()} == {200, 403}
    assert seen[reverse("contract:work", args=[demo.pk])].status_code == 403
    for path, answer in seen.items():
        assert not [words for words in OF_THE_TEAM if words in answer.content.decode()], path
    Contract.objects.update(visibility=Visibility.CITY)
    assert {client.get(path).status_code for path in own} == {404}
    Contract.objects.update(visibility=Visibility.MISSION)
    signed_in(client, "editor")
    assert {client.get(path).status_code for path in own} == {200, 403}


def test_public_pages_show_what_was_published_and_nothing_else(client: Client, demo: Contract) -> None:
    for path in addresses(CONTRACT_PUBLIC):
        with CaptureQueriesContext(connection) as seen:
            text = client.get(path).content.decode()
        assert len(seen) <= MOST
        assert not [secret for secret in SECRETS if secret in text], path
        assert "Costs are those of the plan" not in text
    text = client.get(reverse("contract:public", args=["klagenfurt", demo.pk])).content.decode()
    assert "Tram to the university" in text
    assert "Example data" in text
    city = client.get(reverse("places:city", args=["klagenfurt"])).content.decode()
    assert reverse("contract:public", args=["klagenfurt", demo.pk]) in city


def test_withdrawn_contract_leaves_its_reason(client: Client, demo: Contract) -> None:
    lead = User.objects.get(email="city@example.org")
    version = Publication.objects.get().version
    withdraw(actor=lead, viewer=viewer_of(lead), version=version, reason="The gap was wrong.")
    gone = client.get(reverse("contract:public", args=["klagenfurt", demo.pk]))
    assert gone.status_code == 410
    assert "The gap was wrong." in gone.content.decode()
    assert "Tram to the university" not in gone.content.decode()
    assert client.get(reverse("contract:public", args=["klagenfurt", 9999])).status_code == 404
    assert "No city has published" in client.get(reverse("contract:published")).content.decode()
