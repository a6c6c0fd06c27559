"""Answering as people do: on a phone without scripts and without a name; two officers of one city with a sign-off."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "java_script_enabled": False}
TITLE = "What does your city need to become climate neutral?"


def finish(page: Page) -> None:
    """Save this part and all that follow, up to reading it once more."""
    while page.locator("text=Save and go on").count():
        page.click("text=Save and go on")
        page.wait_for_load_state()
    page.click("text=Save and check")


def test_somebody_answers_on_a_phone_and_nobody_can_find_it_again(
    look: Look, installation: Installation
) -> None:
    page = look(f"/en/ask/{installation.facts['ask_unnamed']}/", **PHONE)
    assert page.inner_text("h1") == TITLE
    assert "It takes 12 minutes." in page.inner_text(".lead")
    page.click("text=Begin to answer")
    assert page.inner_text("h1") == "Nothing is filled in yet"
    address = page.url
    page.click("a.btn:has-text('Begin')")
    page.check("label:has-text('Not yet, but we are going to')")
    page.click("text=Save and go on")
    assert "Your answer opened more questions" in page.inner_text("main")
    page.fill("label:has-text('For which year?') ~ span input", "next year")
    page.click("text=Save and go on")
    assert "One thing to correct" in page.inner_text(".notice.is-err")
    page.fill("label:has-text('For which year?') ~ span input", "2040")
    finish(page)
    assert page.inner_text("h1") == "One thing is still to be answered"
    page.click("section:has(h2:has-text('What hinders you')) >> text=Change this part")
    page.check("label:has-text('People and skills')")
    finish(page)
    assert page.inner_text("h1") == "Read it once more, then hand it in"
    page.click("button:has-text('Hand in')")
    assert "nobody can tell which one is yours" in page.inner_text("main")
    gone = page.request.get(address)
    assert gone.status == 404


def test_two_officers_write_one_answer_and_the_coordinator_signs_off(
    look: Look, installation: Installation
) -> None:
    home = f"/en/me/asked/city:klagenfurt/{installation.facts['asked_together']}/"
    coordinator = look(home, who="city")
    coordinator.click("text=Give to a colleague >> nth=0")
    coordinator.select_option("#id_person", label="Emil Editor (example)")
    coordinator.fill("#id_note", "You know the figures.")
    coordinator.click("button:has-text('Give the part')")
    assert "with Emil Editor (example)" in coordinator.inner_text("main")

    part = f"{home}parts/where_you_stand/"
    first, second = look(part, who="city-editor"), look(part, who="city")
    first.check("label:has-text('Yes, with a year that was adopted')")
    first.click("text=Save for later")
    second.check("label:has-text('No, and it is not planned')")
    second.click("text=Save and go on")
    assert "Two answers, one of which can stay" in second.inner_text("main")
    assert "Yes, with a year that was adopted" in second.inner_text("#stale")
    second.click("text=Keep what is there now")

    editor = look(part, who="city-editor")
    editor.check("label:has-text('That is right') >> nth=0")
    finish(editor)
    assert "still to be answered" in editor.inner_text("h1")
    editor.goto(editor.url.replace("check/", "parts/what_hinders_you/"))
    editor.check("label:has-text('People and skills')")
    finish(editor)
    editor.click("button:has-text('Hand in for the sign-off')")
    assert editor.inner_text("h1") == "Your answer waits for the sign-off"

    coordinator.goto(coordinator.url)
    coordinator.click("text=Read and sign off")
    assert "(confirmed)" in coordinator.inner_text("main")
    coordinator.click("button:has-text('Sign off and hand in')")
    assert coordinator.inner_text("h1") == "Your answer is handed in"
