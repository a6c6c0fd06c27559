"""What is not open to somebody is neither counted, quoted, found, compared nor frozen for them."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.insight.conftest import AddContract
from zeroward.contract.models import ContractFile
from zeroward.core.models import Visibility
from zeroward.insight.models import Snapshot
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SECRET = "The city has issued a green bond since 2021 for the Hidden Tower."


@pytest.fixture
def hidden(add_contract: AddContract) -> ContractFile:
    add_contract("berta", "A green bond refers to money.")
    return add_contract("anton", SECRET, visibility=Visibility.CITY)


def pages(file: ContractFile) -> list[str]:
    return [
        reverse("insight:overview"),
        reverse("insight:code", args=["instruments", "BOND-G"]),
        reverse("insight:compare") + "?a=city:anton&b=city:berta",
        reverse("insight:search") + "?q=Tower",
        *(reverse("insight:counts-file", args=[form]) for form in ("csv", "json")),
    ]


@pytest.mark.parametrize("who", ["", "platform"])
def test_contract_of_a_city_alone_shows_nowhere(
    client: Client, hidden: ContractFile, platform: User, who: str
) -> None:
    if who:
        client.force_login(platform)
    for address in pages(hidden):
        page = client.get(address)
        assert page.status_code == 200
        text = page.content.decode()
        assert "Hidden Tower" not in text, address
        assert "Anton" not in text, address
        assert '"anton"' not in text, address
    assert client.get(reverse("insight:passage", args=[hidden.pk, 9])).status_code == 404


def test_own_team_sees_it_counted(client: Client, hidden: ContractFile, reader: User) -> None:
    client.force_login(reader)
    assert "used in 1 of 2 cities" in client.get(reverse("insight:overview")).content.decode()
    assert "Hidden Tower" in client.get(reverse("insight:passage", args=[hidden.pk, 9])).content.decode()


def test_frozen_count_is_open_only_to_who_may_see_every_contract(
    client: Client, add_contract: AddContract, platform: User
) -> None:
    add_contract("berta", "A green bond refers to money.")
    add_contract("anton", SECRET, visibility=Visibility.PLATFORM)
    client.force_login(platform)
    made = client.post(reverse("insight:snapshot-new"), {"title": "Bonds of Anton"})
    address = made["Location"]
    assert "Bonds of Anton" in client.get(address).content.decode()
    client.logout()
    page = client.get(address).content.decode()
    assert "These figures are closed." in page
    assert "Anton" not in page
    assert Snapshot.objects.get().digest in page
    assert "Bonds" not in client.get(reverse("insight:snapshots")).content.decode()
    assert client.get(reverse("insight:snapshot-file", args=[1, "json"])).status_code == 404


def test_frozen_count_of_hidden_contracts_alone_is_not_found(
    client: Client, add_contract: AddContract, platform: User
) -> None:
    add_contract("anton", SECRET, visibility=Visibility.PLATFORM)
    client.force_login(platform)
    address = client.post(reverse("insight:snapshot-new"), {"title": "Bonds"})["Location"]
    client.logout()
    assert client.get(address).status_code == 404


def test_frozen_count_closes_when_a_contract_is_gone(
    client: Client, add_contract: AddContract, platform: User
) -> None:
    add_contract("berta")
    gone = add_contract("anton", SECRET)
    client.force_login(platform)
    address = client.post(reverse("insight:snapshot-new"), {"title": "Bonds"})["Location"]
    gone.delete()
    assert "These figures are closed." in client.get(address).content.decode()


def test_readers_of_a_city_and_visitors_freeze_nothing(
    client: Client, hidden: ContractFile, reader: User
) -> None:
    assert client.get(reverse("insight:snapshot-new")).status_code == 302
    client.force_login(reader)
    assert client.get(reverse("insight:snapshot-new")).status_code == 403
    assert client.post(reverse("insight:snapshot-new"), {"title": "x"}).status_code == 403
    assert not Snapshot.objects.exists()
