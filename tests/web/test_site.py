"""Front page, search page, pages about the site, error pages."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from zeroward.core.models import Instance, SearchMiss, Source
from zeroward.inventory.queries.factor_sources import factor_sources
from zeroward.library.models import Material
from zeroward.places.models import City

SITE_PAGES = ["sources", "accessibility", "privacy", "imprint", "terms"]


def test_front_page_answers_in_the_language_of_the_browser(client: Client, db: None) -> None:
    page = client.get("/", headers={"accept-language": "de-AT,de;q=0.9"})
    assert page.status_code == 200
    assert '<html lang="de"' in page.content.decode()
    assert "Accept-Language" in page["Vary"]
    assert '<html lang="en"' in client.get("/", headers={"accept-language": "xx"}).content.decode()


def test_front_page_shows_counts_dots_and_gaps(
    client: Client, material: Material, klagenfurt: City, django_assert_max_num_queries
) -> None:
    klagenfurt.latitude, klagenfurt.longitude = 46.6, 14.3
    klagenfurt.save()
    with django_assert_max_num_queries(20):
        page = client.get("/en/").content.decode()
    assert "1 categories, 1 challenges, 1 materials" in page
    assert "1 challenge, 1 material" in page
    assert "<title>Klagenfurt</title>" in page


def test_front_page_sets_no_cookie_and_asks_no_third_party(client: Client, db: None) -> None:
    answer = client.get("/en/")
    assert not answer.cookies
    assert "http://" not in answer.content.decode().replace('"http://testserver', "")
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_address_without_a_language_leads_to_the_readers_own(client: Client, db: None) -> None:
    answer = client.get("/about/privacy/", headers={"accept-language": "fr"})
    assert answer["Location"] == "/fr/about/privacy/"


@pytest.mark.parametrize("name", SITE_PAGES)
def test_page_about_the_site_is_there_with_few_queries(
    client: Client, db: None, name: str, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(20):
        answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert "<h1" in answer.content.decode()


def test_sources_page_names_every_source(client: Client, db: None) -> None:
    Source.objects.create(key="a", title="A <study>", publisher="Somebody")
    assert "A &lt;study&gt;" in client.get(reverse("sources")).content.decode()


def test_sources_page_names_the_sources_of_emission_factors(client: Client, db: None) -> None:
    page = client.get(reverse("sources")).content.decode()
    for name in ("2006 IPCC Guidelines, volume 2", "JRC136272", "Association of Issuing Bodies", "Ember"):
        assert name in page
    for licence in ("CC BY 4.0", "Decision 2011/833/EU", "free with attribution"):
        assert licence in page


def test_every_series_of_factors_has_one_source_with_a_licence() -> None:
    found = factor_sources()
    series = [key for one in found for key in one.series]
    assert len(series) == len(set(series))
    assert {"ipcc-2006", "ember-generation", "aib-2023-residual", "jrc-com-2024-co2e"} <= set(series)
    assert all(one.licence and one.source for one in found)
    covenant = next(one for one in found if "jrc-com-2024-co2e" in one.series)
    assert covenant.years == "1990–2021"


def test_imprint_shows_what_the_operator_wrote_as_text(client: Client, db: None) -> None:
    Instance.objects.create(pk=1, operator="Town of <b>Example</b>")
    assert "Town of &lt;b&gt;Example" in client.get(reverse("imprint")).content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "x" * 100_000,
        "'; DROP TABLE core_searchentry; --",
        "\x00\x07",
        "<script>alert(1)</script>",
        '"',
        "%",
        "\u202eevil",
    ],
)
def test_search_page_survives_hostile_queries(client: Client, material: Material, query: str) -> None:
    answer = client.get(reverse("search"), {"q": query, "page": query[:50], "country": query[:50]})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_search_page_remembers_fruitless_words_without_people(client: Client, db: None) -> None:
    client.get(reverse("search"), {"q": "qwertzuiop"})
    client.get(reverse("search"), {"q": "anna@example.org"})
    assert list(SearchMiss.objects.values_list("query", flat=True)) == ["qwertzuiop"]


def test_page_that_is_not_there_says_what_to_do(client: Client, db: None) -> None:
    answer = client.get("/en/nowhere/")
    assert answer.status_code == 404
    assert "<h1" in answer.content.decode()


def test_health_and_robots(client: Client, db: None) -> None:
    assert client.get("/health").json()["status"] == "ok"
    assert "Disallow: /editor/" in client.get("/robots.txt").content.decode()


def test_editor_has_the_wider_policy_and_pages_have_not(client: Client, db: None) -> None:
    assert "'unsafe-inline'" in client.get("/editor/")["Content-Security-Policy"]
    assert "unsafe" not in client.get("/en/")["Content-Security-Policy"]


def test_search_completes_the_last_word(
    client: Client, material: Material, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        material.save()
    answer = client.get(reverse("search-complete"), {"q": "dial"})
    assert answer.json() == {"words": ["Dialogue"]}
    assert client.get(reverse("search-complete"), {"q": "\x07"}).json() == {"words": []}


def test_null_character_leads_nowhere_in_a_path_and_is_left_out_of_a_query(
    client: Client, material: Material
) -> None:
    assert client.get("/en/materials/%00/").status_code == 404
    for query in ("wi%00nd", "wi%%0000nd", "wi%%%000000nd"):
        assert "Search results for wind" in client.get(f"/en/search/?q={query}").content.decode()


def test_media_serves_pictures_and_no_documents(client: Client, db: None, settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    for folder in ("images", "documents"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("content")
    (tmp_path / "secret.txt").write_text("secret")
    # read to its end the client closes the answer itself, without closing the test's connection
    answer = client.get("/media/images/a.txt")
    assert b"".join(answer.streaming_content) == b"content"
    for path in (
        "documents/a.txt",
        "secret.txt",
        "images/../secret.txt",
        "images/..%2fsecret.txt",
        "images/none.txt",
    ):
        assert client.get(f"/media/{path}").status_code == 404, path
