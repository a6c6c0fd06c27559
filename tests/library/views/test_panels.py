import pytest
from django.test import Client

from tests.library.conftest import Portfolio
from zeroward.library.panels import city_panel, country_panel

pytestmark = pytest.mark.slow


def test_country_page_shows_its_materials(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/countries/at/").content.decode()
    assert "Materials from this country" in page
    assert "Dialogue Forum" in page
    assert "Ökoatlas" not in page


def test_city_page_shows_what_the_city_did(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/cities/klagenfurt/").content.decode()
    assert "We met every week." in page
    assert "1 material from Austria" in page


def test_panels_about_nothing_known_are_not_shown(portfolio: Portfolio) -> None:
    assert country_panel({"country": "XX"}) is None
    assert country_panel({}) is None
    assert city_panel({"city": "nowhere", "country": ""}) is None
