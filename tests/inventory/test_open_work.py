"""Tasks and search entries of inventories, for who may act and of what they may see."""

from django.test import Client

from tests.inventory.conftest import CITY, OpenOne
from zeroward.inventory.models import Inventory, InventoryState
from zeroward.inventory.queries.open_work import inventory_entries, inventory_tasks
from zeroward.people.models import SharingChoice, User
from zeroward.people.queries.viewer import viewer_of


def test_inventory_waits_for_who_verifies_then_for_who_publishes(
    open_one: OpenOne, verifier: User, coordinator: User, editor: User, stranger: User
) -> None:
    open_one()
    for state, whose in ((InventoryState.INTERNAL_CHECK, verifier), (InventoryState.VERIFIED, coordinator)):
        Inventory.objects.update(state=state)
        for person in (verifier, coordinator, editor, stranger):
            assert len(list(inventory_tasks(viewer_of(person)))) == (person == whose), (state, person)


def test_search_offers_working_inventories_to_the_team_alone(
    open_one: OpenOne, reader: User, platform: User, stranger: User
) -> None:
    made = open_one()
    assert [entry.scope for entry in inventory_entries(viewer_of(reader))] == [CITY]
    for person in (platform, stranger):
        assert list(inventory_entries(viewer_of(person))) == []
    Inventory.objects.filter(pk=made.pk).update(visibility="platform")
    assert len(list(inventory_entries(viewer_of(platform)))) == 1


def test_first_inventory_offers_what_the_city_shares(
    client: Client, coordinator: User, klagenfurt: object
) -> None:
    SharingChoice.objects.create(scope=CITY, kind="inventory.inventories", visibility="mission")
    client.force_login(coordinator)
    page = client.get(f"/en/me/inventories/{CITY}/new/")
    assert page.context["form"].initial["visibility"] == "mission"
