"""What this room offers to others: search, a person's page, their copy, letters."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.inventory.conftest import GAS
from tests.support.city_team import acting
from zeroward.core.domain.instance import save_instance
from zeroward.core.models import Instance, SearchRecord
from zeroward.core.own_data import own_data_of
from zeroward.core.visibility import ANONYMOUS
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.cells import add_comment
from zeroward.inventory.domain.states import take_step, withdraw_version
from zeroward.inventory.home_panel import home_panel
from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City


def found() -> list[str]:
    return list(SearchRecord.objects.filter(kind="inventory", alive=True).values_list("key", flat=True))


@pytest.mark.django_db(transaction=True)
def test_only_published_inventories_can_be_found(
    inventory: Inventory, editor: User, coordinator: User
) -> None:
    save_activity(**acting(editor), inventory=inventory, figure=GAS)
    take_step(**acting(editor), inventory=inventory, key="hand-in")
    assert found() == []
    take_step(**acting(coordinator), inventory=inventory, key="publish")
    assert found() == ["klagenfurt-2023"]
    withdraw_version(**acting(coordinator), version=InventoryVersion.objects.get(), reason="Wrong.")
    assert found() == []


def test_persons_page_says_what_is_next_in_their_cities(
    client: Client, inventory: Inventory, editor: User, stranger: User
) -> None:
    client.force_login(editor)
    text = client.get(reverse("people:home")).content.decode()
    assert "Inventory of Klagenfurt, 2023" in text
    assert "next: Homes" in text
    assert home_panel({"viewer": ANONYMOUS, "user_id": None}) is None
    assert home_panel({"viewer": viewer_of(stranger), "user_id": editor.pk}) is None


def test_city_without_an_inventory_is_invited_to_begin(klagenfurt: City, editor: User) -> None:
    panel = home_panel({"viewer": viewer_of(editor), "user_id": editor.pk})
    assert panel is not None
    assert [(city.place.name, city.inventory) for city in panel.context["cities"]] == [("Klagenfurt", None)]


def test_own_copy_holds_what_a_person_did_and_nobody_elses(
    inventory: Inventory, editor: User, reader: User
) -> None:
    save_activity(**acting(editor), inventory=inventory, figure=GAS)
    add_comment(**acting(reader), inventory=inventory, source="rail.fuel", text="Ask the railway.")
    mine, theirs = own_data_of(editor)["inventories"], own_data_of(reader)["inventories"]
    assert [row["source"] for row in mine["figures"]] == ["residential.fuel"]
    assert (mine["comments"], theirs["figures"]) == ([], [])
    assert [row["text"] for row in theirs["comments"]] == ["Ask the railway."]


def test_closed_room_shows_nothing(client: Client, inventory: Inventory, editor: User) -> None:
    save_instance(instance=Instance(pk=1, closed_rooms=["inventory"]))
    client.force_login(editor)
    assert client.get(reverse("inventory:inventory", args=[inventory.pk])).status_code == 404
    assert home_panel({"viewer": viewer_of(editor), "user_id": editor.pk}) is None
