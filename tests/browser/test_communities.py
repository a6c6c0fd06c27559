"""A visitor reckons an energy community, keeps it, measures it, compares it, takes it along; a city keeps one too."""

import json
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.project_routes import COMMUNITY
from tests.browser.stops import stop, words_of

pytestmark = pytest.mark.browser
OWN: Final[dict[str, Any]] = {"locale": "en-GB"}
"""A visit of its own: what is kept in it is in no other test's session."""
NAME = "School of the walk"
TWICE = "Twice the homes of the walk"


def go(page: Page, selector: str) -> None:
    with page.expect_navigation():
        page.click(selector)


def keep(page: Page, name: str) -> None:
    page.fill("[name=title]", name)
    go(page, "main form button:has-text('Keep it')")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_visitor_keeps_measures_compares_and_takes_along(look: Look, tmp_path: Path, width: int) -> None:
    page = look(f"/en/finance/communities/?{COMMUNITY}", width=width, **OWN)
    assert "covers" in stop(page)
    go(page, "main a:has-text('Keep it under a name')")
    stop(page)
    keep(page, f"{NAME} {width}")
    stop(page)
    assert f"{NAME} {width}" in words_of(page)
    kept = page.url
    go(page, "main a:has-text('Copy it')")
    keep(page, f"{TWICE} {width}")
    go(page, "main a:has-text('Change it')")
    stop(page)
    page.fill("[name=count_2]", "60")
    go(page, "main form button:has-text('Save')")
    assert "Homes (60)" in words_of(page)
    page.goto(kept)
    go(page, "main a:has-text('Measured profiles')")
    stop(page)
    meter = tmp_path / "meter.csv"
    meter.write_text("kWh\n" + "6.5\n" * 8760)
    page.select_option("[name=row]", label="member 1: Schools")
    page.set_input_files("[name=file]", meter)
    go(page, "main form button:has-text('Take the values')")
    assert "meter.csv" in words_of(page)
    stop(page)
    page.goto(kept)
    assert "One row counts as it was measured." in words_of(page)
    with page.expect_download() as waiting:
        page.click("aside a:has-text('JSON')")
    data = json.loads(waiting.value.path().read_text())
    assert sum(data["measured"]["member_1"]["kwh"]) == pytest.approx(6.5 * 8760)
    page.goto(kept.partition("/kept/")[0] + "/kept/")
    page.select_option("[name=one]", label=f"{NAME} {width}")
    page.select_option("[name=other]", label=f"{TWICE} {width}")
    go(page, "aside button:has-text('Compare')")
    assert NAME in stop(page)
    assert "Self-sufficiency" not in words_of(page)
    assert "Shared over the grid" in words_of(page)
    page.goto(kept)
    go(page, "main a:has-text('Delete it')")
    stop(page)
    go(page, "main form button:has-text('Delete it')")
    assert f"{NAME} {width}" not in words_of(page)


def test_a_city_keeps_one_and_shows_it_to_nobody_at_first(look: Look) -> None:
    page = look(f"/en/finance/communities/?{COMMUNITY}", who="city")
    go(page, "main a:has-text('Keep it under a name')")
    page.check("[name=where][value='city:klagenfurt']")
    keep(page, "Council's community of the walk")
    stop(page)
    assert "our team only" in words_of(page)
    kept = page.url
    page.goto(kept.partition("/finance/")[0] + "/me/finance/city:klagenfurt/communities/")
    assert "Council's community of the walk" in words_of(page)
    stranger = look("/en/finance/communities/kept/", **OWN)
    assert "Council's community of the walk" not in words_of(stranger)
    page.goto(kept)
    go(page, "main a:has-text('Delete it')")
    go(page, "main form button:has-text('Delete it')")
    assert "The community is deleted." in words_of(page)
