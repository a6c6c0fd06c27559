"""What holds at every stop of a journey, and keys in place of a mouse."""

from playwright.sync_api import Page

from tests.support.browser import OF_COLOUR, OF_LAYOUT, RULES, axe_violations, sideways

SETTLED = "() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')"


def stop(page: Page) -> str:
    """The page is accessible and fits, wide and narrow. Returns its headline.

    What only wide views show, the head with its menus, is asked by all rules on the public pages.
    """
    page.wait_for_load_state()
    found = {}
    for width, rules, without in ((1280, OF_LAYOUT, ()), (390, RULES, OF_COLOUR)):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = axe_violations(page, rules, without)
        assert sideways(page) == 0, f"{page.url} can be scrolled sideways at {width}"
    page.set_viewport_size({"width": 1280, "height": 900})
    assert found == {1280: [], 390: []}, page.url
    return headline(page)


def headline(page: Page) -> str:
    return " ".join(page.locator("main h1").inner_text().split())


def words_of(page: Page, part: str = "main") -> str:
    return " ".join(page.locator(part).inner_text().split())


def opened(page: Page, summary: str) -> None:
    """Unfold a part of the page."""
    part = page.locator("details", has=page.locator("summary", has_text=summary)).first
    if part.get_attribute("open") is None:
        part.locator("summary").click()
