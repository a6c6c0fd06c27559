"""A form leads on to pages of this platform alone."""

import pytest
from django.test import RequestFactory

from zeroward.core.onward import onward


@pytest.mark.parametrize("wanted", ["/en/plans/?page=2", "http://testserver/en/", "en/"])
def test_page_of_this_platform_is_where_it_leads(wanted: str) -> None:
    assert onward(RequestFactory().post("/", {"next": wanted}), "/home") == wanted
    assert onward(RequestFactory().get("/", {"next": wanted}), "/home") == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        *(
            "",
            "https://example.com/",
            "//example.com",
            "/\\example.com",
            "\\\\example.com",
            "javascript:alert(1)",
        ),
        *("http:///example.com", "https://testserver@example.com/", " //example.com", "\x08//example.com"),
    ],
)
def test_nowhere_else(wanted: str) -> None:
    assert onward(RequestFactory().post("/", {"next": wanted}), "/home") == "/home"


def test_page_that_was_asked_over_a_safe_line_leads_to_no_other() -> None:
    request = RequestFactory().get("/", {"next": "http://testserver/en/"}, secure=True)
    assert onward(request, "/home") == "/home"


def test_form_comes_before_the_address() -> None:
    assert onward(RequestFactory().post("/?next=/two", {"next": "/one"}), "/home") == "/one"
