"""What holds at every stop of a journey, and keys in place of a mouse."""

from weakref import WeakKeyDictionary

from playwright.sync_api import Page

from tests.support.browser import axe_violations, sideways

SETTLED = "() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')"


WIDE, NARROW = 1280, 390
seen: WeakKeyDictionary[Page, int] = WeakKeyDictionary()
"""At how many stops each tab has been."""


def stop(page: Page) -> str:
    """The page fits, wide and narrow, and is accessible by all rules: narrow at one stop, wide at the next.

    Returns its headline.
    """
    page.wait_for_load_state()
    stops = seen[page] = seen.get(page, 0) + 1
    asked = NARROW if stops % 2 else WIDE
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": 900})
        assert sideways(page) == 0, f"{page.url} can be scrolled sideways at {width}"
        if width == asked:
            assert axe_violations(page) == [], f"{page.url} at {width}"
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
