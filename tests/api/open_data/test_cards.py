"""Cards for other websites, and rooms that are closed."""

import json

import pytest
from django.core.cache import cache
from django.test import Client

from zeroward.core.domain.texts import set_text
from zeroward.core.models import Instance
from zeroward.library.models import Material
from zeroward.places.models import City
from zeroward.services.models import Service


def test_card_may_be_framed_anywhere_and_sets_no_cookie(client: Client, material: Material) -> None:
    set_text(record=material, field="title", lang="de", body="Dialogforum <b>", origin="machine")
    answer = client.get("/data/card/material/dialogue-forum/", {"lang": "de"})
    assert "frame-ancestors *" in answer["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer
    assert not answer.cookies
    page = answer.content.decode()
    assert '<html lang="de"' in page
    assert (
        '<a href="http://localhost:8000/de/materials/dialogue-forum/" target="_top">Dialogforum &lt;b&gt;</a>'
        in page
    )
    assert answer["Content-Language"] == "de, en"  # the summary is not translated
    assert "Maschinell übersetzt, noch nicht geprüft." in page
    assert "<script" not in page
    other = client.get("/en/materials/dialogue-forum/")
    assert "frame-ancestors 'self'" in other["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["material/none", "material/draft", "city/klagenfurt", "none/x", "term/%0a", "event/x"]
)
def test_there_is_no_card_of_what_nobody_may_see(client: Client, klagenfurt: City, path: str) -> None:
    Material.objects.create(key="draft", title="Draft", live=False)
    assert client.get(f"/data/card/{path}/").status_code == 404


def test_card_says_the_language_of_its_texts(client: Client, material: Material) -> None:
    answer = client.get(
        "/data/card/material/dialogue-forum/", {"lang": "fr"}, headers={"accept-language": "de"}
    )
    assert answer["Content-Language"] == "en"


@pytest.mark.parametrize("lang", ["xx", "<b>", "../de", "a" * 500])
def test_odd_language_of_a_card_is_passed_over(client: Client, material: Material, lang: str) -> None:
    assert client.get("/data/card/material/dialogue-forum/", {"lang": lang}).status_code == 200


def test_closed_room_is_nowhere_in_the_open_data(client: Client, material: Material) -> None:
    Service.objects.create(key="fund", name="Fund")
    assert client.get("/data/services.csv").status_code == 200
    assert b"kind:service" in client.get("/oai?verb=ListSets").content
    Instance.objects.update_or_create(pk=1, defaults={"closed_rooms": ["services"]})
    cache.clear()
    assert client.get("/data/services.csv").status_code == 404
    assert client.get("/data/card/service/fund/").status_code == 404
    graph = json.loads(client.get("/data/catalogue.jsonld").content)["@graph"]
    assert [one["@id"] for one in graph if "services" in one["@id"]] == []
    assert b"kind:service" not in client.get("/oai?verb=ListSets").content
    assert b"service/fund" not in client.get("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc").content
