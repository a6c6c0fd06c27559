"""Contracts written on the platform are counted, quoted, compared, searched and frozen beside those in files."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.insight.conftest import AddContract
from tests.insight.written import PLANNED, USED, Writers
from tests.support.people import MakePerson
from zeroward.contract.domain.publishing import publish, withdraw
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.writing import write_modules
from zeroward.insight.domain.indexing import index_all
from zeroward.insight.models import FoundMention, IndexedContract, Snapshot
from zeroward.people.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def writers(person: MakePerson) -> Writers:
    return Writers(person)


def get(client: Client, name: str, *args: Any, **query: Any) -> str:
    found = client.get(reverse(f"insight:{name}", args=args), query)
    assert found.status_code == 200, name
    return str(found.content.decode())


def counts(client: Client, **query: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        client.get(reverse("insight:counts-file", args=["json"]), query).content
    )
    return data


def test_published_contract_counts_beside_a_file(
    client: Client, writers: Writers, add_contract: AddContract
) -> None:
    add_contract("berta", PLANNED)
    contract = writers.write("anton")
    writers.publish(contract)
    assert "used in 1 of 2 cities" in get(client, "overview")
    forms = {one["city"]: one["form"] for one in counts(client)["contracts"]}
    assert forms == {"anton": "whole", "berta": "file"}


def test_quote_leads_to_the_module_that_was_published(client: Client, writers: Writers) -> None:
    contract = writers.write("anton")
    writers.publish(contract)
    page = get(client, "code", "instruments", "BOND-G")
    address = reverse("contract:public-version", args=["anton", contract.pk, 1])
    assert f'href="{address}#m-C-2.2"' in page
    assert 'id="m-C-2.2"' in client.get(address).content.decode()
    assert f'href="{address}#m-C-2.2"' in get(client, "search", q="green bond")
    assert USED in get(client, "search", q="green bond")


def test_published_contract_is_compared_with_one_in_a_file(
    client: Client, writers: Writers, add_contract: AddContract
) -> None:
    add_contract("berta", PLANNED)
    writers.publish(writers.write("anton"))
    page = get(client, "compare", a="city:anton", b="city:berta")
    assert "Anton and Berta, section by section" in page
    assert "#m-C-2.2" in page


def test_city_with_a_file_and_a_whole_contract_counts_once_with_the_contract(
    client: Client, writers: Writers, add_contract: AddContract
) -> None:
    add_contract("anton", PLANNED)
    writers.publish(writers.write("anton"))
    page = get(client, "overview")
    assert "used in 1 of 1 cities" in page
    assert "published here, whole is counted; “Contract of Anton” (read from a file) is not." in page


def test_city_with_a_file_and_a_part_counts_with_the_file(
    client: Client, writers: Writers, add_contract: AddContract
) -> None:
    add_contract("anton", PLANNED)
    contract = writers.write("anton", **{"F-1": "A summary."})
    writers.publish(contract, ["C-2.2"])
    data = counts(client)
    assert [(one["city"], one["form"]) for one in data["contracts"]] == [("anton", "file")]
    assert "(published here in part) is not" in get(client, "overview")
    (year,) = {one["year"] for one in data["contracts"]}
    assert counts(client, year=str(year))["cities"] == 1


def test_part_alone_counts_with_what_it_shows(client: Client, writers: Writers) -> None:
    contract = writers.write("anton", "Nothing of that kind.", **{"F-1": USED})
    writers.publish(contract, ["C-2.2"])
    (bond,) = [one for one in counts(client)["kinds"]["instruments"] if one["code"] == "BOND-G"]
    assert sum(bond["cities"].values()) == 0


def test_newer_publication_takes_the_place_of_the_older(client: Client, writers: Writers) -> None:
    contract = writers.write("anton", PLANNED)
    writers.publish(contract)
    who = writers.who("anton")
    write_modules(**who, contract=contract, modules={"C-2.2": {"text": {"value": USED}}})
    contract.refresh_from_db()
    writers.publish(contract)
    assert "used in 1 of 1 cities" in get(client, "overview")


def test_index_follows_what_is_kept_and_published_after_the_commit(
    writers: Writers, django_capture_on_commit_callbacks: Any
) -> None:
    contract = writers.write("anton")
    who = writers.who("anton")
    with django_capture_on_commit_callbacks(execute=True):
        version = keep_version(**who, contract=contract)
        publish(**who, version=version)
    assert IndexedContract.objects.filter(publication__version=version).exists()
    assert IndexedContract.objects.filter(version=version).exists()
    assert FoundMention.objects.filter(code="BOND-G").count() == 2


def test_indexing_all_again_changes_nothing(writers: Writers) -> None:
    writers.publish(writers.write("anton"))
    before = list(FoundMention.objects.values_list("pk", flat=True))
    assert index_all() == 1
    assert list(FoundMention.objects.values_list("pk", flat=True)) == before


def test_frozen_count_closes_when_its_publication_is_taken_back(
    client: Client, writers: Writers, platform: User
) -> None:
    made = writers.publish(writers.write("anton"))
    client.force_login(platform)
    address = client.post(reverse("insight:snapshot-new"), {"title": "Bonds"})["Location"]
    client.logout()
    assert "Bonds" in client.get(address).content.decode()
    withdraw(**writers.who("anton"), version=made.version, reason="A mistake.")
    assert client.get(address).status_code == 404
    assert "Bonds" not in get(client, "snapshots")
    assert Snapshot.objects.get().publications.count() == 1


def test_pages_and_files_ask_few_questions_with_all_forms_at_once(
    client: Client,
    writers: Writers,
    add_contract: AddContract,
    platform: User,
    django_assert_max_num_queries: Any,
) -> None:
    for at in range(6):
        add_contract(f"file{at}", PLANNED)
        writers.publish(writers.write(f"whole{at}"))
        writers.publish(writers.write(f"part{at}", **{"F-1": "A summary."}), ["C-2.2"])
        writers.keep(writers.write(f"shared{at}", visibility="platform"))
    client.force_login(platform)
    client.post(reverse("insight:snapshot-new"), {"title": "Bonds"})
    frozen = [reverse("insight:snapshot-file", args=[1, form]) for form in ("csv", "xlsx", "pdf", "json")]
    pages = [
        reverse("insight:overview"),
        reverse("insight:code", args=["instruments", "BOND-G"]),
        reverse("insight:compare") + "?a=city:whole1&b=all",
        reverse("insight:search") + "?q=green+bond",
        reverse("insight:snapshots"),
        reverse("insight:snapshot", args=[1]),
        reverse("insight:snapshot-new"),
        *(reverse("insight:counts-file", args=[form]) for form in ("csv", "xlsx", "pdf", "json")),
        *frozen,
    ]
    for address in pages:
        with django_assert_max_num_queries(20):
            assert client.get(address).status_code == 200, address
    assert counts(client)["cities"] == 24
    client.logout()
    with django_assert_max_num_queries(12):
        assert counts(client)["cities"] == 18
    assert client.get(frozen[0]).status_code == 404
