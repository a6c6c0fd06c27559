"""How many queries a public page may take: twenty, with an empty cache, on the whole shipped catalogue."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.catalogue import catalogue_file, environment
from tests.support.database import REPOSITORY

MOST = 20
Walk = dict[str, tuple[int, int]]


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Status and queries by address, counted in a process of its own on a copy of the catalogue."""
    database = tmp_path_factory.mktemp("walk") / "catalogue.sqlite3"
    shutil.copy(catalogue_file(), database)
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.query_walk"],
        env=environment(database),
        cwd=Path(REPOSITORY),
        capture_output=True,
        text=True,
        check=True,
    )
    return {address: (status, queries) for address, (status, queries) in json.loads(done.stdout).items()}


@pytest.mark.slow
def test_public_pages_stay_within_twenty_queries_with_an_empty_cache(walk: Walk) -> None:
    assert {address: queries for address, (_status, queries) in walk.items() if queries > MOST} == {}


@pytest.mark.slow
def test_walk_reaches_every_kind_of_page_in_two_languages(walk: Walk) -> None:
    assert {address for address, (status, _queries) in walk.items() if status != 200} == set()
    kinds = {address.split("/")[2] for address in walk}
    assert kinds >= {"portfolio", "materials", "tags", "glossary", "cities", "countries", "organisations"}
    assert kinds >= {"networks", "projects", "platforms", "governance", "support", "search", "worksheet"}
    assert {address.split("/")[1] for address in walk} == {"en", "de"}
