"""A visitor finds out where the town stands and keeps it; two officers answer, bring evidence and close the round."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import headline, stop, words_of
from tests.browser.test_plan_officer import sign_in

pytestmark = pytest.mark.browser

OWN = {"timezone_id": "Europe/Bucharest"}  # a browser of its own: this visitor signs in
PHONE = {"timezone_id": "Europe/Helsinki", "java_script_enabled": False}


def choose(page: Page, question: str, answer: str) -> None:
    page.locator(f"#q-{question} label", has_text=answer).first.click()


def go_on(page: Page) -> None:
    page.locator("main form.answering button.btn").first.click()
    page.wait_for_load_state()


def all_parts(page: Page) -> None:
    """The four parts of the short questionnaire, each with an answer or two."""
    choose(page, "stage", "We are starting")
    choose(page, "mandate_decision", "In place")
    choose(page, "strategy_cover", "Not started")
    go_on(page)
    choose(page, "organisation_team", "Begun")
    choose(page, "policy_powers", "I do not know")
    go_on(page)
    choose(page, "data_inventory", "In place")
    choose(page, "learning_review", "Not started")
    go_on(page)
    choose(page, "finance_sources", "Not started")
    choose(page, "people_early", "Begun")
    go_on(page)


def test_visitor_finds_out_where_the_town_stands_and_keeps_it(look: Look, site: str) -> None:
    page = look("/en/diagnosis/", **OWN)
    assert stop(page) == "Ten minutes show where your city stands"
    page.click("main a.btn")
    stop(page)
    page.click("main a.btn")
    stop(page)
    all_parts(page)
    assert page.url == f"{site}/en/diagnosis/try/result/"
    assert stop(page).startswith("Strongest: ")
    assert "Not known" not in headline(page)

    page.click("text=Save it for my city")
    sign_in(page, "town@example.org")
    assert stop(page) == "For which city?"
    page.select_option("#id_department", "mayor")
    page.click("text=Save my answers")
    assert stop(page) == "Nobody has answered yet" or "finished" in headline(page)
    assert "Mayor's office or council" in words_of(page)
    assert re.search(r"9 of 24 answered", words_of(page))


def test_visitor_on_a_phone_without_scripts_reaches_the_result(look: Look, site: str) -> None:
    page = look("/en/diagnosis/try/parts/direction/", width=390, **PHONE)
    all_parts(page)
    assert page.url == f"{site}/en/diagnosis/try/result/"
    assert "Energy, buildings, technology" in words_of(page)


def test_officers_answer_bring_evidence_and_close_the_round(look: Look, site: str) -> None:
    page = look("/en/me/diagnosis/city:klagenfurt/", who="city-editor")
    stop(page)
    page.locator("main li", has_text="Check of governance").locator("button").first.click()
    stop(page)
    own = page.url
    page.select_option("#id_department", "energy")
    page.click("main form button.btn")
    assert stop(page) == "Departments"
    choose(page, "gov_lead", "In place")
    page.locator("#q-gov_map_lead-waste-nobody").check()
    page.locator("#q-gov_map_lead-energy-named").check()
    page.click("text=Save for later")
    stop(page)

    page.click("nav >> text=Evidence")
    assert re.fullmatch(r"\d+ answers are claimed, not shown", stop(page))  # last round's answers went along
    page.click("text=Who is in charge as a whole")
    stop(page)
    page.locator("label", has_text="a named person and a date").click()
    page.fill("#id_title", "Head of the climate office")
    page.fill("#id_who", "Climate office")
    page.fill("#id_dated", "2026-01-15")
    page.click("text=Add it")
    assert "The evidence carries it." in words_of(page)

    page.goto(f"{own}map/")
    assert re.fullmatch(r"In \d fields nobody leads", stop(page))
    assert "Waste and water" in words_of(page, "#gaps")
    page.goto(own)
    page.click("text=Close the round")
    stop(page)
    page.click("main form button.btn")
    assert stop(page) == "This round is closed"
    page.click("text=See the result")
    stop(page)
    assert site in page.url
