"""A new officer of a town of 12 000 in a candidate country, on a phone without scripts: steps, money, one answer."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import headline, words_of
from tests.support.browser import sideways

pytestmark = pytest.mark.browser

FIRST, ASIDE = "Take the short self-assessment", "Join an orientation session"
OFFER = "The long-term future of neighbourhoods"


def partners_abroad(page: Page) -> None:
    """Answer what stands beside the conditions: partners in two member states."""
    question = page.locator("main #conditions details", has=page.locator("[value=IT]")).first
    question.locator("summary").first.click()
    for code in ("IT", "GR"):
        question.locator(f"input[value={code}]").check()
    with page.expect_navigation():  # the same page comes back: nothing on it says that the answer has arrived
        question.locator("button.btn").click()


def test_visitor_on_a_phone_without_scripts_reaches_the_same_answers(look: Look, site: str) -> None:
    page = look("/en/start/", width=390, timezone_id="Europe/Skopje", java_script_enabled=False)
    for name, value in (("role", "officer"), ("", ""), ("answer", "starting")):
        if name:
            page.check(f"main input[name={name}][value={value}]")
        else:
            page.select_option("main select[name=country]", "AL")
            page.fill("main input[name=population]", "12 000")
        page.click("main form button.btn >> nth=0")
    assert headline(page) == "What is next"
    assert page.locator("main ol.steps > li h2").first.inner_text() == FIRST
    assert sideways(page) == 0
    page.click(f"main button:has-text('Not now: {ASIDE}')")
    assert ASIDE not in words_of(page, "main ol.steps")
    page.goto(f"{site}/en/funding/")
    assert re.fullmatch(r"\d+ opportunities may fit you: answers are missing", headline(page))
    assert sideways(page) == 0
    page.locator("main li.offer", has_text=OFFER).locator("a:has-text('Answer it')").click()
    partners_abroad(page)
    assert headline(page) == OFFER
    assert sideways(page) == 0
    page.goto(f"{site}/en/visit/")
    assert "Italy" in words_of(page)
    assert "Greece" in words_of(page)
