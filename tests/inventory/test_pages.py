"""The pages where a city's team works: who sees them, how many queries they take, what they do."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.inventory.conftest import CITY, GAS, POWER, acting
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.cells import add_comment, set_key
from zeroward.inventory.domain.factors import FactorValues, save_factor
from zeroward.inventory.domain.states import take_step
from zeroward.inventory.models import Inventory
from zeroward.people.models import User
from zeroward.places.models import City

MOST = 20


@pytest.fixture
def filled(inventory: Inventory, editor: User, coordinator: User, klagenfurt: City) -> Inventory:
    """An inventory with figures, a key, a comment, a factor and a published version that is being corrected."""
    who = acting(editor)
    for figure in (GAS, POWER):
        save_activity(**who, inventory=inventory, figure=figure)
    set_key(**who, inventory=inventory, source="rail.fuel", key="NE", explanation="The railway was asked.")
    add_comment(**who, inventory=inventory, source="residential.fuel", text="Is this weather corrected?")
    factor = FactorValues(
        "heat", {"CO2": 0.2}, "t/MWh", valid_from=2020, valid_to=2024, source_text="Report, p. 3"
    )
    save_factor(**who, city=klagenfurt, values=factor)
    take_step(**who, inventory=inventory, key="hand-in")
    take_step(**acting(coordinator), inventory=inventory, key="publish", statement="First.")
    take_step(**acting(coordinator), inventory=inventory, key="correct", statement="Gas was wrong.")
    inventory.refresh_from_db()
    return inventory


def pages(inventory: Inventory) -> dict[str, tuple[Any, ...]]:
    activity = inventory.activities.first()
    assert activity is not None
    return {
        "inventories": (CITY,),
        "inventory-new": (CITY,),
        "city-factors": (CITY,),
        "city-factor-new": (CITY,),
        "inventory": (inventory.pk,),
        "matrix": (inventory.pk,),
        "frame": (inventory.pk,),
        "sector": (inventory.pk, "residential"),
        "cell": (inventory.pk, "residential.fuel"),
        "key": (inventory.pk, "rail.fuel"),
        "figure-add": (inventory.pk, "solid_waste.outside"),
        "figure": (inventory.pk, activity.pk),
        "figure-delete": (inventory.pk, activity.pk),
        "step": (inventory.pk, "hand-in"),
        "versions": (inventory.pk,),
        "version": (inventory.pk, 1),
        "version-withdraw": (inventory.pk, 1),
    }


def test_every_page_stays_within_its_queries(client: Client, filled: Inventory, coordinator: User) -> None:
    client.force_login(coordinator)
    spent = {}
    for name, args in pages(filled).items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = client.get(reverse(f"inventory:{name}", args=args))
        assert (name, answer.status_code) == (name, 200)
        spent[name] = len(queries)
    assert {name: count for name, count in spent.items() if count > MOST} == {}
