"""Pages of people, notifications, documents and jobs in a browser: accessible, narrow, and without scripts."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.browser import Visit, axe_violations, sideways
from tests.support.database import REPOSITORY

pytestmark = pytest.mark.browser

PAGES = [
    *("home", "profile", "join", "team", "invite", "hand-over", "decide", "role", "end"),
    *("notifications", "preferences", "jobs", "job"),
    *("documents", "document", "document-add", "document-change", "document-version"),
]


@pytest.fixture(scope="session")
def team(site: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Sessions and addresses of a team in the server's database."""
    database = tmp_path_factory.getbasetemp() / "site0" / "site.sqlite3"
    done = subprocess.run(
        [sys.executable, "-m", "tests.people.browser_data"],
        env={
            **os.environ,
            "ZEROWARD_DATABASE": f"sqlite:///{database}",
            "PYTHONPATH": str(REPOSITORY / "src"),
        },
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def signed_in(visit: Visit, site: str, session: str, path: str, **options: Any) -> Page:
    page = visit("/health", **options)
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    page.goto(site + path)
    return page


@pytest.mark.parametrize("name", PAGES)
def test_page_is_accessible_and_fits(visit: Visit, site: str, team: dict[str, Any], name: str) -> None:
    page = signed_in(visit, site, team["lead"], team["pages"][name])
    assert page.url.endswith(team["pages"][name])
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert axe_violations(page) == []
        assert sideways(page) == 0


@pytest.mark.parametrize("name", ["home", "team", "document", "job"])
@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_page_is_accessible_in_every_theme(
    visit: Visit, site: str, team: dict[str, Any], name: str, theme: str
) -> None:
    page = signed_in(visit, site, team["lead"], team["pages"][name], theme=theme)
    assert axe_violations(page) == []


def test_buttons_of_a_job_stay_legible_while_the_page_asks_again(
    visit: Visit, site: str, team: dict[str, Any]
) -> None:
    page = signed_in(visit, site, team["lead"], team["pages"]["job"])
    page.route("**/me/jobs/**", lambda _route: None)  # it waits for its answer
    page.wait_for_selector("#job.htmx-request")
    assert axe_violations(page) == []
    page.unroute("**/me/jobs/**")  # and gets it
    page.wait_for_selector("#job:not(.htmx-request)")


@pytest.mark.parametrize("name", ["invitation", "unsubscribe"])
def test_page_from_a_letter_is_accessible_and_fits(visit: Visit, team: dict[str, Any], name: str) -> None:
    page = visit(team["public"][name], width=390)
    assert axe_violations(page) == []
    assert sideways(page) == 0


def test_joining_works_without_scripts(visit: Visit, site: str, team: dict[str, Any]) -> None:
    page = signed_in(visit, site, team["newcomer"], team["pages"]["join"], width=390, scripts=False)
    page.locator("#place").fill("browserv")
    page.locator("main button").click()
    page.locator("main li a").first.click()
    page.locator("main [value=city-editor]").check()
    page.locator("main textarea").fill("I work for the city, see its page.")
    page.locator("main form button.btn").click()
    assert page.url.endswith(team["pages"]["home"])
    assert page.locator("h1").inner_text() == "Your request waits for an answer"
