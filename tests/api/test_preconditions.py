"""Conditional requests: what keeps its headers, and writes that hold only for a state that was read."""

from typing import Any

import pytest
from django.test import Client

from tests.api.test_ground import problem
from tests.api.work_site import Program, Site
from zeroward.library.models import Material
from zeroward.people.models import User
from zeroward.plan.models import PlanVersion
from zeroward.plan.queries.load import stored_content

EVERY = ("Access-Control-Allow-Origin", "RateLimit", "RateLimit-Policy", "Cache-Control", "Vary")
"""What every answer to a visitor carries."""


def test_unchanged_answer_keeps_its_headers(client: Client, material: Material) -> None:
    address = f"/api/v1/materials/{material.key}?lang=de"
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert [name for name in EVERY if name not in again] == []
    assert (again["ETag"], again["Content-Language"]) == (first["ETag"], first["Content-Language"])
    assert {"Accept-Language", "Authorization", "Accept-Encoding"} <= set(again["Vary"].split(", "))
    assert [name for name in ("Content-Length", "Content-Type") if name in again] == []


@pytest.mark.parametrize("method", ["get", "head"])
def test_reading_what_is_not_as_it_was_is_a_problem(client: Client, material: Material, method: str) -> None:
    headers = {"if-match": '"of-yesterday"', "accept-language": "de"}
    refused = getattr(client, method)(f"/api/v1/materials/{material.key}", headers=headers)
    assert (refused.status_code, refused["Content-Type"]) == (412, "application/problem+json")
    assert [name for name in EVERY if name not in refused] == []
    assert refused["Content-Language"] == "en"
    if method == "get":
        assert problem(refused, 412)["place"] == "If-Match"


def sent(program: Program, method: str, path: str, body: Any, **headers: str) -> Any:
    """A write that holds only for a state."""
    program.headers |= headers
    answer = program.send(method, path, body)
    for name in headers:
        del program.headers[name]
    return answer


def test_write_that_holds_for_another_state_is_not_done(program: Program, site: Site) -> None:
    frame = f"/work/plans/{site.plan.pk}/frame"
    read = program.get(frame)
    body = {"lock": read.json()["lock"], "title": "Renamed"}
    for wrong in ('"of-yesterday"', "of-yesterday", 'W/"weak"', f"W/{read['ETag']}"):
        refused = problem(sent(program, "patch", frame, body, **{"if-match": wrong}), 412)
        assert (refused["place"], bool(refused["remedy"])) == ("If-Match", True)
    assert (
        problem(sent(program, "patch", frame, body, **{"if-none-match": "*"}), 412)["place"]
        == "If-None-Match"
    )
    assert program.get(frame).content == read.content
    holding = {"if-match": f'"another", {read["ETag"]}', "idempotency-key": "same-key-1"}
    answers = [
        program.client.patch(f"/api/v1{frame}", body, "application/json", headers=program.headers | holding)
        for _time in range(2)
    ]
    assert [one.status_code for one in answers] == [
        200,
        200,
    ]  # what it changed itself does not stop a repetition
    assert [one["Idempotency-Replayed"] for one in answers] == ["false", "true"]
    assert program.get(frame).json()["title"] == "Renamed"


def test_write_to_an_address_that_nobody_reads_asks_for_the_lock(program: Program, site: Site) -> None:
    lines = f"/work/inventories/{site.inventory.pk}/lines"
    before = program.get(f"/work/inventories/{site.inventory.pk}").content
    body: dict[str, Any] = {"lines": []}
    refused = problem(sent(program, "post", lines, body, **{"if-match": '"x"'}), 412)
    assert "`lock`" in refused["remedy"]
    assert program.get(f"/work/inventories/{site.inventory.pk}").content == before
    assert sent(program, "post", lines, body, **{"if-match": "*"}).status_code != 412


def test_token_that_may_not_read_knows_no_state(editor: User, site: Site) -> None:
    writing, reading = Program(editor, "write:plans"), Program(editor, "read")
    frame = f"/work/plans/{site.plan.pk}/frame"
    read = reading.get(frame)
    body = {"lock": read.json()["lock"], "title": "Renamed"}
    problem(sent(writing, "patch", frame, body, **{"if-match": read["ETag"]}), 412)
    assert reading.get(frame).content == read.content


def test_published_file_is_known_again_though_it_holds_the_time(client: Client, site: Site) -> None:
    content = {**stored_content(site.plan), "results": {}}
    version = PlanVersion.objects.create(
        plan=site.plan, number=1, data=content, digest="a" * 64, is_public=True
    )
    address = f"/api/v1/plans/klagenfurt/{site.plan.pk}/files/workbook"
    first = client.get(address)
    assert (first.status_code, first["ETag"][:3]) == (200, 'W/"')
    known = {"if-none-match": first["ETag"]}
    assert client.get(address, headers=known).status_code == 304
    assert client.get(f"{address}?lang=de", headers=known).status_code == 200
    PlanVersion.objects.filter(pk=version.pk).update(digest="b" * 64)
    assert client.get(address, headers=known).status_code == 200
    assert client.get(address.replace("workbook", "csv"))["ETag"].startswith('"')  # the same to the byte
