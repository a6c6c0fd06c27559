from django.test import Client
from django.utils import timezone

from tests.inventory.results.conftest import MakeInventory, published
from zeroward.inventory.models import Inventory

ADDRESS = "/en/cities/lipnica/inventory/"


def test_crawlers_find_the_newest_version_of_what_is_published_and_nothing_else(
    client: Client, inventory: Inventory, make_inventory: MakeInventory
) -> None:
    make_inventory(2015)
    published(inventory)
    gone = published(make_inventory(2018))
    gone.withdrawn_at = timezone.now()
    gone.save(update_fields=["withdrawn_at"])
    text = client.get("/sitemap.xml").content.decode()
    assert f"{ADDRESS}2021/</loc>" in text
    assert f"{ADDRESS}2015/" not in text
    assert f"{ADDRESS}2018/" not in text
    assert "/en/inventories/</loc>" in text
    assert "/me/" not in text
