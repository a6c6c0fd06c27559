"""One monitoring round as every role: asked by a platform, answered on a phone, read as far as it is shared, closed."""

import datetime
import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import opened, stop, words_of

pytestmark = pytest.mark.browser

CITY, AUSTRIA = "/en/me/monitoring/city:klagenfurt/", "/en/me/monitoring/country:AT/"
TITLE = "Monitoring of the walk"
REASON = "The grid operator has no transformer before spring."
PHONE = {"width": 390}
TODAY = timezone.localdate()
YEAR = str(TODAY.year - 3)
"""Nobody asked about it in the example data."""


def test_one_monitoring_round_as_every_role(look: Look) -> None:
    round_page = asked(look)
    answer = answered(look)
    shared(look, "city", "our team only")
    read(look, round_page, shared=False)
    shared(look, "platform", "our national platform too")
    read(look, round_page, shared=True)
    reminded(look, round_page)
    closed(look, round_page, answer)
    told_later(look)


def asked(look: Look) -> str:
    """The platform asks two cities about a year that nobody asked about yet."""
    page = look(AUSTRIA, who="platform")
    stop(page)
    page.get_by_role("link", name="Open a round").click()
    stop(page)
    page.fill("[name=title]", TITLE)
    page.fill("[name=year]", YEAR)
    page.fill("[name=opens_on]", (TODAY - datetime.timedelta(days=9)).isoformat())
    page.fill("[name=closes_on]", (TODAY + datetime.timedelta(days=9)).isoformat())
    page.fill("[name=note]", "A few minutes are enough.")
    page.check("[name=whom][value=some]")
    opened(page, "Which cities")
    for box in page.locator("[name=cities]").all():
        box.set_checked(box.get_attribute("value") in ("klagenfurt", "example-town"))
    page.get_by_role("button", name="Open the round").click()
    assert stop(page) == f"0 of 2 cities have reported about {YEAR}"
    return path_of(page)


def answered(look: Look) -> str:
    """An officer answers on a phone; what is wrong is shown with its action and nothing is lost."""
    page = look(CITY, who="city-editor", **PHONE)
    stop(page)
    page.get_by_role("link", name=re.compile(f"^Answer.*{TITLE}")).click()
    assert stop(page) == f"Where did your actions stand at the end of {YEAR}?"
    assert "A few minutes are enough." in words_of(page)
    first = page.locator("fieldset.mon-row").first
    first.locator("select").first.select_option("dropped")
    first.locator("summary").click()
    first.locator("textarea[name$=-note]").fill("See the minutes of March.")
    page.get_by_role("button", name=re.compile("^Save th(is|ese)")).click()
    stop(page)
    assert "Why was it dropped?" in words_of(page)
    first = page.locator("fieldset.mon-row").first
    assert first.locator("textarea[name$=-note]").input_value() == "See the minutes of March."
    first.locator("select").first.select_option("delayed")
    first.locator("textarea[name$=-reason]").fill(REASON)
    page.get_by_role("button", name=re.compile("^Save th(is|ese)")).click()
    stop(page)
    assert re.search(r"[0-9]+ reports? (is|are) kept", words_of(page, "body"))
    page.get_by_role("button", name="Hand in").click()
    assert stop(page) == "You have handed in"
    page.get_by_role("button", name="Take it back to change it").click()
    stop(page)
    page.fill("[name=note]", "All from the treasury.")
    page.get_by_role("button", name="Hand in").click()
    assert stop(page) == "You have handed in"
    return path_of(page)


def read(look: Look, round_page: str, *, shared: bool) -> None:
    """Who asks learns that a city has answered; what it answered only where the city shares it."""
    page = look(round_page, who="platform")
    assert stop(page) == f"1 of 2 cities have reported about {YEAR}"
    assert "All from the treasury." in words_of(page)
    assert REASON not in words_of(page)
    link = page.get_by_role("link", name=re.compile("^Read.*Klagenfurt"))
    assert link.count() == int(shared)
    outside = look("/en/", who="platform")
    answer = outside.request.get(outside.url.split("/en/")[0] + f"{CITY}actions/")
    assert (answer.status == 200) == shared
    if shared:
        link.click()
        stop(page)


def shared(look: Look, level: str, words: str) -> None:
    """The coordinator decides who reads all reports of the city."""
    page = look(f"{CITY}sharing/", who="city")
    stop(page)
    page.check(f"[name=visibility][value={level}]")
    page.get_by_role("button", name="Save").click()
    stop(page)
    assert words in words_of(page)


def reminded(look: Look, round_page: str) -> None:
    """The city that has not answered is reminded once, and sees it among its tasks."""
    page = look(round_page, who="platform")
    page.get_by_role("button", name="Remind those who have not handed in").click()
    stop(page)
    assert "1 city was reminded." in words_of(page, "body")
    town = look("/en/me/notifications/", who="town")
    assert "Your report is still open" in words_of(town)


def closed(look: Look, round_page: str, answer: str) -> None:
    """After the close the city keeps a snapshot, and answers no more."""
    page = look(round_page, who="platform")
    page.get_by_role("link", name="Close the round").click()
    stop(page)
    page.get_by_role("button", name="Close the round").click()
    stop(page)
    assert "closed" in words_of(page)
    officer = look(answer, who="city-editor", **PHONE)
    assert stop(officer) == "This round is closed"
    officer.goto(officer.url.split("/en/")[0] + CITY)
    officer.get_by_role("link", name=re.compile(f"^Snapshot [0-9]+, {YEAR}")).first.click()
    stop(officer)
    assert REASON in words_of(officer)


def told_later(look: Look) -> None:
    """Outside the round one action is reported again; the history shows both."""
    page = look(f"{CITY}actions/", who="city-editor")
    stop(page)
    page.locator("table a").first.click()
    stop(page)
    assert "backdated" in words_of(page)  # what was said of an earlier year after a later state was told
    page.select_option("[name=status]", "in_progress")
    page.fill("[name=realised]", "950")
    page.get_by_role("button", name="Keep this report").click()
    stop(page)
    assert "The report is kept." in words_of(page, "body")
    assert "950" in words_of(page)
    assert "delayed" in words_of(page)


def path_of(page: Page) -> str:
    return "/" + page.url.split("/", 3)[3].split("#")[0]
