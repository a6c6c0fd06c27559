"""An orientation session in a browser: places with and without an account, the room on phones, the host, the door."""

import re
from email import policy
from email.parser import BytesParser

import pytest

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser

HELD = "/en/me/events/held"
EVENT = "/en/events/example-orientation/"


def newest_letter(installation: Installation, to: str) -> str:
    """The plain text of the last letter to somebody."""
    found = [
        message
        for path in sorted(installation.mails.glob("*"), key=lambda one: one.stat().st_mtime)
        for message in [BytesParser(policy=policy.default).parsebytes(path.read_bytes())]
        if to in str(message["To"])
    ]
    body = found[-1].get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_visitor_takes_a_place_without_scripts(look: Look, installation: Installation) -> None:
    page = look(EVENT, width=390, java_script_enabled=False)
    page.get_by_role("link", name="Take a place").click()
    page.get_by_label("Your name").fill("Nora Visitor")
    page.get_by_label("Your e-mail address").fill("nora.visitor@example.org")
    page.get_by_role("button", name="Take a place").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Look into your mailbox"
    for _attempt in range(60):
        page.wait_for_timeout(250)
        if any("nora.visitor" in path.read_text(errors="replace") for path in installation.mails.glob("*")):
            break
    link = re.search(r"http://[^/]+(/\S+/events/place/\S+/)", newest_letter(installation, "nora.visitor"))
    assert link is not None
    mine = look(link[1], width=390, java_script_enabled=False)
    mine.get_by_role("button", name="Yes, I want to come").click()
    assert mine.get_by_role("heading", level=1).inner_text() == "You have a place"
    assert mine.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_room_from_the_code_to_the_screen(look: Look, installation: Installation) -> None:
    code = installation.facts["event_code"]
    phone = look("/en/live/", width=390, java_script_enabled=False)
    phone.get_by_label("Code").fill(code.lower())
    phone.get_by_role("button", name="Join").click()
    phone.get_by_role("button", name="Go to the questions").click()
    phone.get_by_label("Yes, we plan to set such a target").check()
    phone.get_by_role("button", name="Send the answer").click()
    assert phone.get_by_label("Yes, we plan to set such a target").is_checked()
    phone.get_by_label("Your question").fill("Who signs for a city?")
    phone.get_by_role("button", name="Send the question").click()
    # another one follows by itself
    second = look(f"/en/live/{code}/", width=390, locale="en-GB")
    second.get_by_role("button", name="Go to the questions").click()
    second.get_by_label("We do not know yet").check()
    second.get_by_role("button", name="Send the answer").click()
    second.get_by_text("You can change it as long as").wait_for()
    host = look(f"{HELD}/example-orientation/live/", who="admin")
    host.get_by_role("button", name=re.compile("^Show it to the room.*Who signs")).click()
    second.get_by_role("button", name=re.compile("^I want to know.*Who signs")).click()
    host.get_by_role("button", name=re.compile("^Ask it.*What is hardest")).click()
    second.get_by_label("What is hardest").fill("Too few people")
    second.get_by_role("button", name="Send the answer").click()
    screen = look(f"{HELD}/example-orientation/live/screen/", who="admin")
    screen.get_by_text("1 of 2 phones answered").wait_for()
    assert code in screen.inner_text("main")
    assert "Who signs for a city?" in screen.inner_text("main")
    assert "Too few people" not in screen.inner_text("main")


def test_door_by_code(look: Look) -> None:
    page = look(f"{HELD}/example-forum/people/", who="platform", width=390)
    code = page.locator(".room-code").first.inner_text()
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Check in by code").click()
    page.get_by_text("Welcome,").wait_for()
    assert page.get_by_role("heading", level=1).inner_text() == "One person is here"


def test_host_plans_an_event_and_a_member_of_the_country_finds_it(look: Look) -> None:
    page = look("/en/me/events/new/", who="platform")
    page.get_by_label("Title").fill("Evening of small towns")
    page.get_by_label("Day", exact=True).fill("2027-06-15")
    page.get_by_label("Begins").fill("18:00")
    page.get_by_label("Ends").fill("20:00")
    page.get_by_label("Who can see it").select_option("platform")
    page.get_by_role("button", name="Keep the draft").click()
    page.get_by_role("button", name="Publish the event").click()
    page.get_by_text("The event is published.").wait_for()
    inside = look("/en/events/?q=evening", who="town")
    assert inside.get_by_role("link", name="Evening of small towns").count() == 1
    outside = look("/en/events/?q=evening")
    assert outside.get_by_role("link", name="Evening of small towns").count() == 0
