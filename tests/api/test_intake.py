"""How bodies come in: in pieces without a length, in other codings, and what an address takes at all."""

import io
import json
from typing import Any

import pytest
from django.test import Client

from tests.api.examples import operations
from tests.api.test_ground import problem
from tests.api.tokens_for import token_for
from tests.support.people import MakePerson
from zeroward.api.ground.languages import _accepted
from zeroward.library.models import Contribution

CONTRIBUTION = "/api/v1/contributions/materials"
TERMINATED = {"wsgi.input_terminated": True}


def in_pieces(client: Client, body: bytes, **more: Any) -> Any:
    """As a server hands on what came with `Transfer-Encoding: chunked`: no length is known."""
    asked = {"wsgi.input": io.BytesIO(body), "HTTP_TRANSFER_ENCODING": "chunked"}
    return client.generic("POST", CONTRIBUTION, "", **asked, CONTENT_TYPE="application/json", **more)


@pytest.fixture
def writing(person: MakePerson) -> dict[str, str]:
    secret = token_for(person(), "write:contributions")[1]
    return {"HTTP_AUTHORIZATION": f"Bearer {secret}", "HTTP_IDEMPOTENCY_KEY": "pieces-0001"}


def test_body_in_pieces_is_read(client: Client, writing: dict[str, str]) -> None:
    read = in_pieces(client, b"{", **TERMINATED, **writing)
    assert problem(read, 400)["detail"] == "The body is no JSON."
    named = problem(in_pieces(client, json.dumps({"title": ""}).encode(), **TERMINATED, **writing), 422)
    assert "sent.text" in [one["place"] for one in named["problems"]]


def test_body_in_pieces_has_the_same_limit(client: Client, db: None, settings: Any) -> None:
    settings.ZEROWARD_API_MAX_BODY_KB = 1
    problem(in_pieces(client, b"x" * 2000, **TERMINATED), 413)


def test_body_whose_end_the_server_does_not_know_needs_a_length(
    client: Client, writing: dict[str, str]
) -> None:
    assert problem(in_pieces(client, b"{}", **writing), 411)["place"] == "Content-Length"


@pytest.mark.parametrize("coding", ["gzip", "br", "gzip, identity"])
def test_body_in_another_coding_is_refused(client: Client, db: None, coding: str) -> None:
    refused = client.post(CONTRIBUTION, "{}", "application/json", headers={"content-encoding": coding})
    assert problem(refused, 415)["place"] == "Content-Encoding"
    assert refused["Accept-Encoding"] == "identity"
    plain = client.post(CONTRIBUTION, "{}", "application/json", headers={"content-encoding": "identity"})
    problem(plain, 422)  # it was read


def test_address_says_which_methods_it_takes(client: Client, db: None, settings: Any) -> None:
    settings.ZEROWARD_API_PER_MINUTE = 10_000
    taken: dict[str, set[str]] = {}
    for method, path, _operation in operations():
        taken.setdefault(path, {"OPTIONS"}).update(
            {method.upper()} | ({"HEAD"} if method == "get" else set())
        )
    for path, methods in taken.items():
        address = "/".join("1" if part.startswith("{") else part for part in path.split("/"))
        for asked, status in ((client.options(address), 204), (client.generic("TRACE", address), 405)):
            assert (asked.status_code, asked["Allow"]) == (status, ", ".join(sorted(methods))), path
    assert any("PUT" in methods for methods in taken.values())
    assert client.options("/api/docs/")["Allow"] == "GET, HEAD, OPTIONS"


def test_unknown_address_takes_no_method(client: Client, db: None) -> None:
    refused = client.options("/api/v1/nothing-here", headers={"origin": "https://elsewhere.example"})
    problem(refused, 404)
    assert refused["Access-Control-Allow-Origin"] == "*"
    problem(client.options("/api/v1/contracts/klagenfurt/no-number"), 404)


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        ("de;q=0", "en"),
        ("de;q=0, fr;q=0.1", "fr"),
        ("en;q=0", "de"),
        ("en;q=0, *", "de"),
        ("de;q=0, *;q=0.5", "en"),
        ("de-AT, de;q=0, fr", "fr"),
        ("en;q=0, de;q=0, fr;q=0, ro;q=0", "en"),
        ("*;q=0", "en"),
        ("de-AT,de;q=0.9", "de"),
        ("", "en"),
    ],
)
def test_language_that_is_not_wanted_is_not_sent(header: str, lang: str) -> None:
    assert _accepted(header, ["en", "de", "fr", "ro"]) == lang


def test_refusal_says_in_which_language_it_is(client: Client, writing: dict[str, str]) -> None:
    german = {"accept-language": "de"}
    assert client.get("/api/v1/nothing-here", headers=german)["Content-Language"] == "en"
    assert client.delete("/api/v1/categories", headers=german)["Content-Language"] == "en"
    assert client.get("/api/openapi.json", headers=german)["Content-Language"] == "en"
    assert client.get("/api/v1/categories", headers=german)["Content-Language"] == "de"


def test_body_with_a_name_that_nobody_knows_is_refused(client: Client, writing: dict[str, str]) -> None:
    whole = {"title": "Forum", "url": "https://forum.example", "text": "Meets.", "colour": "red"}
    refused = problem(client.post(CONTRIBUTION, whole, "application/json", **writing), 422)
    assert [one["place"] for one in refused["problems"]] == ["sent.colour"]
    assert Contribution.objects.count() == 0
