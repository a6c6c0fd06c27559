"""Every operation on the shipped catalogue answers as its schema says, with few queries, whatever it is asked."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.catalogue import catalogue_file, environment
from tests.support.database import REPOSITORY

pytestmark = [pytest.mark.slow, pytest.mark.minutes]

MOST_QUERIES = 20
INPUTS = 1
OF_EXAMPLES = (
    "/events/example-",
    "/barriers/",
    "/contracts/klagenfurt",
    "/progress/klagenfurt",
    "/inventories/klagenfurt",
    "/plans/klagenfurt",
    "/answers/which-rules",
    "/testbeds/",
    "/pacts/",
    "/shared-projects/",
    "/investment-projects/1",
    "/reports/",
    "/rounds/",
    "/work/",
)
"""Records that the demonstration makes, and what others may see; the shipped catalogue has none of their kind."""


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Made in a process of its own on a copy of the catalogue."""
    database = tmp_path_factory.mktemp("api") / "catalogue.sqlite3"
    shutil.copy(catalogue_file(), database)
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.api_walk", str(INPUTS)],
        env=environment(database),
        cwd=Path(REPOSITORY),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_every_example_is_there(walk: dict[str, Any]) -> None:
    others = {
        address: status for address, (status, _queries, _seconds) in walk["read"].items() if status != 200
    }
    assert {address for address in others if not any(part in address for part in OF_EXAMPLES)} == set()
    assert set(others.values()) <= {404}


def test_operations_keep_to_twenty_queries(walk: dict[str, Any]) -> None:
    assert {
        address: queries
        for address, (_status, queries, _seconds) in walk["read"].items()
        if queries > MOST_QUERIES
    } == {}


def test_hostile_and_odd_requests_are_answered_as_the_schema_says(walk: dict[str, Any]) -> None:
    assert walk["faults"] == []
