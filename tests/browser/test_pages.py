"""Public pages: accessible in every theme, fitting every screen, silent in the console, and alone with their server.

Each run looks at one in three and at all stops of the journeys; `scripts/soak pages` looks at every one. 320 pixels are
what remains of 1280 at 400 % zoom.
"""

import httpx
import pytest
from lxml.html import document_fromstring

from tests.browser.conftest import Look, Visitors
from tests.browser.example import in_this_run, themes_of
from tests.browser.installation import Installation
from tests.browser.routes import PUBLIC, Example
from tests.support.browser import axe_violations, faults_by_view, sideways

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("example", in_this_run(PUBLIC, 3), ids=str)
def test_page_is_accessible_fits_and_is_whole_without_scripts(
    glance: Look, visitor: httpx.Client, installation: Installation, example: Example
) -> None:
    """Whatever scripts add, nobody needs them to read."""
    address = example.address(installation.facts)
    page = glance(address)
    assert said(page.content()) == said(visitor.get(address).text)
    assert page.locator("main h1").is_visible()
    assert faults_by_view(page, narrow=320, themes=themes_of(example)) == {}
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert sideways(page) == 0, width


SILENT = ".//script | .//style | .//template"


def said(html: str) -> tuple[str, str]:
    """The letters of its one headline, and of its whole content: browsers add and take away white space."""
    (main,) = document_fromstring(html).iter("main")
    for element in main.xpath(SILENT):
        element.drop_tree()
    (headline,) = main.iter("h1")
    return "".join(headline.text_content().split()), "".join(main.text_content().split())


def test_page_that_does_not_exist_is_accessible(visitors: Visitors, site: str) -> None:
    page = visitors.context("").new_page()
    page.goto(f"{site}/de/portfolio/99.9/")
    assert page.locator("html").get_attribute("lang") == "de"
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert axe_violations(page) == []
        assert sideways(page) == 0
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "contrast-dark"])
def test_theme_is_chosen_without_scripts(look: Look, theme: str) -> None:
    page = look("/en/portfolio/3.4/", java_script_enabled=False)
    page.locator("header summary", has_text="Light, dark, contrast").first.click()
    page.locator(f"header details.wide-only button[value={theme}]").click()
    assert page.locator("html").get_attribute("data-theme") == theme
    assert page.url.endswith("/en/portfolio/3.4/")
    page.context.clear_cookies(name="zeroward_theme")


@pytest.mark.parametrize(
    "system",
    [
        {"color_scheme": "dark"},
        {"contrast": "more"},
        {"color_scheme": "dark", "contrast": "more"},
    ],
    ids=lambda system: " ".join(system.values()),
)
@pytest.mark.parametrize("path", ["/en/", "/en/portfolio/3.4/", "/en/platforms/", "/en/worksheet/"])
def test_page_follows_the_system(glance: Look, path: str, system: dict[str, str]) -> None:
    assert axe_violations(glance(path, **system)) == []


@pytest.mark.parametrize("lang", ["de", "fr", "ro"])
@pytest.mark.parametrize("path", ["", "portfolio/3.4/", "platforms/", "cities/", "worksheet/", "missing/"])
def test_longer_words_fit_small_screens(glance: Look, lang: str, path: str) -> None:
    page = glance(f"/{lang}/{path}", width=320)
    assert sideways(page) == 0
