import pytest
from django.test import Client

from tests.library.conftest import Portfolio
from zeroward.core.panels import Panel, register_panel
from zeroward.library.models import Challenge

pytestmark = pytest.mark.slow


def read(client: Client, address: str = "/en/portfolio/3.4/") -> str:
    return client.get(address).content.decode()


def test_challenge_shows_each_material_with_its_focus_here(client: Client, portfolio: Portfolio) -> None:
    page = read(client)
    assert "Two materials" in page
    assert "Brings funders in." in page
    assert "Lists funds." in page
    assert "Lists guarantees." not in page
    assert "Lists guarantees." in read(client, "/en/portfolio/3.5/")


def test_challenge_names_where_else_a_material_is_placed(client: Client, portfolio: Portfolio) -> None:
    page = read(client)
    assert 'href="/en/portfolio/3.5/#fund-atlas"' in page
    assert "3.9" not in page


def test_challenge_shows_links_with_language_and_state(client: Client, portfolio: Portfolio) -> None:
    page = read(client)
    assert 'href="https://example.org/report" rel="noopener" hreflang="de"' in page
    assert "German" in page
    assert "No address in the source" in page
    assert "https://example.org/dead" not in page
    assert "Does not answer" in page


def test_challenge_draws_the_lesson_that_nobody_wrote(client: Client, portfolio: Portfolio) -> None:
    page = read(client)
    assert "Nobody has written this lesson yet." in page
    assert "Start with those who pay." in page


def test_challenge_without_material_says_so(client: Client, category: object, challenge: Challenge) -> None:
    page = read(client)
    assert "No material answers this challenge yet." in page
    assert "No case has been told step by step here yet." in page


def test_challenge_shows_quotes_only_with_consent(client: Client, portfolio: Portfolio) -> None:
    page = read(client)
    assert "We talk more now." in page
    assert "A mayor" in page
    portfolio.challenge.quotes.update(consent=False)
    assert "We talk more now." not in read(client)


def test_challenge_explains_why_others_are_related(client: Client, portfolio: Portfolio) -> None:
    assert "Shares Ökoatlas; the hashtag Stakeholder mapping." in read(client)


def test_challenge_links_a_term_once_and_lists_it(client: Client, portfolio: Portfolio) -> None:
    portfolio.challenge.summary = "A CCC is signed. The CCC binds."
    portfolio.challenge.save()
    page = read(client)
    assert page.count('class="term" href="/en/glossary/ccc/"') == 1
    assert "CCC: Climate City Contract" in page


def test_challenge_in_german_serves_what_is_translated_and_marks_the_rest(
    client: Client, portfolio: Portfolio
) -> None:
    page = read(client, "/de/portfolio/3.4/")
    assert "Wege zur Finanzierung" in page
    assert 'lang="en"' in page
    assert 'href="/en/portfolio/3.4/" hreflang="en"' in page


def test_challenge_passes_only_plain_facts_to_panels(client: Client, portfolio: Portfolio) -> None:
    seen: list[dict[str, object]] = []

    def maker(subject: dict[str, object]) -> Panel | None:
        seen.append(subject)
        return None

    register_panel("library.challenge", "test-of-subject", maker)
    try:
        read(client)
    finally:
        register_panel("library.challenge", "test-of-subject", lambda _subject: None)
    assert seen[0]["code"] == "3.4"
    assert seen[0]["category"] == "3"
    assert seen[0]["materials"] == ["dialogue-forum", "fund-atlas"]


@pytest.mark.parametrize("code", ["3.99", "0.0", "33.4"])
def test_unknown_challenge_does_not_exist(client: Client, portfolio: Portfolio, code: str) -> None:
    assert client.get(f"/en/portfolio/{code}/").status_code == 404
