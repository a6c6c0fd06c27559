"""The worksheet and the editions in a real browser, in every theme and on small screens."""

import pytest

from tests.support.browser import Visit, axe_violations, sideways

pytestmark = pytest.mark.browser
PAGES = ["/en/worksheet/", "/en/editions/"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_pages_are_accessible(visit: Visit, path: str, theme: str) -> None:
    assert axe_violations(visit(path, theme=theme)) == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [390, 320])
def test_small_screens_do_not_scroll_sideways(visit: Visit, path: str, width: int) -> None:
    page = visit(path, width=width)
    assert sideways(page) == 0
    assert axe_violations(page) == []


def test_key_words_follow_what_is_typed(visit: Visit) -> None:
    page = visit("/en/worksheet/")
    page.fill("#id_statement", "Renovation is slow.")
    page.wait_for_selector("#found input[type=checkbox][value='renovation' i]")
    assert "No material matches" in page.inner_text("#found")


def test_button_does_the_same_without_scripts(visit: Visit) -> None:
    page = visit("/en/worksheet/", scripts=False)
    page.fill("#id_statement", "Renovation is slow.")
    page.click("text=Find materials")
    assert page.is_checked("#found input[type=checkbox][value='renovation' i]")
    assert page.input_value("#id_statement").startswith("Renovation")
