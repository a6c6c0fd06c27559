"""Nothing of a contract that is being written shows to who may not read it: every page, every file, every search."""

import io
from collections.abc import Iterator
from zipfile import ZipFile

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from tests.insight.conftest import AddContract
from tests.insight.written import Writers
from tests.support.people import MakePerson
from zeroward.contract.domain.publishing import withdraw
from zeroward.contract.models import Contract
from zeroward.insight.domain.indexing import index_all
from zeroward.insight.exporters.files import FORMS
from zeroward.insight.models import FoundMention
from zeroward.insight.vocabulary import KIND_TITLES
from zeroward.people.models import Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SECRET = "The city has issued a green bond since 2021 for the Hidden Tower."
WORDS = ("Hidden Tower", "Anton", '"anton"')


@pytest.fixture
def writers(person: MakePerson) -> Writers:
    return Writers(person)


@pytest.fixture
def other(person: MakePerson) -> User:
    return person("olga@berta.example", scope="city:berta", role=Role.CITY_COORDINATOR)


def addresses() -> Iterator[str]:
    yield reverse("insight:overview")
    yield from (reverse("insight:counts", args=[kind]) for kind in KIND_TITLES)
    yield from (
        reverse("insight:code", args=[kind, code])
        for kind, code in (("instruments", "BOND-G"), ("governance", "STEER"), ("barriers", "FIN"))
    )
    yield reverse("insight:compare")
    yield reverse("insight:compare") + "?a=city:anton&b=city:berta"
    yield reverse("insight:compare") + "?a=all&b=country:AT"
    yield reverse("insight:search")
    yield from (reverse("insight:search") + f"?q={word}" for word in ("Hidden", "green+bond", "issued"))
    yield reverse("insight:snapshots")
    yield from (reverse("insight:counts-file", args=[form]) for form in FORMS)


def text_of(answer: HttpResponse) -> str:
    """What a reader sees: the text of a PDF, the sheets of a workbook, the page itself."""
    if answer["Content-Type"] == "application/pdf":
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    if "spreadsheet" in answer["Content-Type"]:
        with ZipFile(io.BytesIO(answer.content)) as book:
            return "\n".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    return str(answer.content.decode())


def sees(client: Client) -> set[str]:
    """The addresses at which a word of the hidden contract shows; what was asked for stands in the field."""
    found = set()
    for address in addresses():
        answer = client.get(address)
        assert answer.status_code == 200, address
        text = text_of(answer)
        if any(word in text for word in WORDS):
            found.add(address)
    return found


def check_nobody(client: Client, *people: User) -> None:
    assert FoundMention.objects.filter(quote__contains="Hidden Tower").exists()
    assert sees(client) == set()
    for one in people:
        client.force_login(one)
        assert sees(client) == set(), one
        client.logout()


@pytest.fixture
def kept(writers: Writers, add_contract: AddContract) -> Contract:
    add_contract("berta", "A green bond refers to money.")
    contract = writers.write("anton", SECRET)
    writers.keep(contract)
    return contract


def test_kept_version_of_a_city_alone_shows_nowhere(
    client: Client, kept: Contract, platform: User, other: User, mission_editor: User
) -> None:
    check_nobody(client, platform, other, mission_editor)


def test_contract_without_any_version_is_not_even_indexed(writers: Writers) -> None:
    writers.write("anton", SECRET, visibility="platform")
    index_all()
    assert not FoundMention.objects.exists()


def test_contract_shared_with_the_platform_shows_to_it_alone(
    client: Client, writers: Writers, kept: Contract, platform: User, other: User, mission_editor: User
) -> None:
    Contract.objects.update(visibility="platform")
    check_nobody(client, other, mission_editor)
    client.force_login(platform)
    page = client.get(reverse("insight:code", args=["instruments", "BOND-G"])).content.decode()
    assert "Hidden Tower" in page
    module = reverse("contract:module", args=[kept.pk, "C-2.2"])
    assert f'href="{module}"' in page
    assert "Hidden Tower" in client.get(module).content.decode()
    Contract.objects.update(visibility="city")
    client.logout()
    check_nobody(client, platform)


def test_own_team_counts_its_kept_version(client: Client, writers: Writers, kept: Contract) -> None:
    client.force_login(writers.who("anton")["actor"])
    assert "used in 1 of 2 cities" in client.get(reverse("insight:overview")).content.decode()


def test_module_that_was_not_published_shows_nowhere(
    client: Client, writers: Writers, platform: User, other: User
) -> None:
    contract = writers.write("anton", "A green bond refers to money.", **{"F-1": SECRET})
    writers.publish(contract, ["C-2.2"])
    client.force_login(other)
    for address in addresses():
        assert "Hidden Tower" not in text_of(client.get(address)), address


def test_publication_that_was_taken_back_shows_nowhere(
    client: Client, writers: Writers, add_contract: AddContract, platform: User, other: User
) -> None:
    add_contract("berta", "A green bond refers to money.")
    made = writers.publish(writers.write("anton", SECRET))
    assert len(sees(client)) > 5
    withdraw(**writers.who("anton"), version=made.version, reason="A mistake.")
    check_nobody(client, platform, other)
    index_all()
    assert sees(client) == set()


def test_frozen_count_with_a_shared_contract_is_closed_to_others(
    client: Client, kept: Contract, platform: User
) -> None:
    Contract.objects.update(visibility="platform")
    client.force_login(platform)
    address = client.post(reverse("insight:snapshot-new"), {"title": "Bonds of Anton"})["Location"]
    assert "Bonds of Anton" in client.get(address).content.decode()
    Contract.objects.update(visibility="city")
    page = client.get(address).content.decode()
    assert "These figures are closed." in page
    assert not any(word in page for word in WORDS)
    for form in FORMS:
        assert client.get(reverse("insight:snapshot-file", args=[1, form])).status_code == 404
