"""The workbench in a browser: by keyboard, without scripts, and with an answer to every switch."""

import re

import pytest

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser


def address(installation: Installation) -> str:
    return f"/en/me/plans/{installation.facts['plan']}/workbench/"


def test_switch_by_keyboard_changes_the_answer_and_the_address(
    look: Look, installation: Installation
) -> None:
    page = look(address(installation), who="city")
    before = page.locator("#wb-brief").inner_text()
    box = page.locator("#bench .switches input[type=checkbox]").first
    box.focus()
    page.keyboard.press("Space")
    page.locator("#wb-brief").filter(has_not_text=before).wait_for()
    assert not box.is_checked()
    assert "set=1" in page.url
    assert page.evaluate("document.activeElement.name") == "on"
    # a link shows the same to everybody
    after = page.locator("#wb-h1").inner_text()
    again = look("/en/" + page.url.partition("/en/")[2], who="city")
    assert again.locator("#wb-h1").inner_text() == after


def test_slider_by_keyboard_says_its_value_and_moves_the_curve(
    look: Look, installation: Installation
) -> None:
    page = look(address(installation), who="city")
    before = page.locator("#wb-chart svg .course.c1").get_attribute("d")
    slider = page.locator("#in-later")
    slider.focus()
    for _step in range(3):
        page.keyboard.press("ArrowRight")
    page.locator("#val-later", has_text=re.compile("^3")).wait_for()
    page.wait_for_url(re.compile("later=3"))
    assert page.locator("#wb-chart svg .course.c1").get_attribute("d") != before


def test_parts_below_the_curve_follow_after_a_pause(look: Look, installation: Installation) -> None:
    page = look(address(installation), who="city")
    boxes = page.locator("#bench .switches input[type=checkbox]")
    rows = page.locator("#effects table").last.locator("tbody tr")
    before = rows.count()
    boxes.first.uncheck()
    page.locator("#effects table").last.locator(f"tbody tr:nth-child({before})").wait_for(state="detached")
    assert rows.count() == before - 1


def test_form_does_the_same_without_scripts(look: Look, installation: Installation) -> None:
    page = look(address(installation), who="city", java_script_enabled=False)
    before = page.locator("#wb-h1").inner_text()
    for box in page.locator("#bench .switches input[type=checkbox]").all():
        box.uncheck()
    page.get_by_role("button", name="Compute").click()
    assert page.locator("#wb-h1").inner_text() != before
    assert page.locator("#bench .switches input[type=checkbox]:checked").count() == 0


def test_visitor_tries_the_published_plan(look: Look, installation: Installation) -> None:
    page = look(f"/en/cities/klagenfurt/plan/{installation.facts['plan']}/versions/1/workbench/", who="")
    before = page.locator("#wb-brief").inner_text()
    page.locator("#bench .switches input[type=checkbox]").first.uncheck()
    page.locator("#wb-brief").filter(has_not_text=before).wait_for()
    assert page.locator("#keep").count() == 0
