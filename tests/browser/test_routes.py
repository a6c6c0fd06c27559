"""The list of pages that the browser visits is complete, and says truly who sees what."""

from typing import Any

import pytest

from tests.browser.conftest import Visitors
from tests.browser.installation import Installation
from tests.browser.routes import NO_PAGES, PUBLIC, SIGNED_IN, Example
from tests.support.visits import our_routes

pytestmark = pytest.mark.browser


def test_every_route_has_an_example() -> None:
    assert {example.route for example in (*PUBLIC, *SIGNED_IN, *NO_PAGES)} >= set(our_routes())


def answer(visitors: Visitors, installation: Installation, example: Example) -> Any:
    address = visitors.site + example.address(installation.facts)
    return visitors.context("").request.get(address, max_redirects=0)


@pytest.mark.parametrize("example", NO_PAGES, ids=str)
def test_route_without_a_page_has_none(
    visitors: Visitors, installation: Installation, example: Example
) -> None:
    found = answer(visitors, installation, example)
    assert found.status in {200, 302, 303, 403, 404, 405}
    assert found.status != 200 or "<main" not in found.text()


OPEN = {example.route for example in PUBLIC} | {"journey:path", "community:round"}
"""Pages that show more to somebody who is known, and lead a visitor elsewhere than to the sign-in; nobody else learns
that a members' group has a round."""


@pytest.mark.parametrize("example", [one for one in SIGNED_IN if one.route not in OPEN], ids=str)
def test_visitor_is_asked_to_sign_in(
    visitors: Visitors, installation: Installation, example: Example
) -> None:
    found = answer(visitors, installation, example)
    assert found.status == 302
    assert "/account/login/?next=" in found.headers["location"] or example.route == "account_logout"
