"""Pages of signed-in people and of the editors' desk: accessible, fitting, silent."""

import pytest

from tests.browser.conftest import Look
from tests.browser.example import themes_of
from tests.browser.installation import Installation
from tests.browser.routes import SIGNED_IN, Example
from tests.support.browser import OF_COLOUR, OF_LAYOUT, axe_violations, faults_by_view, sideways

pytestmark = pytest.mark.browser

DESK_OF_RECORDS = ["/editor/", "/editor/snippets/library/material/", "/editor/snippets/library/term/add/"]


@pytest.mark.parametrize("example", SIGNED_IN, ids=str)
def test_page_is_accessible_and_fits(look: Look, installation: Installation, example: Example) -> None:
    """What only wide views or only narrow ones show, the head with its menus, is asked by all rules on public pages."""
    address = example.address(installation.facts)
    page = look(address, who=example.who)
    if "/reauthenticate/" in page.url:
        page.locator("[name=password]").fill("zeroward-demo")
        page.locator("main form button.btn").first.click()
    assert page.url.endswith(address)
    assert page.locator("main h1").count() == 1
    assert sideways(page) == 0
    found = faults_by_view(page, narrow=390, themes=themes_of(example), wide=OF_LAYOUT, not_narrow=OF_COLOUR)
    assert found == {}
    assert sideways(page) == 0


@pytest.mark.parametrize("who", ["reader", "city-editor", "platform", "analyst", "helpdesk", "admin"])
def test_own_page_of_every_role_is_accessible(look: Look, who: str) -> None:
    page = look("/en/me/", who=who, width=390)
    assert page.locator("main h1").count() == 1
    assert axe_violations(page) == []
    assert sideways(page) == 0


@pytest.mark.parametrize("path", DESK_OF_RECORDS)
def test_desk_of_records_opens_for_editors_without_an_error(look: Look, path: str) -> None:
    """Its pages are Wagtail's; what we ask of them is that our policy for scripts and styles lets them work."""
    page = look(path, who="editor")
    page.locator("main form >> visible=true").first.wait_for()
    assert page.url.endswith(path)
