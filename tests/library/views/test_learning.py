import pytest
from django.test import Client

from tests.library.conftest import Portfolio
from zeroward.library.queries.edition_dump import portfolio_data
from zeroward.library.queries.subjects import subject_of

pytestmark = pytest.mark.slow


def test_lessons_count_what_is_written_and_what_is_to_come(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/portfolio/lessons/").content.decode()
    assert "1 lesson is written, 1 are still to come" in page
    assert 'id="lesson-said"' in page


def test_deep_dive_is_a_checklist(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/portfolio/deep-dives/dive-public/").content.decode()
    assert page.count('class="tickbox"') == 3


def test_deep_dive_that_is_not_told_is_offered_nowhere_and_announced_in_its_category(
    client: Client, portfolio: Portfolio
) -> None:
    assert client.get("/en/portfolio/deep-dives/dive-empty/").status_code == 404
    told = client.get("/api/v1/deep-dives").json()["items"]
    assert [one["key"] for one in told] == ["dive-public"]
    harvested = client.get("/oai?verb=ListRecords&metadataPrefix=oai_dc&set=kind:deep-dive").content.decode()
    assert ("dive-public" in harvested, "dive-empty" in harvested) == (True, False)
    assert [one["key"] for one in portfolio_data()["deep_dives"]] == ["dive-public"]
    assert subject_of("deep-dive:dive-empty").url == ""
    page = client.get("/en/portfolio/3/").content.decode()
    assert "The case for this category has not been told yet." in page


def test_recording_of_a_draft_material_stands_without_it(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/portfolio/recordings/").content.decode()
    assert "Webinar without home" in page
    assert "/en/materials/draft-material/" not in page


def test_glossary_sorts_as_the_language_does(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/glossary/").content.decode()
    assert page.index('id="ccc"') < page.index('id="mission-city"')
    assert "2 terms explained" in page


def test_term_names_the_pages_that_use_it(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/glossary/ccc/").content.decode()
    assert "/en/materials/fund-atlas/" in page
    assert "1 place" in page


def test_portfolio_names_what_is_missing(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/portfolio/").content.decode()
    assert "2 challenges that cities and states share, 2 materials that answer them" in page
    assert "lesson is announced and not written:" in page
    assert "category waits for its deep dive:" in page


def test_category_says_what_is_inside_each_challenge(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/portfolio/3/").content.decode()
    assert "Dialogue Forum" in page
    assert '<span class="cnt">2 materials</span>' in page
    assert 'type="application/atom+xml"' in page
