"""What the browser gets: the frame of a page, the style guide, the switch of the display, error pages."""

import itertools
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_style_guide_uses_no_inline_style_or_script(client: Client) -> None:
    page = client.get("/en/styleguide/").content.decode()
    assert "style=" not in page
    assert "<style" not in page
    assert "onclick" not in page
    scripts = re.findall(r"<script[^>]*>", page)
    assert [one for one in scripts if " src=" not in one and "application/ld+json" not in one] == []


def test_style_guide_has_one_h1_no_heading_gap_and_unique_ids(client: Client) -> None:
    page = client.get("/en/styleguide/").content.decode()
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", page.partition("<main")[2])]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_style_guide_is_not_part_of_a_running_platform(client: Client, settings: object) -> None:
    settings.ZEROWARD_STYLEGUIDE = False  # type: ignore[attr-defined]
    assert client.get("/en/styleguide/").status_code == 404


def test_reader_without_a_choice_gets_no_cookie(client: Client) -> None:
    response = client.get("/en/styleguide/")
    assert not response.cookies
    assert "data-theme=" not in response.content.decode()


def test_chosen_theme_is_kept_and_leads_back(client: Client) -> None:
    response = client.get(reverse("core:display"), {"theme": "dark", "next": "/en/styleguide/?page=2"})
    assert response["Location"] == "/en/styleguide/?page=2"
    assert response.cookies["zeroward_theme"]["samesite"] == "Lax"
    assert '<html lang="en" dir="ltr" data-theme="dark">' in client.get("/en/styleguide/").content.decode()


def test_going_back_to_the_system_drops_the_cookie(client: Client) -> None:
    client.cookies["zeroward_theme"] = "dark"
    response = client.get(reverse("core:display"), {"theme": "", "next": "/en/"})
    assert response.cookies["zeroward_theme"]["max-age"] == 0


@pytest.mark.parametrize(
    "target", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", ""]
)
def test_display_switch_never_leads_elsewhere(client: Client, target: str) -> None:
    response = client.get(reverse("core:display"), {"theme": "pink", "next": target})
    assert response["Location"] == reverse("home")
    assert response.cookies["zeroward_theme"]["max-age"] == 0


@pytest.mark.parametrize("template", ["400.html", "403_csrf.html", "500.html"])
def test_bare_error_page_needs_no_request_and_no_database(
    template: str, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        page = render_to_string(template)
    assert page.count("<h1>") == 1
    assert 'href="/"' in page


def test_missing_page_offers_search_and_the_start(client: Client) -> None:
    response = client.get("/en/no-such-page/")
    page = response.content.decode()
    assert response.status_code == 404
    assert "This page is not here" in page
    assert 'role="search"' in page


def test_styles_and_scripts_stay_within_their_budget() -> None:
    sheets = ("tokens", "base", "frame", "parts", "forms", "data", "print")
    names = [f"zeroward/{name}.css" for name in sheets] + ["zeroward/theme.js", "zeroward/menu.js"]
    assert sum(Path(finders.find(name)).stat().st_size for name in names) <= 56_000
