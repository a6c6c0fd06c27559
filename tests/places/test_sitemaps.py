import pytest
from django.test import Client

from zeroward.core.sitemaps import SITEMAPS
from zeroward.places.models import City

pytestmark = pytest.mark.django_db


def test_sitemaps_name_public_pages_that_exist(client: Client, labelled: City, hidden: City) -> None:
    pages = SITEMAPS["cities"]()
    addresses = [pages.location(city) for city in pages.items()]
    assert addresses == ["/en/cities/klagenfurt/"]
    lists = SITEMAPS["places"]()
    for item in lists.items():
        assert client.get(lists.location(item)).status_code == 200
