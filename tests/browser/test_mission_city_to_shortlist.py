"""A Mission City's officer: from the home page over the workspace to the funding list, its days of work, and tasks."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import words_of
from tests.browser.test_plan_officer import sign_in
from tests.browser.town_journey import (
    DUE,
    DUE_IN_WORDS,
    Served,
    choose_a_service,
    passed,
    sign_in_again,
)

pytestmark = pytest.mark.browser

ZONES = {1280: "Europe/Zurich", 390: "Europe/Zagreb"}
STEP = {1280: "Decide about what you noted", 390: "Name what stands in your way"}
OFFER = {
    1280: "JASPERS: advice on projects of the cohesion policy",
    390: "European Urban Initiative: exchange between cities",
}


@pytest.mark.parametrize("width", ZONES)
def test_officer_of_a_mission_city_goes_from_the_home_page_to_the_tasks(
    look: Look, site: str, width: int
) -> None:
    page = look("/en/", width=width, timezone_id=ZONES[width])
    passed(page, width)
    page.goto(f"{site}/en/account/login/")
    passed(page, width)
    sign_in(page, "city@example.org")
    passed(page, width)
    page.click("main #places h3 a:has-text('Klagenfurt')")
    assert passed(page, width) == "What is next"
    assert "Why this" in words_of(page, "main #next")
    take_a_step_on(page, width)
    result(page, site, width)
    money(page, site, width)
    service = choose_a_service(page, site, Served("Klagenfurt", "klagenfurt", width))
    on_the_list(page, site, width)
    sign_in_again(page, site, "city@example.org", "zeroward-demo", width)
    page.goto(f"{site}/en/me/using/city:klagenfurt/")
    assert service in words_of(page)
    page.goto(f"{site}/en/me/funding/city:klagenfurt/")
    assert page.locator("main a[href*='/list/']", has_text=OFFER[width]).count() == 1
    page.goto(f"{site}/en/me/tasks/")
    assert re.fullmatch(r"\d+ things are late", passed(page, width))
    tasks = page.locator("main ol.list > li", has_text=STEP[width])
    assert "Step that you took on" in tasks.inner_text()
    assert DUE_IN_WORDS in tasks.inner_text()


def take_a_step_on(page: Page, width: int) -> None:
    page.click("main a:has-text('All next steps, questions and the whole way')")
    assert passed(page, width) == "What is next"
    assert "you are here" in words_of(page, "body")
    page.click(f"main a:has-text('We do this, or not now: {STEP[width]}')")
    assert passed(page, width) == STEP[width]
    page.fill("[name=accept-due]", DUE.isoformat())
    page.click("main button:has-text('We do this')")
    assert passed(page, width) == "What is next"
    assert "you do it by" in page.locator("main ol.steps > li", has_text=STEP[width]).inner_text()


def result(page: Page, site: str, width: int) -> None:
    """The last closed self-assessment: strengths and gaps in words."""
    page.goto(f"{site}/en/me/diagnosis/city:klagenfurt/")
    passed(page, width)
    page.click("main section:has-text('Closed rounds') a:has-text('Readiness, the whole picture')")
    passed(page, width)
    if "result" not in page.url:
        page.click("main a:has-text('See the result')")
    assert passed(page, width).startswith("Strongest: ")


def money(page: Page, site: str, width: int) -> None:
    page.goto(f"{site}/en/me/city/klagenfurt/")
    page.click("main #rooms ~ ul a:has-text('Funding'), main ul.ws-rooms a:has-text('Funding')")
    assert re.match(r"\d opportunities on the list: \d+ days left for the first", passed(page, width))
    page.click("main a:has-text('See what fits')")
    assert re.fullmatch(r"\d+ opportunities fit Klagenfurt now", passed(page, width))
    page.go_back()
    page.click("main a:has-text('Plan the days of work')")
    passed(page, width)
    page.fill("#days", "60")
    page.click("main button:has-text('Plan with these days')")
    passed(page, width)
    words = words_of(page)
    used = re.search(r"(\d+) of 60 days are used", words)
    assert used
    assert 0 < int(used[1]) <= 60
    assert "ELENA: preparing a programme of investments" in words
    page.fill("#days", "many")
    page.click("main button:has-text('Plan with these days')")
    passed(page, width)
    assert "Write a whole number of days." in words_of(page)


def on_the_list(page: Page, site: str, width: int) -> None:
    """An opportunity that fits now is put on the list, with what must be ready."""
    page.goto(f"{site}/en/funding/?for=city:klagenfurt")
    passed(page, width)
    page.click(f"main li.offer h3 a:has-text('{OFFER[width]}')")
    assert passed(page, width) == OFFER[width]
    page.click("main button:has-text('Put it on the list')")
    assert passed(page, width) == OFFER[width]
    assert "It is on the list of Klagenfurt." in words_of(page, "body")
