"""Twenty people who come for the first time: three answers in a real browser lead each to a sensible first step."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Look
from tests.support.database import REPOSITORY

pytestmark = pytest.mark.browser

CASES = json.loads((REPOSITORY / "tests/cases/first_steps.json").read_text(encoding="utf-8"))["journeys"]
ON_A_PHONE = {"al-town-officer-starting", "it-rosalia-journalist", "pl-councillor-starting"}
OWN = {"timezone_id": "Europe/Riga"}  # a browser of their own, whose answers are forgotten before each visit
ASKED_FOR_SIZE = ("officer", "politician", "citizen")


def answer(page: Page, answers: dict[str, Any]) -> None:
    """The three questions, each left open where the person says nothing."""
    page.locator(f"main input[value={answers['role']}]").check()
    onward(page)
    if "country" in answers:
        page.locator("main select[name=country]").select_option(answers["country"])
    if answers["role"] in ASKED_FOR_SIZE and "population" in answers:
        page.locator("main input[name=population]").fill(str(answers["population"]))
        page.locator("main input[name=city]").fill(answers.get("city", ""))
    onward(page)
    third = answers.get("stage") or answers.get("needs") or answers.get("themes") or ()
    for value in [third] if isinstance(third, str) else third:
        page.locator(f"main input[value={value}]").check()
    onward(page)


def onward(page: Page) -> None:
    page.locator("main form button.btn").first.click()


def shown(page: Page) -> list[str]:
    """Keys of the steps on the page, in their order."""
    first = page.locator("main ol.steps > li input[name=step]").all()
    more = page.locator("main #more h3 a, main section:has(#more) h3 a").all()
    after = [(link.get_attribute("href") or "").rstrip("/").rpartition("/")[2] for link in more]
    return [one.get_attribute("value") or "" for one in first] + after


@pytest.mark.parametrize("journey", CASES, ids=lambda one: str(one["key"]))
def test_a_first_visit_leads_to_a_sensible_first_step(look: Look, journey: dict[str, Any]) -> None:
    page = look("/en/", width=390 if journey["key"] in ON_A_PHONE else 1280, **OWN)
    page.context.clear_cookies()
    page.locator("main .hero a[href='/en/start/']").click()
    answer(page, journey["answers"])
    expect(page.locator("h1")).to_have_text("What is next")
    keys = shown(page)
    assert keys[0] in journey["first"]
    assert set(keys[1:3]) & set(journey["soon"])
    assert not set(keys) & set(journey["never"])
    assert len(keys) >= 3
    link = page.locator("main ol.steps > li").first.locator("a.btn")
    link.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/start/" not in page.url
