"""What holds at every stop of a journey, and keys in place of a mouse."""

from weakref import WeakKeyDictionary

from playwright.sync_api import Page

from tests.browser.example import EVERYTHING
from tests.support.browser import OF_LAYOUT, axe_violations, sideways

SETTLED = "() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')"


WIDE, NARROW = 1280, 390
seen: WeakKeyDictionary[Page, int] = WeakKeyDictionary()
"""At how many stops each tab has been."""


def stop(page: Page) -> str:
    """The page fits, wide and narrow, and is accessible: narrow at one stop, wide at the next.

    Returns its headline.
    """
    page.wait_for_load_state()
    stops = counted(page)
    asked = NARROW if stops % 2 else WIDE
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": 900})
        assert sideways(page) == 0, f"{page.url} can be scrolled sideways at {width}"
        if width == asked:
            assert faults(page, stops) == [], f"{page.url} at {width}"
    return headline(page)


def counted(page: Page) -> int:
    """The number of this stop, from one on."""
    seen[page] = seen.get(page, 0) + 1
    return seen[page]


def faults(page: Page, stops: int) -> list[str]:
    """By all rules at one stop in three, and at every stop where `ZEROWARD_PAGES=all`.

    At the others by all but those of colours and sizes, which hang on the components of a page and take most of the
    time; names, roles and order change with what a journey has written.
    """
    all_rules = EVERYTHING or stops % 3 == 1
    return axe_violations(page, without=() if all_rules else OF_LAYOUT)


def headline(page: Page) -> str:
    return " ".join(page.locator("main h1").inner_text().split())


def words_of(page: Page, part: str = "main") -> str:
    return " ".join(page.locator(part).inner_text().split())


def opened(page: Page, summary: str) -> None:
    """Unfold a part of the page."""
    part = page.locator("details", has=page.locator("summary", has_text=summary)).first
    if part.get_attribute("open") is None:
        part.locator("summary").click()
