"""Steps that every question at the helpdesk takes: asking, reading, answering, saying whether it helped."""

import time
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.conftest import Look
from tests.browser.installation import Installation
from tests.browser.letters import PATIENT, letter_to, link_in_letter
from tests.browser.stops import opened, stop, words_of

PHONE: dict[str, Any] = {"width": 390}
QUICK = 4.5
"""Seconds: quicker than people write counts as a sign of spam."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everybody's pages of one installation."""

    look: Look
    installation: Installation

    def asked(self, who: str, page: Page, title: str, text: str, **choices: str) -> str:
        """Fill in the form at which somebody with an account has arrived; returns the reference of the question."""
        filled(page, title, text, **choices)
        time.sleep(QUICK)
        press(page, "Send the question")
        assert stop(page) == title
        reference = words_of(page, ".kick span >> nth=0")
        assert f"/me/questions/{reference}/" in page.url, who
        return reference

    def case(self, who: str, reference: str, **options: Any) -> Page:
        """A case as those who answer read it."""
        return self.look(f"/en/helpdesk/cases/{reference}/", who=who, **options)

    def mine(self, who: str, reference: str, **options: Any) -> Page:
        """A question as who asked reads it."""
        return self.look(f"/en/me/questions/{reference}/", who=who, **options)

    def confirmed(self, address: str) -> Page:
        """A visitor follows the link of the letter; returns the page of the question."""
        page = self.look(link_in_letter(self.installation, address, r"/\S+/help/confirm/\S+/"), **PHONE)
        assert stop(page) == "Is this your question?"
        press(page, "Yes, send it")
        return page

    def letter(self, address: str, subject: str, words: str = "") -> EmailMessage:
        """The newest letter to an address that holds these words, once it has come."""
        return letter_to(self.installation, address, subject, words)


def press(page: Page, name: str, part: Locator | None = None) -> None:
    """Press a button that leads to a page, and wait until that is there."""
    with page.expect_navigation():
        (part or page.locator("main")).get_by_role("button", name=name, exact=True).first.click()


def follow(page: Page, name: str, part: Locator | None = None) -> None:
    """Follow a link, and wait until its page is there."""
    with page.expect_navigation():
        (part or page.locator("main")).get_by_role("link", name=name, exact=True).first.click()


def filled(page: Page, title: str, text: str, **choices: str) -> None:
    """`choices` by the names of fields: a value to select or to write; "yes" ticks a box, a number a choice."""
    page.fill("#id_title", title)
    page.fill("#id_text", text)
    for name, value in choices.items():
        field = page.locator(f"main form [name={name}]").first
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        elif field.get_attribute("type") == "checkbox":
            field.check()
        elif field.get_attribute("type") == "radio":
            page.locator(f"main form [name={name}][value='{value}']").check()
        else:
            field.fill(value)


def given(page: Page, name: str) -> str:
    """Read a case again until somebody of that name has it; returns why, as the page says it.

    Read once more at the end: the page that shows it first may have read the case itself a moment before.
    """
    ends = time.monotonic() + PATIENT
    while time.monotonic() < ends:
        if page.locator("#given h3", has_text=name).count():
            page.reload()
            return words_of(page, "#given")
        page.wait_for_timeout(400)
        page.reload()
    raise AssertionError(f"{name} was not given {page.url}.")


def taken(page: Page) -> None:
    """Somebody takes it, where the routing has not given it to them meanwhile."""
    if page.get_by_role("button", name="Take it").count():
        press(page, "Take it")
    page.reload()


def answered(page: Page, text: str, then: str = "It is solved") -> None:
    page.fill("#answer #id_text", text)
    page.check(f"#answer label:has-text('{then}')")
    press(page, "Send the answer")
    stop(page)
    assert " ".join(text.split()) in words_of(page, "#said")


def in_fold(page: Page, summary: str, button: str) -> None:
    """Send the form of a folded part, whose fields are filled in."""
    press(page, button, page.locator("details", has=page.locator("summary", has_text=summary)))


def handed_on(page: Page, tier: str, reason: str) -> None:
    opened(page, "Hand it on")
    page.check(f"label:has-text('{tier}')")
    page.fill("#id_on-reason", reason)
    in_fold(page, "Hand it on", "Hand it on")


def helped(page: Page) -> None:
    """Who asked says that it helped: that is the end."""
    page.check("label:has-text('Yes, that is it')")
    press(page, "Say so")
    stop(page)
    assert "closed" in state_of(page)


def wrote(page: Page, text: str) -> None:
    """Who asked writes again."""
    page.fill("#say #id_text", text)
    press(page, "Send the message")
    stop(page)
    assert text in words_of(page, "#said")


def state_of(page: Page) -> str:
    """Reference, place, topic and state as they stand above the headline, in small letters."""
    return words_of(page, "main .kick").casefold()
