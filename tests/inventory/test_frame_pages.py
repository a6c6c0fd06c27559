"""The frame of an inventory, its estimates and a city's factors, through their pages."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.inventory.conftest import CITY, GAS
from tests.support.city_team import acting
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.states import take_step
from zeroward.inventory.models import CityFactor, Inventory
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.slow

FRAME = {
    "population": "101 000",
    "boundary_kind": "same",
    "framework": "mission",
    "gwp_set": "AR6",
    "electricity_rule": "market",
    "visibility": "platform",
    "factor_series": "",
    "title": "Balance",
    "i_waste_3": "excluded",
}
HEAT = {
    "key": "heat",
    "unit": "t/MWh",
    "gas0": "0,2100",
    "basis": "",
    "boundary": "combustion",
    "valid_from": "2020",
    "valid_to": "2024",
    "source_text": "Report of the network, page 4",
}


def test_frame_is_saved_and_a_stale_one_is_not(client: Client, inventory: Inventory, editor: User) -> None:
    client.force_login(editor)
    address = reverse("inventory:frame", args=[inventory.pk])
    assert client.post(address, {**FRAME, "lock": "0"}).status_code == 302
    inventory.refresh_from_db()
    assert (inventory.population, inventory.framework, inventory.visibility) == (
        101_000,
        "mission",
        "platform",
    )
    assert inventory.inclusions == {"waste": {"3": "excluded"}}
    answer = client.post(address, {**FRAME, "title": "Other", "lock": "0"})
    assert answer.status_code == 422
    assert "changed this while you were at it" in answer.content.decode()
    inventory.refresh_from_db()
    assert inventory.title == "Balance"


@pytest.mark.parametrize("change", [{"visibility": "public"}, {"framework": "x"}, {"area_km2": "-1"}])
def test_frame_that_cannot_be_is_shown_again(
    change: dict[str, str], client: Client, inventory: Inventory, editor: User
) -> None:
    client.force_login(editor)
    address = reverse("inventory:frame", args=[inventory.pk])
    assert client.post(address, {**FRAME, **change, "lock": "0"}).status_code == 422
    inventory.refresh_from_db()
    assert (inventory.title, inventory.visibility) == ("", "city")


def test_estimates_fill_gaps_of_a_draft_only(client: Client, inventory: Inventory, editor: User) -> None:
    client.force_login(editor)
    address = reverse("inventory:estimates", args=[inventory.pk])
    assert client.get(address).status_code == 405
    client.post(address)
    assert {one.origin for one in inventory.activities.all()} == {"proxy"}
    count = inventory.activities.count()
    save_activity(**acting(editor), inventory=inventory, figure=GAS)
    take_step(**acting(editor), inventory=inventory, key="hand-in")
    inventory.activities.filter(source="residential.heat").delete()
    client.post(address)
    assert inventory.activities.count() == count


def test_estimate_is_confirmed_and_deleted_on_its_page(
    client: Client, inventory: Inventory, editor: User
) -> None:
    client.force_login(editor)
    client.post(reverse("inventory:estimates", args=[inventory.pk]))
    first, second = inventory.activities.all()[:2]
    client.post(reverse("inventory:figure-confirm", args=[inventory.pk, first.pk]), {"lock": "1"})
    first.refresh_from_db()
    assert first.origin == "typed"
    stale = client.post(
        reverse("inventory:figure-delete", args=[inventory.pk, first.pk]), {"lock": "1"}, follow=True
    )
    assert "changed this while you were at it" in stale.content.decode()
    client.post(reverse("inventory:figure-delete", args=[inventory.pk, second.pk]), {"lock": "1"})
    assert {one.pk for one in inventory.activities.all()} >= {first.pk}
    assert not inventory.activities.filter(pk=second.pk).exists()


def test_factor_is_added_changed_and_deleted(client: Client, klagenfurt: City, editor: User) -> None:
    client.force_login(editor)
    new = reverse("inventory:city-factor-new", args=[CITY])
    wrong: list[dict[str, Any]] = [
        {"gas0": "-1"},
        {"gas0": ""},
        {"source_text": ""},
        {"valid_to": "2010"},
        {"gas5": "3"},
    ]
    for change in wrong:
        assert client.post(new, {**HEAT, **change}).status_code == 422, change
    assert client.post(new, HEAT).status_code == 302
    kept = CityFactor.objects.get()
    assert (kept.values, kept.scope, kept.lock) == ({"CO2": 0.21}, CITY, 1)
    page = reverse("inventory:city-factor", args=[CITY, kept.pk])
    assert client.post(page, {**HEAT, "gas0": "0,1900", "lock": "1"}).status_code == 302
    assert client.post(page, {**HEAT, "gas0": "0,1800", "lock": "1"}).status_code == 422
    kept.refresh_from_db()
    assert (kept.values, kept.lock) == ({"CO2": 0.19}, 2)
    client.post(reverse("inventory:city-factor-delete", args=[CITY, kept.pk]), {"lock": "2"})
    assert not CityFactor.objects.exists()
