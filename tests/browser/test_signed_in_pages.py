"""Pages of signed-in people and of the editors' desk: accessible, fitting, silent.

Each run looks at one in twelve and at all stops of the journeys; `scripts/soak pages` looks at every one.
"""

import pytest

from tests.browser.conftest import Look
from tests.browser.example import in_this_run, theme_of
from tests.browser.installation import Installation
from tests.browser.routes import SIGNED_IN, Example
from tests.support.browser import OF_COLOUR, OF_LAYOUT, axe_violations, sideways, wear

pytestmark = pytest.mark.browser

DESK_OF_RECORDS = ["/editor/", "/editor/snippets/library/material/", "/editor/snippets/library/term/add/"]


@pytest.mark.parametrize("example", in_this_run(SIGNED_IN, 12), ids=str)
def test_page_is_accessible_and_fits(glance: Look, installation: Installation, example: Example) -> None:
    """All rules at 390 pixels, and wide those whose answer hangs on the width, in one theme.

    Each component in all themes, and the head with its menus by all rules, are asked on public pages.
    """
    address = example.address(installation.facts)
    page = glance(address, who=example.who)
    if "/reauthenticate/" in page.url:
        page.locator("[name=password]").fill("zeroward-demo")
        page.locator("main form button.btn").first.click()
    assert page.url.endswith(address)
    assert page.locator("main h1").count() == 1
    assert sideways(page) == 0
    wear(page, theme_of(example))
    assert axe_violations(page, OF_LAYOUT) == []
    page.set_viewport_size({"width": 390, "height": 900})
    assert axe_violations(page, without=OF_COLOUR) == []
    assert sideways(page) == 0


@pytest.mark.parametrize("who", ["reader", "city-editor", "platform", "analyst", "helpdesk", "admin"])
def test_own_page_of_every_role_is_accessible(glance: Look, who: str) -> None:
    page = glance("/en/me/", who=who, width=390)
    assert page.locator("main h1").count() == 1
    assert axe_violations(page) == []
    assert sideways(page) == 0


@pytest.mark.parametrize("path", DESK_OF_RECORDS)
def test_desk_of_records_opens_for_editors_without_an_error(glance: Look, path: str) -> None:
    """Its pages are Wagtail's; what we ask of them is that our policy for scripts and styles lets them work."""
    page = glance(path, who="editor")
    page.locator("main form >> visible=true").first.wait_for()
    assert page.url.endswith(path)
