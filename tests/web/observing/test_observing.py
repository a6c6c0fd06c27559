"""A number for each request, a log that nothing can break out of, figures for who knows the token."""

import json
import logging
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from zeroward.web.observing import tally as tallies
from zeroward.web.observing.json_lines import JsonLines
from zeroward.web.observing.numbers import WithNumber, current

HEADERS = {"authorization": "Bearer hush"}


@pytest.fixture
def watched(db: None, settings: Any, tmp_path: Path) -> Client:
    settings.ZEROWARD_METRICS_TOKEN = "hush"
    settings.VAR_DIR = tmp_path
    return Client()


def test_number_of_the_proxy_is_kept_and_another_is_made_for_an_odd_one(client: Client, db: None) -> None:
    assert (
        client.get("/health", headers={"x-request-id": "abc-123-def"}).headers["X-Request-ID"]
        == "abc-123-def"
    )
    for odd in ("<script>", "x", "a" * 65, "a\nb"):
        number = client.get("/health", headers={"x-request-id": odd}).headers["X-Request-ID"]
        assert len(number) == 32
    assert current.get() == ""


def test_entry_is_one_line_with_the_number_and_without_values() -> None:
    try:
        raise ValueError("secret word")
    except ValueError:
        record = logging.getLogger("x").makeRecord(
            "x", logging.ERROR, "f", 1, "Not found: %s", ("/a\n{<b>",), sys.exc_info()
        )
    token = current.set("number-1")
    WithNumber().filter(record)
    current.reset(token)
    line = JsonLines().format(record)
    found = json.loads(line)
    assert "\n" not in line
    assert "secret word" not in line
    assert (found["request"], found["error"], found["level"]) == ("number-1", "ValueError", "error")
    assert "test_observing.py" in found["at"][-1]


def test_line_of_a_request_names_the_page_never_its_address(
    client: Client, db: None, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.ZEROWARD_LOG_REQUESTS = True
    with caplog.at_level(logging.INFO, "zeroward.requests"):
        client.get("/en/search/?q=my+illness")
    [record] = [one for one in caplog.records if one.name == "zeroward.requests"]
    assert "illness" not in JsonLines().format(record)
    assert record.figures["page"] == "search"  # type: ignore[attr-defined]


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer other"}])
def test_figures_are_for_who_knows_the_token(watched: Client, headers: dict[str, str]) -> None:
    assert watched.get("/metrics", headers=headers).status_code == 404


def test_figures_are_off_without_a_token(client: Client, db: None) -> None:
    assert client.get("/metrics", headers={"authorization": "Bearer "}).status_code == 404


def test_figures_count_answers_by_class_and_time(watched: Client) -> None:
    watched.get("/health")
    watched.get("/en/nowhere/")
    page = watched.get("/metrics", headers=HEADERS)
    lines = page.text.splitlines()
    assert page.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    assert 'zeroward_requests_total{status="2xx"} 1' in lines
    assert 'zeroward_requests_total{status="4xx"} 1' in lines
    assert 'zeroward_request_seconds_bucket{le="+Inf"} 2' in lines
    assert "zeroward_request_seconds_count 2" in lines
    assert "zeroward_database_answers 1" in lines
    assert "zeroward_tasks_waiting 0" in lines


def test_sums_hold_other_processes_and_those_that_ended(tmp_path: Path) -> None:
    first = tallies.Tally(tmp_path)
    first.add(status=200, seconds=0.02, from_memory=True)
    (tmp_path / str(2**30)).write_bytes(
        (tmp_path / next(p.name for p in tmp_path.iterdir() if p.name.isdigit())).read_bytes()
    )
    again = tallies.Tally(tmp_path)  # what both had counted is gathered
    again.add(status=503, seconds=20, from_memory=False)
    lines = again.told()
    assert 'zeroward_requests_total{status="2xx"} 2' in lines
    assert 'zeroward_requests_total{status="5xx"} 1' in lines
    assert "zeroward_pages_from_memory_total 2" in lines
    assert 'zeroward_request_seconds_bucket{le="10.0"} 2' in lines
    assert 'zeroward_request_seconds_bucket{le="+Inf"} 3' in lines
