"""How many queries a page may take: twenty, with an empty cache, on the shipped catalogue and the example data."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.installation import DATABASE, installation_in
from tests.support.catalogue import catalogue_file, environment
from tests.support.database import REPOSITORY

pytestmark = [pytest.mark.slow, pytest.mark.minutes]

MOST = 20
ROOMS = (
    "me/city",
    "me/tasks",
    "me/funding",
    "funding",
    "support",
    "diagnosis",
    "me/diagnosis",
    "me/next",
    "start",
)
FORMS = ("worksheet", "certificates/check", "contracts/check")
"""Pages that are a form: they set the cookie that protects it."""
Walk = dict[str, tuple[int, int, list[str]]]
"""Status, queries, and faults: cookies that reading sets, headers that are missing."""


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Status and queries by address of public pages, on a copy of the catalogue."""
    database = tmp_path_factory.mktemp("walk") / "catalogue.sqlite3"
    shutil.copy(catalogue_file(), database)
    return _counted("tests.support.query_walk", environment(database))


@pytest.fixture(scope="module")
def demo_walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """The same of the rooms of work with the example data, by who looks and the address: on a copy of the
    installation that the browser looks at."""
    folder = installation_in(tmp_path_factory.mktemp("demo_walk")).folder
    return _counted("tests.support.demo_query_walk", environment(folder / DATABASE))


def _counted(module: str, place: dict[str, str]) -> Walk:
    """Counted in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", module],
        env=place,
        cwd=Path(REPOSITORY),
        capture_output=True,
        text=True,
        check=True,
    )
    seen = json.loads(done.stdout)
    return {
        address: (found[0], found[1], found[2] if len(found) > 2 else []) for address, found in seen.items()
    }


def test_public_pages_stay_within_twenty_queries_with_an_empty_cache(walk: Walk) -> None:
    assert {address: queries for address, (_status, queries, _faults) in walk.items() if queries > MOST} == {}


def test_walk_reaches_every_kind_of_page_in_two_languages(walk: Walk) -> None:
    assert {address for address, (status, _queries, _faults) in walk.items() if status != 200} == set()
    kinds = {address.split("/")[2] for address in walk}
    assert kinds >= {"portfolio", "materials", "tags", "glossary", "cities", "countries", "organisations"}
    assert kinds >= {"networks", "projects", "platforms", "governance", "support", "search", "worksheet"}
    assert {address.split("/")[1] for address in walk} == {"en", "de"}


def test_reading_sets_no_cookie_and_every_page_carries_the_safe_headers(walk: Walk) -> None:
    found = {address: faults for address, (_status, _queries, faults) in walk.items() if faults}
    assert found == {f"/{lang}/{page}/": ["cookie csrftoken"] for page in FORMS for lang in ("en", "de")}


def test_pages_of_work_stay_within_their_queries_with_the_example_data(demo_walk: Walk) -> None:
    assert {seen: queries for seen, (_status, queries, _faults) in demo_walk.items() if queries > MOST} == {}


def test_walk_of_work_reaches_every_room(demo_walk: Walk) -> None:
    assert {status for status, _queries, _faults in demo_walk.values()} <= {200, 302}
    shown = {
        seen.partition(" ")[2] for seen, (status, _queries, _faults) in demo_walk.items() if status == 200
    }
    assert all(any(one.startswith(f"/en/{room}") for one in shown) for room in ROOMS)
