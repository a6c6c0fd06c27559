"""An analyst makes a questionnaire from an empty page, on a phone and without scripts; a wrong condition is mended."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import headline

pytestmark = pytest.mark.browser


def begun(look: Look) -> Page:
    page = look("/en/me/questionnaires/mission/", who="analyst", width=390, java_script_enabled=False)
    page.click("a:has-text('New questionnaire')")
    page.fill("#id_title", "Heat in towns")
    page.click("button:has-text('Begin')")
    return page


def question(page: Page, kind: str, label: str, key: str) -> None:
    """Fill in the form of a new question as far as every kind has it."""
    page.click("a:has-text('Add a question')")
    page.click(f"main a:has-text('{kind}')")
    page.fill("#id_label", label)
    page.fill("#id_key", key)


def save(page: Page) -> None:
    page.click("button:has-text('Save the question')")


def test_questionnaire_is_made_and_opened_on_a_phone_without_scripts(look: Look) -> None:
    page = begun(look)
    assert headline(page) == "0 questions, not ready yet"
    question(page, "Several choices", "What hinders you?", "barriers")
    page.fill("#id_choices", "money | Money\nstaff | People\nother | Something else | +")
    save(page)
    question(page, "Several lines of text", "You named ${barriers}. Why?", "why")
    page.fill("#id_when", "selected(${barrier}, 'money')")
    save(page)
    assert "There is no question barrier." in page.locator("main").inner_text()
    page.fill("#id_when", "selected(${barriers}, 'money')")
    save(page)
    assert headline(page) == "2 questions, ready to be opened"

    page.click("nav >> text=Preview")
    page.check("text=Money")
    page.click("button:has-text('Go on')")
    assert "You named Money. Why?" in page.locator("main").inner_text()
    page.fill("textarea[name=why]", "Too little of it")
    page.click("button:has-text('Go on')")
    assert headline(page) == "This would be handed in"

    page.click("nav >> text=Questions")
    page.click("a:has-text('Open this version')")
    page.fill("#note", "The first one.")
    page.click("button:has-text('Open it')")
    assert (
        "Version 1 is open." in page.locator("main, [role=status]").first.inner_text()
        or "Opened" in page.content()
    )
    assert page.locator("a:has-text('Add a question')").count() == 0
