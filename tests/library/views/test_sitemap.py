import pytest
from django.test import Client

from tests.library.conftest import SECRET, Portfolio

pytestmark = pytest.mark.slow


def test_sitemap_lists_public_pages_in_every_language(client: Client, portfolio: Portfolio) -> None:
    content = client.get("/sitemap.xml").content.decode()
    for lang in ("en", "de", "fr", "ro"):
        assert f"<loc>http://testserver/{lang}/portfolio/3.4/</loc>" in content
        assert f'hreflang="{lang}" href="http://testserver/{lang}/materials/dialogue-forum/"' in content


def test_sitemap_lists_nothing_that_is_not_public(client: Client, portfolio: Portfolio) -> None:
    content = client.get("/sitemap.xml").content.decode()
    drafts = (
        "/portfolio/3.9/",
        "/portfolio/9.1/",
        "draft-material",
        "draft-term",
        "/tags/gone/",
        "dive-empty",
    )
    for part in (*drafts, SECRET):
        assert part not in content
