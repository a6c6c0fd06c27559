"""The pages of contributions and gaps in a browser: accessible, fitting, and without a script."""

import pytest

from tests.support.browser import Visit, axe_violations, sideways

pytestmark = pytest.mark.browser

PAGES = [
    "/en/contribute/",
    "/en/contribute/material/",
    "/en/contribute/correction/",
    "/en/contribute/dead-link/",
    "/en/contribute/evidence/",
    "/en/missing/",
    "/en/missing/links/",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark"), (320, "contrast")])
def test_page_is_accessible_and_fits(visit: Visit, path: str, width: int, theme: str) -> None:
    page = visit(path, width=width, theme=theme)
    assert axe_violations(page) == []
    assert sideways(page) == 0


def test_contribution_is_sent_and_taken_back_without_scripts(visit: Visit) -> None:
    page = visit("/en/contribute/material/", width=390, scripts=False)
    page.get_by_label("What is it called?").fill("A guide from the browser")
    page.get_by_label("Where can it be read or watched?").fill("www.example.org/guide")
    page.get_by_label("What does it offer a city?").fill("It shows how.")
    page.get_by_role("button", name="Send the suggestion").click()
    assert page.locator("h1").inner_text() == "Thank you. We received your contribution"
    assert "https://www.example.org/guide" in page.locator("main").inner_text()
    page.get_by_role("link", name="Take it back").click()
    page.get_by_role("button", name="Take it back and erase it").click()
    assert page.locator("h1").inner_text() == "You took this contribution back"
    assert "A guide from the browser" not in page.locator("main").inner_text()


def test_keyboard_never_reaches_the_trap(visit: Visit) -> None:
    page = visit("/en/contribute/material/")
    reached = []
    page.locator("#id_title").focus()
    for _step in range(16):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name || ''"))
    assert "website" not in reached
    assert "credited" in reached
