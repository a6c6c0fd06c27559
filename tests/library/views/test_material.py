import json
import re

import pytest
from django.test import Client

from tests.library.conftest import Portfolio

pytestmark = pytest.mark.slow


def read(client: Client, address: str = "/en/materials/dialogue-forum/") -> str:
    return client.get(address).content.decode()


def test_material_shows_contexts_partners_evidence_and_recordings(
    client: Client, portfolio: Portfolio
) -> None:
    page = read(client)
    for text in (
        "Brings funders in.",
        "Ministry of Things",
        "We met every week.",
        "Webinar on funds",
        "Klagenfurt",
    ):
        assert text in page, text


def test_material_explains_why_another_is_related(client: Client, portfolio: Portfolio) -> None:
    assert "Linked by the editors; both placed in 3.4; 1 hashtag in common." in read(client)


def test_material_without_evidence_asks_for_it(client: Client, portfolio: Portfolio) -> None:
    assert "No city has told us yet how it used this." in read(client, "/en/materials/fund-atlas/")


def test_material_says_that_its_text_is_machine_translated(client: Client, portfolio: Portfolio) -> None:
    german = read(client, "/de/materials/dialogue-forum/")
    assert "Ämterforum" in german
    assert 'href="/en/materials/dialogue-forum/" hreflang="en"' in german
    assert "Translated by machine" not in read(client)


def test_material_as_json_ld_names_what_is_known_and_nothing_else(
    client: Client, portfolio: Portfolio
) -> None:
    response = client.get("/en/materials/dialogue-forum/data.jsonld")
    assert response["Content-Type"] == "application/ld+json"
    data = json.loads(response.content)
    assert data["name"] == "Dialogue Forum"
    assert data["@id"] == "http://localhost:8000/id/material/dialogue-forum"
    assert [one["contentUrl"] for one in data["encoding"]] == ["https://example.org/report"]
    assert [place["identifier"] for place in data["spatialCoverage"]] == ["AT"]
    assert "isBasedOn" not in data


def test_json_ld_in_the_page_is_data_that_cannot_break_out(client: Client, portfolio: Portfolio) -> None:
    portfolio.material.summary = "</script><script>alert(1)</script>"
    portfolio.material.save()
    page = read(client)
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert block is not None
    assert json.loads(block.group(1))["@graph"][0]["description"] == "</script><script>alert(1)</script>"
    assert "<script>alert" not in page


def test_list_is_sorted_as_the_reader_reads_the_titles(client: Client, portfolio: Portfolio) -> None:
    german = read(client, "/de/materials/")
    assert german.index("Ämterforum") < german.index("Ökoatlas")
    english = read(client, "/en/materials/")
    assert english.index("Dialogue Forum") < english.index("Ökoatlas")


def test_list_narrowed_to_nothing_helps_on(client: Client, portfolio: Portfolio) -> None:
    page = read(client, "/en/materials/?q=zzzz")
    assert "No material matches." in page
    assert "/en/search/?q=zzzz" in page
