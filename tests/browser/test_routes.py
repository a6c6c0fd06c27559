"""The list of pages that the browser visits is complete, and says truly who sees what."""

import httpx
import pytest

from tests.browser.installation import Installation
from tests.browser.routes import NO_PAGES, PUBLIC, SIGNED_IN, Example
from tests.support.visits import our_routes

pytestmark = pytest.mark.browser


def test_every_route_has_an_example() -> None:
    assert {example.route for example in (*PUBLIC, *SIGNED_IN, *NO_PAGES)} >= set(our_routes())


@pytest.mark.parametrize("example", NO_PAGES, ids=str)
def test_route_without_a_page_has_none(
    visitor: httpx.Client, installation: Installation, example: Example
) -> None:
    found = visitor.get(example.address(installation.facts))
    assert found.status_code in {200, 302, 303, 403, 404, 405}
    assert found.status_code != 200 or "<main" not in found.text


OPEN = {example.route for example in PUBLIC} | {"journey:path", "community:round"}
"""Pages that show more to somebody who is known, and lead a visitor elsewhere than to the sign-in; nobody else learns
that a members' group has a round."""


@pytest.mark.parametrize("example", [one for one in SIGNED_IN if one.route not in OPEN], ids=str)
def test_visitor_is_asked_to_sign_in(
    visitor: httpx.Client, installation: Installation, example: Example
) -> None:
    found = visitor.get(example.address(installation.facts))
    assert found.status_code == 302
    assert "/account/login/?next=" in found.headers["location"] or example.route == "account_logout"
