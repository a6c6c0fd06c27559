"""What holds for every operation: problems, languages, conditional reading, limits, other sites."""

import json
import subprocess
import sys
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils.http import http_date

from tests.api.tokens_for import token_for
from zeroward.core.domain.texts import set_text
from zeroward.core.models import Instance
from zeroward.core.shared_counts import NAME, counter
from zeroward.core.visibility import ANONYMOUS
from zeroward.library.models import Challenge, Material

PROBLEM = "application/problem+json"


def problem(response: Any, status: int) -> dict[str, Any]:
    assert response.status_code == status, response.content
    assert response["Content-Type"] == PROBLEM
    body: dict[str, Any] = json.loads(response.content)
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    return body


def test_unknown_address_is_a_problem(client: Client, db: None) -> None:
    problem(client.get("/api/v1/nothing-here"), 404)
    problem(client.get("/api/v1/materials/no-such-material"), 404)
    problem(client.get("/api/v1/materials/line%0Abreak"), 404)
    problem(client.get("/api/%0A"), 404)


def test_other_method_is_a_problem_and_says_what_is_taken(client: Client, db: None) -> None:
    response = client.delete("/api/v1/categories")
    problem(response, 405)
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_parameter_out_of_range_is_named(client: Client, db: None) -> None:
    assert problem(client.get("/api/v1/materials?limit=0"), 400)["place"].endswith("limit")


def test_unknown_language_is_refused_with_those_offered(client: Client, db: None) -> None:
    body = problem(client.get("/api/v1/categories?lang=xx"), 400)
    assert (body["place"], "en, de, fr, ro" in body["remedy"]) == ("lang", True)


def test_texts_say_their_language_and_origin(client: Client, material: Material) -> None:
    set_text(record=material, field="title", lang="de", body="Mobilitätsmanagement", origin="human")
    address = f"/api/v1/materials/{material.key}"
    german = client.get(address, headers={"accept-language": "de-AT,de;q=0.9"})
    assert (german["Content-Language"], "Accept-Language" in german["Vary"]) == ("de", True)
    assert german.json()["title"] == {
        "text": "Mobilitätsmanagement", "lang": "de", "origin": "human", "stale": False,
    }  # fmt: skip
    french = client.get(f"{address}?lang=fr", headers={"accept-language": "de"})
    assert french["Content-Language"] == "fr"
    assert (french.json()["title"]["lang"], french.json()["title"]["origin"]) == ("en", "source")


def test_language_that_is_not_open_is_not_offered(client: Client, db: None) -> None:
    Instance.objects.create(pk=1, languages=["en", "de"])
    problem(client.get("/api/v1/categories?lang=fr"), 400)
    assert client.get("/api/v1/categories", headers={"accept-language": "fr"})["Content-Language"] == "en"


def test_what_has_not_changed_is_not_sent_again(client: Client, material: Material) -> None:
    address = f"/api/v1/materials/{material.key}"
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    Material.objects.filter(pk=material.pk).update(title="Renamed")
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_translation_that_came_later_is_sent_whatever_the_record_says(
    client: Client, material: Material
) -> None:
    address = f"/api/v1/materials/{material.key}?lang=de"
    first = client.get(address)
    assert "Last-Modified" not in first
    set_text(record=material, field="title", lang="de", body="Mobilitätsmanagement", origin="human")
    again = client.get(address, headers={"if-modified-since": http_date()})
    assert (again.status_code, again.json()["title"]["text"]) == (200, "Mobilitätsmanagement")
    assert client.get(address, headers={"if-none-match": again["ETag"]}).status_code == 304


def test_head_answers_without_a_body(client: Client, challenge: Challenge) -> None:
    response = client.head(f"/api/v1/challenges/{challenge.code}")
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"]


def test_other_sites_may_read_and_not_write(client: Client, db: None) -> None:
    asked = client.options("/api/v1/materials", headers={"origin": "https://elsewhere.example"})
    assert (asked.status_code, asked["Access-Control-Allow-Origin"]) == (204, "*")
    assert asked["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "Authorization" not in asked["Access-Control-Allow-Headers"]
    assert client.get("/api/v1/materials")["Access-Control-Allow-Origin"] == "*"


def test_requests_beyond_the_limit_wait(client: Client, db: None, settings: Any) -> None:
    settings.ZEROWARD_API_PER_MINUTE = 2
    first = client.get("/api/v1/categories")
    assert first["RateLimit-Policy"] == '"minute";q=2;w=60'
    assert first["RateLimit"].startswith('"minute";r=1;t=')
    client.get("/api/v1/categories")
    refused = client.get("/api/v1/categories")
    problem(refused, 429)
    assert 0 < int(refused["Retry-After"]) <= 60
    assert "Bulk data is at /data/." in refused.json()["remedy"]
    assert client.get("/data/").status_code == 200
    elsewhere = Client(REMOTE_ADDR="192.0.2.7").get("/api/v1/categories")
    assert elsewhere.status_code == 200


def test_requests_to_another_web_process_count_too(client: Client, db: None, settings: Any) -> None:
    settings.ZEROWARD_API_PER_MINUTE = 3
    other = (
        "import sys; from pathlib import Path; from zeroward.core.shared_counts import SharedCounter;"
        "counter = SharedCounter(Path(sys.argv[1]), sys.argv[2]);"
        "[counter.add('api', 'address:127.0.0.1') for _time in range(2)]"
    )
    file = str(settings.VAR_DIR / NAME)
    subprocess.run([sys.executable, "-c", other, file, settings.SECRET_KEY], check=True)
    assert client.get("/api/v1/categories").status_code == 200
    problem(client.get("/api/v1/categories"), 429)


def test_a_token_has_an_allowance_of_its_own(db: None, settings: Any, program: Any) -> None:
    settings.ZEROWARD_API_PER_MINUTE, settings.ZEROWARD_API_TOKEN_PER_MINUTE = 1, 2
    counter().clear()
    seen = [program.get("/categories").status_code for _time in range(3)]
    assert seen == [200, 200, 429]
    assert Client().get("/api/v1/categories").status_code == 200


def test_addresses_of_one_ipv6_network_count_together(db: None, settings: Any) -> None:
    settings.ZEROWARD_API_PER_MINUTE = 1
    seen = [Client(REMOTE_ADDR=f"2001:db8:1:2::{at}").get("/api/v1/categories") for at in (1, 2)]
    assert [one.status_code for one in seen] == [200, 429]


def test_body_that_is_too_large_or_no_json_is_refused(client: Client, db: None, settings: Any) -> None:
    settings.ZEROWARD_API_MAX_BODY_KB = 1
    problem(client.post("/api/v1/materials", "x" * 2000, content_type="application/json"), 413)
    body = problem(client.post("/api/v1/materials", "<a/>", content_type="text/xml"), 415)
    assert body["place"] == "Content-Type"


def test_token_that_nobody_made_is_refused(client: Client, db: None) -> None:
    for header in ("Bearer zw_nothing", "Bearer", "Basic YTpi", "Bearer zw_" + "x" * 5000):
        response = client.get("/api/v1/categories", headers={"authorization": header})
        problem(response, 401)
        assert response["WWW-Authenticate"].startswith("Bearer")


def test_session_of_a_browser_opens_nothing(client: Client, person: Any) -> None:
    client.force_login(person())
    response = client.get("/api/v1/categories")
    assert response.wsgi_request.viewer == ANONYMOUS


def test_defect_is_a_problem_without_its_inside(
    db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from zeroward.api.v1 import portfolio

    def broken() -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr(portfolio, "overview", broken)
    body = problem(Client(raise_request_exception=False).get("/api/v1/categories"), 500)
    assert "inside" not in json.dumps(body)


@pytest.mark.parametrize(
    "cursor", ["x", "WyIiXQ:abc", "%F0%9F%98%80", "a" * 601, "..", ":::", "null", "eyJhIjoxfQ:1:2"]
)
def test_hostile_cursors_are_refused(client: Client, db: None, cursor: str) -> None:
    problem(client.get(f"/api/v1/materials?cursor={cursor}"), 400)


def test_cursor_of_another_list_is_refused(client: Client, material: Material) -> None:
    Material.objects.create(key="zzz", title="Second", live=True)
    cursor = client.get("/api/v1/materials?limit=1").json()["next"]
    assert client.get("/api/v1/materials", {"limit": 1, "cursor": cursor}).json()["items"][0]["key"] == "zzz"
    problem(client.get("/api/v1/materials", {"cursor": cursor, "country": "AT"}), 400)
    problem(client.get("/api/v1/categories", {"cursor": cursor}), 400)


def test_drafts_are_not_there(client: Client, material: Material) -> None:
    Material.objects.filter(pk=material.pk).update(live=False)
    problem(client.get(f"/api/v1/materials/{material.key}"), 404)
    assert client.get("/api/v1/materials").json()["items"] == []


def test_overview_and_schema_are_served(client: Client, db: None) -> None:
    page = client.get("/api/docs/")
    assert client.get("/api/").status_code == 200
    assert (page.status_code, page["Content-Language"]) == (200, "en")
    assert b"/api/v1/materials" in page.content
    assert b"//cdn" not in page.content
    document = client.get("/api/openapi.json").json()
    assert document["openapi"] == "3.1.0"


def test_closed_room_is_not_there(client: Client, db: None) -> None:
    assert client.get("/api/v1/services").status_code == 200
    Instance.objects.create(pk=1, closed_rooms=["services"])
    cache.clear()
    problem(client.get("/api/v1/services"), 404)
    problem(client.get("/api/v1/services/anything"), 404)
    assert client.get("/api/v1/categories").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b'{"title": NaN}',
        b'{"year": 1e999}',
        b'{"year": 99999999999999999999}',
        b'{"title": "\\ud800"}',
        b'{"title": "a\\u0000b"}',
        b"{",
        b"\xff\xfe",
        b"[" * 3000,
        b'{"title": ' + b"[" * 60 + b"]" * 60 + b"}",
        b"9" * 5000,
    ],
)
def test_body_that_nobody_could_keep_is_refused(client: Client, person: Any, body: bytes) -> None:
    token = token_for(person(), "write:contributions")[1]
    headers = {"authorization": f"Bearer {token}", "idempotency-key": "body-0001"}
    sent = client.post(
        "/api/v1/contributions/materials", body, content_type="application/json", headers=headers
    )
    refused = problem(sent, 400)
    assert (refused["place"], bool(refused["remedy"])) == ("body", True)


def test_number_that_no_record_has_is_not_there(client: Client, db: None) -> None:
    problem(client.get(f"/api/v1/contracts/klagenfurt/{10**22}"), 404)
    problem(client.get(f"/api/v1/shared-projects/{10**22}"), 404)
