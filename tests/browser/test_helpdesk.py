"""A visitor asks on a phone without scripts, the helpdesk answers, it is opened again; a platform hands a case on."""

import re
import time
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "java_script_enabled": False}
ADDRESS = "phone@example.org"


def links_in_letters(mails: Path, seconds: float = 20) -> list[str]:
    """Paths of the helpdesk in letters to the visitor, the newest letter last."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        found = []
        for path in sorted(mails.glob("*")):
            letter = message_from_bytes(path.read_bytes(), policy=policy.default)
            body = letter.get_body(("plain",))
            if letter["To"] == ADDRESS and body is not None:
                found += re.findall(r"/en/help/(?:confirm|question)/[\w-]+/", body.get_content())
        if found:
            return found
        time.sleep(0.3)
    raise AssertionError("No letter has come.")


def test_visitor_asks_on_a_phone_and_the_helpdesk_answers(look: Look, installation: Installation) -> None:
    page = look("/en/help/", **PHONE)
    page.fill("#id_title", "Who has turned a ring road into a park?")
    page.select_option("#id_topic", "peers")
    page.click("text=See what is known")
    page.click("text=No, ask somebody")
    assert page.input_value("#id_title") == "Who has turned a ring road into a park?"
    page.fill("#id_text", "We would like to visit it.")
    page.fill("#id_email", ADDRESS)
    time.sleep(4.5)  # quicker than people write counts as a sign of spam
    page.click("button:has-text('Send the question')")
    assert page.inner_text("h1") == "Look into your mail"
    page.goto(page.url.split("/en/")[0] + links_in_letters(installation.mails)[0])
    page.click("button:has-text('Yes, send it')")
    address = page.url
    reference = page.inner_text(".kick span")

    desk = look(f"/en/helpdesk/cases/{reference}/", who="helpdesk")
    if desk.locator("button:has-text('Take it')").count():
        desk.click("button:has-text('Take it')")
    desk.fill("#id_text", "A city in the south has, and shows it to guests.")
    desk.check("label:has-text('It is solved')")
    desk.click("button:has-text('Send the answer')")
    assert "solved" in desk.inner_text(".kick").lower()

    page.goto(address)
    assert "shows it to guests" in page.inner_text("main")
    page.check("label:has-text('No, not yet')")
    page.fill("#id_was-note", "Which one?")
    page.click("button:has-text('Say so')")
    assert "opened again" in page.inner_text(".kick").lower()
    page.click("summary:has-text('Erase the question')")
    page.click("button:has-text('Erase it')")
    assert page.request.get(address).status == 404


def test_platform_hands_a_case_on_and_the_reasons_stay(look: Look, installation: Installation) -> None:
    reference = installation.facts["case_urgent"]
    desk = look(f"/en/helpdesk/cases/{reference}/", who="platform")
    assert "Together, of 100" in desk.inner_text("#given")
    desk.click("summary:has-text('Hand it on')")
    desk.check("label:has-text('Mission team')")
    desk.fill("#id_on-reason", "The programme is new to us.")
    desk.click("button:has-text('Hand it on')")
    assert "handed on" in desk.inner_text("main, .notice").lower()
    mission = look(f"/en/helpdesk/cases/{reference}/", who="helpdesk")
    assert "The programme is new to us." in mission.inner_text("main")
