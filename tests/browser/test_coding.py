"""Coding as people do: opened by the analyst, coded by two by keyboard and without scripts, decided, closed, read."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser
PLAIN = {"width": 390, "java_script_enabled": False}
CODES = 10


def code_all(page: Page, *, differ: bool) -> None:
    """The first code for every passage, by keyboard; who differs gives the last one the second code too."""
    for number in range(CODES):
        assert page.inner_text("h1").startswith("Passage ")
        assert page.locator("input:checked").count() == 0
        for place in ("1", "2") if differ and number == CODES - 1 else ("1",):
            page.focus(f"input[accesskey='{place}']")
            page.keyboard.press("Space")
        with page.expect_navigation():
            page.keyboard.press("Enter")
    assert "You have coded everything that you were asked to." in page.inner_text("body")


def test_two_people_code_blind_and_the_analyst_decides(look: Look, installation: Installation) -> None:
    home = f"/en/me/needs/{installation.facts['coded']}/rounds/"
    analyst = look(home, who="analyst")
    analyst.click("text=Open a round")
    analyst.fill("label:has-text('Title') ~ input", "Support, read by two")
    analyst.select_option("#id_codebook", label="Support that cities ask for 1.1")
    analyst.check("label:has-text('support: 10 passages')")
    analyst.check("label:has-text('Also what was coded with this codebook before')")
    for name in ("Edda Mission (example)", "Ada Mission (example)"):
        analyst.check(f"label:has-text('{name}')")
    analyst.click("button:has-text('Open the round')")
    assert analyst.inner_text("h1") == "Nobody has begun to code"
    address = analyst.url

    coder = look(home, who="editor", **PLAIN)
    coder.click("li:has-text('Support, read by two') >> text=Code your 10 passages")
    code_all(coder, differ=False)

    analyst.goto(address)
    assert analyst.inner_text("h1") == "10 of 20 codings are done"
    assert "What was found" not in analyst.inner_text("main")
    assert analyst.request.get(f"{address}agreement/").status == 404

    other = look(home, who="admin", **PLAIN)
    other.click("li:has-text('Support, read by two') >> text=Code your 10 passages")
    code_all(other, differ=True)

    analyst.goto(address)
    analyst.click("a:has-text('End the coding')")
    analyst.click("button:has-text('End the coding')")
    assert analyst.inner_text("h1") == "1 passage waits for a decision"
    analyst.click("text=How far coders agree")
    assert "9 of the 10 passages" in analyst.inner_text("main")
    analyst.goto(f"{address}differences/")
    analyst.click("a:has-text('Decide')")
    analyst.click("button:has-text('Decide and go on')")
    assert "One thing to correct" in analyst.inner_text("main")
    analyst.fill("#id_reason", "Money alone is meant.")
    analyst.click("button:has-text('Decide and go on')")
    assert analyst.inner_text("h1") == "Everything is decided"
    analyst.click("a:has-text('Close the round')")
    analyst.click("button:has-text('Close the round')")
    assert analyst.inner_text("h1") == "10 of 10 passages have final codes"
