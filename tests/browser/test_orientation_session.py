"""One orientation session as every role: from a platform's draft to the recording, over the list and the room."""

import datetime
import re
import zoneinfo
from dataclasses import dataclass

import pytest
import vobject
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.installation import Installation
from tests.browser.letters import link_in_letter
from tests.browser.stops import stop, words_of

pytestmark = pytest.mark.browser

TITLE = "Orientation for three small towns"
BRUSSELS = zoneinfo.ZoneInfo("Europe/Brussels")
PHONE = {"width": 390}
VISITOR = "walk.visitor@example.org"
HARDEST = "What is hardest for you today?"


@dataclass(frozen=True, slots=True)
class Walk:
    """`address` of the public page, `held` of the host's."""

    look: Look
    installation: Installation
    address: str
    held: str


def test_one_orientation_session_as_every_role(look: Look, installation: Installation) -> None:
    walk = planned(look, installation)
    filled(walk)
    given_back(walk)
    at_the_door(walk)
    in_the_room(walk)
    afterwards(walk)


def planned(look: Look, installation: Installation) -> Walk:
    """A coordinator of a national platform plans and publishes it; it has just begun, on the clock of Brussels."""
    page = look("/en/me/events/new/", who="platform")
    stop(page)
    begins = datetime.datetime.now(BRUSSELS) - datetime.timedelta(minutes=2)
    ends = begins + datetime.timedelta(hours=3)
    page.get_by_label("Title").fill(TITLE)
    page.get_by_label("Kind", exact=True).select_option("orientation")
    page.fill("[name=summary]", "Ten minutes of exercise, then your questions.")
    page.get_by_label("Day", exact=True).fill(begins.date().isoformat())
    page.get_by_label("Begins").fill(f"{begins:%H:%M}")
    page.locator("[name=last_day]").fill(ends.date().isoformat())
    page.get_by_label("Ends").fill(f"{ends:%H:%M}")
    page.fill("[name=capacity]", "2")
    page.fill("[name=join_url]", "https://meet.example.org/walk")
    page.get_by_role("button", name="Keep the draft").click()
    assert stop(page) == "Nobody sees this draft yet"
    draft = page.url
    page.get_by_role("link", name="Write the agenda").click()
    page.get_by_label("Agenda").fill("Welcome | 5 | Petra\nThe exercise | 10\nYour questions | 30")
    page.get_by_role("button", name="Save the record").click()
    stop(page)
    page.goto(draft)
    page.get_by_role("button", name="Publish the event").click()
    assert stop(page) == "Nobody has a place yet"
    page.get_by_role("link", name="See its page").click()
    assert stop(page) == TITLE
    assert "meet.example.org" not in words_of(look(path_of(page)))
    return Walk(look, installation, path_of(page), path_of(draft))


def filled(walk: Walk) -> None:
    """Two take the places, a third waits; a visitor confirms from the mailbox and waits too."""
    for who, expected in (
        ("city", "You have a place"),
        ("reader", "You have a place"),
        ("town", "You are on the waiting list"),
    ):
        page = walk.look(walk.address, who=who, **PHONE)
        page.get_by_role("link", name=re.compile("^(Take a place|Go on the waiting list)$")).click()
        stop(page)
        page.get_by_role("button", name="Take a place").click()
        assert stop(page) == expected
    visitor = walk.look(f"{walk.address}register/", **PHONE, java_script_enabled=False)
    visitor.get_by_label("Your name").fill("Vera Walk")
    visitor.get_by_label("Your e-mail address").fill(VISITOR)
    visitor.get_by_role("button", name="Take a place").click()
    assert words_of(visitor, "h1") == "Look into your mailbox"
    mine = walk.look(link_in_letter(walk.installation, VISITOR, r"/\S+/events/place/\S+/"), **PHONE)
    assert stop(mine) == "Confirm that you want to come"
    mine.get_by_role("button", name="Yes, I want to come").click()
    assert stop(mine) == "You are on the waiting list"
    assert "You are number 2 in line." in words_of(mine)
    host = walk.look(walk.held, who="platform")
    assert stop(host) == "2 people come"
    assert "2 people wait for a place" in words_of(host)


def given_back(walk: Walk) -> None:
    """A place becomes free: the first in line has it, and is told."""
    page = walk.look(walk.address, who="reader")
    page.get_by_role("link", name="Your code, and how to give it back").click()
    page.get_by_role("button", name="Give the place back").click()
    assert stop(page) == "Your place is given back"
    town = walk.look(walk.address, who="town", **PHONE)
    for _attempt in range(40):
        if "You have a place." in words_of(town):
            break
        town.wait_for_timeout(250)
        town.reload()
    stop(town)
    assert "You have a place." in words_of(town)
    told = walk.look("/en/me/notifications/", who="town")
    assert f"A place is free, and it is yours: {TITLE}" in words_of(told)


def at_the_door(walk: Walk) -> None:
    """One is checked in by name, one by the code on the own page."""
    own = walk.look(walk.address, who="town")
    own.get_by_role("link", name="Your code, and how to give it back").click()
    stop(own)
    code = words_of(own, ".ticket .room-code")
    door = walk.look(f"{walk.held}people/", who="platform", **PHONE)
    assert stop(door) == "2 people have a place"
    door.get_by_label("Code").fill(code.lower())
    door.get_by_role("button", name="Check in by code").click()
    assert stop(door) == "One person is here"
    door.get_by_role("button", name=re.compile("^Is here.*Clara")).click()
    assert stop(door) == "2 people are here"
    with door.expect_download() as waiting:
        door.get_by_role("link", name="The list as CSV").click()
    assert "Clara" in waiting.value.path().read_text(encoding="utf-8-sig")


def in_the_room(walk: Walk) -> None:
    """The exercise on phones, with questions and votes, the screen, and the host's view."""
    host = walk.look(f"{walk.held}live/", who="platform")
    assert stop(host) == "The room is closed"
    host.get_by_role("button", name=re.compile("^Take its questions")).first.click()
    host.get_by_role("button", name="Open the room").click()
    assert stop(host) == "The room is open, no phone joined yet"
    code = words_of(host, ".room-code")
    host.get_by_label("Question", exact=True).fill(HARDEST)
    host.get_by_label("Kind", exact=True).select_option("open")
    host.get_by_role("button", name="Add the question").click()
    host.get_by_role("button", name=re.compile(f"^Ask it.*{HARDEST[:20]}")).click()
    first, second = (phone(walk, code, locale) for locale in ("en-GB", "en-IE"))
    stop(first)
    for one, words in ((first, "Too few people"), (second, "No time to write")):
        one.get_by_label(HARDEST).fill(words)
        one.get_by_role("button", name="Send the answer").click()
        one.get_by_text("Your answer is in.").wait_for()
    first.get_by_label("Your question").fill("Who signs for a city?")
    first.get_by_role("button", name="Send the question").click()
    host.reload()
    assert stop(host) == "2 phones are in the room"
    host.get_by_role("button", name=re.compile("^Show it to the room.*Who signs")).click()
    second.get_by_role("button", name=re.compile("^I want to know.*Who signs")).click()
    stop(second)
    assert "one phone wants an answer" in words_of(second)
    screen = walk.look(f"{walk.held}live/screen/", who="platform")
    screen.get_by_text("2 of 2 phones answered").wait_for()
    stop(screen)
    assert code in words_of(screen)
    assert "Too few people" not in words_of(screen)
    host.reload()
    host.get_by_role("button", name=re.compile(f"^Close the question.*{HARDEST[:20]}")).click()
    host.get_by_role("button", name=re.compile("^Answered.*Who signs")).click()
    host.get_by_role("button", name="Close the room").click()
    assert stop(host) == "The room is closed"
    with host.expect_download() as waiting:
        host.get_by_role("link", name="Open answers as text").click()
    assert "Too few people" in waiting.value.path().read_text(encoding="utf-8")


def phone(walk: Walk, code: str, locale: str) -> Page:
    """Somebody in the room, without an account."""
    page = walk.look("/en/live/", **PHONE, locale=locale)
    page.get_by_label("Code").fill(code.lower())
    page.get_by_role("button", name="Join").click()
    page.get_by_role("button", name="Go to the questions").click()
    return page


def afterwards(walk: Walk) -> None:
    """Minutes, a recording, one question, a sheet of one's own, and the calendar file read by another program."""
    record = walk.look(f"{walk.held}record/", who="platform")
    record.get_by_label("What came of it").fill("Three towns write their plan together.")
    record.get_by_label(re.compile("^Minutes and outcome can be read")).check()
    record.get_by_role("button", name="Save the record").click()
    assert stop(record) == "Minutes and outcome can be read"
    record.locator("#materials").get_by_label("Kind").select_option("recording")
    record.locator("#materials").get_by_label("Title").fill("Recording of the session")
    record.locator("#materials").get_by_label("Address").fill("https://video.example.org/walk")
    record.get_by_role("button", name="Add the material").click()
    stop(record)
    page = walk.look(walk.address, who="city", **PHONE)
    assert stop(page) == TITLE
    shown = words_of(page)
    for words in ("Three towns write their plan together.", "Recording of the session", "You have a place."):
        assert words in shown
    page.get_by_role("link", name="Answer one question").click()
    stop(page)
    page.get_by_label("5: very much").check()
    page.get_by_role("button", name="Send the answer").click()
    assert "Thank you. You can change your answer on this page." in words_of(page, "body")
    page.get_by_role("link", name=re.compile("^See and apply")).click()
    assert stop(page)
    host = walk.look(walk.held, who="platform")
    stop(host)
    assert "One answer so far. Figures are shown from five on." in words_of(host)
    visitor = walk.look(walk.address)
    with visitor.expect_download() as waiting:
        visitor.get_by_role("link", name="Save for your calendar").click()
    entry = vobject.readOne(waiting.value.path().read_text(encoding="utf-8")).vevent
    assert entry.summary.value == TITLE
    assert "meet.example.org" not in entry.serialize()


def path_of(page: Page | str) -> str:
    address = page if isinstance(page, str) else page.url
    return "/" + address.split("/", 3)[3]
