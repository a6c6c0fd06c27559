"""Frozen counts and files: the same figures, a digest that holds, nothing that a spreadsheet runs."""

import csv
import io
import json
from typing import Any
from zipfile import ZipFile

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from tests.insight.conftest import AddContract
from zeroward.contract.models import ContractFile
from zeroward.core.models import AuditEvent
from zeroward.core.own_data import own_data_of
from zeroward.core.visibility import ANONYMOUS
from zeroward.core.workbooks.reading import read_book
from zeroward.insight.exporters.files import counts_pdf
from zeroward.insight.models import Snapshot
from zeroward.insight.queries.base import base_of
from zeroward.insight.queries.content import content_of, digest_of
from zeroward.people.models import User

pytestmark = pytest.mark.django_db
Three = tuple[ContractFile, ...]


def content() -> dict[str, Any]:
    return content_of(base_of(ANONYMOUS, QueryDict()), "")


def bond(data: dict[str, Any]) -> dict[str, Any]:
    return next(one for one in data["kinds"]["instruments"] if one["code"] == "BOND-G")


def test_content_has_counts_a_quote_each_and_the_contracts(three: Three) -> None:
    data = content()
    assert bond(data)["cities"] == {"used": 1, "planned": 1, "considered": 0, "mentioned": 1}
    assert bond(data)["quote"]["city"] == "anton"
    assert [one["city"] for one in data["contracts"]] == ["anton", "berta", "cecil"]
    for counts in data["kinds"].values():
        for one in counts:
            assert (one["quote"] is not None) == (sum(one["cities"].values()) > 0) or one["code"] in {
                "TRF",
                "GRT-EU",
                "FIN",
                "INST",
            }


def test_same_contracts_give_the_same_digest(three: Three) -> None:
    assert digest_of(content()) == digest_of(content())


def test_freezing_twice_gives_one_count(client: Client, three: Three, platform: User) -> None:
    client.force_login(platform)
    address = reverse("insight:snapshot-new")
    first = client.post(address, {"title": "  Bonds   of 2026 "})["Location"]
    assert client.post(address, {"title": "Other"})["Location"] == first
    one = Snapshot.objects.get()
    assert (one.title, one.number, one.size) == ("Bonds of 2026", 1, 3)
    assert digest_of(one.data) == one.digest
    assert AuditEvent.objects.filter(action="insight.count.freeze").count() == 1
    assert own_data_of(platform)["frozen_counts"][0]["number"] == 1


def test_frozen_count_stays_when_the_contracts_say_more(
    client: Client, three: Three, platform: User, add_contract: AddContract
) -> None:
    client.force_login(platform)
    address = client.post(reverse("insight:snapshot-new"), {"title": "Bonds"})["Location"]
    add_contract("dora", "The city has issued a green bond since 2021.")
    page = client.get(address).content.decode()
    assert "Contracts of 3 cities." in page
    assert "1 of 3" in page
    one = Snapshot.objects.get()
    one.title = "Changed"
    with pytest.raises(TypeError):
        one.save()


def test_title_that_is_missing_is_asked_for(client: Client, three: Three, platform: User) -> None:
    client.force_login(platform)
    found = client.post(reverse("insight:snapshot-new"), {"title": "   "})
    assert found.status_code == 422
    assert "A title is missing." in found.content.decode()
    assert not Snapshot.objects.exists()


def test_nothing_read_is_nothing_to_freeze(client: Client, platform: User) -> None:
    client.force_login(platform)
    found = client.post(reverse("insight:snapshot-new"), {"title": "Bonds"})
    assert found.status_code == 422
    assert "no contract has been read" in found.content.decode()


def test_files_hold_what_the_page_shows(client: Client, three: Three) -> None:
    text = client.get(reverse("insight:counts-file", args=["csv"])).content.decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["code"] == "BOND-G"]
    assert [(row["status"], row["cities"], row["n"]) for row in rows][:2] == [
        ("used", "1", "3"),
        ("planned", "1", "3"),
    ]
    data = json.loads(client.get(reverse("insight:counts-file", args=["json"])).content)
    digest = data.pop("digest")
    assert digest == digest_of(data)
    assert {row["sha256"] for row in rows} == {digest}
    book = read_book(io.BytesIO(client.get(reverse("insight:counts-file", args=["xlsx"])).content))
    assert next(sheet.name for sheet in book.sheets) == "Finance instruments"
    with ZipFile(io.BytesIO(client.get(reverse("insight:counts-file", args=["xlsx"])).content)) as parts:
        assert any(digest.encode() in parts.read(name) for name in parts.namelist())
    pdf = PdfReader(io.BytesIO(client.get(reverse("insight:counts-file", args=["pdf"])).content))
    text = "".join(page.extract_text() for page in pdf.pages)
    assert digest[:32] in "".join(text.split())


def test_file_of_a_filter_counts_that_alone(client: Client, three: Three) -> None:
    found = client.get(reverse("insight:counts-file", args=["json"]), {"country": "DE"})
    data = json.loads(found.content)
    assert (data["cities"], data["filters"]) == (1, "country=DE")


def test_quote_never_becomes_a_formula(client: Client, add_contract: AddContract) -> None:
    add_contract("anton", "=SUM(A1) the city has issued a green bond since 2021.")
    text = client.get(reverse("insight:counts-file", args=["csv"])).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert not any(row["quote"].startswith("=") for row in rows)


def test_pdf_is_made_with_all_kinds(client: Client, three: Three) -> None:
    assert counts_pdf(content(), "Bonds").startswith(b"%PDF")
    found = client.get(reverse("insight:counts-file", args=["pdf"]))
    assert found["Content-Type"] == "application/pdf"


@pytest.mark.parametrize("form", ["csv", "xlsx", "pdf", "json"])
def test_frozen_count_comes_as_file(client: Client, three: Three, platform: User, form: str) -> None:
    client.force_login(platform)
    client.post(reverse("insight:snapshot-new"), {"title": "Bonds"})
    found = client.get(reverse("insight:snapshot-file", args=[1, form]))
    assert found.status_code == 200
    assert f"contracts-1.{form}" in found["Content-Disposition"]
    assert client.get(reverse("insight:snapshot-file", args=[1, "exe"])).status_code == 404
