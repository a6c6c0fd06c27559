"""What holds for every reading page: it answers in few queries, leaks nothing, and is counted."""

import pytest
from django.test import Client

from tests.library.conftest import SECRET, Portfolio
from zeroward.core.models import PageCount

pytestmark = pytest.mark.slow

PAGES = [
    "portfolio/",
    "portfolio/3/",
    "portfolio/3.4/",
    "portfolio/3.5/",
    "portfolio/finder/",
    "portfolio/finder/?category=3",
    "portfolio/finder/?category=3&challenge=3.4",
    "portfolio/finder/?category=3&challenge=3.4&find=1&tag=stakeholder-mapping&words=ministries+unpublished",
    "portfolio/for-you/",
    "portfolio/national-platform/",
    "portfolio/lessons/",
    "portfolio/deep-dives/dive-public/",
    "portfolio/recordings/",
    "portfolio/new/",
    "materials/",
    "materials/?category=3&country=AT&q=forum&year=2023",
    "materials/dialogue-forum/",
    "tags/",
    "tags/stakeholder-mapping/",
    "glossary/",
    "glossary/ccc/",
]
DATA = [
    "materials/dialogue-forum/data.jsonld",
    "portfolio/new/feed.atom",
    "portfolio/3/feed.atom",
    "materials/in/at/feed.atom",
    "tags/stakeholder-mapping/feed.atom",
]
NOT_PUBLIC = [
    "portfolio/9/",
    "portfolio/3.9/",
    "portfolio/9.1/",
    "portfolio/9/feed.atom",
    "portfolio/deep-dives/dive-draft/",
    "portfolio/deep-dives/dive-empty/",
    "materials/draft-material/",
    "materials/draft-material/data.jsonld",
    "materials/in/xx/feed.atom",
    "tags/gone/",
    "tags/unpublished9f3a/",
    "glossary/draft-term/",
]


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("page", PAGES)
def test_page_takes_few_queries_and_is_counted(
    client: Client, portfolio: Portfolio, django_assert_max_num_queries: object, page: str, lang: str
) -> None:
    client.get(f"/{lang}/{page}")  # the first reader of a day makes the row that counts the others
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        response = client.get(f"/{lang}/{page}")
    assert response.status_code == 200
    assert b"<h1>" in response.content
    assert PageCount.objects.filter(lang=lang, count=2).exists()


def test_pages_show_nothing_that_is_not_public(client: Client, portfolio: Portfolio) -> None:
    for page in (*PAGES, *DATA):
        response = client.get(f"/en/{page}")
        assert response.status_code == 200, page
        assert SECRET not in response.content.decode(), page


def test_pages_of_what_is_not_public_do_not_exist(client: Client, portfolio: Portfolio) -> None:
    for page in NOT_PUBLIC:
        response = client.get(f"/en/{page}")
        assert response.status_code == 404, page
        assert SECRET not in response.content.decode(), page


def test_pages_with_hostile_addresses_answer_cleanly(client: Client, portfolio: Portfolio) -> None:
    for page in (
        "portfolio/finder/?category=%00&challenge=<script>&words=%E2%80%AE<b>&find",
        "portfolio/finder/?category=3&challenge=3.4&find=1&words=" + "x" * 4000,
        "materials/?page=-1&q=%00%3Cscript%3E&country=ZZ&year=abc",
        "materials/?page=999999999999",
        "tags/" + "a" * 2000 + "/",
        "tags/%3Cscript%3E/",
        "tags/---/",
        "glossary/..%2f..%2fetc/",
        "portfolio/999.999/",
    ):
        response = client.get(f"/en/{page}")
        assert response.status_code in {200, 404}, page
        assert b"<script>&" not in response.content, page
        assert "\u202e" not in response.content.decode(), page


@pytest.mark.parametrize("page", ["portfolio/3.4/", "materials/dialogue-forum/"])
def test_page_refuses_to_be_written_to(client: Client, portfolio: Portfolio, page: str) -> None:
    assert client.post(f"/en/{page}").status_code == 405


def test_pages_of_an_empty_portfolio_say_so(client: Client, db: None) -> None:
    for page in ("portfolio/", "materials/", "tags/", "glossary/", "portfolio/lessons/", "portfolio/new/"):
        assert client.get(f"/en/{page}").status_code == 200, page


def test_texts_with_markup_are_escaped(client: Client, portfolio: Portfolio) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    for record, fields in (
        (portfolio.material, ("title", "summary", "key_features", "note")),
        (portfolio.challenge, ("title", "summary", "key_challenges", "note")),
        (portfolio.dive, ("title", "summary", "steps")),
        (portfolio.term, ("definition", "expansion")),
    ):
        for field in fields:
            setattr(record, field, hostile)
        record.save()
    for page in [*PAGES, *DATA]:
        content = client.get(f"/en/{page}").content.decode()
        assert "<img src=x" not in content or page.endswith(".jsonld"), page
