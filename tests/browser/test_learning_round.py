"""One lesson from incident to material: the log, a pilot that follows from it, and what the editors publish."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import opened, stop, words_of

pytestmark = pytest.mark.browser

ENTRY = "Nobody rode the last tram of the walk"
PILOT = "Night tram on call of the walk"
LESSON = "People call a tram sooner than they wait for one"
PHONE = {"width": 390}


def test_one_lesson_from_incident_to_material(look: Look) -> None:
    entry = logged(look)
    pilot = tried_out(look, entry)
    sent(look, pilot)
    answered(look)
    looked_up(look, pilot)


def logged(look: Look) -> str:
    """What happened alone first; then what it means and what follows. Others do not find it yet."""
    page = look("/en/me/learning-log/city:klagenfurt/", who="city-editor", **PHONE)
    stop(page)
    page.get_by_role("link", name="Write an entry").first.click()
    assert stop(page) == "What happened?"
    page.fill("[name=title]", ENTRY)
    page.get_by_role("button", name="Save").click()
    stop(page)
    assert page.input_value("[name=title]") == ENTRY
    page.fill("[name=what]", "On 40 of 60 evenings the last tram ran empty.")
    page.get_by_role("button", name="Save").click()
    assert stop(page) == ENTRY
    assert "Nobody has said yet what it means." in words_of(page)
    address = path_of(page)
    page.get_by_role("link", name="Change it").click()
    page.fill("[name=so_what]", "A timetable does not meet those who work in shifts.")
    page.fill("[name=now_what]", "Try a tram that comes when it is called.")
    page.get_by_role("button", name="Save").click()
    stop(page)
    assert "Try a tram that comes when it is called." in words_of(page)
    assert ENTRY not in words_of(look("/en/learning-log/"))
    return address


def tried_out(look: Look, entry: str) -> str:
    """The pilot is written down, is tested, and hangs on the entry."""
    page = look("/en/me/pilots/city:klagenfurt/", who="city-editor")
    page.get_by_role("link", name="Record a pilot").click()
    stop(page)
    page.fill("[name=title]", PILOT)
    page.fill("[name=problem]", "The last tram runs empty.")
    page.fill("[name=hypothesis]", "If a tram comes on call, three in four rides are taken.")
    page.fill("[name=measure]", "Rides a week, from the driver's list.")
    page.get_by_role("button", name="Save").click()
    assert stop(page) == PILOT
    address = path_of(page)
    page.get_by_role("link", name="Move to: test").click()
    stop(page)
    page.locator("main form .btn:not(.danger)").first.click()
    assert stop(page) == PILOT
    page.get_by_role("link", name="Change it").click()
    opened(page, "Result")
    page.fill("[name=result]", "46 of 60 calls became a ride.")
    page.fill("[name=lessons]", LESSON)
    page.check("[name=visibility][value=public]")
    page.get_by_role("button", name="Save").click()
    stop(page)
    page = look(f"/en/me{entry.removeprefix('/en')}edit/", who="city-editor")
    opened(page, "What it is about")
    page.select_option("[name=pilot_id]", label=PILOT)
    page.get_by_role("button", name="Save").click()
    stop(page)
    assert PILOT in words_of(page, "#about")
    return address


def sent(look: Look, pilot: str) -> None:
    """Nothing is sent before the button is pressed; then it waits for the editors."""
    page = look(pilot, who="city-editor")
    page.get_by_role("link", name="Make it a material").click()
    assert stop(page) == "Give it to the portfolio"
    assert LESSON in page.input_value("[name=text]")
    page.fill("[name=title]", LESSON)
    page.get_by_role("button", name="Send it to the editors").click()
    stop(page)
    assert page.locator("#sent li").count() == 1


def answered(look: Look) -> None:
    """An editor takes it over as a draft of a material."""
    page = look("/en/desk/contributions/", who="editor")
    stop(page)
    page.get_by_role("link", name=re.compile(LESSON)).first.click()
    assert LESSON in words_of(page)
    page.get_by_role("button", name="Take it up", exact=True).click()
    stop(page)


def looked_up(look: Look, pilot: str) -> None:
    """The city sees what became of it; everybody may read the pilot."""
    page = look(pilot, who="city-editor")
    assert "taken up" in words_of(page, "#sent")
    page = look(pilot, **PHONE)
    assert stop(page) == PILOT
    assert LESSON in words_of(page)


def path_of(page: Page) -> str:
    """The address of a page without its host."""
    return "/" + page.url.split("/", 3)[3].partition("#")[0].partition("?")[0]
