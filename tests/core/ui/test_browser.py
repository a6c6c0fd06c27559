"""The UI kit in a browser: accessible in every theme, on narrow screens, by keyboard, without scripts."""

import pytest

from tests.support.browser import Visit, axe_violations, sideways

pytestmark = pytest.mark.browser

GUIDE = "/en/styleguide/"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "contrast-dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_parts_are_accessible_and_fit(visit: Visit, theme: str, width: int) -> None:
    page = visit(GUIDE, width=width, theme=theme)
    assert axe_violations(page) == []
    assert sideways(page) == 0


@pytest.mark.parametrize("path", ["/en/account/login/", "/en/account/signup/", "/en/account/password/reset/"])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_account_pages_are_accessible_and_fit(visit: Visit, path: str, theme: str) -> None:
    page = visit(path, width=320, theme=theme)
    assert axe_violations(page) == []
    assert sideways(page) == 0


def test_right_to_left_page_fits(visit: Visit) -> None:
    page = visit(GUIDE, width=390)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert sideways(page) == 0


def test_icons_come_from_the_one_file(visit: Visit) -> None:
    page = visit(GUIDE)
    drawn = page.evaluate(
        "[...document.querySelectorAll('main svg.ic use')].filter(use => use.getBBox().width === 0).length"
    )
    assert drawn == 0


def test_menu_closes_by_escape_and_gives_the_focus_back(visit: Visit) -> None:
    page = visit(GUIDE)
    summary = page.locator("header .pop summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("details.pop[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("details.pop[open]").count() == 0
    assert summary.evaluate("element => element === document.activeElement")


def test_theme_changes_at_once_and_stays(visit: Visit) -> None:
    page = visit(GUIDE)
    page.locator("header .wide-only summary").click()
    page.locator("header .wide-only button[value=dark]").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.reload()
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_theme_menu_and_language_work_without_scripts(visit: Visit) -> None:
    page = visit(GUIDE + "?page=2", width=390, scripts=False)
    page.locator("header .menu summary").click()
    page.locator("header .menu button[value=contrast]").click()
    assert page.url.endswith(GUIDE + "?page=2")
    assert page.locator("html").get_attribute("data-theme") == "contrast"
    page.locator("header .pop summary").first.click()
    page.locator("header a[hreflang=de]").click()
    assert page.url.endswith("/de/styleguide/?page=2")
    assert page.locator("html").get_attribute("lang") == "de"


def test_summary_of_errors_has_the_focus_and_leads_to_the_field(visit: Visit) -> None:
    page = visit(GUIDE)
    assert page.evaluate("document.activeElement.getAttribute('role')") == "alert"
    page.locator("[role=alert] a").first.click()
    assert page.url.endswith("#id_bad-city")


def test_keyboard_can_skip_to_the_content(visit: Visit) -> None:
    page = visit("/en/account/password/reset/")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_paper_is_light_and_shows_what_is_folded(visit: Visit) -> None:
    page = visit(GUIDE, theme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator("nav.line").is_visible()
    assert page.locator(".notes .fold dl").is_visible()
