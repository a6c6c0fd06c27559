import pytest
from django.test import Client

from tests.library.conftest import Portfolio

pytestmark = pytest.mark.slow


def read(client: Client, query: str = "") -> str:
    return client.get(f"/en/portfolio/finder/{query}").content.decode()


def test_finder_asks_one_thing_at_a_time(client: Client, portfolio: Portfolio) -> None:
    assert 'href="?category=3"' in read(client)
    second = read(client, "?category=3")
    assert 'href="?category=3&amp;challenge=3.4"' in second
    assert 'name="words"' not in second
    third = read(client, "?category=3&challenge=3.4")
    assert 'name="tag" value="stakeholder-mapping"' in third


def test_finder_says_what_each_result_has_in_common(client: Client, portfolio: Portfolio) -> None:
    page = read(client, "?category=3&challenge=3.4&find=1&tag=stakeholder-mapping&words=ministries")
    assert "Carries #StakeholderMapping; names “ministries”." in page
    assert page.index("Dialogue Forum") < page.index("Ökoatlas")
    assert "2 materials answer challenge 3.4" in page


def test_finder_keeps_the_answers_in_the_links_back(client: Client, portfolio: Portfolio) -> None:
    page = read(client, "?category=3&challenge=3.4&find=1&tag=stakeholder-mapping&words=a+b")
    assert 'href="?category=3&amp;challenge=3.4&amp;tag=stakeholder-mapping&amp;words=a+b"' in page


def test_finder_passes_over_answers_that_do_not_exist(client: Client, portfolio: Portfolio) -> None:
    assert 'href="?category=3"' in read(client, "?category=77&challenge=3.9&find=1")
    assert "checked" not in read(client, "?category=3&challenge=3.4&tag=nonsense")


def test_personas_lead_to_public_challenges(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/portfolio/for-you/").content.decode()
    assert "Maria" in page
    assert "/en/portfolio/3.4/" in page
    assert "/en/portfolio/3.9/" not in page
    assert "2 materials" in page


def test_route_says_that_the_stages_are_ours(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/portfolio/national-platform/").content.decode()
    assert "The stages are our proposal." in page
    assert "A national platform in 1 stage" in page
    assert "/en/materials/dialogue-forum/" in page
