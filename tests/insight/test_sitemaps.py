"""What crawlers are told of, they may read."""

import pytest
from django.test import Client

from zeroward.insight.sitemaps import InsightSitemap

pytestmark = pytest.mark.django_db


def test_sitemap_names_pages_that_are_there_and_not_the_search(client: Client) -> None:
    pages = InsightSitemap()
    addresses = [pages.location(item) for item in pages.items()]
    assert "/en/insight/" in addresses
    assert [one for one in addresses if "/search/" in one] == []
    assert "Disallow: /*/search/" in client.get("/robots.txt").content.decode()
    for address in addresses:
        assert client.get(address).status_code == 200, address
